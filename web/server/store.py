"""Middleware that gives each request the store of the rooms."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from coverage.workshop import LocalStore, Store


@dataclass(frozen=True)
class WithStore:
    """ASGI middleware around ``app`` that gives requests the store.

    They find it by `store_of` and `store_if_made`.
    """

    app: ASGIApp
    store: LocalStore

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as ``app`` does."""
        scope.setdefault("state", {})["store"] = self.store
        await self.app(scope, receive, send)


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
