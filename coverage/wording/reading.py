"""How is a chart read?"""

from __future__ import annotations

from coverage.measures import RECENT_YEARS
from coverage.wording.language import Language


def bounds(lang: Language) -> str:
    """How bounds and intervals are drawn."""
    return lang.say(
        "Filled mark: a figure. Hollow mark: a bound, open towards the dotted arrow. "
        "Bar: from the lowest to the highest of all independent sources."
    )


def voices(lang: Language) -> str:
    """How the estimates of one cell are drawn."""
    return lang.say(
        "One ground: one origin, which counts once. Dark name: speaks for its origin; ▸ is the headline. On the right: "
        "the figure as published. Hollow mark: a bound, open towards the dotted arrow."
    )


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
        "Above: published, with all sources; hollow: a bound, open towards the arrow. Below: this room; dots are its "
        "answers, the bar is the mean of lowest, most likely and highest (IDEA protocol, Hemming et al. 2018)."
    )
