"""Sentences: what the figures of a view say."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import tables
from coverage.measures import Summary, parts_of
from coverage.measures.area_parts import PART
from coverage.measures.sums import ALL
from coverage.tables import catalog
from coverage.wording import parts, shares
from coverage.wording.language import Language
from coverage.wording.regions import in_part


def overview(lang: Language, summary: Summary, operator_type: str, service: str) -> str:
    """Who serves the people the utilities do not reach.

    For one operator type and service of the region; and in how many countries only a part is counted.
    """
    sentence = _overview(lang, summary, operator_type, service)
    return f"{sentence} {in_part(lang, summary.partly)}" if summary.partly else sentence


def _overview(lang: Language, summary: Summary, operator_type: str, service: str) -> str:
    if summary.countries == 0:
        return _none_comparable(lang)
    values = {
        "operators": lang.label("operator_type", operator_type),
        "service": lang.inside("service", service),
        "people": shares.people(lang, _about(summary)),
    }
    if summary.people_low == 0:
        return lang.count(
            "{operators}: for {service}, only upper bounds are published, for one country.",
            "{operators}: for {service}, only upper bounds are published, for {n} countries.",
            summary.countries,
            **values,
        )
    if operator_type == ALL:
        return lang.count(
            "Small-scale operators bring {service} to {people}, in the one country with comparable figures.",
            "Small-scale operators bring {service} to {people}, added up over the {n} countries with comparable "
            "figures.",
            summary.countries,
            **values,
        )
    return lang.count(
        "{operators}: {service} for {people}, in the one country with comparable figures.",
        "{operators}: {service} for {people}, added up over the {n} countries with comparable figures.",
        summary.countries,
        **values,
    )


def no_share(lang: Language, country: str, service: str) -> str:
    """That ``country``, in words, has no comparable figure on one service."""
    return lang.say(
        "{country}: no comparable figure on {service} from small-scale operators.",
        country=country,
        service=lang.inside("service", service),
    )


def country(lang: Language, headline: Mapping | None, area: str, operator_type: str, service: str) -> str:
    """What is known about one country, for one operator type and service."""
    values: dict[str, object] = {
        "country": lang.area(area),
        "operators": lang.inside("operator_type", operator_type),
        "service": lang.inside("service", service),
    }
    overall = operator_type == ALL
    if headline is None:
        if overall:
            return no_share(lang, lang.area(area), service)
        return lang.say("{country}, {operators}: no comparable figure on {service}.", **values)
    values |= {"share": shares.share(lang, headline), "year": int(headline["year"])}
    if overall:
        sentence = lang.say(
            "{country}: {share} of all people get {service} from small-scale operators ({year})", **values
        )
    else:
        sentence = lang.say("{country}, {operators}: {service} for {share} of all people ({year})", **values)
    if pd.isna(headline["people_low"]) or not headline["people_low"]:
        return f"{sentence}."
    return lang.say("{sentence}, that is, {people}.", sentence=sentence, people=shares.people(lang, headline))


def company(lang: Language, headline: Mapping) -> str:
    """How sure we are of a headline: voices, interval, grades, strength."""
    return lang.count(
        "The evidence is {strength}: one independent source ({interval}), {grade}, newest figure {year}.",
        "The evidence is {strength}: {n} independent sources ({interval}), {grade}, newest figure {year}.",
        int(headline["origins"]),
        strength=lang.inside("strength", headline["strength"]),
        interval=shares.interval(lang, headline),
        grade=_graded(lang, headline),
        year=int(headline["newest_year"]),
    )


def _graded(lang: Language, headline: Mapping) -> str:
    """The best grade behind a headline, and its own where that differs.

    The best grade is that of the figures that speak for its sources. An origin may publish more than the figure that
    speaks for it.
    """
    if headline["figure_grade"] != headline["grade"]:
        return lang.say(
            "best grade {grade} of the figures that speak, {own} of this one",
            grade=headline["grade"],
            own=headline["figure_grade"],
        )
    return lang.count(
        "grade {grade} by the figure that speaks for it",
        "best grade {grade} of the figures that speak for them",
        int(headline["origins"]),
        grade=headline["grade"],
    )


def agenda(lang: Language, instruments: pd.DataFrame) -> str:
    """How many entries on legal instruments there are, where, since when.

    Of instruments of any kind. An entry is what one source says of one provision: a law may have several. Where is in
    how many countries, whose provinces are no more.
    """
    dated, lies_in = instruments["year"].dropna(), tables.areas().set_index("area")["iso3"]
    return lang.count(
        "One entry on laws, decrees and other instruments in {countries}, of {first}.",
        "{n} entries on laws, decrees and other instruments in {countries}, from {first} to {last}; a law may have "
        "several.",
        len(instruments),
        countries=lang.count("one country", "{n} countries", instruments["area"].map(lies_in).nunique()),
        first=int(dated.min()),
        last=int(dated.max()),
    )


def open_sheet(lang: Language, area: str) -> str:
    """Why the agenda of a country is not filled in.

    Only the workshop's countries made one, and none was published.
    """
    at_workshop = tables.areas().set_index("area")["workshop_country"]
    if at_workshop[area]:
        return lang.say(
            "{country} took part in the workshop of WSP and CARE. What it wrote there was not published with the text "
            "that the atlas has, so this sheet stays open for a room to fill.",
            country=lang.area(area),
        )
    return lang.say(
        "{country} did not take part in the workshop of WSP and CARE. This sheet is open for a room to fill.",
        country=lang.area(area),
    )


def not_published_here(lang: Language) -> str:
    """What is said where nobody has published on a country.

    Its agenda would name it.
    """
    return lang.say("Nothing is published for this country.")


def no_local_name(lang: Language) -> str:
    """What is said where it is not known what operators are called."""
    return lang.say("No local name in the pages read so far.")


def method(lang: Language, row: Mapping) -> str:
    """How a comparable share was worked out, or why not."""
    if not row["is_comparable"]:
        return lang.definition("reason", row["reason"])
    if pd.isna(row["population"]):
        return lang.label("method", row["method"])
    divided = lang.say(
        "{people} ÷ {inhabitants} in {year}, World Bank",
        people=shares.people(lang, row),
        inhabitants=lang.inhabitants(row["population"]),
        year=int(row["population_year"]),
    )
    if row["method"] != PART:
        return divided
    return lang.say("{divided}; only a part is counted: {part}", divided=divided, part=parts.named(lang, row))


def operators(lang: Language, headlines: pd.DataFrame, service: str) -> str:
    """Which operator type is documented in most countries, for one service."""
    typed = headlines[headlines["operator_type"].isin(parts_of(ALL)[1:])]
    if typed.empty:
        return _none_comparable(lang)
    countries = typed["operator_type"].value_counts()
    return lang.count(
        "{service}: “{operators}” is the type documented most widely, with comparable figures in one country.",
        "{service}: “{operators}” is the type documented most widely, with comparable figures in {n} countries.",
        int(countries.iloc[0]),
        service=lang.label("service", service),
        operators=lang.label("operator_type", countries.index[0]),
    )


def rows(lang: Language, n: int) -> str:
    """How many rows a selection has."""
    return lang.count("One row matches.", "{n} rows match.", n)


def methods(lang: Language) -> str:
    """What every figure of the atlas comes with."""
    return lang.say("Every number has a source, a unit and a grade; this is how one becomes another.")


def not_comparable(lang: Language) -> str:
    """What stands above figures that cannot be compared."""
    return lang.say("What cannot be compared, and why")


def citation(lang: Language) -> str:
    """How to cite the data."""
    return lang.say(
        "OLPE Atlas: small-scale water and sanitation operators in Latin America and the Caribbean. "
        "Data version {version}.",
        version=catalog.version(),
    )


def borders(lang: Language) -> str:
    """The data version, and that the borders drawn take no side."""
    return lang.say(
        "OLPE Atlas, data version {version}. Borders as in Natural Earth; the atlas takes no position on them.",
        version=catalog.version(),
    )


def _about(summary: Summary) -> dict[str, object]:
    """The people of a summary in the form of a headline.

    A sum over countries is never exact.
    """
    return {
        "people_low": summary.people_low,
        "people_high": summary.people_high,
        "bound": summary.bound,
        "qualifier": "approximate",
    }


def _none_comparable(lang: Language) -> str:
    return lang.say("There is no comparable figure for this selection.")
