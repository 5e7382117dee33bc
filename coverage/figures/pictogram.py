"""How many of ten people?"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from coverage.figures.theme import Theme
from coverage.wording import Language, shares

PEOPLE, WIDTH, HEIGHT = 10, 34, 62
"""How many people are drawn, and the room of each in pixels."""

PICTOGRAM_WIDTH = PEOPLE * WIDTH
"""Pixels of the whole row."""

PERSON = '<circle cx="17" cy="11" r="8"/><path d="M5 60V33a12 12 0 0 1 24 0v27z"/>'


def pictogram(headline: Mapping, lang: Language, theme: Theme) -> str:
    """Ten people as an SVG: those served are filled, those whom the bound leaves open are outlined, the rest are pale.

    ``headline`` has ``share_low`` and ``share_high``. A part of a person is drawn as a part, never rounded.
    """
    low, high = (float(headline[end]) / 100 * PICTOGRAM_WIDTH for end in ("share_low", "share_high"))
    row = "".join(f'<g transform="translate({i * WIDTH})">{PERSON}</g>' for i in range(PEOPLE))
    parts = [
        ("served", 0, low, f'fill="{theme.accent}"'),
        ("open", low, high, f'fill="none" stroke="{theme.accent}" stroke-width="1.5" stroke-dasharray="3 3"'),
        ("rest", high, PICTOGRAM_WIDTH, f'fill="{theme.empty}"'),
    ]
    clips = "".join(
        f'<clipPath id="{name}"><rect x="{start:.1f}" y="0" width="{end - start:.1f}" height="{HEIGHT}"/></clipPath>'
        for name, start, end, _ in parts
    )
    drawn = "".join(f'<g clip-path="url(#{name})" {style}>{row}</g>' for name, _, _, style in parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {PICTOGRAM_WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(shares.out_of_ten(lang, headline))}">'
        f"<defs>{clips}</defs>{drawn}</svg>"
    )
