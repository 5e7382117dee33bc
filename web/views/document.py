"""What is in a view?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from coverage import measures
from coverage.figures import Figure, on_wall, svg
from coverage.figures.theme import LIGHT, Screen, Theme
from coverage.measures import Selection
from coverage.wording import Language, dictionary, doubts, sentences
from coverage.wording.dictionary import Cited
from coverage.wording.facts import Fact
from web.views.rows import Table

WIDTH = 960
"""Pixels of a chart: printed on A4, its words are then as large as the text around it."""


@dataclass(frozen=True)
class Look:
    """In which language, in which colours and for which screen a view is drawn."""

    lang: Language
    theme: Theme = LIGHT
    screen: Screen = Screen.PAGE


@dataclass(frozen=True)
class Words:
    """What is said under a title, in paragraphs; the rest is as in `Chart`."""

    name: str
    title: str
    paragraphs: Sequence[str]
    source: str
    note: str | None = None
    behind: pd.DataFrame | None = None


@dataclass(frozen=True)
class Facts:
    """Key numbers, each with what it counts and of whom; ``picture`` is a small SVG and what it says.

    ``cited`` are sources beside those of the tables, which the catalog names.
    """

    name: str
    title: str
    facts: Sequence[Fact]
    source: str
    picture: tuple[str, str] | None = None
    cited: Sequence[Cited] = ()
    note: str | None = None
    behind: pd.DataFrame | None = None


@dataclass(frozen=True)
class Chart:
    """A chart under its title, how to read it, where it is from, and its rows.

    ``name`` is one that no other section of the view has. ``behind`` are the rows by which its sources are named.
    """

    name: str
    title: str
    figure: Figure
    source: str
    table: Table | None = None
    note: str | None = None
    legend: Sequence[tuple[str, str]] = ()
    behind: pd.DataFrame | None = None

    @property
    def svg(self) -> str:
        """The chart as a drawing that needs no script."""
        return svg(self.figure, WIDTH, self.title, self.name)


Section = Chart | Table | Words | Facts


@dataclass(frozen=True)
class Snapshot:
    """One view: its question, the answer, how sure it is, what to know beside it, and the charts and tables behind it.

    ``behind`` are the rows shown, by which it is cited; they were chosen by ``selection``. ``notices`` concern the
    answer, and stand beside it wherever it stands: what contradicts it, what it is made of, that there is none.
    """

    question: str
    answer: str
    sections: Sequence[Section]
    behind: pd.DataFrame
    selection: Selection
    company: str | None = None
    facts: Facts | None = None
    notices: Sequence[str] = ()

    def sources(self, lang: Language) -> list[Cited]:
        """Every source of the answer, the facts and the sections, each once, the most frequent first."""
        frames = [self.behind, *(section.behind for section in self.sections if section.behind is not None)]
        found = [dictionary.cited(lang, row) for row in dictionary.sources_of(*frames).to_dict("records")]
        return [*found, *(self.facts.cited if self.facts else ())]


def nothing(lang: Language, wanted: Selection, among: pd.DataFrame) -> str:
    """That nothing is published on a selection, and the nearest ``among`` these rows on which something is."""
    return doubts.nothing(lang, wanted, measures.nearest(among, wanted))


def source(lang: Language, rows: pd.DataFrame) -> str:
    """Where ``rows`` are from; what rests on none is said by the atlas alone."""
    return dictionary.source_line(lang, rows) if len(rows) else sentences.citation(lang)


def chart(look: Look, name: str, figure: Figure, rows: pd.DataFrame, title: str, **more: object) -> Chart:
    """``figure`` drawn from ``rows``; ``more`` is as in `Chart`."""
    drawn = on_wall(figure) if look.screen is Screen.WALL else figure
    return Chart(name, title, drawn, dictionary.source_line(look.lang, rows), behind=rows, **more)
