"""Scales from numbers to pixels, and what is written along an axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from math import ceil, floor, log10
from typing import Literal

from coverage.figures.svg.elements import element, number
from coverage.figures.svg.texts import lines_of, text
from coverage.figures.theme import LINE

BESIDE, ABOVE, TURNED = 1, 6.6, 3.8
"""Pixels between the plot and the names of its rows, what is written above it, and what is turned there."""

TITLE = (10, 2.5)
"""From the plot to the title of its axis: pixels, and heights of its letters."""


@dataclass(frozen=True)
class Scale:
    """Numbers from ``low`` to ``high`` on pixels from ``start`` to ``end``.

    These are powers of 10 if ``is_log``.
    """

    low: float
    high: float
    start: float
    end: float
    is_log: bool = False

    def __call__(self, value: float) -> float:
        """The pixel of a number."""
        value = log10(value) if self.is_log else value
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


@dataclass(frozen=True)
class Box:
    """The plot, in pixels of the picture."""

    left: float
    top: float
    right: float
    bottom: float


def across(axis: Mapping, scale: Scale, plot: Box, separators: str) -> str:
    """An axis above the plot.

    Its line and grid, what is written along it, and its title.

    ``separators`` are the decimal and the thousands mark.
    """
    steps = list(_steps(axis, scale, separators))
    parts = []
    if axis.get("showgrid", True):
        grid = "".join(f"M{number(scale(value))} {number(plot.top)}V{number(plot.bottom)}" for value, _ in steps)
        parts.append(element("path", d=grid, fill="none", stroke=axis["gridcolor"]))
    if axis.get("showline", True):
        line = f"M{number(plot.left)} {number(plot.top)}H{number(plot.right)}"
        parts.append(element("path", d=line, fill="none", stroke=axis["linecolor"]))
    if axis.get("showticklabels", True):
        write = _turned if axis["tickangle"] else _upright
        parts += (write(label, scale(value), plot.top, axis["tickfont"]) for value, label in steps)
    if title := axis["title"]["text"]:
        font = axis["title"]["font"]
        away, letters = TITLE
        middle = (plot.left + plot.right) / 2
        parts.append(text(title, middle, plot.top - away - letters * font["size"], font, "center"))
    return "".join(parts)


def names(axis: Mapping, scale: Scale, plot: Box) -> str:
    """The names of a `names_axis`, each before its row.

    And its grid if it has one.
    """
    rows = list(zip(map(scale, axis["tickvals"]), axis["ticktext"], strict=True))
    grid = "".join(f"M{number(plot.left)} {number(y)}H{number(plot.right)}" for y, _ in rows)
    size = axis["tickfont"]["size"]
    words = (
        text(name, plot.left - BESIDE, y + size * (0.35 - LINE / 2 * (lines_of(name) - 1)), axis["tickfont"], "right")
        for y, name in rows
    )
    drawn = element("path", d=grid, fill="none", stroke=axis["gridcolor"]) if axis["showgrid"] and grid else ""
    return drawn + "".join(words)


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers from ``low`` to ``high``, about as many as ``most``.

    The steps that plotly takes.

    >>> ticks(-1, 101, 6)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    rough = (high - low) / most
    unit = 10.0 ** floor(log10(rough))
    step = next(size * unit for size in (2, 5, 10) if size * unit >= rough)
    first = ceil(low / step)
    return [*takewhile(lambda value: value <= high, ((first + place) * step for place in range(most + 2)))]


def powers(low: float, high: float, step: int | Literal["D2"]) -> list[float]:
    """Numbers along a logarithmic axis between two powers of ten.

    ``step`` is plotly's, "D2" for 1, 2 and 5.

    >>> powers(-0.2, 2.4, 1), powers(2, 3.1, "D2")
    ([1.0, 10.0, 100.0], [100.0, 200.0, 500.0, 1000.0])
    """
    digits, apart = ((1, 2, 5), 1) if step == "D2" else ((1,), step)
    decades = range(floor(low / apart) * apart, floor(high) + 1, apart)
    numbers = (digit * 10.0**decade for decade in decades for digit in digits)
    return [value for value in numbers if low <= log10(value) <= high]


def _steps(axis: Mapping, scale: Scale, separators: str) -> Iterator[tuple[float, str]]:
    """What is written along an axis, and where.

    Names, powers of ten, or round numbers with their unit.
    """
    if "ticktext" in axis:
        yield from zip(axis["tickvals"], axis["ticktext"], strict=True)
    elif scale.is_log:
        for value in powers(scale.low, scale.high, axis["dtick"]):
            yield value, f"{value:,.0f}".replace(",", separators[1])
    elif axis.get("showticklabels", True):
        for value in ticks(scale.low, scale.high, axis["nticks"]):
            yield value, f"{value:g}{axis.get('ticksuffix', '')}"


def _upright(words: str, x: float, top: float, font: Mapping) -> str:
    """Words that end above the plot."""
    return text(words, x, top - ABOVE - (lines_of(words) - 1) * LINE * font["size"], font, "center")


def _turned(words: str, x: float, top: float, font: Mapping) -> str:
    """Words that are read from the plot upwards."""
    x, y = x + font["size"] * (0.35 - LINE / 2 * (lines_of(words) - 1)), top - TURNED
    return text(words, x, y, font, transform=f"rotate(-90 {number(x)} {number(y)})")
