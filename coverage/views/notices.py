"""Notices: what concerns an answer and stands beside it wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from coverage import queries
from coverage.measures import UNKNOWN, Selection, keeps_unknown, with_unknown
from coverage.measures.sums import ALL
from coverage.queries import Years
from coverage.views.document import Notice
from coverage.views.parameters import YEARS
from coverage.wording import Language, disagreement, parts, selections


@lru_cache(maxsize=600)
def conflicts(
    area: str, years: Years, rule: str, service: str, lang: Language, operator_type: str = ALL
) -> tuple[str, ...]:
    """Where figures and the sum of types disagree, in words.

    The figures are those on all small-scale operators of a country. They contradict headlines on all small-scale
    operators and on no other ``operator_type``.
    """
    if operator_type != ALL:
        return ()
    known = queries.sums(years, rule).get((area, service))
    return tuple(disagreement.conflicts(lang, *known)) if known else ()


def of_conflicts(*cell: object) -> list[Notice]:
    """`conflicts` as notices; arguments are the same."""
    return [Notice(text, "conflict") for text in conflicts(*cell)]


def undated(lang: Language, years: Years, n: int) -> list[Notice]:
    """That ``n`` figures without a year are left out or shown.

    And how a link asks for them; no notice where all years are shown. Figures without a year have no share of all
    people, so that no headline rests on one.
    """
    if years == (UNKNOWN,):
        return [Notice(lang.say("Only figures without a year are shown."), "undated")]
    if years is None or n == 0:
        return []
    if keeps_unknown(years):
        text = lang.count(
            "One of the figures has no year: nobody knows whether it is of these years.",
            "{n} of the figures have no year: nobody knows whether they are of these years.",
            n,
        )
    else:
        text = lang.count(
            "One figure without a year is left out; a link with years={years} shows it too.",
            "{n} figures without a year are left out; a link with years={years} shows them too.",
            n,
            years=YEARS.format(with_unknown(years)),
        )
    return [Notice(text, "undated")]


def of_parts(lang: Language, headline: Mapping | None) -> list[Notice]:
    """That only a part of a country is counted in its headline.

    Empty where that is not so.
    """
    sentence = parts.sentence(lang, headline) if headline else None
    return [Notice(sentence, "part")] if sentence else []


def nothing(lang: Language, wanted: Selection, *kinds: str) -> tuple[str, tuple[dict[str, tuple], ...]]:
    """That nothing is published on a selection, and the nearest with something.

    The nearest are among areas of these ``kinds``.
    """
    ways = queries.nearest(kinds, wanted)
    return selections.nothing_found(lang, wanted, list(ways)), ways
