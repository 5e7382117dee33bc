"""How is a chart read?"""

from __future__ import annotations

from coverage.measures import RECENT_YEARS
from coverage.wording.language import Language


def headlines(lang: Language) -> str:
    """How headlines and the intervals around them are drawn."""
    return lang.say(
        "Filled mark: a figure. Hollow mark: a bound or the middle of a range. Bar: from the lowest to the highest "
        "figure of all independent sources on the operator type; where types are added up, from the sum of their "
        "lowest to the sum of their highest. Dotted arrow: a source says “at least” or “at most”, or types may be "
        "missing from the sum."
    )


def estimates(lang: Language) -> str:
    """How single estimates are drawn."""
    return lang.say(
        "Filled mark: a figure. Hollow mark: a bound, open towards the dotted arrow, or the middle of a range, which "
        "the line shows."
    )


def voices(lang: Language) -> str:
    """How the estimates of one cell are drawn."""
    grouped = lang.say(
        "Rows on one ground: one origin, which counts once. Dark name: speaks for its origin; ▸ makes the headline. On "
        "the right: the figure as published."
    )
    return f"{grouped} {estimates(lang)}"


def gaps(lang: Language) -> str:
    """How what is known is drawn."""
    return lang.say(
        "The newer the figure, the stronger the colour. In brackets: how many figures are published that cannot be "
        "turned into a share of all people. A dash: none is published."
    )


def completeness(lang: Language, cells: int) -> str:
    """How the score of a country is counted, of so many ``cells``."""
    return lang.say(
        "Score: of the {cells} pairs of small-scale operator type and service, the percentage with a headline. One "
        "that is older than {years} years, or of grade C or D, counts half.",
        cells=lang.number(cells),
        years=RECENT_YEARS,
    )


def contradictions(lang: Language) -> str:
    """How figures that contradict each other are treated."""
    return lang.say("Nothing is corrected and nothing left out: the figures stand as published, and these contradict.")


def room(lang: Language) -> str:
    """How the answers of a room are drawn and put together."""
    return lang.say(
        "Above: published, the bar over all sources; hollow: a bound or a range; dotted arrow: open beyond. Below: "
        "this room; dots are its answers, the bar is the mean of lowest, most likely and highest (IDEA protocol, "
        "Hemming et al. 2018)."
    )
