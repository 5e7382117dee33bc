"""How fast do rows come out, and how fast is a table checked? `make bench` measures this beside the pages."""

from __future__ import annotations

import http.client
import statistics
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd
import psutil

from benchmarks.ready import ready
from benchmarks.views import ENVIRONMENT
from coverage import tables, uploads
from coverage.exports import TABLES
from coverage.measures.headlines import RULES
from coverage.tables import vocabulary
from coverage.tables.cells import TEXT
from coverage.views import BUILDERS
from tests.browser.served import Served, served

ROWS, FILTERED = 1_000_000, "grades=A,B,C"
"""Rows of the large table, and the filter by which most of them are asked for."""

CONNECTIONS, REQUESTS, SMALL = 32, 60, "/api/v1/headlines.csv?operator_type=community"
"""Connections at once, requests on each, and what is asked for at the real size."""

CHECKED, SPOILT, BAD = 200_000, 100_000, 1_000
"""Rows of a clean table, of one with faults, and how many faults."""

WORDED = {
    "rows": ("filtered CSV of 1,000,000 rows, through the API", "rows/s", "≥ 2,000,000"),
    "first_byte": ("its first byte", "ms", "≤ 100"),
    "growth": ("memory that it takes while it is sent", "MB", "≤ 100"),
    "requests": ("headlines at the real size, 32 connections", "requests/s", "≥ 500"),
    "p95": ("the same, 95th percentile", "ms", "≤ 50"),
    "snapshot": ("a view as one file, every one, each asked for once: median", "ms", "≤ 100"),
    "slowest": ("the slowest of them", "ms", "≤ 300"),
    "check": ("checking a clean table", "rows/s", "≥ 300,000"),
    "spoilt": ("checking 100,000 rows with 1,000 bad cells", "s", "≤ 3"),
}


def measure(folder: Path, rivals: bool) -> dict[str, dict[str, float]]:
    """All figures by tool; the rival is Datasette, which streams the same rows from SQLite."""
    figures = {"OLPE Atlas": {**checking(), **small(folder), **kept(folder)}}
    command = (sys.executable, "-m", "benchmarks.synthetic", "serve", "$PORT", str(ROWS))
    with served(folder / "synthetic.log", command, "/api/v1/areas.csv") as server:
        figures["OLPE Atlas"] |= streamed(server, f"/api/v1/estimates.csv?{FILTERED}")
        if rivals:
            figures["Datasette"] = datasette(folder)
            figures["OLPE Atlas"] |= streamed(server, f"/api/v1/estimates.csv?{FILTERED}")
    return figures


def datasette(folder: Path) -> dict[str, float]:
    """The same rows from Datasette."""
    file = folder / "synthetic.db"
    subprocess.run([sys.executable, "-m", "benchmarks.synthetic", "sqlite", str(file), str(ROWS)], check=True)
    options = ["--setting", "max_csv_mb", "0", "--setting", "sql_time_limit_ms", "100000"]
    command = (str(ENVIRONMENT / "bin" / "datasette"), "serve", str(file), "-p", "$PORT", *options)
    with served(folder / "datasette.log", command, "/-/versions.json") as server:
        return streamed(server, "/synthetic/estimates.csv?_stream=on&_size=max&grade__in=A,B,C")


def streamed(server: Served, path: str) -> dict[str, float]:
    """Rows per second, first byte and memory growth of one long answer."""
    process, most, done = psutil.Process(server.pid), [0], threading.Event()
    before = process.memory_info().rss

    def watch() -> None:
        while not done.wait(0.02):
            most[0] = max(most[0], process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=600)
    start = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    first, lines = None, 0
    while piece := answer.read(1 << 20):
        first = first or time.perf_counter() - start
        lines += piece.count(b"\n")
    seconds = time.perf_counter() - start
    done.set()
    watcher.join()
    if answer.status != 200:
        msg = f"{server.url}{path} answered {answer.status}"
        raise RuntimeError(msg)
    return {"rows": (lines - 1) / seconds, "first_byte": first * 1000, "growth": max(most[0] - before, 0) / 1e6}


def small(folder: Path) -> dict[str, float]:
    """Requests per second of the whole atlas, and how long each takes."""
    with served(folder / "atlas.log") as server:
        ready(server)
        netloc = urlsplit(server.url).netloc

        def ask(_: int) -> list[float]:
            connection, times = http.client.HTTPConnection(netloc, timeout=60), []
            for _ in range(REQUESTS):
                start = time.perf_counter()
                connection.request("GET", SMALL)
                answer = connection.getresponse()
                answer.read()
                times.append(time.perf_counter() - start)
            return times

        ask(0)
        start = time.perf_counter()
        with ThreadPoolExecutor(CONNECTIONS) as readers:
            times = [each for one in readers.map(ask, range(CONNECTIONS)) for each in one]
        seconds = time.perf_counter() - start
    return {"requests": len(times) / seconds, "p95": statistics.quantiles(times, n=20)[-1] * 1000}


def kept(folder: Path) -> dict[str, float]:
    """How long a view takes as one file: every one, each by what it may be of, none of them asked for before."""
    countries = tables.areas().query("kind == 'country'")["area"]
    views = [f"{page}?area={country}" for country in countries for page in ("country", "evidence", "gaps", "agenda")]
    views += [f"overview?operator_type={kind}" for kind in vocabulary.values("operator_type")]
    views += [f"operators?rule={rule}" for rule in RULES]
    views += ["methods", *(f"explore?table={table}" for table in TABLES)]
    with served(folder / "kept.log") as server:
        connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=60)

        def ask(view: str, language: str) -> float:
            start = time.perf_counter()
            connection.request("GET", f"/view/{view}{'&' if '?' in view else '?'}lang={language}")
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                msg = f"/view/{view} answered {answer.status}"
                raise RuntimeError(msg)
            return time.perf_counter() - start

        for view in BUILDERS:  # what a server does once is not each reader's wait
            ask(view, "en")
        times = [ask(view, "es") for view in views]
    return {"snapshot": statistics.median(times) * 1000, "slowest": max(times) * 1000}


def checking() -> dict[str, float]:
    """Rows per second of the check of a table, clean and with faults."""
    real = tables.estimates().drop(columns=["note_en", "note_es", "note_pt"])
    large = pd.concat([real] * (CHECKED // len(real) + 1), ignore_index=True).head(CHECKED)
    large = large.assign(estimate_id=[f"A{n}-2008-community-water-01" for n in range(CHECKED)], source_id="my-survey")
    text = large.astype(TEXT).set_axis(range(2, CHECKED + 2))
    text = text.mask(text.isin(["<NA>", "nan"]))
    spoilt = text.head(SPOILT).copy()
    spoilt.loc[spoilt.index[:: SPOILT // BAD], "operator_type"] = "comunity"
    clean_in, spoilt_in = (_seconds(table) for table in (text, spoilt))
    return {"check": CHECKED / clean_in, "spoilt": spoilt_in}


def _seconds(table: pd.DataFrame) -> float:
    start = time.perf_counter()
    uploads.check(uploads.RawTable(table))
    return time.perf_counter() - start


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        print(measure(Path(name), "--rivals" in sys.argv))
