"""What do the figures say, in one sentence?"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.measures import Summary, parts_of, sums_of_types
from coverage.measures.headlines import ALL
from coverage.tables import catalog
from coverage.wording import shares
from coverage.wording.language import Language


def overview(lang: Language, summary: Summary, operator_type: str, service: str) -> str:
    """Who serves the people the utilities do not reach, for one operator type and service of the region."""
    if summary.countries == 0:
        return lang.say("There is no comparable figure for this selection.")
    values = {
        "operators": lang.label("operator_type", operator_type),
        "service": _lower(lang, "service", service),
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
            "Small-scale operators bring {service} to {people}, in the {n} countries with comparable figures.",
            summary.countries,
            **values,
        )
    return lang.count(
        "{operators}: {service} for {people}, in the one country with comparable figures.",
        "{operators}: {service} for {people}, in the {n} countries with comparable figures.",
        summary.countries,
        **values,
    )


def country(lang: Language, headline: Mapping | None, area: str, operator_type: str, service: str) -> str:
    """What is known about one country, for one operator type and service."""
    values = {
        "country": lang.area(area),
        "operators": _lower(lang, "operator_type", operator_type),
        "service": _lower(lang, "service", service),
    }
    overall = operator_type == ALL
    if headline is None:
        if overall:
            return lang.say("{country}: no comparable figure on {service} from small-scale operators.", **values)
        return lang.say("{country}, {operators}: no comparable figure on {service}.", **values)
    values |= {"share": shares.share(lang, headline), "year": int(headline["year"])}
    if overall:
        said = lang.say("{country}: {share} of all people get {service} from small-scale operators ({year})", **values)
    else:
        said = lang.say("{country}, {operators}: {service} for {share} of all people ({year})", **values)
    if pd.isna(headline["people_low"]) or not headline["people_low"]:
        return f"{said}."
    return lang.say("{sentence}, that is, {people}.", sentence=said, people=shares.people(lang, headline))


def company(lang: Language, headline: Mapping) -> str:
    """How sure we are of a headline: voices, interval, best grade, strength."""
    return lang.count(
        "The evidence is {strength}: one independent source ({interval}), best grade {grade}, newest figure {year}.",
        "The evidence is {strength}: {n} independent sources ({interval}), best grade {grade}, newest figure {year}.",
        int(headline["origins"]),
        strength=_lower(lang, "strength", headline["strength"]),
        interval=shares.interval(lang, headline),
        grade=headline["grade"],
        year=int(headline["newest_year"]),
    )


def method(lang: Language, row: Mapping) -> str:
    """How the comparable share of a row was worked out, or why it was not."""
    if not row["is_comparable"]:
        return lang.definition("reason", row["reason"])
    if pd.isna(row["population"]):
        return lang.label("method", row["method"])
    return lang.say(
        "{people} ÷ {inhabitants} in {year}, World Bank",
        people=shares.people(lang, row),
        inhabitants=lang.inhabitants(row["population"]),
        year=int(row["population_year"]),
    )


def conflicts(lang: Language, headlines: pd.DataFrame) -> list[str]:
    """Where the direct estimate of all small-scale operators and the sum of the types both exist, both of them.

    ``headlines`` are those of one area and one service. A sum of more than 100% is said to be impossible.
    """
    sums = sums_of_types(headlines)
    if sums.empty:
        return []
    added = sums.iloc[0]
    values = {"country": lang.area(added["area"]), "sum": shares.share(lang, added)}
    said = []
    if added["conflict"]:
        said.append(lang.say("{country}: the types add up to more than everybody; they cannot all be true.", **values))
    direct = headlines[headlines["operator_type"].eq(ALL) & headlines["method"].ne("sum_of_types")]
    if len(direct):
        row = direct.iloc[0]
        said.append(
            lang.count(
                "{country}: by the direct estimate of all small-scale operators, {direct} ({year}); by the one type "
                "published by itself, {sum}.",
                "{country}: by the direct estimate of all small-scale operators, {direct} ({year}); by the sum of "
                "the {n} types published one by one, {sum}.",
                int(added["types"]),
                direct=shares.share(lang, row),
                year=int(row["year"]),
                **values,
            )
        )
    return said


def operators(lang: Language, headlines: pd.DataFrame, service: str) -> str:
    """Which operator type is documented in most countries, for one service."""
    typed = headlines[headlines["operator_type"].isin(parts_of(ALL)[1:])]
    if typed.empty:
        return lang.say("There is no comparable figure for this selection.")
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


def citation(lang: Language) -> str:
    """How to cite the data."""
    return lang.say(
        "OLPE Atlas: small-scale water and sanitation operators in Latin America and the Caribbean. "
        "Data version {version}.",
        version=catalog.version(),
    )


def _lower(lang: Language, field: str, value: str) -> str:
    """A label as it stands inside a sentence."""
    return lang.label(field, value).lower()


def _about(summary: Summary) -> dict[str, object]:
    """The people of a summary in the form of a headline: a sum over countries is never exact."""
    return {
        "people_low": summary.people_low,
        "people_high": summary.people_high,
        "bound": summary.bound,
        "qualifier": "approximate",
    }
