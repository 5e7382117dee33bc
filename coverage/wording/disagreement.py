"""Disagreement: how far independent sources differ, what contradicts what, and what another rule changes."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.measures.area_parts import PART
from coverage.wording import shares
from coverage.wording.language import Language


def between_sources(lang: Language, headline: Mapping | None, voices: pd.DataFrame, service: str) -> str:
    """How far the independent sources of one cell disagree.

    ``voices`` are those of the cell of ``headline``; None means that there is no headline, and no voice.
    """
    if headline is None:
        return lang.say("Nobody has published a figure on this that can be compared.")
    sentence = lang.count(
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
    if headline["origins"] == 1 or adds_up or not 0 < low < high:
        return sentence
    ratio = lang.number(high / low, 1)
    return f"{sentence} {lang.say('The highest figure is {ratio} times the lowest.', ratio=ratio)}"


def by_type(lang: Language, headlines: pd.DataFrame) -> str:
    """How far the sources of each operator type disagree.

    Where together they only give a sum.

    ``headlines`` are those of the types of one area and service.
    """
    types = [
        lang.count(
            "{operators}, one independent source: {interval}",
            "{operators}, {n} independent sources: {interval}",
            int(row["origins"]),
            operators=lang.inside("operator_type", row["operator_type"]),
            interval=shares.interval(lang, row),
        )
        for row in headlines.to_dict("records")
    ]
    return lang.say("By operator type: {types}.", types="; ".join(types))


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


def conflicts(lang: Language, added: Mapping | None, direct: Mapping | None) -> list[str]:
    """Both figures where direct estimate and sum of types exist.

    ``added`` is a row of `coverage.measures.sums_of_types`, ``direct`` the headline on all small-scale operators of the
    same area and service, if it is no sum; one of a part of the country stands beside none. A sum of more than 100% is
    said to be impossible.
    """
    if added is None:
        return []
    values = {"country": lang.area(added["area"]), "sum": shares.share(lang, added)}
    sentences = []
    if added["conflict"]:
        sentences.append(
            lang.say("{country}: the types add up to more than everybody; they cannot all be true.", **values)
        )
    if direct is None or direct["method"] == PART:
        return sentences
    values |= {"direct": shares.share(lang, direct), "year": str(int(direct["year"]))}
    if direct["contradicted"]:
        by_types = lang.count(
            "{country}: the direct estimate of all small-scale operators, {direct} ({year}), is below the one type "
            "published by itself, {sum} (newest figure {newest}); they cannot both be true of one year.",
            "{country}: the direct estimate of all small-scale operators, {direct} ({year}), is below the sum of the "
            "{n} types published one by one, {sum} (newest figure {newest}); they cannot all be true of one year.",
            int(added["types"]),
            newest=int(added["year"]),
            **values,
        )
    else:
        by_types = lang.count(
            "{country}: by the direct estimate of all small-scale operators, {direct} ({year}); by the one type "
            "published by itself, {sum}.",
            "{country}: by the direct estimate of all small-scale operators, {direct} ({year}); by the sum of "
            "the {n} types published one by one, {sum}.",
            int(added["types"]),
            **values,
        )
    return [*sentences, by_types]


def below_types(lang: Language, headlines: pd.DataFrame) -> str | None:
    """Areas whose direct estimate is below the sum of their types.

    How many there are, and which; None where there are none. ``headlines`` are those of all small-scale operators.
    """
    rows = headlines[headlines["contradicted"]].to_dict("records")
    if not rows:
        return None
    areas = lang.listed(
        [
            lang.say(
                "{country}, {direct} ({year}) against {sum}",
                country=lang.area(row["area"]),
                direct=shares.share(lang, row),
                year=int(row["year"]),
                sum=shares.types(lang, row),
            )
            for row in rows
        ]
    )
    if any(row["area"].isdigit() for row in rows):  # a region as the United Nations number them
        return lang.count(
            "In one region the direct estimate is below the sum of its types: {areas}.",
            "In {n} countries and regions the direct estimate is below the sum of their types: {areas}.",
            len(rows),
            areas=areas,
        )
    return lang.count(
        "In one country the direct estimate is below the sum of its types: {areas}.",
        "In {n} countries the direct estimate is below the sum of their types: {areas}.",
        len(rows),
        areas=areas,
    )


def contradiction(lang: Language, row: Mapping) -> str:
    """What cannot be true in one row of `coverage.measures.audit`."""
    if row["conflict"] in ("bounds_cross", "bound_and_figure"):
        return lang.say(
            "One source says {more} ({more_year}), another {less} ({less_year}).",
            more=_stated(lang, row, "at_least"),
            more_year=int(row["at_least_year"]),
            less=_stated(lang, row, "at_most"),
            less_year=int(row["at_most_year"]),
        )
    values = {"more": lang.percent(row["at_least"]), "less": lang.percent(row["at_most"])}
    sentences = {
        "types_exceed_all": lang.say("The small-scale types add up to {more} of all people.", **values),
        "types_exceed_direct": lang.say(
            "The small-scale types add up to {more}, more than the direct estimate of all of them, {less}.", **values
        ),
        "utility_and_small_scale": lang.say(
            "Utility and small-scale operators together serve {more} of all people.", **values
        ),
    }
    return sentences[row["conflict"]]


def _stated(lang: Language, row: Mapping, side: str) -> str:
    """A contradicting number as its source states it: "at least 45%"."""
    qualifier = row[f"{side}_qualifier"]
    return shares.share(
        lang, {"share_low": row[side], "share_high": row[side], "bound": qualifier, "qualifier": qualifier}
    )


def no_contradiction(lang: Language) -> str:
    """What is said where all figures can be true beside each other."""
    return lang.say("No figures contradict each other.")
