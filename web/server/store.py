"""The store of the rooms as a request finds it, where `WithState` gave it one."""

from __future__ import annotations

from starlette.requests import Request

from coverage.workshop import Store


def store_of(request: Request) -> Store:
    """The store of the rooms, made where there is none.

    Raises `NotStored` where it cannot be opened.
    """
    return request.state.store.open()


def store_if_made(request: Request) -> Store | None:
    """The store of the rooms, None where there is none.

    None also where the app has no rooms. Raises `NotStored` if it cannot be opened.
    """
    local = getattr(request.state, "store", None)
    return local.open_if_made() if local else None
