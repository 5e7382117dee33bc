"""Rules between the cells of one row.

A Data Package describes one cell at a time; these few rules are the rest of the contract.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from coverage.tables.allowed import Say

FACTS = {
    "founded": ("founded", "founded_note_en"),
    "size": ("size_low",),
    "legal_form": ("legal_form_en",),
    "tariff": ("tariff_en",),
    "success": ("success_en",),
    "obstacle": ("obstacle_en",),
}
"""The facts of a case, each with the columns of which one at least is filled where it is known."""

SHARES = ("population_share", "household_share")


@dataclass(frozen=True)
class Rule:
    """A rule between cells, and what it allows in words.

    ``column`` is where to look when a row breaks it; ``holds`` says for each row whether it keeps it.
    """

    column: str
    allowed: Callable[[Say], str]
    holds: Callable[[pd.DataFrame], pd.Series]


def _is_share(rows: pd.DataFrame) -> pd.Series:
    return rows["measure"].isin(SHARES)


def _value_or_more(column: str) -> Callable[[Say], str]:
    """What an upper end may be; ``column`` has the lower one."""
    return lambda say: say("the value of “{column}”, or more where the qualifier is a range", column=column)


def _ends_fit(low: pd.Series, high: pd.Series, qualifier: pd.Series) -> pd.Series:
    """Whether the ends of each row fit its qualifier.

    The upper end of a range is above the lower one; elsewhere both are the same number.
    """
    return low.lt(high).where(qualifier.eq("range"), low.eq(high))


def _has_address(fact: str) -> Rule:
    """The rule that facts of cases and their addresses stand together.

    A fact has an address, and no address stands alone.
    """
    return Rule(
        f"{fact}_url",
        lambda say: say("an address where the fact is filled, empty otherwise"),
        lambda rows: rows[f"{fact}_url"].notna().eq(rows[list(FACTS[fact])].notna().any(axis=1)),
    )


OF_TABLE = {
    "estimates": (
        Rule(
            "high",
            _value_or_more("low"),
            lambda rows: _ends_fit(rows["low"], rows["high"], rows["qualifier"]),
        ),
        Rule(
            "high",
            lambda say: say("at most 100 for a share"),
            lambda rows: ~_is_share(rows) | rows["high"].le(100),
        ),
        Rule(
            "base",
            lambda say: say("filled for a share, empty for a count"),
            lambda rows: rows["base"].notna().eq(_is_share(rows)),
        ),
        Rule(
            "year_basis",
            lambda say: say("“unknown” where the year is empty, and only there"),
            lambda rows: rows["year"].isna().eq(rows["year_basis"].eq("unknown")),
        ),
    ),
    "cases": (
        *map(_has_address, FACTS),
        Rule(
            "founded_qualifier",
            lambda say: say("filled where the year is, empty otherwise"),
            lambda rows: rows["founded_qualifier"].notna().eq(rows["founded"].notna()),
        ),
        Rule(
            "size_unit",
            lambda say: say("number, how exact it is and what it counts: all or none"),
            lambda rows: rows[["size_low", "size_high", "size_qualifier", "size_unit"]].notna().nunique(axis=1).eq(1),
        ),
        Rule(
            "size_high",
            _value_or_more("size_low"),
            lambda rows: (
                _ends_fit(rows["size_low"], rows["size_high"], rows["size_qualifier"]) | rows["size_low"].isna()
            ),
        ),
    ),
    "revisions": (
        Rule(
            "column",
            lambda say: say("a column of “estimates” where the change is “corrected”, empty otherwise"),
            lambda rows: rows["column"].notna().eq(rows["change"].eq("corrected")),
        ),
        Rule(
            "reason_en",
            lambda say: say("why, in every language, unless the change is “added”"),
            lambda rows: rows[["reason_en", "reason_es", "reason_pt"]].notna().all(axis=1) | rows["change"].eq("added"),
        ),
    ),
    "recognition": (
        Rule(
            "themes",
            lambda say: say("each code once"),
            lambda rows: (
                rows["themes"].map(lambda codes: len(set(codes.split())) == len(codes.split()), "ignore").ne(False)
            ),
        ),
        Rule(
            "stance",
            lambda say: say("“evidence” for a success factor"),
            lambda rows: rows["kind"].ne("success_factor") | rows["stance"].eq("evidence"),
        ),
        Rule(
            "stance",
            lambda say: say("“proposed” for a bill, and only there"),
            lambda rows: rows["stance"].eq("proposed").eq(rows["kind"].eq("bill")),
        ),
    ),
    "population": (
        Rule(
            "total",
            lambda say: say("the sum of “urban” and “rural”"),
            lambda rows: rows["total"].eq(rows["urban"] + rows["rural"]),
        ),
    ),
}
