"""Key numbers: each with what it counts and of whom."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from coverage.measures import Context, Summary
from coverage.tables import catalog
from coverage.wording import shares
from coverage.wording.dictionary import Cited
from coverage.wording.language import Language


class Fact(NamedTuple):
    """One key number: its name, its value in words, a note."""

    label: str
    value: str
    note: str


def title(lang: Language) -> str:
    """What stands above key numbers."""
    return lang.say("Key numbers")


def of_region(lang: Language, summary: Summary) -> list[Fact]:
    """People served, countries with evidence, independent sources, newest year."""
    say = lang.say
    people = shares.short_people(lang, summary.people_low, summary.people_high, summary.bound)
    countries = say("{n} of {all}", n=summary.countries, all=summary.countries_of_region)
    share = say("{share} of the region's people live in them", share=lang.percent(round(summary.population_share)))
    return [
        Fact(
            say("People served"),
            people if summary.people_high else "–",
            say("added up over the countries with evidence"),
        ),
        Fact(say("Countries with evidence"), countries, share),
        Fact(say("Independent sources"), lang.number(summary.origins), say("one origin counts once")),
        Fact(say("Newest figure"), str(summary.newest_year or "–"), say("of all sources")),
    ]


def of_country(lang: Language, known: Context) -> list[Fact]:
    """Population and use of basic services, whoever provides them."""
    say = lang.say
    rural = say("{share} rural, {year}", share=lang.percent(round(known.rural_share)), year=known.population_year)
    facts = [Fact(say("Population"), lang.amount(known.population), rural)]
    national = known.basic_access[known.basic_access["residence"].eq("national")]
    of_rural = known.basic_access[known.basic_access["residence"].eq("rural")].set_index("service")
    for row in national.sort_values("service", ascending=False).to_dict("records"):
        note = say("all people, {year}", year=int(row["year"]))
        if row["service"] in of_rural.index and of_rural.at[row["service"], "year"] == row["year"]:
            share = lang.percent(round(of_rural.at[row["service"], "share"]))
            note = say("{share} of rural people, {year}", share=share, year=int(row["year"]))
        label = say("Use at least a basic {service} service", service=lang.inside("service", row["service"]))
        facts.append(Fact(label, lang.percent(round(row["share"])), note))
    return facts


def sources_of_country(lang: Language) -> list[Cited]:
    """Where population and use of basic services are from.

    The sources that the catalog names, each once.
    """
    by_url = {}
    for name in ("population", "basic_access"):
        table = catalog.table(name)
        for source in table.sources:
            by_url.setdefault(source["path"], (source["title"], []))[1].append(table.title(lang.code))
    return [Cited(title, url, lang.listed(of)) for url, (title, of) in by_url.items()]


def source_of_country(lang: Language, known: Context, named: Callable[[Cited], str] = attrgetter("title")) -> str:
    """Where the facts on a country are from, in one line.

    ``named`` writes one source.
    """
    vintages = [lang.label("vintage", vintage) for vintage in known.basic_access["vintage"].unique()]
    sources = " · ".join([*vintages, *map(named, sources_of_country(lang))])
    return lang.say("Whoever provides the service. Sources: {sources}.", sources=sources)
