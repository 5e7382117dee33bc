"""Charts of the number of operators and of the people per operator."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.theme import MARKS, Theme
from coverage.wording import Language, dictionary, shares

ROW, TOP, LEGEND = 28, 64, 110
"""Pixels per row, for the axis above and for the legend below."""

Worded = Callable[[Language, dict], str]


def counts(frame: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """Published numbers of operators, one mark per origin, on a logarithmic axis."""
    title = lang.say("operators or systems (logarithmic scale)")
    return _dots(frame, shares.published, title, 1, lang, theme)


def people_per_operator(frame: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """People served by one operator, on a logarithmic axis.

    One mark per origin that counts both.
    """
    title = lang.say("people per operator (logarithmic scale)")
    return _dots(frame, shares.counted, title, "D2", lang, theme)


def _dots(frame: pd.DataFrame, worded: Worded, title: str, ticks: int | str, lang: Language, theme: Theme) -> go.Figure:
    names = sorted({(lang.area(area), area) for area in frame["area"]})
    position = {area: y for y, (_, area) in enumerate(names)}
    figure = go.Figure(
        layout=themes.layout(
            theme,
            TOP + LEGEND + ROW * max(len(names), 1),
            top=TOP,
            bottom=LEGEND,
            xaxis=themes.axis(theme, type="log", side="top", title=title, dtick=ticks, tickformat=",d"),
            yaxis=themes.names_axis(theme, [name for name, _ in names], showgrid=True),
            separators=_separators(lang),
        )
    )
    for kind in frame["operator_type"].unique():
        rows = frame[frame["operator_type"].eq(kind)]
        tips = [_tip(lang, row, worded(lang, row)) for row in rows.to_dict("records")]
        figure.add_trace(_marks(kind, rows.assign(y=rows["area"].map(position), tip=tips), lang, theme))
    return figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "y": 0, "yref": "paper", "yanchor": "top", "x": 0, "font": {"size": 13}},
    )


def _marks(kind: str, rows: pd.DataFrame, lang: Language, theme: Theme) -> go.Scatter:
    """One operator type.

    Its filled marks come first, since the legend shows the first one.
    """
    rows = rows.assign(hollow=rows["qualifier"].isin(["at_least", "at_most", "range"])).sort_values("hollow")
    return go.Scatter(
        x=list((rows["low"] * rows["high"]) ** 0.5),
        y=list(rows["y"]),
        mode="markers",
        name=lang.label("operator_type", kind),
        marker={
            "symbol": [MARKS[kind] + ("-open" if hollow else "") for hollow in rows["hollow"]],
            "color": theme.types[kind],
            "size": 11,
            "line": {"width": 2, "color": theme.types[kind]},
        },
        text=list(rows["tip"]),
        hovertemplate="%{text}<extra></extra>",
    )


def _tip(lang: Language, row: dict, figure: str) -> str:
    year = dictionary.year(lang, row["year"])
    kind = lang.label("operator_type", row["operator_type"])
    return f"<b>{lang.area(row['area'])}</b><br>{kind}<br>{figure} ({year})"


def _separators(lang: Language) -> str:
    """Plotly's two characters: decimal mark, thousands mark."""
    return ".," if lang.code == "en" else ",."
