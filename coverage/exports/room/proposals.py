"""Answers of a room that cite a source, as proposals to those who keep the atlas.

They are rows of estimates of somebody's own, which the page "Upload" reads and holds against the published ones. They
are proposals of the lowest grade: somebody has to look into each source before any of it is published.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

import pandas as pd

from coverage import tables
from coverage.exports.csv import csv
from coverage.exports.room.transcript import CELL, NUMBERS, Transcript
from coverage.figures import theme as themes
from coverage.uploads import contract_of_own
from coverage.wording import LANGUAGES, Language

AT_ONCE = 99
"""Rows of a cell that the two digits at the end of an identifier can count."""


def proposals(transcript: Transcript) -> bytes:
    """The answers that cite a source, as CSV.

    Columns as in `coverage.uploads.contract_of_own`.

    What was not asked for stays empty; a share is one of all people of the country, since that was the question. The
    year is that of the room, for want of another. Each answer is an origin of its own.
    """
    columns = [field.name for field in contract_of_own().fields]
    rows = pd.DataFrame(_rows(transcript), columns=columns, dtype="object")
    return csv(rows)


def _rows(transcript: Transcript) -> list[dict[str, object]]:
    cited = transcript.answers[transcript.answers["source"].notna() | transcript.answers["source_url"].notna()]
    taken = set(tables.estimates()["estimate_id"])
    year = _year(transcript)
    rows = []
    for place, answer in enumerate(cited.to_dict("records"), 1):
        origin = f"room-{transcript.room.code}-{place}"
        row = {
            "estimate_id": _identifier(transcript, answer, year, taken),
            **{name: answer[name] for name in CELL},
            "year": year,
            "year_basis": "inferred" if year else "unknown",
            "residence": "national",
            "measure": "population_share",
            "low": _written(answer["lowest"]),
            "high": _written(answer["highest"]),
            "qualifier": "exact" if len({answer[name] for name in NUMBERS}) == 1 else "range",
            "base": "national",
            "scope": "whole",
            "source_id": origin.lower(),
            "origin": origin,
            "grade": "D",
            **{f"note_{code}": _note(Language(code), answer) for code in LANGUAGES},
        }
        taken.add(row["estimate_id"])
        rows.append(row)
    return rows


def _year(transcript: Transcript) -> int | None:
    """The year of the room, if the data's contract knows it."""
    allowed = next(field for field in contract_of_own().fields if field.name == "year").constraints
    year = transcript.room.created_at.year
    return year if allowed["minimum"] <= year <= allowed["maximum"] else None


def _identifier(transcript: Transcript, answer: dict, year: int | None, taken: Collection[str]) -> str:
    """The first identifier of the cell that is free.

    The code of the room keeps it apart from those of other rooms.
    """
    number = 0
    while True:
        more, last = divmod(number, AT_ONCE)
        room = f"{transcript.room.code}-{more}" if more else transcript.room.code
        cell = f"{answer['operator_type']}-{answer['service']}-{last + 1:02d}"
        if (identifier := f"{answer['area']}-{room}-{year or 'nd'}-{cell}") not in taken:
            return identifier
        number += 1


def _written(number: float) -> str:
    """A number as the contract has it, whatever its size.

    >>> _written(12.5), _written(0.00001), _written(10.0)
    ('12.5', '0.00001', '10.0')
    """
    return format(Decimal(str(number)), "f")


def _note(lang: Language, answer: dict) -> str:
    """The source and its address as they were written.

    Cut where the contract says how long a note may be.
    """
    parts = [answer[name] for name in ("source", "source_url") if isinstance(answer[name], str)]
    note = lang.say("Answer in a workshop room, which cites: {source}", source=" · ".join(parts))
    field = next(field for field in contract_of_own().fields if field.name == f"note_{lang.code}")
    return themes.shortened(note, field.constraints.get("maxLength", len(note)))
