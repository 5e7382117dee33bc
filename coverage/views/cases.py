"""Operators by name: where each is, how large, what helped it and what held it back, with the page that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from coverage import queries, tables
from coverage.views.sections import Column, Link, Passage, Table
from coverage.wording import Language, cases, dictionary, source_names

SECTION = "cases"


def title(lang: Language) -> str:
    """What the list of cases is called."""
    return lang.say("Operators by name")


def of_all(lang: Language, **more: Any) -> Table:
    """The cases of all countries, by country; ``more`` is as in `Table`."""
    return _table(lang, _by_country(lang, tables.cases()), with_country=True, **more)


def of_country(lang: Language, area: str) -> Iterator[Table]:
    """The cases of one country, if there are any."""
    known = in_country(area)
    if len(known):
        yield _table(lang, known, with_country=False, form="text")


def in_country(area: str) -> pd.DataFrame:
    """The cases of a country, its provinces and cities.

    Columns as in the table of cases.
    """
    known = tables.cases()
    return known[known["area"].isin((area, *queries.places_in(area)))]


def _by_country(lang: Language, known: pd.DataFrame) -> pd.DataFrame:
    countries = known["area"].map(lambda area: lang.area(_country_of(area)))
    return known.loc[countries.sort_values(kind="stable").index]


def _country_of(area: str) -> str:
    return tables.areas().set_index("area").loc[area, "iso3"]


def _table(lang: Language, known: pd.DataFrame, with_country: bool, **more: Any) -> Table:
    say, rows = lang.say, known.to_dict("records")
    columns = [
        Column(say("Operator"), known["name"]),
        Column(say("Place"), [_place(lang, row, with_country) for row in rows]),
        Column(say("Type and service"), [_kind(lang, row) for row in rows]),
        *(Column(head, [_fact(lang, row, name) for row in rows]) for name, head in cases.heads(lang).items()),
        Column(say("Note"), known[f"note_{lang.code}"]),
    ]
    addresses = known[[name for name in known if name.endswith("_url")]].stack().dropna().str.split().explode()
    return Table(
        columns,
        SECTION,
        title(lang),
        note=cases.how_to_read(lang),
        source=dictionary.publishers_line(lang, addresses.map(lambda url: dictionary.page_at(url).publisher)),
        whole=dictionary.in_language(known, lang),
        whole_name=SECTION,
        leading=2,
        as_sheets=True,
        **more,
    )


def _place(lang: Language, row: Mapping, with_country: bool) -> str:
    place = row[f"place_{lang.code}"]
    return f"{place}, {lang.area(_country_of(row['area']))}" if with_country else place


def _kind(lang: Language, row: Mapping) -> str:
    return f"{lang.label('operator_type', row['operator_type'])}; {lang.inside('service', row['service'])}"


def _fact(lang: Language, row: Mapping, name: str) -> Passage | str | None:
    """A fact with the pages that say so."""
    words = cases.fact(lang, row, name)
    if words is None:
        return cases.no_size(lang) if name == "size" else None
    links = [Link(source_names.worded(lang, dictionary.page_at(url).named), url) for url in row[f"{name}_url"].split()]
    between = [part for link in links for part in ("; ", link)][1:]
    return Passage((f"{words} (", *between, ")"))
