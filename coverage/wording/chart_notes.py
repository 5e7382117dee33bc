"""Notes on charts: how each is read."""

from __future__ import annotations

import pandas as pd

from coverage.measures import RECENT_YEARS
from coverage.tables import catalog
from coverage.wording import shares
from coverage.wording.language import Language


def _marks(lang: Language) -> str:
    """What a mark is of which nothing else is drawn."""
    return lang.say("Filled mark: a figure. Hollow mark: a bound or the middle of a range.")


def headlines(lang: Language, rows: pd.DataFrame) -> str:
    """How headlines (``rows``) and the intervals around them are drawn."""
    bars = lang.say(
        "Bar: from the lowest to the highest figure of all independent sources on the operator type; where types are "
        "added up, from the sum of their lowest to the sum of their highest, and a direct estimate reaches that sum "
        "too if it is higher. Dotted arrow: a source says “at least” or “at most”, or types may be missing from the "
        "sum."
    )
    return " ".join([_marks(lang), bars, *contradicted(lang, rows)])


def map_of(lang: Language, rows: pd.DataFrame, by: str = "share") -> str:
    """How the map of the headlines ``rows`` is coloured and marked; ``by`` as in `colours`."""
    return " ".join([colours(lang, by), hatched(lang), *regions(lang, rows), *contradicted(lang, rows)])


def hatched(lang: Language) -> str:
    """What is hatched on a map."""
    return lang.say("Hatched: a bound or a range, not a figure.")


def ranking(lang: Language, rows: pd.DataFrame) -> str:
    """How the headlines of areas (``rows``) are put in order, and drawn."""
    order = lang.say(
        "Order: by the number that is stated, the highest first; those that say “at most” after the others, since it "
        "may be far less."
    )
    return " ".join([order, *regions(lang, rows), headlines(lang, rows)])


def regions(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What a figure on a whole region is; nothing where there is none."""
    if not rows["area"].str.isdigit().any():
        return []
    return [lang.say("Whole region: published for all of it, no sum of its countries.")]


def matrix(lang: Language, rows: pd.DataFrame) -> str:
    """How the headlines of countries and operator types are coloured and marked."""
    return " ".join([colours(lang), *contradicted(lang, rows)])


def contradicted(lang: Language, rows: pd.DataFrame) -> list[str]:
    """What the mark beside a headline means; nothing where no headline has it."""
    if not rows["contradicted"].any():
        return []
    return [lang.say("{mark} The types published one by one add up to more.", mark=shares.MARK)]


def counts(lang: Language) -> str:
    """How counts, and what one operator serves, are drawn."""
    return f"{lang.say('One mark for each origin.')} {_marks(lang)}"


def colours(lang: Language, by: str = "share") -> str:
    """What areas are coloured by: ``share`` or ``strength``."""
    if by == "share":
        return lang.say(
            "The colour goes by the number that is stated: that of “at least”, or the middle of a range. “At most” has "
            "the colour of no class: how many are served below it is not known."
        )
    return lang.say("The colour says how strong the evidence is, and not how many are served.")


def places(lang: Language, leading: str | None, country: str) -> str:
    """How the provinces and cities of a country are drawn.

    ``leading`` is the small-scale operator type by which provinces are coloured, None where none has a headline on one.
    """
    parts = []
    if leading is not None:
        kind = lang.label("operator_type", leading)
        parts += [
            lang.say(
                "The colour and the number on it are for one operator type: {type}. A province may have figures on "
                "others too.",
                type=kind,
            ),
            colours(lang),
            hatched(lang),
        ]
    parts += [
        lang.say("In brackets: how many figures were found that give no share of all people."),
        lang.say("Points are cities, whatever their size."),
    ]
    if country == "PAN":
        parts.append(lang.say("The provinces of Panama are those of before 2014."))
    return " ".join(parts)


def undated(lang: Language, instruments: pd.DataFrame) -> str | None:
    """How many legal instruments the time line leaves out.

    None where it has them all.
    """
    n = int(instruments["year"].isna().sum())
    if n == 0:
        return None
    return lang.count("One instrument without a year is not drawn.", "{n} instruments without a year are not drawn.", n)


def estimates(lang: Language) -> str:
    """How single estimates are drawn."""
    return lang.say(
        "Filled mark: a figure. Hollow mark: a bound, open towards the dotted arrow, or the middle of a range, which "
        "the line shows."
    )


def over_time(lang: Language, lines: int, rural: bool) -> str:
    """How figures of several years are drawn, with so many ``lines``, and rural people behind them or not."""
    said = [lang.say("Each mark stands at the year of its figure, those of one year side by side."), estimates(lang)]
    if lines:
        said.append(
            lang.say(
                "A dashed line only joins the figures of one source and says nothing of the years between. Bounds are "
                "not joined."
            )
        )
    if rural:
        source = catalog.table("population").sources[0]["title"]
        said.append(
            lang.say("Grey: people in rural areas, in percent of all people of the year ({source}).", source=source)
        )
    return " ".join(said)


def voices(lang: Language) -> str:
    """How the estimates of one cell are drawn."""
    grouped = lang.say(
        "Rows on one ground: one origin, which counts once. Dark name: speaks for its origin; ▸ makes the headline. "
        "With each: the figure as published."
    )
    return f"{grouped} {estimates(lang)}"


def gaps(lang: Language) -> str:
    """How what is known is drawn."""
    return lang.say(
        "The newer the newest figure, the stronger the colour; the best grade may be that of another. In brackets: how "
        "many figures were found that give no share of all people. “A part”: people are counted in a part of the "
        "country only. A dash: none was found for the years chosen."
    )


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


def room(lang: Language) -> str:
    """How the answers of a room are drawn and put together."""
    return lang.say(
        "Above: published, the bar over all sources; hollow: a bound or a range; dotted arrow: open beyond. Below: "
        "this room; dots are its answers, the bar is the mean of lowest, most likely and highest (IDEA protocol, "
        "Hemming et al. 2018)."
    )
