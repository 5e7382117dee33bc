"""How long do fifty readers wait for their filter changes? Sessions over the WebSocket, from processes of their own."""

from __future__ import annotations

import multiprocessing
import random
import statistics
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

import psutil

from benchmarks import session
from tests.browser.served import Served, served

READERS, PROCESSES = 50, 5
"""Readers at once, and the processes in which they live: apart from that of the server."""

THINK, CHANGES = 10.0, 8
"""Mean seconds that a reader looks at an answer (half to one and a half of it), and filter changes of each."""

MANY = 2000
"""Filter changes over which memory is watched; as many before that, in which caches fill, are 200."""

SEED = 20261126

PAGES = ("", "country", "operators", "evidence", "gaps", "agenda")
"""Pages that are read; readers are dealt out over them."""

WORDED = {
    "readers_p50": ("50 readers, 10 s think time: filter change to end of run, median", "ms", ""),
    "readers_p95": ("the same, 95th percentile", "ms", ""),
    "growth": ("memory that 2,000 filter changes add", "MB", "≤ 20"),
}


def measure(folder: Path) -> dict[str, float]:
    """All figures of one run; ``folder`` takes the server's log."""
    with served(folder / "readers.log") as server:
        readers = list(enumerate(islice(cycle(PAGES), READERS)))
        with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as processes:
            parts = processes.map(
                _read_all, [server.url] * PROCESSES, (readers[n::PROCESSES] for n in range(PROCESSES))
            )
            waits = [wait for part in parts for wait in part]
        growth = _growth(server)
    return {
        "readers_p50": statistics.median(waits),
        "readers_p95": statistics.quantiles(waits, n=20)[-1],
        "growth": growth,
    }


def _read_all(url: str, readers: list[tuple[int, str]]) -> list[float]:
    """What the readers of one process wait, in ms per filter change."""
    with ThreadPoolExecutor(len(readers)) as threads:
        return [wait for waits in threads.map(lambda reader: _read(url, *reader), readers) for wait in waits]


def _read(url: str, number: int, page: str) -> list[float]:
    """What one reader waits: comes within the first ten seconds, then looks, takes another choice, and looks again."""
    chance = random.Random(SEED + number)
    time.sleep(chance.uniform(0, THINK))
    with session.session(url, page) as reader:
        choices = [(key, box) for key, box in reader.filters.items() if not isinstance(box, session.Slider)]
        waits = []
        for _ in range(CHANGES):
            time.sleep(chance.uniform(THINK / 2, THINK * 1.5))
            key, box = chance.choice(choices)
            waits.append(reader.choose(key, chance.randrange(len(box.options))).milliseconds)
        return waits


def _growth(server: Served) -> float:
    """Resident memory that many changes add to a server whose caches have filled, in MB."""
    process = psutil.Process(server.pid)
    with session.session(server.url) as reader:
        for nth in range(1, MANY // 10):
            reader.choose("service", nth % 2)
        before = process.memory_info().rss
        for nth in range(MANY):
            reader.choose("service", nth % 2)
        return (process.memory_info().rss - before) / 1e6


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        print(measure(Path(name)))
