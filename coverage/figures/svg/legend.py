"""Which mark stands for what? A row of marks with their names below the plot, in columns of equal width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coverage.figures.svg.axes import Box
from coverage.figures.svg.marks import mark
from coverage.figures.svg.texts import text
from coverage.figures.theme import LINE

GAP, MARK = 5, 40
"""Pixels around an entry, and from its start to its name; the mark stands in the middle of these."""


def legend(layout: Mapping, entries: Sequence[Mapping], plot: Box) -> str:
    """The entries from left to right, in as many rows as they need; ``entries`` are traces."""
    given = layout["legend"]
    start = plot.left + given["x"] * (plot.right - plot.left)
    high = given["font"]["size"] * LINE + 3
    columns = max(1, int((plot.right - start - MARK - given["entrywidth"]) // (given["entrywidth"] + MARK + GAP)) + 1)
    return "".join(
        _entry(
            trace,
            start + place % columns * (given["entrywidth"] + MARK + GAP),
            plot.bottom + GAP + (place // columns + 0.5) * high,
            given["font"],
            layout["font"],
        )
        for place, trace in enumerate(entries)
    )


def _entry(trace: Mapping, x: float, y: float, font: Mapping, usual: Mapping) -> str:
    size = font["size"]
    drawn = mark(trace["marker"], 0, (x + MARK / 2, y))
    return drawn + text(trace["name"], x + MARK, y + 0.3 * LINE * size, {**usual, **font})
