"""How is a share said? A bound stays a bound, "about" stays "about"."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.wording.language import Language


def share(lang: Language, row: Mapping) -> str:
    """The share of a headline or comparable row in words ("at least 18.5%", "about 10%", "20-30%").

    ``row`` has ``share_low``, ``share_high`` (percent), ``bound`` and ``qualifier``. A share that is missing is
    said to be missing.
    """
    return _worded(lang, row, lang.percent, row["share_low"], row["share_high"])


def people(lang: Language, row: Mapping) -> str:
    """The people served of a headline or comparable row in words; missing stays missing."""
    return _worded(lang, row, lang.people, row["people_low"], row["people_high"])


def published(lang: Language, row: Mapping) -> str:
    """The figure of an estimate as its source has it, with what it counts ("about 5,200 operators")."""
    if row["measure"] in ("population_share", "household_share"):
        figure = _worded(lang, {**row, "bound": row["qualifier"]}, lang.percent, row["low"], row["high"])
        if pd.isna(row["base"]):
            return figure
        return lang.say("{share} ({base})", share=figure, base=lang.label("base", row["base"]).lower())
    return lang.say("{figure} ({unit})", figure=counted(lang, row), unit=lang.label("measure", row["measure"]).lower())


def short(lang: Language, row: Mapping) -> str:
    """The share as a label beside a mark: ``≥ 18.5%``, ``≤ 50%``, ``20%-30%``, ``10%``."""
    if pd.isna(row["share_low"]):
        return lang.say("no figure")
    low, high = lang.percent(row["share_low"]), lang.percent(row["share_high"])
    if row["bound"] == "at_least":
        return f"≥ {low}"
    if row["bound"] == "at_most":
        return f"≤ {high}"
    if row["bound"] == "range":
        return f"{low}-{high}"
    return f"≈ {low}" if row["qualifier"] == "approximate" else low


def interval(lang: Language, row: Mapping) -> str:
    """The interval over all voices of a headline ("15% to 33%"); one value where they agree."""
    low, high = lang.percent(row["interval_low"]), lang.percent(row["interval_high"])
    return low if low == high else lang.say("{low} to {high}", low=low, high=high)


def years(first: int, last: int) -> str:
    """A year or a span of years."""
    return f"{first}" if first == last else f"{first}-{last}"


def _worded(lang: Language, row: Mapping, form, low: float, high: float) -> str:
    if pd.isna(low) or pd.isna(high):
        return lang.say("not known")
    if row["bound"] == "at_least":
        return lang.say("at least {value}", value=form(low))
    if row["bound"] == "at_most":
        return lang.say("at most {value}", value=form(high))
    if row["bound"] == "range":
        return lang.say("{low} to {high}", low=form(low), high=form(high))
    if row["qualifier"] == "approximate":
        return lang.say("about {value}", value=form(low))
    return form(low)


def counted(lang: Language, row: Mapping) -> str:
    """A count with its qualifier, without its unit ("at least 5,200")."""
    return _worded(lang, {**row, "bound": row["qualifier"]}, lang.number, row["low"], row["high"])
