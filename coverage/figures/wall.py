"""How is a figure made fit for the wall of a room?

There a picture of `WIDTH` × 540 pixels is drawn as large as the wall, so that a letter of 12 pixels has 24 on a screen
1920 pixels wide. A chart must fit what sentence and source leave of it.
"""

from __future__ import annotations

import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.fixed import laid_out

WIDTH, HEIGHT = 960, 396
"""Pixels of a chart."""

TWO_LINES, ONE_LINE = 34, 17
"""The lowest row that has room for two lines of words, and for one of the usual size."""

HIGHEST_ROW = 56
"""What a row may take where there are few."""

SMALLEST = 12
"""Pixels of the smallest letters."""

LETTER = 6.4
"""Pixels that one of them takes across."""

LEGEND = 56
"""Pixels of a legend below."""

NUMBERS = 150
"""Pixels for a column of numbers with the strength of the evidence beside instead of beneath them."""


def on_wall(figure: go.Figure) -> go.Figure:
    """``figure`` as high as the wall has room for, its words in one line where rows get low; a map is as it is."""
    drawn = laid_out(figure, WIDTH)
    if drawn.layout.yaxis.ticktext is None:
        return drawn
    bottom = min(drawn.layout.margin.b, LEGEND)
    last, first = drawn.layout.yaxis.range
    highest = drawn.layout.margin.t + bottom + max(HIGHEST_ROW, themes.row_height(drawn)) * (last - first)
    drawn.update_layout(height=min(highest, HEIGHT), margin={"b": bottom})
    row = themes.row_height(drawn)
    if row < TWO_LINES:
        names = [name.replace("<br>", " ") for name in drawn.layout.yaxis.ticktext]
        drawn.update_yaxes(ticktext=names)
        drawn.update_layout(margin={"l": max(themes.room_for(names), drawn.layout.margin.l)})
        for words in drawn.layout.annotations:
            if words.yref == "y" and "<br>" in words.text:
                words.text = words.text.replace("<br>", " · ")
                drawn.update_layout(margin={"r": NUMBERS})
    if drawn.layout.xaxis.ticktext:
        column = (WIDTH - drawn.layout.margin.l - drawn.layout.margin.r) / len(drawn.layout.xaxis.ticktext)
        heads = [name.replace("<br>", " ") for name in drawn.layout.xaxis.ticktext]
        heads = [themes.wrapped(name, max(int(column / LETTER), 1)) for name in heads]
        drawn.update_xaxes(ticktext=heads, tickfont={"size": SMALLEST})
    if row < ONE_LINE:
        drawn.update_yaxes(tickfont={"size": SMALLEST})
        drawn.update_traces(textfont={"size": SMALLEST}, selector={"mode": "text"})
    return drawn
