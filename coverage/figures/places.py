"""What is known about single provinces and cities of a country?"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.map import base_map
from coverage.figures.theme import Theme
from coverage.wording import Language, shares

HEIGHT = 420


def places(headlines: pd.DataFrame, areas: pd.DataFrame, country: str, lang: Language, theme: Theme) -> go.Figure:
    """The subdivisions and cities of one ``country`` that have a headline, as labelled points on its own map.

    ``headlines`` has one service; a place with figures on several operator types has a line for each. Places are
    points, since the atlas has no shapes below the country: a point says nothing about the size of the place.
    """
    inside = areas[areas["parent"].eq(country)].set_index("area")[["lat", "lon"]]
    rows = headlines[headlines["area"].isin(inside.index)].dropna(subset="share_low")
    grouped = {area: group.to_dict("records") for area, group in rows.groupby("area")}
    points = inside.loc[list(grouped)]
    return go.Figure(
        [
            go.Choropleth(
                locations=[country],
                locationmode="ISO-3",
                z=[0],
                zmin=0,
                zmax=1,
                colorscale=[(0, theme.empty), (1, theme.empty)],
                showscale=False,
                marker={"line": {"color": theme.paper, "width": 0.8}},
                hoverinfo="skip",
            ),
            go.Scattergeo(
                lat=list(points["lat"]),
                lon=list(points["lon"]),
                mode="markers+text",
                marker={"size": 10, "color": theme.accent, "line": {"width": 2, "color": theme.paper}},
                text=[_label(area, known, lang) for area, known in grouped.items()],
                textposition="middle right",
                textfont={"size": 13, "color": theme.ink},
                customdata=list(grouped),
                hovertext=[_tip(known, lang) for known in grouped.values()],
                hovertemplate="%{hovertext}<extra></extra>",
            ),
        ],
        layout=themes.layout(
            theme,
            HEIGHT,
            geo=base_map(theme) | {"projection": {"type": "equal earth"}, "fitbounds": "locations"},
        ),
    )


def _label(area: str, known: list[dict], lang: Language) -> str:
    lines = [f"{lang.label('operator_type', row['operator_type'])}: {shares.short(lang, row)}" for row in known]
    return "<br>".join([f"<b>{lang.area(area)}</b>", *lines])


def _tip(known: list[dict], lang: Language) -> str:
    return "<br>".join(
        headline_text(lang, row, f"{lang.area(row['area'])}, {lang.label('operator_type', row['operator_type'])}")
        for row in known
    )
