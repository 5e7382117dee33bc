"""Kinds of database that may keep the rooms, and what each needs so that a store promises the same in all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from coverage.workshop.schema import metadata


@dataclass(frozen=True)
class Database:
    """A kind of database.

    ``by_hand`` is the attribute of a connection, and its value, with which the driver begins no transaction by itself.
    ``settings`` are made on each connection, with the ``milliseconds`` that a write waits. ``read`` begins what sees
    the database as it is at one moment, ``write`` what alone may write. ``wiping`` leaves nothing of deleted rows in
    the files of the tables. ``told`` finds in an error the database's own code and words, ``reasons`` say what a code
    is to `coverage.workshop.NotStored`, and ``gone`` are the codes by which a database that was opened lacks its tables
    now. ``options`` are what the driver connects with.
    """

    by_hand: tuple[str, object]
    settings: tuple[str, ...]
    read: str
    write: str
    wiping: tuple[str, ...]
    told: Callable[[Exception], tuple[object, str]]
    reasons: Mapping[object, str]
    gone: frozenset[object]
    options: Mapping[str, object] = field(default_factory=dict)


SQLITE = Database(
    by_hand=("isolation_level", None),
    settings=(
        "PRAGMA busy_timeout = {milliseconds}",
        "PRAGMA journal_mode = WAL",  # readers do not wait
        "PRAGMA synchronous = FULL",  # what is acknowledged is on disk
        "PRAGMA foreign_keys = ON",  # rows go with their room
        "PRAGMA secure_delete = ON",  # what is deleted or revised is overwritten
        "PRAGMA temp_store = MEMORY",  # no copy lies in a folder for temporary files
    ),
    read="BEGIN",
    write="BEGIN IMMEDIATE",
    # secure_delete alone leaves copies of rows that SQLite once moved from one page to another
    wiping=("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"),
    told=lambda error: (getattr(error, "sqlite_errorcode", 0) & 0xFF, str(error)),  # the kind, without its details
    reasons={sqlite3.SQLITE_BUSY: "locked", sqlite3.SQLITE_LOCKED: "locked", sqlite3.SQLITE_FULL: "full"},
    gone=frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}),
)


def _told_by_server(error: Exception) -> tuple[object, str]:
    """The code and the message of the server, nothing of the driver's.

    The driver's have parts of the address, and so perhaps of a password.
    """
    told = error.args[0] if error.args and isinstance(error.args[0], dict) else {}
    return told.get("C"), told.get("M", "")


LOCK = int.from_bytes(b"olpe", "big")
"""The lock, of no table, that a write to a PostgreSQL database holds until it ends."""

SYNCED = """DO $$ BEGIN IF current_setting('fsync') = 'off' THEN
    RAISE 'fsync is off, so that what is acknowledged may not be on disk: set fsync = on'; END IF; END $$"""
"""A server that an administrator has set so may lose at a power cut what it has long acknowledged."""

POSTGRESQL = Database(
    by_hand=("autocommit", True),
    settings=(
        "SET lock_timeout = {milliseconds}",
        "SET synchronous_commit = on",  # what is acknowledged is on disk
    ),
    read="BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    # what is read after the lock is what the write before has left
    write=f"BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE; SELECT pg_advisory_xact_lock({LOCK}); {SYNCED}",
    # a plain VACUUM leaves the bytes of a deleted row where they are
    wiping=tuple(f"VACUUM (FULL) {table.name}" for table in metadata.sorted_tables),
    told=_told_by_server,
    reasons={"55P03": "locked", "40P01": "locked", "53300": "locked", "53100": "full"},
    gone=frozenset({"42P01"}),
    options={"timeout": 15, "application_name": "olpe-atlas"},  # seconds until a server that is silent is given up
)
"""Codes of errors: https://www.postgresql.org/docs/current/errcodes-appendix.html. 53300 are too many connections,
42P01 is a table that is not there."""

KINDS: Mapping[str, Database] = {"sqlite": SQLITE, "postgresql+pg8000": POSTGRESQL}
"""By the beginning of their address, as SQLAlchemy writes it. The tests of rooms run on each."""
