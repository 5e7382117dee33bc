"""Sections: the words, key numbers, charts and tables of which documents are made.

A section equals nothing but itself: documents are remembered, and a page remembers by section what it drew of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple, TypedDict

import pandas as pd

from coverage.exports import csv
from coverage.figures import Figure, svg
from coverage.measures import Selection
from coverage.wording import Language, dictionary
from coverage.wording.dictionary import Cited
from coverage.wording.key_numbers import Fact

EVERYTHING = Selection()

WIDTH = 960
"""Pixels of a chart: printed on A4, its words are then as large as the text around it."""


class Sourced(TypedDict):
    """Where something is from, in words, and the rows behind it."""

    source: str | None
    rows: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Words:
    """What is said under a title, in paragraphs.

    ``markdown`` is the same with emphasis and lists, if it has any. ``asks`` is the filter by which a page lets its
    reader choose what is said. ``state`` marks what somebody is still to fill in, and what cannot be read at the
    moment. The rest is as in `Chart`.
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
    source_follows: bool = False


@dataclass(frozen=True, eq=False)
class Facts:
    """Key numbers, each with what it counts and of whom.

    ``picture`` is a small SVG and what it says. ``cited`` are sources beside those of the tables, which the catalog
    names. The rest is as in `Chart`.
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
    """How a reader's own rows are drawn over a chart.

    They are the rows that ``selection`` asks for. ``columns`` are the services and operator types across a matrix, in
    order.
    """

    drawn_as: Literal["rows", "places", "cells", "counts", "people_per_operator"]
    selection: Selection = EVERYTHING
    columns: tuple[tuple[str, str], ...] = ()


class Link(NamedTuple):
    """Words that lead to an address.

    ``cited`` is the whole source, where it is one.
    """

    text: str
    url: str
    cited: Cited | None = None


class Passage(NamedTuple):
    """Words with links to their sources where they stand."""

    parts: tuple[str | Link, ...]

    @property
    def text(self) -> str:
        """The words, those of its links among them."""
        return "".join(_text(part) for part in self.parts)


Cell = str | int | float | Link | Passage | None

Written = str | Link | Passage
"""A cell as a reader sees it."""

MISSING = "–"


class Sheet(NamedTuple):
    """A row of a table under its first cells.

    ``lines`` are the other cells that it has, each behind its head.
    """

    name: str
    lines: Sequence[Passage]


@dataclass(frozen=True)
class Column:
    """A head and the cells beneath it.

    Numbers stay numbers, so that they sort. A wall leaves ``for_reading`` out.
    """

    head: str
    cells: Sequence[Cell]
    for_reading: bool = False


@dataclass(frozen=True, eq=False)
class Table:
    """Rows in words under their heads.

    Standing alone, with name, title, how to read it and where it is from. ``rows`` are those behind it, by which its
    sources are named. ``data`` are the same in columns of the data, as in ``table_of``: a page shows and gives away
    these instead. ``whole`` is a frame to be taken away that has more than is shown, under the name ``whole_name``.
    ``form`` says how a page draws it: as a grid, folded away under its title or, inline, behind it, as a table whose
    words wrap, or as text, the first ``leading`` cells of a row before the others. ``as_sheets``: each row is drawn as
    a `Sheet`, since it has too many words for a line of a table. ``source_follows`` is as in `Chart`.
    """

    columns: Sequence[Column]
    name: str = ""
    title: str = ""
    note: str | None = None
    source: str | None = None
    rows: pd.DataFrame | None = None
    data: pd.DataFrame | None = None
    table_of: str = "estimates"
    whole: pd.DataFrame | None = None
    whole_name: str = ""
    form: Literal["grid", "folded", "inline", "wrapped", "text"] = "grid"
    leading: int = 1
    as_sheets: bool = False
    markdown: str | None = None
    beside: bool = False
    source_follows: bool = False

    @property
    def heads(self) -> list[str]:
        """The heads of all columns."""
        return [column.head for column in self.columns]

    def cells(self, lang: Language) -> list[list[Written]]:
        """The cells row by row, as a reader sees them.

        Numbers as the language writes them, and a dash for what is missing.
        """
        return [
            [_worded(lang, cell) for cell in row]
            for row in zip(*(column.cells for column in self.columns), strict=True)
        ]

    def sheets(self, lang: Language) -> list[Sheet]:
        """The rows as sheets, without what is missing."""
        heads = self.heads[self.leading :]
        return [
            Sheet(
                " · ".join(_text(cell) for cell in row[: self.leading]),
                [_line(head, cell) for head, cell in zip(heads, row[self.leading :], strict=True) if cell != MISSING],
            )
            for row in self.cells(lang)
        ]

    def on_wall(self) -> Table:
        """The table as a wall shows it.

        Without what is for those who read on a page: codes, and titles beside publishers.
        """
        return Table([column for column in self.columns if not column.for_reading], self.name, self.title)

    def frame(self, lang: Language) -> pd.DataFrame:
        """The columns as a frame that sorts.

        The addresses of links stand in a last column of their own.
        """
        frame, addresses = self._with_addresses
        return frame.assign(**{lang.say("Link"): addresses}) if addresses else frame

    @cached_property
    def _with_addresses(self) -> tuple[pd.DataFrame, list[str | None] | None]:
        columns, addresses = {}, None
        for column in self.columns:
            cells = column.cells
            if any(isinstance(cell, Link) for cell in cells):
                addresses = [cell.url if isinstance(cell, Link) else None for cell in cells]
            if any(isinstance(cell, (Link, Passage)) for cell in cells):
                cells = [cell.text if isinstance(cell, (Link, Passage)) else cell for cell in cells]
            columns[column.head] = cells.reset_index(drop=True) if isinstance(cells, pd.Series) else cells
        return pd.DataFrame(columns), addresses

    @cached_property
    def whole_csv(self) -> bytes | None:
        """The frame to be taken away, as CSV; None without one."""
        return None if self.whole is None else csv(self.whole)


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart under its title, with its note, source and rows.

    The note is how to read it, the source where it is from, the rows those that it shows. ``name`` is one that no other
    section of the view has; it stands in saved decks. ``columns`` are those of ``rows`` that a page shows and gives
    away, as in ``table_of``; ``words`` makes a ``table`` of the rows in words, if there is one. ``legend`` has colours
    and what they mean. ``opens`` is the view of the area whose mark is clicked, ``leads_to`` one to go on with: of
    ``area``, where that is not the one of the page. A chart that stands ``beside`` the section before it has ``width``
    parts of the place, as the other one has. One that ``shows_gaps`` says something without rows too.
    ``source_follows``: where sections are read one after the other, a later one says the same source.
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
    area: str | None = None
    beside: bool = False
    width: int = 1
    shows_gaps: bool = False
    source_follows: bool = False

    @cached_property
    def table(self) -> Table | None:
        """The rows in words, made when somebody reads them.

        None without rows.
        """
        return self.words() if self.words and len(self.rows) else None

    @cached_property
    def data(self) -> pd.DataFrame:
        """The rows in the columns that a page shows and gives away."""
        return self.rows[list(self.columns)]

    @cached_property
    def json(self) -> str:
        """The chart as plotly's script reads it."""
        return self.figure.to_json()

    @cached_property
    def svg(self) -> str:
        """The chart as a drawing that needs no script."""
        return svg(self.figure, WIDTH, self.title, self.name)


Section = Chart | Table | Words | Facts


def source_of(lang: Language, rows: pd.DataFrame) -> str | None:
    """Where ``rows`` are from, in words.

    None for what rests on no source and is said by the atlas alone.
    """
    return dictionary.source_line(lang, rows) if len(rows) else None


def sourced(lang: Language, rows: pd.DataFrame) -> Sourced:
    """``rows`` with where they are from, as a section takes them."""
    return {"source": source_of(lang, rows), "rows": rows}


def is_empty(section: Section) -> bool:
    """Whether a section says nothing of what is published.

    That is a chart without rows, unless it shows gaps, or words without a paragraph.
    """
    if isinstance(section, Chart):
        return section.rows.empty and not section.shows_gaps
    return isinstance(section, Words) and not section.paragraphs


def _line(head: str, cell: Written) -> Passage:
    return Passage((f"{head}: ", *(cell.parts if isinstance(cell, Passage) else (cell,))))


def _text(cell: Written) -> str:
    return cell if isinstance(cell, str) else cell.text


def _worded(lang: Language, cell: Cell) -> Written:
    if isinstance(cell, (Link, Passage, str)):
        return cell
    if pd.isna(cell):
        return MISSING
    return lang.number(cell, 1) if isinstance(cell, float) else str(cell)
