"""Where do the figures disagree, what do they leave open, and what would follow from a supposition?"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import measures
from coverage.measures import Selection
from coverage.measures.headlines import ALL, SUM
from coverage.tables import vocabulary
from coverage.wording import selections, shares
from coverage.wording.dictionary import column
from coverage.wording.language import Language

LISTED = 6
"""How many values of a criterion a sentence names before it only says that there are more."""


def disagreement(lang: Language, headline: Mapping | None, voices: pd.DataFrame, service: str) -> str:
    """How far the independent sources of one cell disagree.

    ``voices`` are those of the cell of ``headline``; None means that there is no headline, and no voice.
    """
    if headline is None:
        return lang.say("Nobody has published a figure on this that can be compared.")
    said = lang.count(
        "{country}, {operators}: one independent source on {service}, {interval} ({last}).",
        "{country}, {operators}: {n} independent sources on {service}, {interval}, for the years {first} to {last}.",
        int(headline["origins"]),
        country=lang.place(headline["area"]),
        operators=lang.inside("operator_type", headline["operator_type"]),
        service=lang.inside("service", service),
        interval=shares.interval(lang, headline),
        first=int(voices["year"].min()),
        last=int(voices["year"].max()),
    )
    low, high = headline["stated_low"], headline["stated_high"]
    adds_up = voices["operator_type"].nunique() > 1  # a sum is no figure, so none is the highest of it
    if adds_up or not 0 < low < high:
        return said
    ratio = lang.number(high / low, 1)
    return f"{said} {lang.say('The highest figure is {ratio} times the lowest.', ratio=ratio)}"


def by_type(lang: Language, headlines: pd.DataFrame) -> str:
    """How far the sources of each operator type disagree.

    Where together they only give a sum.

    ``headlines`` are those of the types of one area and service.
    """
    said = [
        lang.count(
            "{operators}, one independent source: {interval}",
            "{operators}, {n} independent sources: {interval}",
            int(row["origins"]),
            operators=lang.inside("operator_type", row["operator_type"]),
            interval=shares.interval(lang, row),
        )
        for row in headlines.to_dict("records")
    ]
    return lang.say("By operator type: {types}.", types="; ".join(said))


def nothing(lang: Language, selection: Selection, ways: list[dict[str, tuple]]) -> str:
    """What is missing, and the nearest selections that have something.

    ``ways`` are those of `coverage.measures.nearest`.
    """
    wanted = ", ".join(selections.values(lang, name, values, LISTED) for name, values in selection.criteria().items())
    said = lang.say("No figure for this selection: {wanted}.", wanted=wanted)
    if not ways:
        return said
    return f"{said} {lang.say('The nearest with figures: {ways}.', ways='; '.join(way(lang, one) for one in ways))}"


def way(lang: Language, values: Mapping[str, tuple]) -> str:
    """One way out of an empty selection.

    Each criterion to give up, and its values ("operator type “Utility”").
    """
    return " + ".join(
        lang.say(
            "{criterion} “{values}”",
            criterion=column(measures.column_of(name)).title(lang.code).lower(),
            values=selections.values(lang, name, each, LISTED),
        )
        for name, each in values.items()
    )


def revised(lang: Language, version: str, current: str, found: pd.DataFrame) -> str:
    """What has changed behind a view since its link was made.

    ``found`` are the revisions of its estimates since that ``version``; columns as in the table of revisions.
    """
    said = lang.say(
        "This link was made with data version {version}; the data is now {current}.", version=version, current=current
    )
    if found.empty:
        return f"{said} {lang.say('No estimate behind this view has changed.')}"
    counted = found.drop_duplicates(["change", "estimate_id"])["change"].value_counts()
    parts = [
        f"{lang.label('change', change)}: {lang.number(counted[change])}"
        for change in vocabulary.values("change")
        if change in counted
    ]
    return f"{said} {lang.say('Of the estimates behind this view: {parts}.', parts='; '.join(parts))}"


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


def conflicts(lang: Language, headlines: pd.DataFrame) -> list[str]:
    """Both figures where direct estimate and sum of types exist.

    The direct estimate is one of all small-scale operators.

    ``headlines`` are those of one area and one service. A sum of more than 100% is said to be impossible.
    """
    sums = measures.sums_of_types(headlines)
    if sums.empty:
        return []
    added = sums.iloc[0]
    values = {"country": lang.area(added["area"]), "sum": shares.share(lang, added)}
    said = []
    if added["conflict"]:
        said.append(lang.say("{country}: the types add up to more than everybody; they cannot all be true.", **values))
    direct = headlines[headlines["operator_type"].eq(ALL) & headlines["method"].ne(SUM)]
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


def contradiction(lang: Language, row: Mapping) -> str:
    """What cannot be true in one row of `coverage.measures.audit`."""
    values = {"more": lang.percent(row["at_least"]), "less": lang.percent(row["at_most"])}
    said = {
        "bounds_cross": lang.say("One source says at least {more}, another at most {less}.", **values),
        "types_exceed_all": lang.say("The small-scale types add up to {more} of all people.", **values),
        "types_exceed_direct": lang.say(
            "The small-scale types add up to {more}, more than the direct estimate of all of them, {less}.", **values
        ),
        "utility_and_small_scale": lang.say(
            "Utility and small-scale operators together serve {more} of all people.", **values
        ),
    }
    return said[row["conflict"]]


def no_contradiction(lang: Language) -> str:
    """What is said where all figures can be true beside each other."""
    return lang.say("No figures contradict each other.")


def gaps(lang: Language, known: pd.DataFrame, unknown: pd.DataFrame) -> str:
    """How many combinations of country, operator type and service are known.

    Each is one row of ``known`` (headlines) or of ``unknown`` (`coverage.measures.gaps`).
    """
    by_service = [
        lang.say("{service}: {n}", service=lang.label("service", service), n=int(known["service"].eq(service).sum()))
        for service in measures.SERVICES
    ]
    return lang.count(
        "Of {all} combinations of country, service and small-scale operator type, one has a comparable figure ({by}).",
        "Of {all} combinations of country, service and small-scale operator type, {n} have a comparable figure ({by}).",
        len(known),
        all=lang.number(len(known) + len(unknown)),
        by="; ".join(by_service),
    )


def no_gap(lang: Language) -> str:
    """What is said of a country without a gap.

    It has a headline for every small-scale type.
    """
    return lang.say("There is a comparable figure on every type of small-scale operator.")


def completeness(lang: Language, scores: pd.DataFrame) -> pd.DataFrame:
    """How much is known about each country, least known first.

    Columns, by their titles in the reader's language: country, score (percent, in words), how many cells have a
    headline, how many a recent one of grade A or B.

    ``scores`` are those of `coverage.measures.completeness`.
    """
    scores = scores.assign(name=scores["area"].map(lang.area)).sort_values(["score", "name"])
    return pd.DataFrame(
        {
            lang.say("Country"): scores["name"],
            lang.say("Score"): scores["score"].map(lang.percent),
            lang.say("With a headline"): scores["known"],
            lang.say("Recent and of grade A or B"): scores["good"],
        }
    )


def example(lang: Language, row: Mapping) -> str | None:
    """Where, when and for which type a gap was settled.

    None where it was nowhere.
    """
    if not isinstance(row["area"], str):
        return None
    return f"{lang.area(row['area'])} {int(row['year'])} · {lang.label('operator_type', row['operator_type'])}"


def region(lang: Language, row: Mapping, claims: pd.DataFrame) -> str:
    """The people of a region, and whether claims on it fit.

    The people are those that its countries add up to.

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
        return (
            said
            + " "
            + lang.count(
                "One of the {all} figures published for the whole region is not compatible.",
                "{n} of the {all} figures published for the whole region are not compatible.",
                wrong,
                all=lang.number(len(verdicts)),
            )
        )
    return (
        said
        + " "
        + lang.count(
            "The one figure published for the whole region is compatible.",
            "All {n} figures published for the whole region are compatible.",
            len(verdicts),
        )
    )


def no_region(lang: Language) -> str:
    """What is said where no region can be added up."""
    return lang.say("No country has a figure that could be added up.")


def what_if(lang: Language, row: Mapping, supposed: int, people: Mapping) -> str:
    """What a reader's supposition on the countries without figures would come to.

    It is said to be one.

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
    """Whether a claim on a region is compatible with its countries.

    Their figures may be of other years.
    """
    said = {
        "possible": lang.say("compatible"),
        "too_few": lang.say("fewer than its countries add up to"),
        "too_many": lang.say("more than its countries leave room for"),
    }
    return said.get(code, lang.say("cannot be compared"))
