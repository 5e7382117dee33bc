"""Where on the picture does a number lie, and what is written along its axis?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from math import ceil, floor, log10

from coverage.figures.svg.elements import element, number
from coverage.figures.svg.texts import lines_of, text
from coverage.figures.theme import LINE

BESIDE, ABOVE = 1, 6.6
"""Pixels between the plot and the names of its rows, and between the plot and the numbers above it."""


@dataclass(frozen=True)
class Scale:
    """Numbers from ``low`` to ``high`` on pixels from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a number."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def percent(axis: Mapping, scale: Scale, bottom: float, top: float) -> str:
    """The grid of a `percent_axis`, from ``bottom`` to ``top`` of the plot, and its numbers above."""
    steps = ticks(scale.low, scale.high, axis["nticks"])
    grid = "".join(f"M{number(scale(step))} {number(top)}V{number(bottom)}" for step in steps)
    words = [
        text(f"{step:g}{axis['ticksuffix']}", scale(step), top - ABOVE, axis["tickfont"], "center") for step in steps
    ]
    return element("path", d=grid, fill="none", stroke=axis["gridcolor"]) + "".join(words)


def names(axis: Mapping, scale: Scale, left: float) -> str:
    """The names of a `names_axis`, each before its row."""
    size = axis["tickfont"]["size"]
    written = []
    for value, name in zip(axis["tickvals"], axis["ticktext"], strict=True):
        first = scale(value) + size * (0.35 - LINE / 2 * (lines_of(name) - 1))
        written.append(text(name, left - BESIDE, first, axis["tickfont"], "right"))
    return "".join(written)


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers from ``low`` to ``high``, about as many as ``most``: the steps that plotly takes.

    >>> ticks(-1, 101, 6)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    rough = (high - low) / most
    unit = 10.0 ** floor(log10(rough))
    step = next(size * unit for size in (2, 5, 10) if size * unit >= rough)
    first = ceil(low / step)
    return [*takewhile(lambda value: value <= high, ((first + place) * step for place in range(most + 2)))]
