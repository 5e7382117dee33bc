"""A server of the atlas for as long as a block lasts, on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coverage.paths import ROOT

MEMORY = {"MALLOC_ARENA_MAX": "2", "MALLOC_TRIM_THRESHOLD_": "131072", "ARROW_DEFAULT_MEMORY_POOL": "jemalloc"}
"""As `make run` has it."""

PATIENCE = 60
"""Seconds after which a server that does not answer is taken for dead."""


@dataclass(frozen=True)
class Served:
    """A running server. ``started_in`` is the time from its start to its first healthy answer, in seconds."""

    url: str
    pid: int
    started_in: float
    log: Path


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(
    log: Path,
    command: Sequence[str] = (sys.executable, "serve.py"),
    health: str = "/_stcore/health",
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    answers: Callable[[str], bool] | None = None,
) -> Iterator[Served]:
    """Start ``command`` ($PORT in it is the port) and end it with the block; what it says goes to ``log``.

    ``environment`` is added to that of this process; without it, rooms are kept beside the log. ``answers`` says of an
    address whether it answers with success; by default it is asked from here.
    """
    port = free_port()
    url = f"http://localhost:{port}"
    as_make_run = {"PORT": str(port), "ATLAS_DATA": str(log.parent), **MEMORY}
    environment = {**os.environ, **as_make_run, **(environment or {})}
    arguments = [part.replace("$PORT", str(port)) for part in command]
    start = time.perf_counter()
    with log.open("w") as output:
        process = subprocess.Popen(arguments, cwd=cwd, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        while not (answers or is_answered)(url + health):
            if process.poll() is not None or time.perf_counter() - start > PATIENCE:
                msg = f"the server did not come up; its log says:\n{log.read_text()}"
                raise RuntimeError(msg)
            time.sleep(0.02)
        yield Served(url, process.pid, time.perf_counter() - start, log)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def is_answered(url: str) -> bool:
    """Whether ``url`` answers with success."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False
