"""Stars for somebody's own figures on charts of published ones, so that nobody takes the one for the other."""

from __future__ import annotations

import copy
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.ranking import point_value
from coverage.figures.theme import Theme
from coverage.wording import Language, shares

ROW = 42
"""Pixels that each own row adds to a chart."""

MOST = 25
"""Own rows in one chart; of more, the first are drawn, and the lists below the upload have all."""

NAME = 26
"""Characters of an operator type beside the axis."""

IN_CELL = 0.4
"""How far right of a cell's number its star stands, in cells."""

STAR = {"symbol": "star", "size": 14}


def with_own_rows(figure: go.Figure, own: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """A chart of rows with ``own`` comparable rows beneath.

    On a percent axis; ``figure`` itself stays as it is.
    """
    drawn = copy.deepcopy(figure)
    rows = own.head(MOST).to_dict("records")
    names = list(drawn.layout.yaxis.ticktext)
    places = range(len(names), len(names) + len(rows))
    drawn.add_trace(
        go.Scatter(
            x=[bound for row in rows for bound in (row["share_low"], row["share_high"], None)],
            y=[y for y in places for _ in range(3)],
            mode="lines",
            hoverinfo="skip",
            line={"color": theme.muted, "width": 1.5, "dash": "dot"},
        )
    )
    drawn.add_trace(_stars([point_value(row) for row in rows], list(places), [_tip(lang, row) for row in rows], theme))
    highest = max((point_value(row) for row in rows), default=0)
    low, high = drawn.layout.xaxis.range
    drawn.update_xaxes(range=[low, max(high, highest * 1.03)])
    return _with_names(drawn, [f"★ {'<br>'.join(_name(lang, row))}" for row in rows], ROW)


def with_own_cells(
    figure: go.Figure, own: pd.DataFrame, columns: Sequence[tuple[str, str]], lang: Language, theme: Theme
) -> go.Figure:
    """A matrix with a star in each cell of ``own`` rows.

    They are comparable; an area without a row gets one.

    ``columns`` are the services and operator types across, in order.
    """
    drawn = copy.deepcopy(figure)
    across = {column: x for x, column in enumerate(columns)}
    rows = [row for row in own.to_dict("records") if (row["service"], row["operator_type"]) in across]
    height = themes.row_height(drawn.layout)
    down, new = _places(drawn, [row["area"] for row in rows], lang)
    drawn.add_trace(
        go.Scatter(
            x=[across[row["service"], row["operator_type"]] + IN_CELL for row in rows],
            y=[down[row["area"]] for row in rows],
            mode="text",
            text=["★"] * len(rows),
            textfont={"size": 13, "color": theme.ink, "shadow": themes.shadow(theme.paper)},
            hovertext=[_tip(lang, row) for row in rows],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    return _with_names(drawn, new, height)


def with_own_counts(figure: go.Figure, own: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """A chart of numbers with a star for each of ``own`` rows.

    They count the same, on a logarithmic axis.
    """
    drawn = copy.deepcopy(figure)
    rows = own.to_dict("records")
    height = themes.row_height(drawn.layout)
    down, new = _places(drawn, [row["area"] for row in rows], lang)
    tips = [_tip(lang, row, shares.published(lang, row)) for row in rows]
    drawn.add_trace(
        _stars([(row["low"] * row["high"]) ** 0.5 for row in rows], [down[row["area"]] for row in rows], tips, theme)
    )
    return _with_names(drawn, new, height)


def with_own_places(
    figure: go.Figure, own: pd.DataFrame, areas: pd.DataFrame, lang: Language, theme: Theme
) -> go.Figure:
    """A map with a star on each area of ``own``.

    ``figure`` stays as it is.
    """
    drawn = copy.deepcopy(figure)
    points = areas.set_index("area")[["lat", "lon"]]
    rows = own.to_dict("records")
    for geo in [name for name in drawn.layout.to_plotly_json() if name.startswith("geo")]:
        drawn.add_trace(
            go.Scattergeo(
                geo=geo,
                lat=[points.at[row["area"], "lat"] for row in rows],
                lon=[points.at[row["area"], "lon"] for row in rows],
                mode="text",
                text=["★"] * len(rows),
                textposition="top center",  # below it stands the published figure
                textfont={"size": 18, "color": theme.ink, "shadow": themes.shadow(theme.paper)},
                hovertext=[_tip(lang, row) for row in rows],
                hovertemplate="%{hovertext}<extra></extra>",
            )
        )
    return drawn


def _stars(x: list[float], y: list[int], tips: list[str], theme: Theme) -> go.Scatter:
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        marker={**STAR, "color": theme.ink},
        text=tips,
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )


def _places(figure: go.Figure, areas: Sequence[str], lang: Language) -> tuple[dict[str, int], list[str]]:
    """The row of each area.

    The one that the chart has for it, or a new one; and the names of the new ones.
    """
    known = list(figure.layout.yaxis.ticktext)
    names = {area: lang.area(area) for area in dict.fromkeys(areas)}
    new = [name for name in names.values() if name not in known]
    rows = {name: y for y, name in enumerate([*known, *(f"★ {name}" for name in new)])}
    places = {area: rows[name if name in rows else f"★ {name}"] for area, name in names.items()}
    return places, [f"★ {name}" for name in new]


def _with_names(figure: go.Figure, new: Sequence[str], height: float) -> go.Figure:
    """The chart with rows of these names beneath the others.

    Each of ``height`` pixels.
    """
    names = [*figure.layout.yaxis.ticktext, *new]
    figure.update_yaxes(tickvals=list(range(len(names))), ticktext=names, range=[max(len(names), 1) - 0.5, -0.5])
    return figure.update_layout(height=figure.layout.height + height * len(new))


def _name(lang: Language, row: dict) -> tuple[str, str]:
    """Area and year, and the operator type."""
    year = "" if pd.isna(row["year"]) else f" · {int(row['year'])}"
    return f"{lang.area(row['area'])}{year}", themes.shortened(lang.label("operator_type", row["operator_type"]), NAME)


def _tip(lang: Language, row: dict, figure: str | None = None) -> str:
    figure = figure or shares.both_ends(lang, row)
    return f"<b>★ {lang.say('Your table')}</b><br>{'<br>'.join(_name(lang, row))}<br>{figure}"
