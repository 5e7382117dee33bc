"""Notes on charts: how each is read."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from coverage.measures import RECENT_YEARS, Places, of_whole
from coverage.tables import catalog
from coverage.wording.chart_marks import (
    colours,
    contradicted,
    hatched,
    intervals,
    lines,
    marks,
    single,
    weakest,
    weakest_named,
)
from coverage.wording.language import Language


def headlines(lang: Language, rows: pd.DataFrame) -> str:
    """How headlines (``rows``) and the intervals around them are drawn."""
    return " ".join([*_bars(lang, rows), *contradicted(lang, rows), *weakest(lang, rows)])


def bars(lang: Language, rows: pd.DataFrame) -> str:
    """How headlines are drawn where their grade stands beside them.

    Words there say what contradicts them.
    """
    return " ".join([*_bars(lang, rows), *single(lang, rows)])


def _bars(lang: Language, rows: pd.DataFrame) -> list[str]:
    return [*marks(lang, rows["bound"]), *intervals(lang, rows)]


def map_of(lang: Language, rows: pd.DataFrame, by: str = "share") -> str:
    """How the map of the headlines ``rows`` is coloured and marked.

    ``by`` is as in `chart_marks.colours`.
    """
    known = rows.dropna(subset="share_low")
    bounds = known.loc[~_is_region(known), "bound"]
    return " ".join(
        [
            *colours(lang, bounds, by),
            *hatched(lang, bounds),
            *regions(lang, known),
            *contradicted(lang, known),
            *weakest_named(lang, known),
            without_room(lang),
        ]
    )


def without_room(lang: Language) -> str:
    """What becomes of map labels that would lie on others."""
    return lang.say(
        "Where labels would lie on each other, some are moved, shortened or left out; the tables of the page have all."
    )


def ranking(lang: Language, rows: pd.DataFrame) -> str:
    """How the headlines of areas (``rows``) are put in order, and drawn."""
    order = [lang.say("Order: by the number that is stated, the highest first.")]
    if rows["bound"].eq("at_most").any():
        order = [
            lang.say(
                "Order: by the number that is stated, the highest first; “at most” after the others: it may be far "
                "less."
            )
        ]
    return " ".join([*order, *regions(lang, rows), headlines(lang, rows)])


def regions(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What a figure on a whole region is; nothing without one."""
    if not _is_region(rows).any():
        return []
    return [lang.say("Whole region: published for all of it, no sum of its countries.")]


def _is_region(rows: pd.DataFrame) -> pd.Series:
    return rows["area"].str.isdigit()


def matrix(lang: Language, rows: pd.DataFrame) -> str:
    """How the headlines of countries and operator types are coloured and marked."""
    return " ".join([*colours(lang, rows["bound"]), *contradicted(lang, rows), *weakest(lang, rows)])


def counts(lang: Language, rows: pd.DataFrame) -> str:
    """How counts (``rows``), and what one operator serves, are drawn."""
    return " ".join([lang.say("One mark for each origin."), *marks(lang, rows["qualifier"])])


def places(lang: Language, known: Places, country: str) -> str:
    """How the provinces and cities of a country are drawn."""
    sentences = []
    if known.leading is not None:
        kind = lang.label("operator_type", known.leading)
        sentences += [
            lang.say(
                "The colour and the number on it are for one operator type: {type}. A province may have figures on "
                "others too.",
                type=kind,
            ),
            *colours(lang, known.coloured["bound"]),
            *hatched(lang, known.coloured["bound"]),
        ]
    if known.without_share or known.cities_without_share:
        sentences.append(_in_brackets(lang))
    if len(known.cities) or known.cities_without_share:
        sentences.append(lang.say("Points are cities, whatever their size."))
    if known.cities_without_share:
        sentences.append(lang.say("Hollow point: no figure gives a share."))
    if country == "PAN":
        sentences.append(lang.say("The provinces of Panama are those of before 2014."))
    return " ".join(
        [*sentences, *contradicted(lang, known.written), *weakest_named(lang, known.written), without_room(lang)]
    )


def undated(lang: Language, instruments: pd.DataFrame) -> str | None:
    """How many entries on legal instruments the time line leaves out.

    None where it has them all.
    """
    n = int(instruments["year"].isna().sum())
    if n == 0:
        return None
    return lang.count("One entry without a year is not drawn.", "{n} entries without a year are not drawn.", n)


def estimates(lang: Language, rows: pd.DataFrame) -> str:
    """How single estimates (comparable ``rows``) are drawn."""
    return " ".join(lines(lang, rows["bound"]))


def over_time(lang: Language, rows: pd.DataFrame, joined: int, rural: bool) -> str:
    """How figures of several years (``rows``) are drawn.

    ``joined`` is how many lines join them, ``rural`` whether rural people stand behind them.
    """
    sentences = [lang.say("Each mark stands at the year of its figure.")]
    if rows["year"].duplicated().any():
        sentences = [lang.say("Each mark stands at the year of its figure, those of one year side by side.")]
    sentences += lines(lang, rows["bound"])
    if joined:
        sentences.append(
            lang.say(
                "A dashed line joins what one origin said in several years: it may be the same count, repeated, and "
                "nothing is said of the years between."
            )
        )
        if rows["bound"].isin(["at_least", "at_most"]).any():
            sentences.append(lang.say("Bounds are not joined."))
    if rural:
        source = catalog.table("population").sources[0]["title"]
        sentences.append(
            lang.say("Grey: people in rural areas, in percent of all people of the year ({source}).", source=source)
        )
    return " ".join(sentences)


def voices(lang: Language, rows: pd.DataFrame, spoken: Collection[str], headline: Collection[str]) -> str:
    """How the estimates of one cell (comparable ``rows``) are drawn.

    ``spoken`` and ``headline`` have the ids of those that speak for their origin and of those in the headline.
    """
    sentences = []
    if rows["origin"].duplicated().any():
        sentences.append(lang.say("Rows on one ground: one origin, which counts once."))
    chosen = rows["estimate_id"].isin(headline)
    if not (rows["estimate_id"].isin(spoken) | chosen).all():
        sentences.append(lang.say("Name that is not grey: speaks for its origin."))
    if chosen.any():
        sentences.append(lang.say("▸ makes the headline."))
    return " ".join([*sentences, lang.say("With each: the figure as published."), estimates(lang, rows)])


def gaps(lang: Language, headlines: pd.DataFrame, unknown: pd.DataFrame) -> str:
    """How cells with and without a headline are drawn.

    ``headlines`` are those on operator types; ``unknown`` are the cells without one (`coverage.measures.gaps`).
    """
    sentences = []
    if len(of_whole(headlines)):
        sentences.append(
            lang.say("The newer the newest figure, the stronger the colour; the best grade may be that of another.")
        )
    silent = unknown.loc[unknown["part"].isna(), "published"]
    if silent.gt(0).any():
        sentences.append(_in_brackets(lang))
    if len(of_whole(headlines)) < len(headlines):
        sentences.append(lang.say("“A part”: people are counted in a part of the country only."))
    if silent.eq(0).any():
        sentences.append(lang.say("A dash: none was found for the years chosen."))
    return " ".join(sentences)


def completeness(lang: Language, cells: int) -> str:
    """How the score of a country is counted, of so many ``cells``."""
    return lang.say(
        "Score: of the {cells} pairs of small-scale operator type and service, the percentage with a headline for the "
        "whole country. One that is older than {years} years, or without a source of grade A or B, counts half.",
        cells=lang.number(cells),
        years=RECENT_YEARS,
    )


def contradictions(lang: Language) -> str:
    """How figures that contradict each other are treated."""
    return lang.say(
        "Nothing is corrected and nothing left out: the figures stand as published, and these contradict. Where their "
        "years lie apart, they cannot all be true of one year, but growth or decline in between may explain it."
    )


def room(lang: Language, published: pd.DataFrame, answered: bool) -> str:
    """How the answers of a room are drawn and put together.

    ``published`` are the headlines above them; ``answered`` is whether there are any answers.
    """
    sentences = []
    if len(published):
        bounds = (published["bound"].isin(["at_least", "at_most"]).any(), published["bound"].eq("range").any())
        hollow = {
            (True, False): lang.say("hollow: a bound"),
            (False, True): lang.say("hollow: a range"),
            (True, True): lang.say("hollow: a bound or a range"),
        }
        above = [lang.say("Above: published")]
        if published["stated_low"].lt(published["stated_high"]).any():
            above = [lang.say("Above: published, the bar over all sources")]
        above += [hollow[bounds]] if any(bounds) else []
        above += [lang.say("dotted arrow: open beyond")] if published[["open_low", "open_high"]].any(axis=None) else []
        sentences = ["; ".join(above) + "."]
    if answered:
        sentences.append(
            lang.say(
                "Below: this room; dots are its answers, the bar is the mean of lowest, most likely and highest (IDEA "
                "protocol, Hemming et al. 2018)."
            )
        )
    return " ".join([*sentences, *contradicted(lang, published), *weakest_named(lang, published)])


def _in_brackets(lang: Language) -> str:
    return lang.say("In brackets: how many figures were found that give no share of all people.")
