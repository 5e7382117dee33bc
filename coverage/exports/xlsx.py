"""The rows as a workbook: data, dictionary, sources, and what the file is."""

from __future__ import annotations

import pandas as pd

from coverage.errors import TooManyRows
from coverage.exports import citation
from coverage.exports.extract import Extract
from coverage.wording import dictionary

MOST_ROWS = 1_048_575
"""What a sheet holds beneath its header; a longer one would be cut by the program that opens it."""


def xlsx(extract: Extract) -> bytes:
    """A workbook with four sheets.

    Numbers are numbers, addresses are links, the header stays in view.

    Raises
    ------
    TooManyRows
        If there are more rows than a sheet holds.
    """
    if len(extract.rows) > MOST_ROWS:
        raise TooManyRows(len(extract.rows), MOST_ROWS, "XLSX", "CSV, Parquet")
    from coverage.exports.workbook import workbook  # noqa: PLC0415 - its library takes memory, and few ask for it

    say = extract.lang.say
    return workbook(
        {
            say("Data"): extract.rows,
            say("Dictionary"): _dictionary(extract),
            say("Sources"): dictionary.in_language(extract.sources(), extract.lang),
            say("About"): _about(extract),
        }
    )


def _dictionary(extract: Extract) -> pd.DataFrame:
    lang = extract.lang
    return pd.DataFrame(
        [
            {
                lang.say("Name in files"): field.name,
                lang.say("Column"): field.title(lang.code),
                lang.say("Meaning"): field.description(lang.code),
                lang.say("Unit"): lang.label("unit", field.unit) if field.unit else None,
                lang.say("Allowed"): dictionary.allowed(lang, field),
            }
            for field in extract.fields()
        ]
    )


def _about(extract: Extract) -> pd.DataFrame:
    say = extract.lang.say
    facts = {
        say("Title"): extract.title,
        say("Data version"): extract.version,
        say("Filters"): extract.chosen_by,
        say("Rows"): len(extract.rows),
        say("Link"): extract.link,
        say("Taken on"): extract.taken.isoformat(),
        citation.heading(extract.lang): citation.text(extract),
    }
    return pd.DataFrame({say("What"): list(facts), say("Value"): list(facts.values())}, dtype="object")
