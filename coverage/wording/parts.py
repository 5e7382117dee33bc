"""Parts in words: whose people are counted where nobody has published a figure for a whole country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import pandas as pd

from coverage import tables
from coverage.measures.area_parts import OF_PARTS
from coverage.wording import shares
from coverage.wording.language import Language


def share(lang: Language, headline: Mapping) -> str:
    """The share of a headline, with the part that was counted.

    "at least 0.5% (only a part is counted: SISAR, Ceará)"; as `shares.share` for a headline of a whole area.
    """
    worded = shares.share(lang, headline)
    if not is_part(headline):
        return worded
    return lang.say("{share} (only a part is counted: {part})", share=worded, part=named(lang, headline))


def headline(lang: Language, row: Mapping) -> str:
    """The share of a headline, with what it takes to read it.

    In words, with the part that was counted (`share`), or what contradicts it (`shares.headline`).
    """
    return share(lang, row) if is_part(row) else shares.headline(lang, row)


def is_part(headline: Mapping) -> bool:
    """Whether a headline rests on parts alone.

    So does a sum of types of which nothing else is known.
    """
    return headline["method"] in OF_PARTS


def sentence(lang: Language, headline: Mapping) -> str | None:
    """That only a part of a country is counted, and which.

    None for a headline of a whole area.
    """
    if not is_part(headline):
        return None
    return lang.say(
        "Nobody has published a figure for the whole country; only a part is counted: {part}.",
        part=named(lang, headline),
    )


def of_countries(lang: Language, headlines: Iterable[Mapping]) -> str | None:
    """Countries of which only a part is counted, with the part.

    "Only a part of the country is counted: Brazil (SISAR, Ceará)." None where all ``headlines`` are of whole ones.
    """
    counted = [f"{lang.area(row['area'])} ({named(lang, row)})" for row in headlines if is_part(row)]
    return lang.say("Only a part of the country is counted: {parts}.", parts="; ".join(counted)) if counted else None


def published(lang: Language, area: str, estimate_id: str | None) -> str | None:
    """The published figure of a part of ``area``, and whose it is.

    "1,100,000 (people served) · SISAR, Ceará"; None without an estimate.
    """
    if not isinstance(estimate_id, str):
        return None
    row = _estimates().get(estimate_id)
    return f"{shares.published(lang, row)} · {_name(lang, row, area)}" if row else None


def named(lang: Language, headline: Mapping) -> str:
    """The parts of its area of which a headline has figures.

    "SISAR, Ceará": what the operators are called and where, else the note on the estimate; empty if there are none.
    """
    return "; ".join(_name(lang, row, headline["area"]) for row in _parts(headline))


def _parts(headline: Mapping) -> list[dict]:
    """The estimates of a headline that cover a part of its area."""
    rows = [_estimates()[estimate_id] for estimate_id in headline["estimate_id"].split() if estimate_id in _estimates()]
    return [row for row in rows if row["area"] != headline["area"] or row["scope"] != "whole"]


def _name(lang: Language, row: Mapping, area: str) -> str:
    place = lang.area(row["area"]) if row["area"] != area else None
    names = [name for name in (row["local_name"], place) if isinstance(name, str)]
    note = row[f"note_{lang.code}"]
    return ", ".join(names) or (note if pd.notna(note) else lang.label("scope", row["scope"]))


@cache
def _estimates() -> dict[str, dict]:
    """The published estimates by their ids."""
    return tables.estimates().set_index("estimate_id").to_dict("index")
