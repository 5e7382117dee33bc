"""Shares in words: a bound stays a bound, “about” stays “about”."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from coverage.wording.language import Language

Form = Callable[[float], str]
"""How a number is written."""

HALF_OF_ONE_IN_TEN = 5
"""Half a person of ten, in percent."""

ALL_PEOPLE = 100
"""Percent."""

MARK = "†"
"""Beside a direct estimate that is below the sum of its types."""


def share(lang: Language, row: Mapping) -> str:
    """The share of a headline or comparable row in words.

    "at least 18.5%", "about 10%", "between 20% and 30%".

    ``row`` has ``share_low``, ``share_high`` (percent), ``bound`` and ``qualifier``. A share that is missing is
    said to be missing.
    """
    return _worded(lang, row, lang.percent, row["share_low"], row["share_high"])


def both_ends(lang: Language, row: Mapping) -> str:
    """The share as `share`, with the upper end of "at least" too.

    "at least 11.8%, and at most 27.4%", where it has one: of others than the rural (urban) people, nobody or everybody
    may be served.
    """
    worded = share(lang, row)
    if row["bound"] != "at_least" or not row["share_high"] < ALL_PEOPLE:
        return worded
    return lang.say("{share}, and at most {high}", share=worded, high=lang.percent(row["share_high"]))


def people(lang: Language, row: Mapping) -> str:
    """The people served of a headline or comparable row in words.

    Missing stays missing.
    """
    return _worded(lang, row, lang.people, row["people_low"], row["people_high"], first=lang.amount)


def published(lang: Language, row: Mapping) -> str:
    """The figure of an estimate as its source has it.

    With what it counts: "about 5,200 operators".
    """
    if row["measure"] in ("population_share", "household_share"):
        figure = _worded(lang, {**row, "bound": row["qualifier"]}, lang.percent, row["low"], row["high"])
        if pd.isna(row["base"]):
            return figure
        base = lang.inside("base", row["base"])
        if row["measure"] == "household_share":
            return lang.say("{share} of households ({base})", share=figure, base=base)
        return lang.say("{share} ({base})", share=figure, base=base)
    return lang.say("{figure} ({unit})", figure=counted(lang, row), unit=lang.inside("measure", row["measure"]))


def fills_ten(row: Mapping) -> bool:
    """Whether a share can be shown as people out of ten.

    Not so a lower bound of less than half a person, "at least 0 out of ten".
    """
    return row["bound"] != "at_least" or row["share_low"] >= HALF_OF_ONE_IN_TEN


def out_of_ten(lang: Language, row: Mapping) -> str:
    """The share as people out of ten.

    "at least 1.7 out of ten people".
    """
    number = _worded(lang, row, lambda share: lang.number(share / 10, 1), row["share_low"], row["share_high"])
    return lang.say("{number} out of ten people", number=number)


def short(lang: Language, row: Mapping) -> str:
    """The share as a label beside a mark.

    ``≥ 18.5%``, ``≤ 50%``, ``20%–30%``, ``≈ 10%``; with `MARK` behind a headline that is ``contradicted``.
    """
    if pd.isna(row["share_low"]):
        return lang.say("no figure")
    return _signed(lang, row) + (MARK if row.get("contradicted", False) else "")


def headline(lang: Language, row: Mapping) -> str:
    """The share of a headline in words, with what contradicts it.

    "about 10% (its types add up to at least 24.3%)".
    """
    worded = share(lang, row)
    if not row.get("contradicted", False):
        return worded
    return lang.say("{share} (its types add up to {sum})", share=worded, sum=types(lang, row))


def types(lang: Language, row: Mapping) -> str:
    """What the types beside a direct estimate sum to: "at least 24.3%"."""
    return lang.say("at least {value}", value=lang.percent(row["types_low"]))


def _signed(lang: Language, row: Mapping) -> str:
    low, high = lang.percent(row["share_low"]), lang.percent(row["share_high"])
    if row["bound"] == "at_least":
        return f"≥ {low}"
    if row["bound"] == "at_most":
        return f"≤ {high}"
    if row["bound"] == "range":
        return f"{low}–{high}"
    return f"≈ {low}" if row["qualifier"] == "approximate" else low


def short_people(lang: Language, low: float, high: float, bound: str | None) -> str:
    """People served as a key number: ``≥ 48.1 million``, ``≈ 3.6 million``.

    A sum over countries is never exact.
    """
    if bound == "at_least":
        return f"≥ {lang.amount(low)}"
    if bound == "at_most":
        return f"≤ {lang.amount(high)}"
    return f"≈ {lang.amount(low)}" if low == high else f"{lang.amount(low)} – {lang.amount(high)}"


def interval(lang: Language, row: Mapping) -> str:
    """What all voices state, and whether the interval is open.

    "15% to 33%, or more".

    ``row`` has ``stated_low`` and ``stated_high`` (percent), ``open_low``, ``open_high``, and the ``qualifier`` of the
    headline. One value where the voices agree, with "about" where the headline has it; "at least" or "at most"
    where that is the only number and a bound.
    """
    if pd.isna(row["stated_low"]) or pd.isna(row["stated_high"]):
        return lang.say("not known")
    low, high = lang.percent(row["stated_low"]), lang.percent(row["stated_high"])
    stated = low if low == high else lang.say("{low} to {high}", low=low, high=high)
    if row["open_low"]:
        return lang.say("at most {value}", value=low) if low == high else lang.say("{stated}, or less", stated=stated)
    if row["open_high"]:
        return lang.say("at least {value}", value=low) if low == high else lang.say("{stated}, or more", stated=stated)
    if low == high and row["qualifier"] == "approximate":
        return lang.say("about {value}", value=low)
    return stated


def _worded(lang: Language, row: Mapping, form: Form, low: float, high: float, first: Form | None = None) -> str:
    """``low`` and ``high`` in ``form`` with the row's bound.

    A range has its first end in the form ``first``.
    """
    if pd.isna(low) or pd.isna(high):
        return lang.say("not known")
    if row["bound"] == "at_least":
        return lang.say("at least {value}", value=form(low))
    if row["bound"] == "at_most":
        return lang.say("at most {value}", value=form(high))
    if row["bound"] == "range":
        return lang.say("between {low} and {high}", low=(first or form)(low), high=form(high))
    if row["qualifier"] == "approximate":
        return lang.say("about {value}", value=form(low))
    return form(low)


def counted(lang: Language, row: Mapping) -> str:
    """A count with its qualifier, without its unit ("at least 5,200")."""
    return _worded(lang, {**row, "bound": row["qualifier"]}, lang.number, row["low"], row["high"])
