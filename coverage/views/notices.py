"""Notices: what concerns an answer and stands beside it wherever it stands."""

from __future__ import annotations

from functools import lru_cache

from coverage import queries
from coverage.measures.headlines import ALL
from coverage.queries import Years
from coverage.wording import Language, doubts


@lru_cache(maxsize=600)
def conflicts(
    area: str, years: Years, rule: str, service: str, lang: Language, operator_type: str = ALL
) -> tuple[str, ...]:
    """Where the figures on all small-scale operators of a country and the sum of its types disagree, in words.

    They contradict headlines on all small-scale operators and on no other ``operator_type``.
    """
    if operator_type != ALL:
        return ()
    return tuple(doubts.conflicts(lang, queries.country(area, years, rule, service).headlines))
