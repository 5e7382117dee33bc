"""Map of the provinces and cities of a country, with what is known about each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import cos, radians
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from coverage import measures
from coverage.figures import hatching
from coverage.figures import map as maps
from coverage.figures import theme as themes
from coverage.figures.hatching import Ends
from coverage.figures.hover import headline_text
from coverage.figures.shapes import SUBDIVISIONS, bounds, subdivisions
from coverage.figures.theme import Screen, Theme, halo, on_fill
from coverage.figures.wall import HEIGHT as WALL_HEIGHT
from coverage.wording import Language, shares

HEIGHT = 480

ROOM = 0.05
"""Above and below the country, in parts of its height; so much at least beside it too."""

ASPECTS = {Screen.PAGE: 1.7, Screen.WALL: 2.3}
"""How wide the map is for its height: it shows the neighbours, and what is written on the country finds room."""

LINES = 70
"""How many lines of hatching the height of the map has room for."""


class Label(NamedTuple):
    """What is written on a place.

    ``text`` is all that is known, ``short`` what is written where that has no room.
    """

    text: str
    short: str


def places(
    headlines: pd.DataFrame,
    others: pd.DataFrame,
    areas: pd.DataFrame,
    country: str,
    lang: Language,
    theme: Theme,
    screen: Screen = Screen.PAGE,
) -> go.Figure:
    """The provinces and cities of a ``country`` on its own map.

    ``headlines`` has one service. A province is coloured by its headline on one operator type
    (`coverage.measures.places`), in the classes of `coverage_map`, and hatched where that is a bound. One with
    headlines on other types only, or with nothing but figures that give no share, which are among the estimates in
    ``others``, has a colour of its own. Written on each is the share that it is coloured by, else a line for each
    operator type, or in brackets how many figures give no share. Cities are points, since they have no shape: a point
    says nothing of a place's size.
    """
    inside = areas[areas["parent"].eq(country)].set_index("area")[["lat", "lon"]]
    provinces = subdivisions(country)
    known = measures.places(headlines, others, areas, country)
    coloured = {row["area"]: row for row in known.coloured.to_dict("records")}
    neutral = sorted({*known.others["area"], *known.without_share})
    cities = sorted({*known.cities["area"], *known.cities_without_share})
    rows = _by_area(headlines[headlines["area"].isin(inside.index)], known.leading)
    counted = Counter(others.loc[others["area"].isin(inside.index) & others["is_comparable"].eq(False), "area"])
    steps = {area: maps.step(row) for area, row in coloured.items()}
    bounds_of = {area: row["bound"] for area, row in coloured.items() if isinstance(row["bound"], str)}
    published = [*coloured, *neutral, *cities]
    tips = {area: _tip(area, rows.get(area, []), counted[area], lang) for area in published}
    tips |= {
        area: maps.without_figure(lang, lang.area(area) if area in inside.index else shape.name)
        for area, shape in provinces.items()
        if area not in tips
    }
    labels = {area: _label(area, rows.get(area, []), counted[area], lang, area in coloured) for area in published}
    classes = {area: place for area, place in steps.items() if place is not None}
    seen = _around(country, ASPECTS[screen])
    return go.Figure(
        [
            _alike([area for area in provinces if area not in labels], tips, theme, theme.empty),
            _alike([area for area, place in steps.items() if place is None], tips, theme, theme.empty),
            _alike(neutral, tips, theme, theme.other),
            _classed(classes, tips, theme),
            *hatching.hatched(bounds_of, steps, seen, (seen[1][1] - seen[1][0]) / LINES, theme, SUBDIVISIONS),
            _words({area: labels[area] for area in (*coloured, *neutral)}, inside, country, seen, steps, theme),
            _cities({area: labels[area] for area in cities}, inside, rows, tips, seen, theme),
        ],
        layout=themes.layout(
            theme,
            WALL_HEIGHT if screen is Screen.WALL else HEIGHT,
            geo=maps.base_map(theme, *seen, of=SUBDIVISIONS),
            meta={"bounds": bounds(country)},  # a page shows as much around them as it has room for
        ),
    )


def legend(lang: Language, theme: Theme, known: measures.Places) -> list[tuple[str, str]]:
    """Colour and wording of what the map of ``known`` shows.

    Classes and hatching as on the map of countries, then provinces without a class, and those without a figure.
    """
    other = []
    if len(known.others):
        other.append(
            lang.say("figures of other operator types only")
            if known.leading
            else lang.say("only figures of operators that are not small-scale")
        )
    if known.without_share:
        other.append(lang.say("only figures that give no share of all people"))
    return [
        *(maps.classes(lang, theme) if len(known.coloured) else ()),
        *hatching.legend(lang, theme, known.coloured["bound"]),
        *([(theme.other, lang.one_of(other))] if other else ()),
        (theme.empty, lang.say("no figure")),
    ]


def _by_area(headlines: pd.DataFrame, leading: str | None) -> dict[str, list[dict]]:
    """The headlines of each area, that on the ``leading`` type first."""
    known = headlines.dropna(subset="share_low")
    known = known.sort_values("operator_type", key=lambda kinds: kinds.ne(leading), kind="stable")
    return {str(area): group.to_dict("records") for area, group in known.groupby("area")}


def _alike(areas: list[str], tips: Mapping[str, str], theme: Theme, colour: str) -> go.Choropleth:
    """Provinces in one colour."""
    return go.Choropleth(_shown(areas, tips, theme) | maps.in_colour(colour, len(areas)))


def _classed(classes: Mapping[str, int], tips: Mapping[str, str], theme: Theme) -> go.Choropleth:
    """Provinces in the colours of their classes."""
    return go.Choropleth(_shown(list(classes), tips, theme) | maps.in_steps(list(classes.values()), theme))


def _shown(areas: list[str], tips: Mapping[str, str], theme: Theme) -> dict:
    return maps.areas_of(areas, [tips[area] for area in areas], theme)


def _words(
    labels: Mapping[str, Label],
    points: pd.DataFrame,
    country: str,
    seen: tuple[Ends, Ends],
    steps: Mapping[str, int | None],
    theme: Theme,
) -> go.Scattergeo:
    """What is written on provinces, in a colour that can be read.

    It can be read on the province, or on all around where the text is wider than that.
    """
    low, high = seen[1]
    pixels = HEIGHT / (high - low) * cos(radians((low + high) / 2))
    room = {area: shape.width * pixels for area, shape in subdivisions(country).items()}
    fills = {area: steps.get(area) if themes.room_for([labels[area].text]) < room[area] else None for area in labels}
    return go.Scattergeo(
        **_at(labels, points),
        mode="text",
        text=[label.text for label in labels.values()],
        meta={"short": [label.short for label in labels.values()]},  # where there is no room
        textposition="middle center",
        textfont={
            "size": maps.LETTERS,
            "color": [on_fill(theme, fills[area]) for area in labels],
            "shadow": [themes.shadow(halo(theme, fills[area])) for area in labels],
        },
        hoverinfo="skip",
    )


def _cities(
    labels: Mapping[str, Label],
    points: pd.DataFrame,
    rows: Mapping[str, list[dict]],
    tips: Mapping[str, str],
    seen: tuple[Ends, Ends],
    theme: Theme,
) -> go.Scattergeo:
    """Cities with what is written beside them.

    Hollow where no figure gives a share.
    """
    return go.Scattergeo(
        **_at(labels, points),
        mode="markers+text",
        marker={
            "size": 10,
            "symbol": ["circle" if area in rows else "circle-open" for area in labels],
            "color": theme.accent,
            "line": {"width": 2, "color": theme.paper},
        },
        text=[label.text for label in labels.values()],
        meta={"short": [label.short for label in labels.values()]},
        textposition=[f"middle {_inwards(points.at[area, 'lon'], seen[0])}" for area in labels],
        textfont={"size": maps.LETTERS, "color": theme.ink},
        customdata=list(labels),
        hovertext=[tips[area] for area in labels],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _at(areas: Iterable[str], points: pd.DataFrame) -> dict[str, list[float]]:
    return {name: [float(points.at[area, name]) for area in areas] for name in ("lat", "lon")}


def _around(country: str, aspect: float) -> tuple[Ends, Ends]:
    """The longitudes and latitudes of a country and room around it.

    The words on it need some too.
    """
    west, south, east, north = bounds(country)
    down = (north - south) * (1 + 2 * ROOM)
    across = max((east - west) * (1 + 2 * ROOM), down * aspect / cos(radians((south + north) / 2)))
    lon, lat = (west + east) / 2, (south + north) / 2
    return (lon - across / 2, lon + across / 2), (lat - down / 2, lat + down / 2)


def _inwards(lon: float, seen: Ends) -> str:
    """The side of a point on which its words have more room."""
    return "left" if lon > sum(seen) / 2 else "right"


def _label(area: str, known: list[dict], others: int, lang: Language, is_coloured: bool) -> Label:
    """The name of a place with its headlines.

    Without headlines, how many figures give no share. Where the place is coloured its first headline alone, since the
    colour is on the type of that.
    """
    name = f"<b>{lang.area(area)}</b>"
    if not known:
        return Label(f"{name} ({others})", f"({others})")
    if is_coloured:
        share = shares.short(lang, known[0])
        return Label(f"{name}<br>{share}", share)
    lines = [f"{lang.label('operator_type', row['operator_type'])}: {shares.short(lang, row)}" for row in known]
    return Label("<br>".join([name, *lines]), name)


def _tip(area: str, known: list[dict], others: int, lang: Language) -> str:
    lines = [
        headline_text(lang, row, f"{lang.area(area)}, {lang.label('operator_type', row['operator_type'])}")
        for row in known
    ] or [f"<b>{lang.area(area)}</b>"]
    if others:
        lines.append(
            lang.count(
                "one figure that gives no share of all people", "{n} figures that give no share of all people", others
            )
        )
    return "<br>".join(lines)
