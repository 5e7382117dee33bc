"""What may stand in a column is said from its contract, and said once."""

import pytest

from coverage.tables import catalog
from coverage.tables.allowed import in_words

IN_WORDS = [
    ("estimates", "grade", "A, B, C, D"),
    ("estimates", "area", "the code of an area, such as PER"),
    ("estimates", "year", "a whole number, digits only; 1990 to 2026"),
    ("estimates", "low", "a number such as 9.5, without thousands separators; 0 or more"),
    ("estimates", "source_id", "text of the form [a-z0-9-]+"),
    ("estimates", "note_en", "text of at most 160 characters"),
    ("estimates", "local_name", "any text"),
    ("sources", "accessed", "a date of the form 2026-11-30"),
    (
        "recognition",
        "themes",
        "one or more of these, separated by spaces: recognition, regulation, representation, planning, financing, "
        "technical_assistance",
    ),
    ("operator_types", "is_small_scale", "true or false"),
]


@pytest.mark.parametrize(("table", "column", "words"), IN_WORDS)
def test_what_is_allowed_follows_from_the_contract(table, column, words):
    assert in_words(catalog.field(table, column)) == words


def test_every_part_is_said_by_the_one_who_asks():
    year = catalog.field("estimates", "year")
    assert in_words(year, lambda message, **values: f"<{message} {values}>") == (
        "<a whole number, digits only {}>; <{low} to {high} {'low': 1990, 'high': 2026}>"
    )
