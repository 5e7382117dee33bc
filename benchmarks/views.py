"""What is measured: the atlas's overview and, on request, the same small view in other tools."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from coverage import measures, tables
from coverage.paths import ROOT, STATIC

RIVALS = ROOT / "benchmarks" / "rivals"
HEALTH = "/_stcore/health"
ENVIRONMENT = ROOT / "benchmarks" / ".rivals"


@dataclass(frozen=True)
class View:
    """A page that can be started, and how its filter is changed to the ``nth`` choice.

    ``shapes`` is the number of country shapes at which its map counts as drawn, ``health`` an address that answers
    as soon as the server can. ``pages`` are further ones, each with the filter that is changed, at the server only.
    """

    name: str
    command: tuple[str, ...]
    change: Callable[[Page, int], None]
    headline: str
    shapes: int
    health: str = "/"
    cwd: Path = ROOT
    is_streamlit: bool = False
    pages: tuple[tuple[str, str], ...] = ()


def change_segment(page: Page, nth: int) -> None:
    """Choose the ``nth`` service in the atlas's row of choices."""
    page.locator(".st-key-service").get_by_role("radio").nth(nth % 2).click()


def change_radio(page: Page, nth: int) -> None:
    """Choose the ``nth`` service of a radio group."""
    page.locator('input[type="radio"]').nth(nth % 2).check(force=True)


ATLAS = View(
    "OLPE Atlas",
    (sys.executable, "serve.py"),
    change_segment,
    ".st-key-headline",
    22,
    HEALTH,
    is_streamlit=True,
    pages=(("country", "service"), ("evidence", "service"), ("gaps", "rule"), ("agenda", "area")),
)


def rivals(folder: Path) -> list[View]:
    """The same small view in other tools; ``folder`` takes what they need to run."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    wanted = ["-r", str(ROOT / "benchmarks" / "requirements-rivals.txt")]
    subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted], check=True)
    for file in RIVALS.glob("*.py"):
        shutil.copy(file, folder)
    shutil.copytree(STATIC, folder / "static", ignore=shutil.ignore_patterns("*.js"))  # Dash would load our scripts too
    os.environ["HEADLINES"] = str(folder / "headlines.json")
    drawn = shares()
    (folder / "headlines.json").write_text(json.dumps(drawn), encoding="utf-8")
    shapes = min(map(len, drawn.values()))
    plain = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.port", "$PORT"]
    options = ["--server.headless", "true", "--server.enableStaticServing", "true", "--logger.hideWelcomeMessage", "1"]
    return [
        View("Streamlit", (*plain, *options), change_radio, ".st-key-headline", shapes, HEALTH, folder, True),
        View("Dash", (str(python), "dash_app.py", "$PORT"), change_radio, "#headline", shapes, cwd=folder),
        View("Panel", (str(python), "panel_app.py", "$PORT"), change_radio, ".headline", shapes, cwd=folder),
    ]


def shares() -> dict[str, dict[str, float]]:
    """The shares that the small views draw: service to country to percent, from the atlas's own headlines."""
    headlines = measures.headlines(measures.comparable(tables.estimates(), tables.population()))
    countries = tables.areas().query("kind == 'country'")["area"]
    known = headlines[headlines["area"].isin(countries)].dropna(subset="share")
    return {
        service: known[known["service"].eq(service)].groupby("area")["share"].max().to_dict()
        for service in ("water", "sanitation")
    }
