"""The header of a table: the row that names the columns, and the column that each cell means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from coverage.tables import catalog
from coverage.uploads.report import Note

LOOKED_AT = 20
"""Rows among which the header is looked for: titles and groups of columns may stand above it."""

LONGEST = 60
"""Letters of a name of a column."""

OTHER_NAMES = {
    "id": "estimate_id",
    "identificador": "estimate_id",
    "code": "area",
    "country": "area",
    "pais": "area",
    "base_del_ano": "year_basis",
    "base_do_ano": "year_basis",
    "minimum": "low",
    "minimo": "low",
    "maximum": "high",
    "maximo": "high",
    "calificador": "qualifier",
    "qualificador": "qualifier",
    "residencia": "residence",
    "calidad": "grade",
    "qualidade": "grade",
    "quality": "grade",
    "note": "note_en",
    "nota": "note_es",
}
"""What people call the columns beside their names and titles; in plain letters."""


def known(cells: Iterable[str]) -> int:
    """How many columns of the template these cells name.

    >>> known(["estimate_id", "Year", "País", "year", "colour"])
    3
    """
    return len({_meant(cell) for cell in cells} - {None})


def place(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows is the header.

    The one that names most columns; None if none does.

    One name may stand in any row; below the first, a header has two.

    >>> place([["Identification", "", "Value"], ["estimate_id", "area", "low"], ["PER-01", "PER", "9.5"]])
    1
    >>> place([["colour"], ["area"]])
    """
    scores = [known(cells) for cells in rows[:LOOKED_AT]]
    most = max(scores, default=0)
    return scores.index(most) if most > 1 or (most and scores[0]) else None


def named(cells: Sequence[str]) -> tuple[list[str], tuple[Note, ...]]:
    """The names of the columns, and a note of what was assumed.

    What means no column keeps its own name.

    >>> named(["area", "Año", "colour"])
    (['area', 'year', 'colour'], (Note(kind='heads', n=1, value='Año → year', read_as=''),))
    >>> named(["pais", "note", "note_en"])[0]
    ['area', 'note', 'note_en']
    """
    exact = {field.name for field in catalog.table("estimates").fields} & set(cells)
    names, assumed = [], []
    for cell in cells:
        meant = cell if cell in exact else _meant(cell)
        if meant is None or (meant != cell and meant in {*exact, *names}):
            names.append(cell)
            continue
        names.append(meant)
        if meant != cell:
            assumed.append(f"{cell} → {meant}")
    return names, (Note("heads", len(assumed), ", ".join(assumed)),) if assumed else ()


def letter(place: int) -> str:
    """What a spreadsheet calls the column at ``place``, counted from 0.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


@cache
def _columns() -> dict[str, str]:
    """The columns, by whatever means one, in plain letters."""
    fields = catalog.table("estimates").fields
    titles = {_plain(field.title(code)): field.name for field in fields for code in catalog.LANGUAGES}
    return {**OTHER_NAMES, **titles, **{field.name: field.name for field in fields}}


def _meant(head: str) -> str | None:
    return _columns().get(_plain(head)) if len(head) <= LONGEST else None


def _plain(head: str) -> str:
    """Small letters without accents, other signs as one underscore."""
    letters = unicodedata.normalize("NFKD", head.strip().casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "_", bare).strip("_")
