"""Layout of a figure for a fixed width, without a browser: names beside their rows, each letter as wide as most are.

A page lays the same figure out by the width that it has: ``static/layout.js``.
"""

from __future__ import annotations

import copy

import plotly.graph_objects as go

from coverage.figures import theme as themes

NAMES = 0.36
"""The part of the width that names may take."""

BESIDE = 38
"""Characters of the words beside a row; the tip has them whole."""

HEAD = 15
"""Characters in a line of the name of a column."""


def laid_out(figure: go.Figure, width: int) -> go.Figure:
    """``figure`` with its names wrapped and a margin as wide as they are; ``width`` is in pixels. A map is as it is."""
    drawn = copy.deepcopy(figure)
    axis = drawn.layout.yaxis
    if axis.ticktext is None:
        return drawn
    names = [themes.wrapped(name, int(width * NAMES / themes.LETTER)) for name in axis.ticktext]
    row, n = themes.row_height(drawn), max(len(names), 1)
    line = axis.tickfont.size * themes.LINE
    needed = max((name.count("<br>") + 1 for name in names), default=1) * line + line / 2
    drawn.update_yaxes(ticktext=names)
    drawn.update_layout(
        height=drawn.layout.height + max(needed - row, 0) * n,
        margin={"l": max(themes.room_for(names), drawn.layout.margin.l)},
    )
    for words in drawn.layout.annotations:
        if words.yref == "y" and "<" not in words.text:
            words.text = themes.shortened(words.text, BESIDE)
    if drawn.layout.xaxis.ticktext:
        drawn.update_xaxes(ticktext=[themes.wrapped(name, HEAD) for name in drawn.layout.xaxis.ticktext])
    return drawn
