"""How are rows written for a reader who has only the page? In words, with bounds, and each with its source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from coverage import measures
from coverage.figures.theme import Screen
from coverage.wording import Language, dictionary, sentences, shares


class Link(NamedTuple):
    """Words that lead to an address."""

    text: str
    url: str


@dataclass(frozen=True)
class Table:
    """Heads and cells; where it stands alone it has a name, a title, and says how to read it and where it is from.

    ``behind`` are the rows by which its sources are named, if it has any.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str | Link]]
    name: str | None = None
    title: str | None = None
    note: str | None = None
    source: str | None = None
    behind: pd.DataFrame | None = None


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


def others(lang: Language, rows: pd.DataFrame, screen: Screen, **more: str) -> Table:
    """Estimates that cannot be compared, each with the reason; ``more`` is as in `Table`, but for its source.

    On a wall they have no codes: nobody reads those there.
    """
    columns = [
        _labelled(lang, "area"),
        (lang.say("Published figure"), lambda row: shares.published(lang, row)),
        (dictionary.column("reason").title(lang.code), lambda row: _reason(lang, row)),
        *(_of_reader(lang) if screen is Screen.WALL else _of_estimates(lang)),
    ]
    return _alone(lang, rows, columns, **more)


def explored(lang: Language, rows: pd.DataFrame, table: str, **more: str) -> Table:
    """What a person in the room reads of the rows of the explore page; ``more`` is as in `Table`, but for its source.

    ``table`` says which they are, as in `pages.parts.queries.explored`.
    """
    share = (lang.say("Share of all people"), lambda row: shares.share(lang, row))
    figure = (lang.say("Published figure"), lambda row: shares.published(lang, row))
    values = {
        "estimates": [figure],
        "comparable": [figure, (share[0], lambda row: share[1](row) if row["is_comparable"] else _reason(lang, row))],
        "headlines": [share, _labelled(lang, "strength")],
    }[table]
    kind, year, publisher = _of_reader(lang)
    columns = [_labelled(lang, "area"), kind, _labelled(lang, "service"), year, *values, publisher]
    return _alone(lang, rows, columns, **more)


def factors(lang: Language, rows: pd.DataFrame, **more: str) -> Table:
    """What studies found to help or to hold back; arguments are as in `laws`."""
    return _findings(lang, rows, lang.say("Study or experience"), lang.say("What it shows"), **more)


def laws(lang: Language, rows: pd.DataFrame, **more: str) -> Table:
    """Laws, decrees and bills, the newest first; ``more`` is as in `Table`, but for its source.

    ``rows`` are of the recognition table, with their sources (`coverage.measures.sourced`).
    """
    return _findings(lang, rows, lang.say("Instrument"), lang.say("What it does"), **more)


def _findings(lang: Language, rows: pd.DataFrame, named: str, effect: str, **more: str) -> Table:
    area = [_labelled(lang, "area")] if rows["area"].nunique() > 1 else []
    said = [
        (named, lambda row: row[f"instrument_{lang.code}"]),
        (effect, lambda row: row[f"effect_{lang.code}"]),
    ]
    columns = [*area, _year(lang), *said, (_title(lang, "publisher"), _source)]
    return _alone(lang, measures.newest_first(rows), columns, **more)


def _of_reader(lang: Language) -> list[Column]:
    """What everybody asks of an estimate."""
    return [_labelled(lang, "operator_type"), _year(lang), (_title(lang, "publisher"), _source)]


def _of_estimates(lang: Language) -> list[Column]:
    """What is said of every estimate."""
    kind, year, publisher = _of_reader(lang)
    return [
        kind,
        year,
        (dictionary.column("grade").title(lang.code), lambda row: row["grade"]),
        (dictionary.column("origin").title(lang.code), lambda row: row["origin"]),
        publisher,
        (dictionary.column("estimate_id").title(lang.code), lambda row: row["estimate_id"]),
    ]


def _table(rows: pd.DataFrame, columns: Sequence[Column], **more: str) -> Table:
    records = rows.to_dict("records")
    return Table([head for head, _ in columns], [[say(row) for _, say in columns] for row in records], **more)


def _alone(lang: Language, rows: pd.DataFrame, columns: Sequence[Column], **more: str) -> Table:
    """A table with the source of its rows beneath."""
    return _table(rows, columns, source=dictionary.source_line(lang, rows), behind=rows, **more)


def _year(lang: Language) -> Column:
    return _title(lang, "year"), lambda row: "–" if pd.isna(row["year"]) else str(int(row["year"]))


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
