"""Suggestions: the allowed value that may have been meant by one that is not."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from coverage import tables
from coverage.tables import catalog, vocabulary

ALIKE = 0.6
"""How much a value must be like an allowed one to be taken for a slip of the pen, from 0 to 1."""

LONGEST = 100
"""Letters of a value that is compared; a longer one is no slip of the pen."""


def meant(value: str, column: str) -> str | None:
    """The value of a closed list that may have been meant.

    By its code, or by its name in any language.

    >>> meant("Perú", "area"), meant("comunity", "operator_type"), meant("E", "grade")
    ('PER', 'community', None)
    """
    return alike(value, _names(column))


def alike(value: str, names: Mapping[str, str | None]) -> str | None:
    """What is most like ``value`` among ``names``; None if nothing is.

    What that name stands for, or the name itself.
    """
    matches = get_close_matches(value.strip().lower(), names, 1, ALIKE) if len(value) <= LONGEST else []
    return (names[matches[0]] or matches[0]) if matches else None


@cache
def _names(column: str) -> dict[str, str | None]:
    """Codes of a closed list and their names, each with its code.

    In all languages.
    """
    if column == "area":
        areas = tables.areas()
        return {
            name.lower(): row["area"]
            for row in areas.to_dict("records")
            for name in (row["area"], *(row[f"name_{code}"] for code in catalog.LANGUAGES))
        }
    field = next(field for field in catalog.table("estimates").fields if field.name == column)
    if not field.vocabulary:
        return {}
    return {
        name.lower(): value
        for value in vocabulary.values(field.vocabulary)
        for name in (value, *(vocabulary.label(field.vocabulary, value, code) for code in catalog.LANGUAGES))
    }
