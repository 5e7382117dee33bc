"""What do the figures say, in one sentence?"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import tables
from coverage.measures import Context, Summary, parts_of, sums_of_types
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


def disagreement(lang: Language, headline: Mapping | None, voices: pd.DataFrame, service: str) -> str:
    """How far the independent sources of one cell disagree.

    ``voices`` are those of the cell of ``headline``; None means that there is no headline, and no voice.
    """
    if headline is None:
        return lang.say("Nobody has published a figure on this that can be compared.")
    row = {**headline, "operators": _lower(lang, "operator_type", headline["operator_type"])}
    said = lang.count(
        "{country}, {operators}: one independent source on {service}, {interval} ({last}).",
        "{country}, {operators}: {n} independent sources on {service}, {interval}, for the years {first} to {last}.",
        int(row["origins"]),
        country=lang.area(row["area"]),
        operators=row["operators"],
        service=_lower(lang, "service", service),
        interval=shares.interval(lang, row),
        first=int(voices["year"].min()),
        last=int(voices["year"].max()),
    )
    low, high = row["interval_low"], row["interval_high"]
    if not 0 < low < high < shares.FULL:
        return said
    ratio = lang.number(high / low, 1)
    return f"{said} {lang.say('The highest figure is {ratio} times the lowest.', ratio=ratio)}"


def changes(lang: Language, n: int, rule: str) -> str:
    """How many headlines another rule than the default one changes."""
    rule = lang.label("rule", rule)
    if n == 0:
        return lang.say("By the rule “{rule}” every headline stays what it is.", rule=rule)
    return lang.count(
        "By the rule “{rule}” another estimate speaks in one country or region.",
        "By the rule “{rule}” another estimate speaks in {n} countries and regions.",
        n,
        rule=rule,
    )


def agenda(lang: Language, instruments: pd.DataFrame) -> str:
    """How many legal instruments name small-scale operators, in how many countries and since when."""
    dated = instruments["year"].dropna()
    return lang.count(
        "One law, decree or other instrument in {countries} names small-scale operators, from {first}.",
        "{n} laws, decrees and other instruments in {countries} name small-scale operators, from {first} to {last}.",
        len(instruments),
        countries=lang.count("one country", "{n} countries", instruments["area"].nunique()),
        first=int(dated.min()),
        last=int(dated.max()),
    )


def open_sheet(lang: Language, area: str) -> str:
    """Why the agenda of a country is not filled in: only the workshop's countries made one, and none was published."""
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


def context(lang: Language, known: Context) -> str:
    """How many people live in a country, and how many of them use at least a basic service, whoever provides it."""
    said = [
        lang.say(
            "Population {year}: {people}, {share} rural.",
            year=known.population_year,
            people=lang.amount(known.population),
            share=lang.percent(round(known.rural_share)),
        )
    ]
    national = known.basic_access[known.basic_access["residence"].eq("national")]
    said += [
        lang.say(
            "At least a basic {service} service: used by {share} ({year}).",
            service=_lower(lang, "service", row["service"]),
            share=lang.percent(round(row["share"])),
            year=int(row["year"]),
        )
        for row in national.sort_values("service", ascending=False).to_dict("records")
    ]
    return " ".join(said)


def contradiction(lang: Language, row: Mapping) -> str:
    """What cannot be true in one row of `coverage.measures.audit`."""
    values = {"more": lang.percent(row["at_least"]), "less": lang.percent(row["at_most"])}
    said = {
        "bounds_cross": lang.say("One source says at least {more}, another at most {less}.", **values),
        "types_exceed_all": lang.say("The small-scale types add up to {more} of all people.", **values),
        "utility_and_small_scale": lang.say(
            "Utility and small-scale operators together serve {more} of all people.", **values
        ),
    }
    return said[row["conflict"]]


def gaps(lang: Language, known: int, cells: int, service: str) -> str:
    """For how many pairs of country and operator type anything is known about one service."""
    return lang.count(
        "{service}: of {all} pairs of country and small-scale operator type, one has a comparable figure.",
        "{service}: of {all} pairs of country and small-scale operator type, {n} have a comparable figure.",
        known,
        service=lang.label("service", service),
        all=lang.number(cells),
    )


def region(lang: Language, row: Mapping, claims: pd.DataFrame) -> str:
    """The people of one region as its countries add up, and whether what is published for the whole is compatible.

    ``row`` is one of `coverage.measures.regions`, ``claims`` those of the same region, type and service as
    `coverage.measures.tested` returns them.
    """
    said = lang.count(
        "{region}: {people}, in the one country with figures ({first}), where {share} of its people live.",
        "{region}: {people}, in the {n} countries with figures ({first} to {last}), where {share} of its people live.",
        int(row["countries"]),
        region=lang.area(row["area"]),
        people=shares.people(lang, {**row, "qualifier": "approximate"}),
        share=lang.percent(round(row["population_share"])),
        first=int(row["first_year"]),
        last=int(row["last_year"]),
    )
    verdicts = claims["verdict"].dropna()
    if verdicts.empty:
        return said
    wrong = int(verdicts.ne("possible").sum())
    if wrong:
        return said + " " + lang.count(
            "One of the {all} figures published for the whole region is not compatible.",
            "{n} of the {all} figures published for the whole region are not compatible.",
            wrong,
            all=lang.number(len(verdicts)),
        )
    return said + " " + lang.count(
        "The one figure published for the whole region is compatible.",
        "All {n} figures published for the whole region are compatible.",
        len(verdicts),
    )


def what_if(lang: Language, row: Mapping, supposed: int, people: Mapping) -> str:
    """What a reader's supposition on the countries without figures would come to; it is said to be one.

    ``row`` is one of `coverage.measures.regions`, ``people`` what `coverage.measures.what_if` makes of it.
    """
    return lang.count(
        "{region}, supposed: with {supposed} of the people in the one country without figures it would be {people}.",
        "{region}, supposed: with {supposed} of the people in the {n} countries without figures it would be {people}.",
        int(row["countries_without"]),
        region=lang.area(row["area"]),
        supposed=lang.percent(supposed),
        people=shares.people(lang, {**row, **people, "qualifier": "approximate"}),
    )


def verdict(lang: Language, code: str | None) -> str:
    """Whether a claim on a region is compatible with the figures of its countries, which may be of other years."""
    said = {
        "possible": lang.say("compatible"),
        "too_few": lang.say("fewer than its countries add up to"),
        "too_many": lang.say("more than its countries leave room for"),
    }
    return said.get(code, lang.say("cannot be compared"))


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
