"""Tables: the columns of everything that is listed, each said once, in words and in the columns of the data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import pandas as pd

from coverage import measures
from coverage.views.sections import Cell, Column, Link, Table
from coverage.wording import Language, dictionary, parts, sentences, shares, source_names
from coverage.wording.dictionary import Cited

HEADLINE_COLUMNS = (
    *("area", "operator_type", "service", "share", "share_low", "share_high", "bound", "year"),
    *("people_low", "people_high", "interval_low", "interval_high", "origins", "grade", "strength"),
    *("publisher", "url", "estimate_id", *measures.NEWER),
)
"""What a page shows and gives away of headlines, in this order."""

PUBLISHED_COLUMNS = (
    *("area", "operator_type", "service", "measure", "low", "high", "qualifier", "base", "scope", "year"),
    *("grade", "origin", "source_kind", "publisher", "url", "estimate_id"),
)
ESTIMATE_COLUMNS = ("share_low", "share_high", "method", *PUBLISHED_COLUMNS)
OTHER_COLUMNS = ("reason", *PUBLISHED_COLUMNS)
PER_OPERATOR_COLUMNS = (
    *("area", "operator_type", "year", "measure", "low", "high", "qualifier", "grade", "estimate_id"),
)

Says = tuple[str, Callable[[Mapping], Cell]]
"""A head, and what it says of a row."""


def headlines(lang: Language, rows: pd.DataFrame, *names: str) -> Table:
    """Headlines by ``names`` (``area``, ``operator_type``).

    Share, people, all sources, strength and who says so.
    """
    return _table(
        rows,
        [
            *(_labelled(lang, name) for name in names),
            (lang.say("Share of all people"), lambda row: parts.headline(lang, row)),
            (lang.say("People served"), lambda row: shares.people(lang, row)),
            (_title(lang, "year"), lambda row: str(int(row["year"]))),
            (lang.say("All sources"), lambda row: shares.interval(lang, row)),
            _grade(lang, "figure_grade"),
            (_title(lang, "origins"), lambda row: lang.number(row["origins"])),
            (_title(lang, "grade"), lambda row: row["grade"]),
            _labelled(lang, "strength"),
            _publisher(lang),
            (_title(lang, "estimate_id"), lambda row: ", ".join(row["estimate_id"].split())),
        ],
    )


def estimates(lang: Language, rows: pd.DataFrame) -> Table:
    """Comparable estimates, as published and as a share of all people.

    With how the one became the other.
    """
    return _table(
        rows,
        [
            (lang.say("Share of all people"), lambda row: shares.share(lang, row)),
            _published(lang),
            (_title(lang, "method"), lambda row: sentences.method(lang, row)),
            *_of_estimates(lang),
        ],
        for_reading=_codes(lang),
    )


def counts(lang: Language, rows: pd.DataFrame) -> Table:
    """Numbers of operators and systems, as published; ``rows`` are those of `coverage.measures.counts`."""
    columns = [_labelled(lang, "area"), _labelled(lang, "service"), _published(lang), *_of_estimates(lang)]
    return _table(rows, columns, for_reading=_codes(lang))


def people_per_operator(lang: Language, rows: pd.DataFrame) -> Table:
    """How many people one operator or system serves.

    With the estimates from which that is worked out. ``rows`` are those of `coverage.measures.people_per_operator`,
    with their sources (`coverage.measures.sourced`).
    """
    return _table(
        rows,
        [
            _labelled(lang, "area"),
            _labelled(lang, "operator_type"),
            (lang.say("People per operator"), lambda row: shares.counted(lang, row)),
            _labelled(lang, "measure"),
            _year(lang),
            _grade(lang),
            _publisher(lang),
            (_title(lang, "estimate_id"), lambda row: ", ".join([row["estimate_id"], row["people_id"]])),
        ],
    )


def others(lang: Language, rows: pd.DataFrame, **more: Any) -> Table:
    """Estimates that cannot be compared, each with the reason.

    ``more`` is as in `Table`.
    """
    columns = [
        _labelled(lang, "area"),
        _published(lang),
        (_title(lang, "reason"), lambda row: _reason(lang, row)),
        *_of_estimates(lang),
    ]
    data = rows[list(OTHER_COLUMNS)]
    return _sourced(lang, rows, columns, for_reading=_codes(lang), data=data, form="folded", **more)


def explored(lang: Language, rows: pd.DataFrame, table: str, **more: Any) -> Table:
    """What a person in the room reads of rows.

    ``table`` says which rows they are, as in `coverage.queries.explored`; ``more`` is as in `Table`.
    """
    share = (lang.say("Share of all people"), lambda row: shares.share(lang, row))
    values = {
        "estimates": [_published(lang), _grade(lang)],
        "comparable": [
            _published(lang),
            (share[0], lambda row: share[1](row) if row["is_comparable"] else _reason(lang, row)),
            _grade(lang),
        ],
        "headlines": [
            (share[0], lambda row: parts.headline(lang, row)),
            _labelled(lang, "strength"),
            _grade(lang, "figure_grade"),
        ],
    }[table]
    kind, year, publisher = _labelled(lang, "operator_type"), _year(lang), _publisher(lang)
    columns = [_labelled(lang, "area"), kind, _labelled(lang, "service"), year, *values, publisher]
    return _sourced(lang, rows, columns, **more)


def factors(lang: Language, rows: pd.DataFrame, **more: Any) -> Table:
    """What studies found to help or to hold back.

    Arguments are as in `laws`.
    """
    return _findings(lang, rows, lang.say("Study or experience"), lang.say("What it shows"), **more)


def laws(lang: Language, rows: pd.DataFrame, **more: Any) -> Table:
    """Laws, decrees and bills, the newest first; ``more`` is as in `Table`.

    ``rows`` are of the recognition table, with their sources (`coverage.measures.sourced`).
    """
    return _findings(lang, rows, lang.say("Instrument"), lang.say("What it does"), **more)


def definitions(lang: Language, field: str, named: str, title: str | None = None, **more: Any) -> Table:
    """What the values of a closed list mean.

    ``named`` is what the list is called.
    """
    labels, meanings = zip(*dictionary.definitions(lang, field), strict=True)
    columns = [Column(named, labels), Column(lang.say("Meaning"), meanings)]
    return Table(columns, field, title or named, form="text", **more)


def sources(lang: Language, cited: Sequence[Cited], **more: Any) -> Table:
    """A list of sources, each with its address and publisher.

    ``more`` is as in `Table`.
    """
    titles = [Link(source.title, source.url) for source in cited]
    about = [source.about for source in cited]
    return Table([Column(lang.say("Title"), titles), Column(lang.say("Publisher, year or use"), about)], **more)


def listed(lang: Language, frame: pd.DataFrame, rows: pd.DataFrame | None = None, **more: Any) -> Table:
    """A list of `coverage.wording.lists` as a table.

    With the sources of the ``rows`` behind it; ``more`` is as in `Table`. What has an address leads there. On a wall
    titles of sources would take the room of all else; the last section of each view there names them.
    """
    link, title = lang.say("Link"), lang.say("Title")
    cells: dict[str, Any] = {head: frame[head] for head in frame}
    urls = cells.pop(link, None)
    if urls is not None:
        last = list(cells)[-1]
        pairs = zip(cells[last], urls, strict=True)
        cells[last] = [None if pd.isna(url) else Link(text, url) for text, url in pairs]
    columns = [Column(head, values, for_reading=urls is not None and head == title) for head, values in cells.items()]
    if rows is None or rows.empty:
        return Table(columns, **more)
    return Table(columns, source=dictionary.source_line(lang, rows), rows=rows, **more)


def _findings(lang: Language, rows: pd.DataFrame, named: str, effect: str, **more: Any) -> Table:
    area = [_labelled(lang, "area")] if rows["area"].nunique() > 1 else []
    columns = [
        *area,
        (_title(lang, "year"), lambda row: dictionary.year(lang, row["year"])),
        (named, lambda row: row[f"instrument_{lang.code}"]),
        (effect, lambda row: row[f"effect_{lang.code}"]),
        _publisher(lang),
    ]
    newest = measures.newest_first(rows)
    return _sourced(lang, newest, columns, form="text", leading=len(area) + 2, **more)


def _codes(lang: Language) -> set[str]:
    """Heads of columns that nobody reads on a wall."""
    return {dictionary.title(lang, name) for name in ("origin", "estimate_id")}


def _of_estimates(lang: Language) -> list[Says]:
    """What is said of every estimate."""
    return [
        _labelled(lang, "operator_type"),
        _year(lang),
        _grade(lang),
        (dictionary.title(lang, "origin"), lambda row: row["origin"]),
        _publisher(lang),
        (dictionary.title(lang, "estimate_id"), lambda row: row["estimate_id"]),
    ]


def _table(frame: pd.DataFrame, says: Sequence[Says], for_reading: Sequence[str] | set[str] = (), **more: Any) -> Table:
    records = frame.to_dict("records")
    columns = [Column(head, [say(row) for row in records], head in for_reading) for head, say in says]
    return Table(columns, **more)


def _sourced(lang: Language, rows: pd.DataFrame, says: Sequence[Says], **more: Any) -> Table:
    """A table with the source of its rows beneath."""
    return _table(rows, says, source=dictionary.source_line(lang, rows), rows=rows, **more)


def _published(lang: Language) -> Says:
    return lang.say("Published figure"), lambda row: shares.published(lang, row)


def _year(lang: Language) -> Says:
    return _title(lang, "year"), lambda row: None if pd.isna(row["year"]) else str(int(row["year"]))


def _grade(lang: Language, name: Literal["grade", "figure_grade"] = "grade") -> Says:
    """The grade of a figure.

    Of a headline ``figure_grade``, that of the figure that speaks.
    """
    return dictionary.title(lang, name), lambda row: row[name]


def _labelled(lang: Language, name: str) -> Says:
    """A column of codes, in words."""
    if name == "area":
        return _title(lang, name), lambda row: lang.area(row["area"])
    return _title(lang, name), lambda row: lang.label(name, row[name])


def _title(lang: Language, name: str) -> str:
    return dictionary.title(lang, name, of_headlines=True)


def _publisher(lang: Language) -> Says:
    """Who publishes a row, and its source.

    The source only where its title is beside the row.
    """

    def linked(row: Mapping) -> Link:
        named = "source_title" in row
        about = {"title": row["source_title"], "year": row["source_year"]} if named else {}
        return Link(
            source_names.worded(lang, row["publisher"]),
            row["url"],
            dictionary.cited(lang, {**row, **about}) if named else None,
        )

    return _title(lang, "publisher"), linked


def _reason(lang: Language, row: Mapping) -> Cell:
    """Why a row stands apart.

    It cannot be converted, or it is of a part of the country.
    """
    return None if pd.isna(row["reason"]) else lang.label("reason", row["reason"])
