"""The database of the rooms.

Once a write has returned it is on disk as a whole, or `NotStored` was raised and nothing of it is. One store serves all
threads of a process; several processes may open the same database. What differs between kinds of database is in
databases.py.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock, local
from typing import Any

from sqlalchemy import URL, Connection, Engine, PoolProxiedConnection, create_engine, event, make_url, select
from sqlalchemy.exc import SQLAlchemyError

from coverage.workshop.cache import Cache
from coverage.workshop.databases import KINDS
from coverage.workshop.errors import NotStored, Refused
from coverage.workshop.identity import Identity
from coverage.workshop.schema import rooms

logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)  # else a traceback for each connection that was lost

BUSY_SECONDS = 5.0
"""How long a write waits for another."""


class Store:
    """The database of the rooms, in this version's shape.

    Parameters
    ----------
    url : str or sqlalchemy.URL
        As SQLAlchemy writes it, of one of the `coverage.workshop.databases.KINDS`:
        ``sqlite:////var/lib/olpe/rooms.sqlite``, ``postgresql+pg8000://user:password@localhost/olpe``.
    busy_seconds : float
        How long a write waits for another before it is given up.
    tell : callable, optional
        Called with this store and False when the database is not the one that was opened, and with True when that one
        is there again; once each.

    Raises
    ------
    NotStored
        The database cannot be opened or is of a newer version.
    """

    def __init__(
        self, url: str | URL, *, busy_seconds: float = BUSY_SECONDS, tell: Callable[[Store, bool], None] | None = None
    ) -> None:
        self._busy_seconds = busy_seconds
        self._tell = tell or (lambda _store, _is_back: None)
        self._turn, self._moment = Lock(), local()
        self.cache = Cache()
        self.engine = _engine(url)
        self._kind = KINDS[self.engine.url.drivername]
        self._is_file = self.engine.url.get_backend_name() == "sqlite"
        self._open: PoolProxiedConnection | None = None
        file = self.engine.url.database if self._is_file else None
        self._identity = Identity(Path(file) if file else None)
        event.listen(self.engine, "do_connect", self._find)
        event.listen(self.engine, "connect", self._set)
        event.listen(self.engine, "begin", self._begin)
        try:
            self._shape()
        except BaseException:
            self.close()
            raise

    def revision(self, room: int) -> int:
        """How many changes a room has seen.

        It is named by its ``id``; ``Refused("unknown", "room")`` once it is deleted, `NotStored` where the database
        cannot be read.
        """
        with self.reading() as connection:
            revision = connection.scalar(select(rooms.c.revision).where(rooms.c.id == room))
        if revision is None:
            raise Refused("unknown", "room", room)
        return revision

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A connection that sees the database as it is now.

        Whatever is written meanwhile. Raises `NotStored` where it cannot be read.
        """
        if moment := getattr(self._moment, "connection", None):
            yield moment
            return
        with self._explained(), self.engine.connect() as connection:
            if self._identity.is_lost or (self._identity.is_known and not connection.info.get("is_checked")):
                self._identity.check(connection)
                connection.info["is_checked"] = True
                if self._identity.is_lost:
                    self._identity.check_place()
                    self._is_found()
            yield connection

    @contextmanager
    def one_moment(self) -> Generator[None]:
        """Let this thread read the database as of one moment.

        Also after the thread has written. Raises as `reading`.
        """
        with self.reading() as connection:
            before, self._moment.connection = getattr(self._moment, "connection", None), connection
            try:
                yield
            finally:
                self._moment.connection = before

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A connection that alone may write.

        All is stored at the end, or nothing on any error. Raises `NotStored` where the database fails.

        Threads of this process take turns before they ask the database: SQLite would let them wait by trying again and
        again.
        """
        if not self._turn.acquire(timeout=self._busy_seconds):
            raise NotStored("locked")
        try:
            with self._explained(), self.engine.connect() as plain:
                connection = plain.execution_options(begin=self._kind.write)
                with connection.begin():
                    mark = self._identity.raised(connection) if self._identity.is_known else None
                    yield connection
                if mark:
                    self._identity.acknowledge(mark)
                    self._is_found()
        except NotStored:
            self._save_log()
            raise
        finally:
            self._turn.release()

    def wipe(self) -> None:
        """Write the files of the tables anew, without what was deleted.

        SQLite's log is emptied.

        Where this does not succeed, because somebody reads or writes all the while or the disk is full, opening the
        store makes up for it. A PostgreSQL server has more than these files: its log (WAL), which it overwrites in
        time, and the copies and backups of its administrator. They keep what was deleted until they go themselves.
        """
        errors = (self.engine.dialect.loaded_dbapi.Error, OSError)
        with self._turn, suppress(*errors), closing(self.engine.raw_connection()) as connection:
            for statement in self._kind.wiping:
                connection.cursor().execute(statement)

    def check_place(self) -> None:
        """Raise `NotStored` if the database's file is another by now."""
        self._identity.check_place()

    def close(self) -> None:
        """Let go of the database; SQLite then has all in one file."""
        if self._open:
            self._open.close()
        self.engine.dispose()

    def _shape(self) -> None:
        """Bring the database to this version's shape.

        Make up for what was not wiped.
        """
        from coverage.workshop import migrate  # noqa: PLC0415 - Alembic takes memory, and many never open a room

        try:
            with self.reading():
                pass
        except (TypeError, ValueError):  # an option of the driver, or a port, that there is not
            raise NotStored("misnamed") from None
        with self.writing() as connection:
            migrate.upgrade(connection)
        self.wipe()
        with self.reading() as connection:
            self._identity.learn(connection)
        # SQLite removes its log when nobody has it open, and makes another later
        if self._is_file:
            self._open = self.engine.raw_connection()

    def _find(self, *_: object) -> None:
        """Open no other file than the one that was opened.

        SQLite would make an empty one where there is none.
        """
        self._identity.check_files()

    def _set(self, connection: Any, _: object) -> None:
        setattr(connection, *self._kind.by_hand)
        cursor = connection.cursor()
        for setting in self._kind.settings:
            cursor.execute(setting.format(milliseconds=round(self._busy_seconds * 1000)))

    def _begin(self, connection: Connection) -> None:
        self._identity.check_files()
        connection.exec_driver_sql(connection.get_execution_options().get("begin", self._kind.read))

    @contextmanager
    def _explained(self) -> Generator[None]:
        """What the database says, as one of the reasons."""
        try:
            yield
        except (SQLAlchemyError, OSError) as error:  # pg8000 lets some errors of its line to the server through
            code, message = self._kind.told(getattr(error, "orig", error))
            is_gone = self._identity.is_known and code in self._kind.gone
            reason = "replaced" if is_gone else self._kind.reasons.get(code, "broken")
            self._is_told(reason)
            raise NotStored(reason, message) from error
        except NotStored as failed:
            self._is_told(failed.reason)
            raise

    def _is_told(self, reason: str) -> None:
        """Say once that the database is not the one that was opened."""
        if reason == "replaced" and not self._identity.is_lost:
            self._identity.is_lost = True
            self._tell(self, False)

    def _is_found(self) -> None:
        if self._identity.is_lost:
            self._identity.is_lost = False
            self._tell(self, True)

    def _save_log(self) -> None:
        """Put the content of a removed SQLite log into the file."""
        if self._open and self._identity.is_only_log_missing():
            with suppress(sqlite3.Error):
                self._open.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _engine(url: str | URL) -> Engine:
    try:
        named = make_url(url)
        options = dict(KINDS[named.drivername].options)
        if not named.database:  # SQLite would keep the rooms in memory
            raise NotStored("misnamed")
        return create_engine(named, pool_size=8, max_overflow=-1, pool_pre_ping=True, connect_args=options)
    except ImportError:
        raise NotStored("no_driver") from None
    except (SQLAlchemyError, LookupError, ValueError):
        raise NotStored("misnamed") from None  # the error has the address, and so its password
