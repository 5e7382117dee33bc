"""Rows that lie ready as lines of CSV."""

from __future__ import annotations

from functools import cache

from coverage import queries
from coverage.exports import Lines
from coverage.measures import Selection
from coverage.wording import Language, dictionary


@cache
def lines(table: str, code: str) -> Lines:
    """Every row of ``table`` as CSV, with notes in language ``code``."""
    return Lines(dictionary.in_language(queries.explored(table, Selection(), None), Language(code)))
