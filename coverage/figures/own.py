"""How do somebody's own figures stand beside the published ones? As stars: nobody takes the one for the other."""

from __future__ import annotations

import copy

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.ranking import stated
from coverage.figures.theme import Theme
from coverage.wording import Language, shares

ROW = 42
"""Pixels that each own row adds to a chart."""

MOST = 25
"""Own rows in one chart; of more, the first are drawn, and the lists below the upload have all."""

NAME = 26
"""Characters of an operator type beside the axis."""

STAR = {"symbol": "star", "size": 14}


def with_own_rows(figure: go.Figure, own: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """A chart of rows on a percent axis with ``own`` comparable rows beneath; ``figure`` itself stays as it is."""
    drawn = copy.deepcopy(figure)
    rows = own.head(MOST).to_dict("records")
    names = list(drawn.layout.yaxis.ticktext)
    places = range(len(names), len(names) + len(rows))
    names += [f"★ {'<br>'.join(_name(lang, row))}" for row in rows]
    drawn.add_trace(
        go.Scatter(
            x=[bound for row in rows for bound in (row["share_low"], row["share_high"], None)],
            y=[y for y in places for _ in range(3)],
            mode="lines",
            hoverinfo="skip",
            line={"color": theme.muted, "width": 1.5, "dash": "dot"},
        )
    )
    drawn.add_trace(
        go.Scatter(
            x=[stated(row) for row in rows],
            y=list(places),
            mode="markers",
            marker={**STAR, "color": theme.ink},
            text=[_tip(lang, row) for row in rows],
            hovertemplate="%{text}<extra></extra>",
            cliponaxis=False,
        )
    )
    drawn.update_yaxes(tickvals=list(range(len(names))), ticktext=names, range=[len(names) - 0.5, -0.5])
    highest = max((stated(row) for row in rows), default=0)
    low, high = drawn.layout.xaxis.range
    drawn.update_xaxes(range=[low, max(high, highest * 1.03)])
    room = max(drawn.layout.margin.l, themes.room_for(names))
    drawn.update_layout(height=drawn.layout.height + ROW * len(rows), margin={"l": room})
    return drawn


def with_own_places(
    figure: go.Figure, own: pd.DataFrame, areas: pd.DataFrame, lang: Language, theme: Theme
) -> go.Figure:
    """The map with a star on each area of ``own``; ``figure`` stays as it is."""
    drawn = copy.deepcopy(figure)
    points = areas.set_index("area")[["lat", "lon"]]
    rows = own.to_dict("records")
    for geo in ("geo", "geo2"):
        drawn.add_trace(
            go.Scattergeo(
                geo=geo,
                lat=[points.at[row["area"], "lat"] for row in rows],
                lon=[points.at[row["area"], "lon"] for row in rows],
                mode="text",
                text=["★"] * len(rows),
                textposition="top center",  # below it stands the published figure
                textfont={"size": 18, "color": theme.ink, "shadow": f"0 0 3px {theme.paper}"},
                hovertext=[_tip(lang, row) for row in rows],
                hovertemplate="%{hovertext}<extra></extra>",
            )
        )
    return drawn


def _name(lang: Language, row: dict) -> tuple[str, str]:
    """Area and year, and the operator type."""
    year = "" if pd.isna(row["year"]) else f" · {int(row['year'])}"
    return f"{lang.area(row['area'])}{year}", themes.shortened(lang.label("operator_type", row["operator_type"]), NAME)


def _tip(lang: Language, row: dict) -> str:
    return f"<b>★ {lang.say('Your table')}</b><br>{'<br>'.join(_name(lang, row))}<br>{shares.share(lang, row)}"
