"""Gaps in words: how much is known, of which country, and where the like was settled."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import measures
from coverage.wording.language import Language


def gap_sentence(lang: Language, known: pd.DataFrame, unknown: pd.DataFrame) -> str:
    """How many combinations of country, operator type and service are known.

    Each is one row of ``known`` (headlines, of which those on a part are also in ``unknown``) or of ``unknown``
    (`coverage.measures.gaps`).
    """
    partly, known = int(unknown["part"].notna().sum()), measures.of_whole(known)
    by_service = [
        lang.say("{service}: {n}", service=lang.label("service", service), n=int(known["service"].eq(service).sum()))
        for service in measures.SERVICES
    ]
    sentence = lang.count(
        "Of {all} combinations of country, service and small-scale operator type, one has a comparable figure ({by}).",
        "Of {all} combinations of country, service and small-scale operator type, {n} have a comparable figure ({by}).",
        len(known),
        all=lang.number(len(known) + len(unknown)),
        by="; ".join(by_service),
    )
    if not partly:
        return sentence
    of_part = lang.count(
        "Of one more only a part of the country is counted.",
        "Of {n} more only a part of the country is counted.",
        partly,
    )
    return f"{sentence} {of_part}"


def no_gap(lang: Language) -> str:
    """What is said of a country without a gap.

    It has a headline for every small-scale type.
    """
    return lang.say("There is a comparable figure on every type of small-scale operator.")


def completeness_table(lang: Language, scores: pd.DataFrame) -> pd.DataFrame:
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


def example_of(lang: Language, row: Mapping) -> str | None:
    """Where, when and for which type a gap was settled.

    None where it was nowhere.
    """
    if not isinstance(row["area"], str):
        return None
    return f"{lang.area(row['area'])} {int(row['year'])} · {lang.label('operator_type', row['operator_type'])}"
