"""Figures fitted to the wall of a room.

There a picture of `WIDTH` × 540 pixels is drawn as large as the wall, so that a letter of 12 pixels has 24 on a screen
1920 pixels wide. A chart must fit what sentence and source leave of it.
"""

from __future__ import annotations

import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.fixed import laid_out_spec

WIDTH, HEIGHT = 960, 396
"""Pixels of a chart."""

TWO_LINES, ONE_LINE = 34, 17
"""The lowest row that has room for two lines of words, and for one of the usual size."""

HIGHEST_ROW = 56
"""What a row may take where there are few."""

SMALLEST = 12
"""Pixels of the smallest letters."""

NUMBERS = 150
"""Pixels for a column of numbers with the strength of the evidence beside instead of beneath them."""


def on_wall(figure: go.Figure) -> go.Figure:
    """``figure`` as high as the wall has room for.

    Its words are in one line where rows get low; a map is as it is.
    """
    spec = laid_out_spec(figure, WIDTH, SMALLEST)
    if "ticktext" in spec["layout"].get("yaxis", {}):
        _lower(spec)
    return go.Figure(spec)


def _lower(spec: dict) -> None:
    """Make rows as low as they must be."""
    layout, names = spec["layout"], spec["layout"]["yaxis"]
    margin = layout["margin"]
    last, first = names["range"]
    row = max(HIGHEST_ROW, themes.row_height(layout))
    layout["height"] = min(margin["t"] + margin["b"] + row * (last - first), HEIGHT)
    row = themes.row_height(layout)
    if row < TWO_LINES:
        names["ticktext"] = [name.replace("<br>", " ") for name in names["ticktext"]]
        margin["l"] = max(themes.room_for(names["ticktext"]), margin["l"])
        for words in layout.get("annotations", ()):
            if words["yref"] == "y" and "<br>" in words["text"]:
                words["text"] = words["text"].replace("<br>", " · ")
                margin["r"] = NUMBERS
    if row < ONE_LINE:
        names["tickfont"]["size"] = SMALLEST
        for trace in spec["data"]:
            if trace["mode"] == "text":
                trace["textfont"]["size"] = SMALLEST
