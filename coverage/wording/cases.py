"""Cases in words: what is known of an operator by name."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.wording import dictionary, shares
from coverage.wording.language import Language


def heads(lang: Language) -> dict[str, str]:
    """What each fact of a case is called, by its column.

    The columns are those of the table of cases.
    """
    return {
        "founded": lang.say("Founded"),
        "size": lang.say("Size"),
        "legal_form": lang.say("Legal form"),
        "tariff": lang.say("Tariff"),
        "success": lang.say("What helped"),
        "obstacle": lang.say("What held back"),
    }


def fact(lang: Language, row: Mapping, name: str) -> str | None:
    """A fact of a case; None where it is not known.

    ``row`` is of the table of cases, ``name`` as in `heads`.
    """
    if name == "founded":
        return _founded(lang, row)
    if name == "size":
        return _size(lang, row)
    return _said(lang, row, name)


def no_size(lang: Language) -> str:
    """That an operator has no number of people, connections or members."""
    return lang.say("no figure found")


def how_to_read(lang: Language) -> str:
    """What the list of cases is, and what it is not."""
    return lang.say(
        "Operators of which something was read, not a sample; each fact with the page that says so. "
        "What is not named was not found there."
    )


def _founded(lang: Language, row: Mapping) -> str | None:
    if pd.isna(row["founded"]):
        return _said(lang, row, "founded_note")
    year = str(int(row["founded"]))
    if row["founded_qualifier"] == "approximate":
        year = lang.say("about {value}", value=year)
    return _with_note(lang, row, "founded", year)


def _size(lang: Language, row: Mapping) -> str | None:
    if pd.isna(row["size_low"]):
        return None
    count = {"low": row["size_low"], "high": row["size_high"], "qualifier": row["size_qualifier"]}
    year = dictionary.year(lang, row["size_year"])
    unit = lang.label("size_unit", row["size_unit"])
    return _with_note(lang, row, "size", f"{shares.counted(lang, count)} {unit} ({year})")


def _with_note(lang: Language, row: Mapping, name: str, words: str) -> str:
    note = _said(lang, row, f"{name}_note")
    return f"{words}; {note}" if note else words


def _said(lang: Language, row: Mapping, name: str) -> str | None:
    words = row[f"{name}_{lang.code}"]
    return None if pd.isna(words) else words
