"""Where are the rooms kept, and what is certain once a write has returned?

It is on disk as a whole, or `NotStored` was raised and nothing of it is. One store serves all threads of a process;
several processes may open the same file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from threading import Lock

import platformdirs
from sqlalchemy import URL, Connection, create_engine, event, make_url, select
from sqlalchemy.exc import SQLAlchemyError

from coverage.workshop.errors import NotStored, Refused
from coverage.workshop.schema import rooms

FILE = "rooms.sqlite"
BUSY_SECONDS = 5.0
"""How long a write waits for another."""

REASONS = {sqlite3.SQLITE_BUSY: "locked", sqlite3.SQLITE_LOCKED: "locked", sqlite3.SQLITE_FULL: "full"}

SETTINGS = (
    "journal_mode = WAL",  # readers do not wait
    "synchronous = FULL",  # what is acknowledged is on disk
    "foreign_keys = ON",  # rows go with their room
    "secure_delete = ON",  # what is deleted or revised is overwritten
    "temp_store = MEMORY",  # no copy lies in a folder for temporary files
)


class Store:
    """The database of the rooms, of the shape that this version of the atlas needs.

    Parameters
    ----------
    url : str or sqlalchemy.URL
        As SQLAlchemy writes it: ``sqlite:////var/lib/olpe/rooms.sqlite``. The settings above are SQLite's.
    busy_seconds : float
        How long a write waits for another before it is given up.

    Raises
    ------
    NotStored
        The database cannot be opened or is of a newer version.
    """

    def __init__(self, url: str | URL, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self._busy_seconds = busy_seconds
        self._turn = Lock()
        self.engine = create_engine(url, pool_size=8, max_overflow=-1)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", self._set)
            event.listen(self.engine, "begin", _begin)
        from coverage.workshop import migrate  # noqa: PLC0415 - Alembic takes memory, and many never open a room

        with self.writing() as connection:
            migrate.upgrade(connection)
        self.wipe()

    @classmethod
    def here(cls) -> Store:
        """The store of this computer: ``ATLAS_DATABASE_URL``, else a file in ``ATLAS_DATA``, else in the user's folder.

        Every caller in a process gets the same one. Errors as in `Store`.
        """
        return _opened(os.environ.get("ATLAS_DATABASE_URL") or _file())

    @staticmethod
    def is_made() -> bool:
        """Whether `here` would find a store: where there is none, there are no rooms, and who only reads makes none."""
        return bool(os.environ.get("ATLAS_DATABASE_URL")) or (_folder() / FILE).exists()

    def revision(self, room: int) -> int:
        """How many changes a room, named by its ``id``, has seen; ``Refused("unknown", "room")`` once it is deleted."""
        with self.reading() as connection:
            revision = connection.scalar(select(rooms.c.revision).where(rooms.c.id == room))
        if revision is None:
            raise Refused("unknown", "room", room)
        return revision

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the database as it is now, whatever is written meanwhile."""
        with _explained(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write; all is stored at the end, or nothing on any error.

        Threads of this process take turns before they ask SQLite, which would let them wait by trying again and again.
        """
        if not self._turn.acquire(timeout=self._busy_seconds):
            raise NotStored("locked")
        try:
            with _explained(), self.engine.connect() as plain:
                connection = plain.execution_options(begin="BEGIN IMMEDIATE")
                with connection.begin():
                    yield connection
        finally:
            self._turn.release()

    def wipe(self) -> None:
        """Write SQLite's file anew and empty its log, so that neither has what was deleted.

        ``secure_delete`` alone leaves copies of rows that SQLite once moved from one page to another. Where this does
        not succeed, because somebody reads or writes all the while or the disk is full, opening the store makes up for
        it.
        """
        if self.engine.dialect.name == "sqlite":
            with suppress(sqlite3.Error), closing(self.engine.raw_connection()) as connection:
                for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    connection.cursor().execute(statement)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def _set(self, connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # or Python's sqlite3 begins transactions by itself, and too late
        for setting in (f"busy_timeout = {round(self._busy_seconds * 1000)}", *SETTINGS):
            connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


@contextmanager
def _explained() -> Iterator[None]:
    """What the database says, as one of three reasons."""
    try:
        yield
    except SQLAlchemyError as error:
        code = getattr(getattr(error, "orig", None), "sqlite_errorcode", 0) & 0xFF  # the kind, without its details
        raise NotStored(REASONS.get(code, "broken")) from error


def _file() -> URL:
    folder = _folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotStored("broken") from error
    return make_url("sqlite://").set(database=str(folder / FILE))


def _folder() -> Path:
    return Path(os.environ.get("ATLAS_DATA") or platformdirs.user_data_path("olpe-atlas"))


@cache
def _opened(url: str | URL) -> Store:
    return Store(url)
