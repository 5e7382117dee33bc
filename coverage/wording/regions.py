"""Regions in words: what their countries add up to, what is published for the whole, and what if."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.wording import shares
from coverage.wording.language import Language


def region_sentence(lang: Language, row: Mapping, claims: pd.DataFrame) -> str:
    """The people of a region, and whether claims on it fit.

    The people are those that its countries add up to.

    ``row`` is one of `coverage.measures.regions`, and ``partly``, in how many countries only a part is counted;
    ``claims`` those of the same region, type and service as
    `coverage.measures.tested` returns them.
    """
    sentence = lang.count(
        "{region}: {people}, in the one country with figures ({first}), where {share} of its people live.",
        "{region}: {people}, in the {n} countries with figures ({first} to {last}), where {share} of its people live.",
        int(row["countries"]),
        region=lang.area(row["area"]),
        people=shares.people(lang, {**row, "qualifier": "approximate"}),
        share=lang.percent(round(row["population_share"])),
        first=int(row["first_year"]),
        last=int(row["last_year"]),
    )
    if row["partly"]:
        sentence = f"{sentence} {in_part(lang, row['partly'])}"
    verdicts = claims["verdict"].dropna()
    if verdicts.empty:
        return sentence
    wrong = int(verdicts.ne("possible").sum())
    if wrong:
        return (
            sentence
            + " "
            + lang.count(
                "One of the {all} figures published for the whole region is not compatible.",
                "{n} of the {all} figures published for the whole region are not compatible.",
                wrong,
                all=lang.number(len(verdicts)),
            )
        )
    return (
        sentence
        + " "
        + lang.count(
            "The one figure published for the whole region is compatible.",
            "All {n} figures published for the whole region are compatible.",
            len(verdicts),
        )
    )


def in_part(lang: Language, n: int) -> str:
    """How many of the countries added up are counted in part."""
    return lang.count(
        "In one of them only a part of the country is counted.",
        "In {n} of them only a part of each country is counted.",
        n,
    )


def no_region(lang: Language) -> str:
    """What is said where no region can be added up."""
    return lang.say("No country has a figure that could be added up.")


def what_if_sentence(lang: Language, row: Mapping, supposed: int, people: Mapping) -> str:
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
    labels = {
        "possible": lang.say("compatible"),
        "too_few": lang.say("fewer than its countries add up to"),
        "too_many": lang.say("more than its countries leave room for"),
    }
    return labels.get(code, lang.say("cannot be compared"))
