"""How fast, how large? `make bench` measures the running atlas, prints a table and writes it to RESULTS.md."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import psutil
from playwright.sync_api import Playwright, sync_playwright

from benchmarks import browser, data, readers, reveal, room, session
from benchmarks.views import ATLAS, View, rivals
from coverage.paths import ROOT
from tests.browser import chromium
from tests.browser.served import Served, served

PROFILES, CHANGES, SESSIONS = 5, 20, 20
"""Fresh browsers per figure, filter changes, and readers at once."""

RESULTS = ROOT / "benchmarks" / "RESULTS.md"

ROWS = {
    "healthy": ("from start to healthy", "s", "≤ 3"),
    "map": ("map drawn in a cold browser, median of 5", "s", ""),
    "map_slow": ("the same on a line of 10 Mbit/s and 40 ms", "s", ""),
    "bytes": ("first view, over the wire", "MB", "≤ 2.6"),
    "requests": ("first view, requests", "", ""),
    "foreign": ("requests to other hosts", "", "0"),
    "change": ("filter change to new text, median of 20", "ms", ""),
    "change_p95": ("the same, 95th percentile", "ms", ""),
    "server": ("server's part of it (request to end of run, without a browser), median", "ms", "≤ 100"),
    "server_country": ("the same on the country page", "ms", "≤ 100"),
    "server_evidence": ("the same on the evidence page", "ms", "≤ 100"),
    "server_gaps": ("the same on the gaps page", "ms", "≤ 100"),
    "server_agenda": ("the same on the agenda page", "ms", "≤ 100"),
    "message": ("largest message of all these pages, figures included", "kB", "≤ 50"),
    "memory": ("memory of the process with 20 readers", "MB", "≤ 280"),
}
"""Key to wording, unit and budget."""


@dataclass
class Measured:
    """The figures of one view, by key of ``ROWS``; what is missing was not measured."""

    name: str
    figures: dict[str, float] = field(default_factory=dict)


def measure(playwright: Playwright, views: list[View], folder: Path) -> list[Measured]:
    """All figures of all views, taken in turn, so that a slow minute of the machine falls on each of them."""
    with ExitStack() as servers:
        running = {
            view: servers.enter_context(served(folder / f"{view.name}.log", view.command, view.health, view.cwd))
            for view in views
        }
        measured = [Measured(view.name, {"healthy": server.started_in}) for view, server in running.items()]
        for view, server in running.items():
            browser.cold(playwright, server.url, view.shapes)  # what a server does once is not each reader's wait
        first_views(playwright, running, measured)
        for (view, server), result in zip(running.items(), measured, strict=True):
            changes(playwright, view, server, result.figures)
            result.figures["memory"] = memory(playwright, server, view.shapes)
    return measured


def first_views(playwright: Playwright, running: dict[View, Served], measured: list[Measured]) -> None:
    """Fill in what a browser sees that was never here."""
    fast, slow = ([[] for _ in running] for _ in range(2))
    for _ in range(PROFILES):
        for nth, (view, server) in enumerate(running.items()):
            fast[nth].append(browser.cold(playwright, server.url, view.shapes))
            slow[nth].append(browser.cold(playwright, server.url, view.shapes, slow=True))
    for nth, result in enumerate(measured):
        result.figures["map"] = statistics.median(seconds for seconds, _ in fast[nth])
        result.figures["map_slow"] = statistics.median(seconds for seconds, _ in slow[nth])
        result.figures["bytes"] = statistics.median(traffic.bytes for _, traffic in fast[nth]) / 1e6
        result.figures["requests"] = statistics.median(traffic.requests for _, traffic in fast[nth])
        result.figures["foreign"] = sum(len(traffic.foreign) for _, traffic in (*fast[nth], *slow[nth]))


def changes(playwright: Playwright, view: View, server: Served, figures: dict[str, float]) -> None:
    """Fill in what a change of the filter takes."""
    reader = browser.changes(playwright, view, server.url, CHANGES)
    figures["change"] = statistics.median(reader)
    figures["change_p95"] = statistics.quantiles(reader, n=20, method="inclusive")[-1]
    if view.is_streamlit:
        runs = session.changes(server.url, CHANGES)
        figures["server"] = statistics.median(run.milliseconds for run in runs[1:])
        figures["message"] = max(run.largest for run in runs) / 1000
    for page, filter_key in view.pages:
        runs = session.changes(server.url, CHANGES, page, filter_key)
        figures[f"server_{page}"] = statistics.median(run.milliseconds for run in runs[1:])
        figures["message"] = max(figures["message"], *(run.largest / 1000 for run in runs))


def memory(playwright: Playwright, server: Served, shapes: int) -> float:
    """Resident memory of the server with its readers' pages open, in MB."""
    with browser.fresh(playwright) as chromium_, ExitStack() as pages:
        for _ in range(SESSIONS):
            page, _ = browser.watched(chromium_, server.url)
            pages.callback(page.close)
            browser.drawn(page, shapes)
        process = psutil.Process(server.pid)
        return sum(each.memory_info().rss for each in (process, *process.children(recursive=True))) / 1e6


def table(measured: list[Measured], worded: Mapping[str, tuple[str, str, str]] = ROWS) -> str:
    """The figures beside their budgets, as Markdown; ``worded`` has wording, unit and budget of each, by key."""
    names = [each.name for each in measured]
    lines = [["", "budget", *names], ["---"] * (2 + len(names))]
    for key, (wording, unit, budget) in worded.items():
        cells = [shown(each.figures.get(key), unit) for each in measured]
        lines.append([wording, f"{budget} {unit}".strip() if budget else "", *cells])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def shown(figure: float | None, unit: str) -> str:
    """A figure with its unit."""
    if figure is None:
        return "not measured"
    return f"{figure:,.{2 if unit in ('s', 'MB') and figure < 100 else 0}f} {unit}".strip()


def machine() -> str:
    """What it was measured on."""
    version = subprocess.run([chromium.find(), "--version"], capture_output=True, text=True, check=False).stdout.strip()
    size = f"{os.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB"
    load = f"load of the machine beforehand {os.getloadavg()[0]:.1f}"
    return f"{date.today()}; {size}; {load}; Python {platform.python_version()}; {version}"


def main() -> None:
    """Measure, print and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rivals", action="store_true", help="measure the same small view in other tools too")
    side_by_side = arguments.parse_args().rivals
    where = machine()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        views = [ATLAS, *(rivals(folder) if side_by_side else [])]
        measured = measure(playwright, views, folder)
        rows = data.measure(folder, side_by_side)
        at_once = [Measured("OLPE Atlas", readers.measure(folder))]
        in_room = [Measured("OLPE Atlas", room.measure(folder) | reveal.measure(folder))]
    beside = "Other tools show the same map, ranking and filter and nothing else." if side_by_side else ""
    on_rows = table([Measured(name, figures) for name, figures in rows.items()], data.WORDED)
    text = f"# Measured\n\n{where}\n\n{beside}\n\n{table(measured)}\n\n## Rows\n\n{on_rows}\n"
    text += f"\n## Readers at once\n\n{table(at_once, readers.WORDED)}\n"
    text += f"\n## A room\n\n{table(in_room, room.WORDED | reveal.WORDED)}\n"
    text = text.replace("\n\n\n\n", "\n\n")
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
