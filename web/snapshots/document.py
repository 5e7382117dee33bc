"""What is in a snapshot?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from coverage.figures import Figure, svg
from coverage.measures import Selection
from coverage.wording import Language, dictionary
from coverage.wording.facts import Fact
from web.snapshots.rows import Table

WIDTH = 960
"""Pixels of a chart: printed on A4, its words are then as large as the text around it."""


class Words(NamedTuple):
    """What is said under a title, in paragraphs."""

    title: str
    paragraphs: Sequence[str]


@dataclass(frozen=True)
class Chart:
    """A chart under its title, how to read it, where it is from, and its rows."""

    title: str
    svg: str
    table: Table | None
    source: str
    note: str | None = None
    legend: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Snapshot:
    """One view: its question, the answer, how sure it is, and the charts and tables behind it.

    ``behind`` are the rows shown, by which its sources are named; they were chosen by ``selection``.
    ``picture`` is a small SVG and what it says.
    """

    question: str
    answer: str
    company: str | None
    facts: Sequence[Fact]
    paragraphs: Sequence[str]
    sections: Sequence[Chart | Table | Words]
    behind: pd.DataFrame
    selection: Selection
    picture: tuple[str, str] | None = None


def chart(
    lang: Language, name: str, figure: Figure, rows: pd.DataFrame, table: Table | None, title: str, **more: object
) -> Chart:
    """``figure`` drawn from ``rows``, which may stand beneath it as a ``table``; ``more`` is as in `Chart`.

    ``name`` is one that no other chart of the snapshot has.
    """
    drawn = svg(figure, WIDTH, title, name)
    return Chart(title, drawn, table, dictionary.source_line(lang, rows), **more)
