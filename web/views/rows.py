"""How are rows written for a reader who has only the page? In words, with bounds, and each with its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from coverage.wording import Language, dictionary, sentences, shares


class Link(NamedTuple):
    """Words that lead to an address."""

    text: str
    url: str


@dataclass(frozen=True)
class Table:
    """Heads and cells, under a title where it stands alone."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str | Link]]
    title: str | None = None


Column = tuple[str, Callable[[Mapping], str | Link]]
"""A head, and what it says of a row."""


def headlines(lang: Language, rows: pd.DataFrame, *names: str) -> Table:
    """Headlines by ``names`` (``area``, ``operator_type``): share, people, all sources, strength and what is behind."""
    return _table(
        rows,
        [
            *(_labelled(lang, name) for name in names),
            (lang.say("Share of all people"), lambda row: shares.share(lang, row)),
            (lang.say("People served"), lambda row: shares.people(lang, row)),
            (_title(lang, "year"), lambda row: str(int(row["year"]))),
            (lang.say("All sources"), lambda row: shares.interval(lang, row)),
            (_title(lang, "origins"), lambda row: lang.number(row["origins"])),
            (_title(lang, "grade"), lambda row: row["grade"]),
            _labelled(lang, "strength"),
            (_title(lang, "publisher"), _source),
            (_title(lang, "estimate_id"), lambda row: ", ".join(row["estimate_id"].split())),
        ],
    )


def estimates(lang: Language, rows: pd.DataFrame) -> Table:
    """Comparable estimates: as published, as a share of all people, and how the one became the other."""
    return _table(
        rows,
        [
            (lang.say("Share of all people"), lambda row: shares.share(lang, row)),
            (lang.say("Published figure"), lambda row: shares.published(lang, row)),
            (dictionary.column("method").title(lang.code), lambda row: sentences.method(lang, row)),
            *_of_estimates(lang),
        ],
    )


def others(lang: Language, rows: pd.DataFrame, title: str) -> Table:
    """Estimates that cannot be compared, each with the reason."""
    columns = [
        _labelled(lang, "area"),
        (lang.say("Published figure"), lambda row: shares.published(lang, row)),
        (dictionary.column("reason").title(lang.code), lambda row: _reason(lang, row)),
        *_of_estimates(lang),
    ]
    return _table(rows, columns, title)


def _of_estimates(lang: Language) -> list[Column]:
    """What is said of every estimate."""
    return [
        _labelled(lang, "operator_type"),
        (_title(lang, "year"), lambda row: "–" if pd.isna(row["year"]) else str(int(row["year"]))),
        (dictionary.column("grade").title(lang.code), lambda row: row["grade"]),
        (dictionary.column("origin").title(lang.code), lambda row: row["origin"]),
        (_title(lang, "publisher"), _source),
        (dictionary.column("estimate_id").title(lang.code), lambda row: row["estimate_id"]),
    ]


def _table(rows: pd.DataFrame, columns: Sequence[Column], title: str | None = None) -> Table:
    records = rows.to_dict("records")
    return Table([head for head, _ in columns], [[say(row) for _, say in columns] for row in records], title)


def _labelled(lang: Language, name: str) -> Column:
    """A column of codes, in words."""
    if name == "area":
        return _title(lang, name), lambda row: lang.area(row["area"])
    return _title(lang, name), lambda row: lang.label(name, row[name])


def _title(lang: Language, name: str) -> str:
    return dictionary.column(name, of_headlines=True).title(lang.code)


def _source(row: Mapping) -> Link:
    return Link(row["publisher"], row["url"])


def _reason(lang: Language, row: Mapping) -> str:
    """Why a row stands apart: it cannot be converted, or it is of a part of the country."""
    return "–" if pd.isna(row["reason"]) else lang.label("reason", row["reason"])
