"""Chart of every comparable estimate on one axis, bounds drawn as open lines."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.ranking import point_value
from coverage.figures.theme import MARKS, OPEN_LEFT, OPEN_RIGHT, Theme
from coverage.tables import vocabulary
from coverage.wording import Language, sentences, shares, source_names

ROW, TOP, END = 28, 36, 28
"""Pixels per row, for the axis above them and for half of its last number."""

LONGEST_NAME = 36
"""Characters of a publisher's name that are written; the tip has the whole name."""


def dot_range(estimates: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """All comparable ``estimates`` by operator type, then newest first.

    Their sources stand beside them.

    A point is a filled mark in the type's colour; a bound is a hollow mark with a dotted line to its open
    end; a range is a line between its ends.
    """
    frame = estimates[estimates["is_comparable"]]
    rank = frame["operator_type"].map(vocabulary.values("operator_type").index)
    frame = frame.assign(point_value=[point_value(row) for row in frame.to_dict("records")], rank=rank)
    frame = frame.sort_values(["rank", "year", "estimate_id"], ascending=[True, False, True])
    rows = frame.to_dict("records")
    figure = go.Figure(
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(rows), 1),
            top=TOP,
            right=END,
            xaxis=themes.percent_axis(theme, lang, range=[-1, 101]),
            yaxis=themes.names_axis(theme, [source_name(lang, row) for row in rows]),
        )
    )
    return figure.add_traces([*bounds(rows, theme), marks(rows, lang, theme)])


def bounds(rows: list[dict], theme: Theme) -> list[go.Scatter]:
    """The lines of bounds and ranges.

    A dotted line to the open end of each bound, and a line between the ends of each range.
    """
    return [_line(row, y, theme) for y, row in enumerate(rows) if isinstance(row["bound"], str)]


def marks(rows: list[dict], lang: Language, theme: Theme) -> go.Scatter:
    """The number that each row states.

    A filled mark in the type's colour, a hollow one for a bound.
    """
    return go.Scatter(
        x=[row["point_value"] for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        marker=marker(rows, theme),
        customdata=[row["estimate_id"] for row in rows],
        text=[tip(lang, row) for row in rows],
        hovertemplate="%{text}<extra></extra>",
    )


def marker(rows: list[dict], theme: Theme) -> dict:
    """The mark of each row by its type, hollow for a bound."""
    colours = [theme.types[row["operator_type"]] for row in rows]
    symbols = [MARKS[row["operator_type"]] + ("-open" if isinstance(row["bound"], str) else "") for row in rows]
    return {"symbol": symbols, "color": colours, "size": 11, "line": {"width": 2, "color": colours}}


def stroke(row: dict, theme: Theme) -> dict:
    """The line of a row between its ends.

    Dotted to the open end of a bound, thick over a range.
    """
    is_range = row["bound"] == "range"
    colour = theme.types[row["operator_type"]]
    return {"color": colour, "width": 3 if is_range else 1.5, "dash": "solid" if is_range else "dot"}


def _line(row: dict, y: int, theme: Theme) -> go.Scatter:
    ends = [row["share_low"], row["share_high"]]
    arrows = {"at_least": ["line-ew", OPEN_RIGHT], "at_most": [OPEN_LEFT, "line-ew"]}
    return go.Scatter(
        x=ends,
        y=[y, y],
        mode="lines+markers",
        line=stroke(row, theme),
        marker={"symbol": arrows.get(row["bound"], "line-ns-open"), "size": 8},
        hoverinfo="skip",
    )


def source_name(lang: Language, row: dict) -> str:
    """Publisher, year and grade."""
    publisher = themes.shortened(source_names.worded(lang, row["publisher"]), LONGEST_NAME)
    return f"{publisher} · {int(row['year'])}\u00a0·\u00a0<b>{row['grade']}</b>"


def tip(lang: Language, row: dict) -> str:
    """The text of a row when its mark is pointed at."""
    return "<br>".join(
        [
            f"<b>{lang.label('operator_type', row['operator_type'])}</b>",
            f"{shares.both_ends(lang, row)} ({int(row['year'])})",
            sentences.method(lang, row),
            lang.say("As published: {figure}", figure=shares.published(lang, row)),
            f"{source_names.worded(lang, row['publisher'])} ({lang.label('source_kind', row['source_kind'])})",
        ]
    )
