"""The store of this computer: ``ATLAS_DATABASE_URL``, else a file in ``ATLAS_DATA``, else in the user's folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock

import platformdirs
from sqlalchemy import URL, make_url

from coverage.workshop.errors import NotStored
from coverage.workshop.store import Store

FILE = "rooms.sqlite"


class LocalStore:
    """The store that the environment names, opened when first asked for.

    Parameters
    ----------
    store : Store, optional
        One that is open already, in place of the one that the environment names.

    Attributes
    ----------
    tell : callable or None
        As in `Store`; for the one that is opened next.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.tell: Callable[[Store, bool], None] | None = None
        self._turn = Lock()
        self._future: Future[Store] | None = None
        if store:
            self._future = Future()
            self._future.set_result(store)

    @property
    def file(self) -> Path | None:
        """The file of the store; None where ``ATLAS_DATABASE_URL`` names a database."""
        return None if os.environ.get("ATLAS_DATABASE_URL") else _folder() / FILE

    @property
    def is_made(self) -> bool:
        """Whether there is a store, and so perhaps a room."""
        return self._future is not None or self.file is None or self.file.exists()

    def open(self) -> Store:
        """The store, made where there is none; errors as in `Store`.

        It is opened by the first who asks, while the others wait; where that fails, who asks next tries again.
        """
        with self._turn:
            is_to_open = self._future is None
            future = self._future = self._future or Future()
        if is_to_open:
            try:
                file = self.file
                url = _url(file) if file else os.environ["ATLAS_DATABASE_URL"]
                future.set_result(Store(url, tell=self.tell))
            except BaseException as error:
                with self._turn:
                    self._future = None if self._future is future else self._future
                future.set_exception(error)
        return future.result()

    def open_if_made(self) -> Store | None:
        """The store where there is one, for who only reads.

        None is made. Errors as in `Store`.
        """
        return self.open() if self.is_made else None

    def close(self) -> None:
        """Let go of the store, which SQLite leaves in one file.

        It can then be copied.

        Where that is another one by now, nothing is put into it.
        """
        with self._turn:
            future, self._future = self._future, None
        if future:
            with suppress(NotStored):
                store = future.result()
                store.check_place()
                store.close()


@cache
def local_store() -> LocalStore:
    """The one store of this computer, for all of this process."""
    return LocalStore()


def _folder() -> Path:
    return Path(os.environ.get("ATLAS_DATA") or platformdirs.user_data_path("olpe-atlas"))


def _url(file: Path) -> URL:
    """The address of the database in ``file``, whose folder is made."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotStored("broken") from error
    return make_url("sqlite://").set(database=str(file))
