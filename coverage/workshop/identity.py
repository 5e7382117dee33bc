"""Checks that what is open is still the database at its address, with all that was acknowledged.

Files may be moved, removed or overwritten, and a database made anew from an older copy, while the atlas runs. An open
connection notices nothing of that, and what is written through it may be gone at the next start.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select, update

from coverage.workshop.errors import NotStored
from coverage.workshop.schema import mark

BESIDE = ("", "-wal", "-shm")
"""What the names of SQLite's files end in: the pages, the log of those that were written last, and an index to it."""


@dataclass(frozen=True)
class Mark:
    """Which database it is, and how many ``writes`` it has seen.

    ``name`` is a random one, which its copies have too.
    """

    name: str
    writes: int

    def has_all_of(self, other: Mark | None) -> bool:
        """Whether this is the same database, and no older one."""
        return other is None or (self.name == other.name and self.writes >= other.writes)


class Identity:
    """What a process knows of the database it has opened.

    A file at ``path``, or of a server if there is none.

    ``is_lost`` is set while the database is not the one that was opened.
    """

    def __init__(self, path: Path | None) -> None:
        self._paths = [Path(f"{path}{end}") for end in BESIDE] if path else []
        self._files: list[tuple[int, int] | None] = []
        self._stamp: tuple[int, int] | None = None
        self._in_file: Mark | None = None
        self._acknowledged: Mark | None = None
        self.is_known = self.is_lost = False

    def learn(self, connection: Connection) -> None:
        """Take the database for the right one, now that it is opened."""
        self._acknowledged = _read(connection)
        if self._paths:
            self._files, self._stamp = _files(self._paths), _stamp(self._paths[0])
            self._in_file = _in_file(self._paths[0])
        self.is_known = True

    def check_files(self) -> None:
        """Raise `NotStored` (``replaced``) unless the files are those opened."""
        if self.is_known and self._paths and _files(self._paths) != self._files:
            raise NotStored("replaced")

    def check(self, connection: Connection) -> Mark:
        """The mark of the database, which has all that was acknowledged.

        Else raises `NotStored` (``replaced``).

        ``connection`` has not read yet: what others store after it does is not in what it sees.
        """
        acknowledged = self._acknowledged
        current = _read(connection)
        if not current.has_all_of(acknowledged):
            raise NotStored("replaced")
        return current

    def raised(self, connection: Connection) -> Mark:
        """The mark, checked and raised for the write that ``connection`` makes.

        Errors as in `check` and `check_place`.
        """
        current = self.check(connection)
        self._check_content()
        connection.execute(update(mark).values(writes=current.writes + 1))
        return Mark(current.name, current.writes + 1)

    def acknowledge(self, stored: Mark) -> None:
        """Whoever wrote is told so after this, unless it raises `NotStored` (``replaced``)."""
        self.check_place()
        self._acknowledged = stored

    def check_place(self) -> None:
        """Raise `NotStored` (``replaced``) unless files and content are the opened ones.

        Content may be newer, and not older.
        """
        self.check_files()
        self._check_content()

    def is_only_log_missing(self) -> bool:
        """Whether only the log is missing.

        The file of the pages is there, as this process left it.
        """
        if not self._files:
            return False
        files = _files(self._paths)
        return files != self._files and files[0] == self._files[0] and _stamp(self._paths[0]) == self._stamp

    def _check_content(self) -> None:
        """Raise unless the file is as it was, or newer.

        It may have got more of the pages that were written since.

        An older copy whose content is written into the file hides behind the pages in the log.
        """
        if not self._paths or (now := _stamp(self._paths[0])) == self._stamp:
            return
        for _ in range(3):  # another process may be about to put pages into it
            in_file = _in_file(self._paths[0])
            if in_file and in_file.has_all_of(self._in_file):
                self._stamp, self._in_file = now, in_file
                return
            time.sleep(0.02)
        raise NotStored("replaced")


def _read(connection: Connection) -> Mark:
    row = connection.execute(select(mark.c.name, mark.c.writes)).first()
    if row is None:
        raise NotStored("replaced")
    return Mark(*row)


def _files(paths: list[Path]) -> list[tuple[int, int] | None]:
    """The device and number of each file.

    A name keeps them only as long as it is the same file.
    """
    return [(stat.st_dev, stat.st_ino) if (stat := _stat(path)) else None for path in paths]


def _stamp(path: Path) -> tuple[int, int] | None:
    """When a file was last written to, and its size."""
    return (stat.st_mtime_ns, stat.st_size) if (stat := _stat(path)) else None


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _in_file(path: Path) -> Mark | None:
    """The mark in the file alone; None where unreadable.

    Without the log.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection:
            row = connection.execute("SELECT name, writes FROM mark").fetchone()
    except (sqlite3.Error, OSError):
        return None
    return Mark(*row) if row else None
