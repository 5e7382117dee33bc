"""Ten people, of whom as many are filled as are served."""

from __future__ import annotations

from collections.abc import Mapping

from coverage.figures.svg.elements import document, element
from coverage.figures.theme import Theme
from coverage.wording import Language, shares

PEOPLE, WIDTH, HEIGHT = 10, 34, 62
"""How many people are drawn, and the room of each in pixels."""

PICTOGRAM_WIDTH = PEOPLE * WIDTH
"""Pixels of the whole row."""

PERSON = element("circle", cx=17, cy=11, r=8) + element("path", d="M5 60V33a12 12 0 0 1 24 0v27z")


def pictogram(headline: Mapping, lang: Language, theme: Theme) -> str:
    """Ten people as an SVG.

    Those served are filled, those whom the bound leaves open are outlined, the rest are pale.

    ``headline`` has ``share_low`` and ``share_high``. A part of a person is drawn as a part, never rounded.
    """
    low, high = (float(headline[end]) / 100 * PICTOGRAM_WIDTH for end in ("share_low", "share_high"))
    row = "".join(element("g", PERSON, transform=f"translate({i * WIDTH})") for i in range(PEOPLE))
    parts = [
        ("served", 0, low, {"fill": theme.accent}),
        ("open", low, high, {"fill": "none", "stroke": theme.accent, "stroke_width": 1.5, "stroke_dasharray": "3 3"}),
        ("rest", high, PICTOGRAM_WIDTH, {"fill": theme.empty}),
    ]
    clips = [
        element("clipPath", element("rect", x=start, y=0, width=end - start, height=HEIGHT), id=name)
        for name, start, end, _ in parts
    ]
    drawn = [element("g", row, clip_path=f"url(#{name})", **style) for name, _, _, style in parts]
    alt = shares.out_of_ten(lang, headline)
    return document(PICTOGRAM_WIDTH, HEIGHT, element("defs", *clips), *drawn, role="img", aria_label=alt)
