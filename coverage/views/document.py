"""Documents: what a view says, in words, charts and tables, whoever draws it.

A page, a file to keep, the wall of a room and a printed sheet draw the same document. None adds or leaves out a notice,
a number, a note or a source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, TypedDict, TypeVar

import pandas as pd

from coverage.exports import Extract, TableName
from coverage.figures import Figure, svg
from coverage.figures.theme import LIGHT, Screen, Theme
from coverage.measures import Selection
from coverage.views.registry import VIEWS
from coverage.views.tables import Table
from coverage.wording import Language, dictionary
from coverage.wording.dictionary import Cited
from coverage.wording.key_numbers import Fact

EVERYTHING = Selection()

WIDTH = 960
"""Pixels of a chart: printed on A4, its words are then as large as the text around it."""


@dataclass(frozen=True)
class Look:
    """In which language, in which colours and for which screen a view is drawn."""

    lang: Language
    theme: Theme = LIGHT
    screen: Screen = Screen.PAGE


@dataclass(frozen=True)
class Notice:
    """A sentence that concerns the answer and stands beside it.

    ``kind`` is what it is about: figures that contradict each other, what a sum is made of, that there is no figure, or
    that the data have changed since the link was made; the rows of that change are in the section ``details``.
    """

    text: str
    kind: Literal["conflict", "sum", "nothing", "revised"]
    details: str | None = None


class Sourced(TypedDict):
    """Where something is from, in words, and the rows behind it."""

    source: str | None
    rows: pd.DataFrame


@dataclass(frozen=True)
class Words:
    """What is said under a title, in paragraphs; ``markdown`` is the same with emphasis and lists, if it has any.

    ``asks`` is the filter by which a page lets its reader choose what is said. ``state`` marks what somebody is still
    to fill in, and what cannot be read at the moment. The rest is as in `Chart`.
    """

    name: str
    title: str
    paragraphs: Sequence[str]
    source: str | None = None
    note: str | None = None
    rows: pd.DataFrame | None = None
    markdown: str | None = None
    asks: Literal["area", "what_if"] | None = None
    state: Literal["open", "unreadable"] | None = None
    beside: bool = False


@dataclass(frozen=True)
class Facts:
    """Key numbers, each with what it counts and of whom; ``picture`` is a small SVG and what it says.

    ``cited`` are sources beside those of the tables, which the catalog names. The rest is as in `Chart`.
    """

    name: str
    title: str
    facts: Sequence[Fact]
    source: str
    picture: tuple[str, str] | None = None
    cited: Sequence[Cited] = ()
    note: str | None = None
    rows: pd.DataFrame | None = None


@dataclass(frozen=True)
class Overlay:
    """How a reader's own rows that ``selection`` asks for are drawn over a chart.

    ``columns`` are the services and operator types across a matrix, in order.
    """

    drawn_as: Literal["rows", "places", "cells", "counts", "people_per_operator"]
    selection: Selection = EVERYTHING
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Chart:
    """A chart under its title, how to read it, where it is from, and the rows that it shows.

    ``name`` is one that no other section of the view has; it stands in saved decks. ``columns`` are those of ``rows``
    that a page shows and gives away, as in ``table_of``; ``words`` makes a ``table`` of the rows in words, if there is
    one. ``legend`` has colours and what they mean. ``opens`` is the view of the area whose mark is clicked,
    ``leads_to`` one to go on with. A chart that stands ``beside`` the section before it has ``width`` parts of the
    place, as the other one has.
    """

    name: str
    title: str
    figure: Figure
    rows: pd.DataFrame
    columns: Sequence[str]
    source: str | None = None
    words: Callable[[], Table] | None = None
    note: str | None = None
    legend: Sequence[tuple[str, str]] = ()
    table_of: str = "estimates"
    overlay: Overlay | None = None
    opens: str | None = None
    leads_to: str | None = None
    beside: bool = False
    width: int = 1

    @cached_property
    def table(self) -> Table | None:
        """The rows in words, made when somebody reads them."""
        return self.words() if self.words else None

    @cached_property
    def json(self) -> str:
        """The chart as plotly's script reads it."""
        return self.figure.to_json()

    @cached_property
    def svg(self) -> str:
        """The chart as a drawing that needs no script."""
        return svg(self.figure, WIDTH, self.title, self.name)


Section = Chart | Table | Words | Facts

S = TypeVar("S", Chart, Table, Words, Facts)


@dataclass(frozen=True)
class Document:
    """One view: its question, the answer, how sure it is, what to know beside it, and the charts and tables behind it.

    ``title`` is what it is about, where that is more than its question: a country. ``rows`` are those shown, by which
    it is cited; ``table`` is what they are and ``filters`` how they were chosen, in words. Where nothing is published
    on a selection, ``ways`` are the nearest that have something (`coverage.measures.nearest`).
    """

    view: str
    question: str
    answer: str
    sections: Sequence[Section]
    rows: pd.DataFrame
    filters: Sequence[tuple[str, str]] = ()
    title: str | None = None
    company: str | None = None
    facts: Facts | None = None
    table: TableName | None = None
    notices: Sequence[Notice] = ()
    ways: Sequence[dict[str, tuple]] = ()

    @property
    def heading(self) -> str:
        """What stands above the document where it stands alone."""
        return self.title or self.question

    @cached_property
    def shown(self) -> tuple[Section, ...]:
        """The sections that say something of what is published; a chart without rows waits for a reader's own."""
        return tuple(section for section in self.sections if not _is_empty(section))

    def section(self, name: str) -> Section:
        """The section of this name; KeyError if there is none."""
        return {section.name: section for section in self.sections}[name]

    def section_of(self, kind: type[S], name: str) -> S:
        """The chart, table, words or facts of this name; KeyError if there are none."""
        return {section.name: section for section in self.sections if isinstance(section, kind)}[name]

    def sources(self, lang: Language) -> tuple[Cited, ...]:
        """Every source of the answer, the facts and the sections, each once, the most frequent first."""
        frames = [self.rows, *(section.rows for section in self.shown if section.rows is not None)]
        cited = [dictionary.cited(lang, row) for row in dictionary.sources_of(*frames).to_dict("records")]
        return (*cited, *(self.facts.cited if self.facts else ()))

    def extract(self, link: str, taken: date, lang: Language) -> Extract:
        """The rows of the document as they are cited and taken away; ``link`` is its address."""
        rows = self.rows if self.view != "explore" else dictionary.in_language(self.rows, lang)
        named = lang.say(VIEWS[self.view].name)
        return Extract(self.table or self.view, rows, self.filters, link, taken, lang, named)

    def with_notice(self, notice: Notice) -> Document:
        """The same with one more notice, before the others."""
        return replace(self, notices=(notice, *self.notices))

    def with_sections(self, sections: Sequence[Section]) -> Document:
        """The same with more sections at its end."""
        return replace(self, sections=(*self.sections, *sections))


def without_repeated_titles(sections: Sequence[Section]) -> Iterator[tuple[str | None, Section]]:
    """Each section with its title, or None where it goes on under the title of the one before."""
    before = None
    for section in sections:
        yield (None if section.title == before else section.title), section
        before = section.title


def source_of(lang: Language, rows: pd.DataFrame) -> str | None:
    """Where ``rows`` are from; None for what rests on no source and is said by the atlas alone."""
    return dictionary.source_line(lang, rows) if len(rows) else None


def sourced(lang: Language, rows: pd.DataFrame) -> Sourced:
    """``rows`` with where they are from, as a section takes them."""
    return {"source": source_of(lang, rows), "rows": rows}


def _is_empty(section: Section) -> bool:
    if isinstance(section, Chart):
        return section.rows.empty
    return isinstance(section, Words) and not section.paragraphs
