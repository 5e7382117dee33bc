"""Legend below the plot, in columns of equal width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coverage.figures.fixed import GAP, MARK, legend_columns
from coverage.figures.svg.axes import Box
from coverage.figures.svg.marks import mark
from coverage.figures.svg.texts import text
from coverage.figures.theme import LINE


def legend(layout: Mapping, entries: Sequence[Mapping], plot: Box) -> str:
    """The entries from left to right, in rows.

    In as many as they need; ``entries`` are traces.
    """
    font, wide = {**layout["font"], **layout["legend"]["font"]}, layout["legend"]["entrywidth"]
    start = plot.left + layout["legend"]["x"] * (plot.right - plot.left)
    columns, high = legend_columns(plot.right - start, wide), font["size"] * LINE + 3
    parts = []
    for place, trace in enumerate(entries):
        x = start + place % columns * (wide + MARK + GAP)
        y = plot.bottom + GAP + (place // columns + 0.5) * high
        parts.append(mark(trace["marker"], 0, (x + MARK / 2, y)))
        parts.append(text(trace["name"], x + MARK, y + 0.3 * LINE * font["size"], font))
    return "".join(parts)
