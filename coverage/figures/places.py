"""What is known about single provinces and cities of a country?"""

from __future__ import annotations

from math import cos, radians

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.map import base_map
from coverage.figures.shapes import bounds
from coverage.figures.theme import Screen, Theme
from coverage.figures.wall import HEIGHT as WALL_HEIGHT
from coverage.wording import Language, shares

HEIGHT = 420

ROOM = 0.05
"""Above and below the country, in parts of its height; so much at least beside it too."""

ASPECTS = {Screen.PAGE: 1.7, Screen.WALL: 2.3}
"""How wide the map is for its height: it shows the neighbours, and what is written on the country finds room."""


def places(
    headlines: pd.DataFrame,
    areas: pd.DataFrame,
    country: str,
    lang: Language,
    theme: Theme,
    screen: Screen = Screen.PAGE,
) -> go.Figure:
    """The subdivisions and cities of a ``country`` with a headline.

    As labelled points on its own map.

    ``headlines`` has one service; a place with figures on several operator types has a line for each. Places are
    points, since the atlas has no shapes below the country: a point says nothing about the size of the place.
    """
    inside = areas[areas["parent"].eq(country)].set_index("area")[["lat", "lon"]]
    rows = headlines[headlines["area"].isin(inside.index)].dropna(subset="share_low")
    grouped = {area: group.to_dict("records") for area, group in rows.groupby("area")}
    points = inside.loc[list(grouped)]
    seen = _around(country, ASPECTS[screen])
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
                textposition=[f"middle {_inwards(lon, seen[0])}" for lon in points["lon"]],
                textfont={"size": 13, "color": theme.ink},
                customdata=list(grouped),
                hovertext=[_tip(known, lang) for known in grouped.values()],
                hovertemplate="%{hovertext}<extra></extra>",
            ),
        ],
        layout=themes.layout(
            theme,
            WALL_HEIGHT if screen is Screen.WALL else HEIGHT,
            geo=base_map(theme, *seen),
            meta={"bounds": bounds(country)},  # a page shows as much around them as it has room for
        ),
    )


def _around(country: str, aspect: float) -> tuple[list[float], list[float]]:
    """The longitudes and latitudes of a country and room around it.

    The words on it need some too.
    """
    west, south, east, north = bounds(country)
    down = (north - south) * (1 + 2 * ROOM)
    across = max((east - west) * (1 + 2 * ROOM), down * aspect / cos(radians((south + north) / 2)))
    lon, lat = (west + east) / 2, (south + north) / 2
    return [lon - across / 2, lon + across / 2], [lat - down / 2, lat + down / 2]


def _inwards(lon: float, seen: list[float]) -> str:
    """The side of a point on which its words have more room."""
    return "left" if lon > sum(seen) / 2 else "right"


def _label(area: str, known: list[dict], lang: Language) -> str:
    lines = [f"{lang.label('operator_type', row['operator_type'])}: {shares.short(lang, row)}" for row in known]
    return "<br>".join([f"<b>{lang.area(area)}</b>", *lines])


def _tip(known: list[dict], lang: Language) -> str:
    return "<br>".join(
        headline_text(lang, row, f"{lang.area(row['area'])}, {lang.label('operator_type', row['operator_type'])}")
        for row in known
    )
