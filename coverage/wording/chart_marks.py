"""Marks of a chart in words: each function explains those that the rows of a chart have, and no others."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.measures.sums import SUM
from coverage.wording import shares
from coverage.wording.language import Language

BOUNDS = ("at_least", "at_most")

LOWEST, ONE = "D", "¹"
"""Marks of a headline: its figure has the lowest grade, and there is one independent source only."""


def marks(lang: Language, bounds: pd.Series) -> list[str]:
    """What filled and hollow marks are of which nothing else is drawn.

    ``bounds`` has the bound or the qualifier of each mark.
    """
    hollow = {
        (True, False): lang.say("Hollow mark: a bound."),
        (False, True): lang.say("Hollow mark: the middle of a range."),
        (True, True): lang.say("Hollow mark: a bound or the middle of a range."),
    }
    return [*_filled(lang, bounds), *_of_kinds(hollow, bounds)]


def lines(lang: Language, bounds: pd.Series) -> list[str]:
    """What filled and hollow marks mean beside arrows and lines.

    Bounds have a dotted arrow, ranges a line.
    """
    hollow = {
        (True, False): lang.say("Hollow mark: a bound, open towards the dotted arrow."),
        (False, True): lang.say("Hollow mark: the middle of a range, which the line shows."),
        (True, True): lang.say(
            "Hollow mark: a bound, open towards the dotted arrow, or the middle of a range, which the line shows."
        ),
    }
    return [*_filled(lang, bounds), *_of_kinds(hollow, bounds)]


def intervals(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What bars over headlines (``rows``) span, and where they are open."""
    return [*_bars(lang, rows), *_arrows(lang, rows)]


def hatched(lang: Language, bounds: pd.Series) -> list[str]:
    """What is hatched on a map; nothing where nothing is."""
    sentences = {
        (True, False): lang.say("Hatched: a bound, not a figure."),
        (False, True): lang.say("Hatched: a range, not a figure."),
        (True, True): lang.say("Hatched: a bound or a range, not a figure."),
    }
    return _of_kinds(sentences, bounds)


def colours(lang: Language, bounds: pd.Series, by: str = "share") -> list[str]:
    """What areas are coloured by: ``share`` or ``strength``.

    ``bounds`` has the bound of each area.
    """
    if bounds.empty:
        return []
    if by != "share":
        return [lang.say("The colour says how strong the evidence is, and not how many are served.")]
    sentences = []
    if not bounds.eq("at_most").all():
        stated = {
            (False, False): lang.say("The colour goes by the number that is stated."),
            (True, False): lang.say("The colour goes by the number that is stated, by that of “at least” too."),
            (False, True): lang.say("The colour goes by the number that is stated, or by the middle of a range."),
            (True, True): lang.say(
                "The colour goes by the number that is stated: that of “at least”, or the middle of a range."
            ),
        }
        sentences.append(stated[bounds.eq("at_least").any(), bounds.eq("range").any()])
    if bounds.eq("at_most").any():
        sentences.append(lang.say("“At most” has the colour of no class: how many are served below it is not known."))
    return sentences


def contradicted(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What the mark beside a headline means; nothing where none has it."""
    if not rows["contradicted"].any():
        return []
    return [lang.say("{mark} The types published one by one add up to more.", mark=shares.MARK)]


def evidence(lang: Language, row: Mapping) -> str:
    """The strength of a headline as a label: "Weak, D¹".

    Its marks are those that `weakest` explains.
    """
    grade = f", {LOWEST}" if row["figure_grade"] == LOWEST else ""
    return f"{lang.label('strength', row['strength'])}{grade}{one_source(row)}"


def number(lang: Language, row: Mapping) -> str:
    """The share of a headline as a label: "≥ 3.3% D¹".

    The share is as in `shares.short`; its marks are those that `weakest` explains.
    """
    grade = f" {LOWEST}" if row["figure_grade"] == LOWEST else ""
    return f"{shares.short(lang, row)}{grade}{one_source(row)}"


def one_source(row: Mapping) -> str:
    """The mark of a headline of one independent source; else nothing."""
    return ONE if row["origins"] == 1 else ""


def is_weakest(row: Mapping) -> bool:
    """Whether a headline has a lowest-grade figure or only one independent source."""
    return row["figure_grade"] == LOWEST or row["origins"] == 1


def weakest(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What the marks of `evidence` mean; only those that headlines have."""
    lowest = rows["figure_grade"].eq(LOWEST).any()
    grades = [lang.say("{mark}: the figure has the lowest grade.", mark=LOWEST)] if lowest else []
    return [*grades, *single(lang, rows)]


def single(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What the mark `one_source` means; nothing where no headline has it."""
    return [lang.say("{mark} One independent source.", mark=ONE)] if rows["origins"].eq(1).any() else []


def weakest_named(lang: Language, rows: pd.DataFrame) -> list[str]:
    """Which headlines are of the lowest grade, and which of one source.

    For a map whose labels do not say so. Headlines are named by their areas, and by the operator type too where an area
    has several.
    """
    kinds = " (" + rows["operator_type"].map(lambda kind: lang.inside("operator_type", kind)) + ")"
    names = rows["area"].map(lang.area) + kinds.where(rows["area"].duplicated(keep=False), "")
    named = {
        lang.say("Figure of grade {grade}, the lowest", grade=LOWEST): names[rows["figure_grade"].eq(LOWEST)],
        lang.say("With one independent source"): names[rows["origins"].eq(1)],
    }
    return [f"{head}: {lang.listed(list(areas))}." for head, areas in named.items() if len(areas)]


def _filled(lang: Language, bounds: pd.Series) -> list[str]:
    return [lang.say("Filled mark: a figure.")] if (~bounds.isin([*BOUNDS, "range"])).any() else []


def _of_kinds(sentences: dict[tuple[bool, bool], str], bounds: pd.Series) -> list[str]:
    """What is said of bounds, ranges or both; nothing without either.

    ``sentences`` are by whether there are bounds, and whether there are ranges.
    """
    sentence = sentences.get((bool(bounds.isin(BOUNDS).any()), bool(bounds.eq("range").any())))
    return [sentence] if sentence else []


def _bars(lang: Language, rows: pd.DataFrame) -> list[str]:
    """From where to where the bars of types and sums reach.

    One number alone has no bar.
    """
    drawn = rows[rows["stated_low"].lt(rows["stated_high"])]
    if drawn.empty:
        return []
    if drawn["method"].eq(SUM).all():
        return [lang.say("Bar: from the sum of the lowest to the sum of the highest figures of the types added up.")]
    sentences = [
        lang.say("Bar: from the lowest to the highest figure of all independent sources on the operator type.")
    ]
    if drawn["method"].eq(SUM).any():
        sentences = [
            lang.say(
                "Bar: from the lowest to the highest figure of all independent sources; where types are added up, from "
                "the sum of their lowest to that of their highest."
            )
        ]
    if drawn["types_low"].notna().any():
        sentences.append(lang.say("A direct estimate reaches the sum of its types too if that is higher."))
    return sentences


def _arrows(lang: Language, rows: pd.DataFrame) -> list[str]:
    """Why bars go on as a dotted arrow."""
    reaches_sum = rows["types_low"].notna() & rows["stated_high"].gt(rows["share_low"])
    may_miss = rows["open_high"] & (rows["method"].eq(SUM) | reaches_sum)
    least = rows["open_high"] & rows["method"].ne(SUM)
    labels = {"at_least": lang.say("“at least”"), "at_most": lang.say("“at most”")}
    words = [labels[bound] for bound, is_open in (("at_least", least), ("at_most", rows["open_low"])) if is_open.any()]
    bounds = lang.one_of(words) if words else ""
    if not bounds:
        return [lang.say("Dotted arrow: types may be missing from the sum.")] if may_miss.any() else []
    if not may_miss.any():
        return [lang.say("Dotted arrow: a source says {bounds}.", bounds=bounds)]
    return [lang.say("Dotted arrow: a source says {bounds}, or types may be missing from the sum.", bounds=bounds)]
