"""Map of headlines by country, and of countries without one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import hatching
from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.projection import halfway
from coverage.figures.ranking import point_value, whole_region
from coverage.figures.shapes import COUNTRIES
from coverage.figures.theme import CLASSES, Screen, Theme, halo, on_fill, step_of
from coverage.figures.wall import HEIGHT as WALL_HEIGHT
from coverage.wording import Language, shares

HEIGHTS = {Screen.PAGE: 700, Screen.WALL: WALL_HEIGHT}

WHOLE = ((-117, -34), (-55.5, 32.5))
ISTHMUS = ((-94.2, -76.8), (6.9, 18.7))
"""Longitudes and latitudes that the map shows, and that its enlarged inset shows, in degrees."""

IN_WHOLE = {"x": [0.17, 1], "y": [0, 1]}
IN_INSET = {"x": [0, 0.45], "y": [0.1, 0.48]}
"""Where they stand: the inset in the open Pacific, in parts of the figure."""

ON_WALL_WHOLE = {"x": [0.52, 1], "y": [0, 1]}
ON_WALL_INSET = {"x": [0, 0.5], "y": [0.13, 1]}
"""On the wall, which is wide and low, side by side."""

CENTRAL_AMERICA = ("BLZ", "CRI", "GTM", "HND", "NIC", "PAN", "SLV")
"""Countries whose labels stand in the inset, because on the map there is no room for them."""

SIDES = {
    "CUB": "top center",
    "HTI": "bottom left",
    "DOM": "middle right",
    "ECU": "middle left",
    "CHL": "top left",
    "URY": "bottom right",
    "GUY": "top center",
    "SLV": "bottom left",
    "BLZ": "middle right",
    "CRI": "bottom left",
    "PAN": "bottom center",
}
"""Where the label of a narrow country finds room; a wide country carries it inside."""

INSIDE = {"ARG": "bottom center", "HND": "middle right", "VEN": "top center"}
"""Where the label of a wide country stands off its point, since those of its neighbours come near."""

REGION_LABELS = {"013": (0.0, 0.49, "bottom"), "419": (0.0, 0.09, "top"), "005": (0.0, 0.05, "top")}
"""Where the figure of a whole region is written: Central America's above the inset, the others below."""


APART = {"geo": 1.2, "geo2": 0.42}
"""Degrees from one line of the hatching to the next, on the map and in its inset."""

LETTERS = 13
"""Pixels of the letters on the map."""

ON_WALL_LABELS = {"013": (0.0, 0.1, "top"), "419": (0.0, 0.04, "top"), "005": (0.3, 0.1, "top")}


class By(StrEnum):
    """What the countries are coloured by.

    How large the share is, or how strong the evidence for it.
    """

    SHARE = "share"
    STRENGTH = "strength"


STRENGTHS = {"weak": 0, "moderate": 2, "strong": 4}
"""Strength of evidence and the step of the theme that stands for it."""


def coverage_map(
    headlines: pd.DataFrame,
    areas: pd.DataFrame,
    lang: Language,
    theme: Theme,
    screen: Screen = Screen.PAGE,
    by: By = By.SHARE,
) -> go.Figure:
    """An equal-area map of one operator type and one service.

    ``headlines`` has at most one row per area. Countries without one are drawn in the colour of "no figure" and
    marked with a dash; the others carry their share, bounds with ≥ or ≤ and hatched, whatever they are coloured ``by``.
    A share that is "at most" has the colour of no class. Regions are written into the sea. The shapes come from
    ``static/``, so the figure holds codes, numbers and the lines of the hatching only.
    """
    rows = {row["area"]: row for row in headlines.dropna(subset="share_low").to_dict("records")}
    countries = list(areas.loc[areas["kind"].eq("country"), "area"])
    known = {area: row for area, row in rows.items() if area in countries}
    unknown = [area for area in countries if area not in rows]
    points = areas.set_index("area")[["lat", "lon"]].to_dict("index")
    steps = {area: step(row, by) for area, row in known.items()}
    bounds = {area: row["bound"] for area, row in known.items() if isinstance(row["bound"], str)}
    classed, classless = _classed(known, steps, lang, theme), _classless(known, steps, unknown, lang, theme)
    windows = {"geo": WHOLE, "geo2": ISTHMUS}
    whole, inset = (ON_WALL_WHOLE, ON_WALL_INSET) if screen is Screen.WALL else (IN_WHOLE, IN_INSET)
    return go.Figure(
        [
            trace
            for geo in ("geo", "geo2")
            for trace in (
                go.Choropleth(classless, geo=geo),
                go.Choropleth(classed, geo=geo),
                *hatching.hatched(bounds, steps, windows[geo], APART[geo], theme, geo=geo),
                _labels(known, unknown, steps, points, geo, lang, theme),
            )
        ],
        layout=themes.layout(
            theme,
            HEIGHTS[screen],
            geo=base_map(theme, *WHOLE) | {"domain": whole},
            geo2=base_map(theme, *ISTHMUS, framed=True) | {"domain": inset},
            annotations=_regions([row for area, row in rows.items() if area in REGION_LABELS], lang, theme, screen),
        ),
    )


def legend(lang: Language, theme: Theme, headlines: pd.DataFrame, by: By = By.SHARE) -> list[tuple[str, str]]:
    """Background and wording of each class of the map, then of hatchings.

    The map is that of ``headlines``. Lowest first, "no figure" last.
    """
    strengths = [(theme.steps[step], lang.label("strength", name)) for name, step in STRENGTHS.items()]
    return [
        *(strengths if by is By.STRENGTH else classes(lang, theme)),
        *hatching.legend(lang, theme, headlines.loc[~headlines["area"].isin([*REGION_LABELS]), "bound"]),
        (theme.empty, lang.say("– no figure")),
    ]


def classes(lang: Language, theme: Theme) -> list[tuple[str, str]]:
    """Colour and wording of each class of shares, the lowest first."""
    limits = list(pairwise(CLASSES))
    steps = [
        (colour, lang.say("{low} to {high}", low=lang.number(low), high=lang.percent(high)))
        for colour, (low, high) in zip(theme.steps, limits[:-1], strict=False)
    ]
    return [*steps, (theme.steps[-1], lang.say("{low} or more", low=lang.percent(limits[-1][0])))]


def step(row: dict, by: By = By.SHARE) -> int | None:
    """The step of the theme in which the headline is coloured.

    By share: a lower bound by the number it states, a range by its middle, an upper bound in none.
    """
    if by is By.STRENGTH:
        return STRENGTHS[row["strength"]]
    return None if row["bound"] == "at_most" else step_of(point_value(row))


def _classed(known: dict[str, dict], steps: dict[str, int | None], lang: Language, theme: Theme) -> dict:
    """The countries whose headline has a class, in its colour."""
    classes = {area: place for area, place in steps.items() if place is not None}
    texts = [headline_text(lang, known[area]) for area in classes]
    return areas_of(list(classes), texts, theme) | in_steps(list(classes.values()), theme)


def _classless(
    known: dict[str, dict], steps: dict[str, int | None], unknown: list[str], lang: Language, theme: Theme
) -> dict:
    """The countries without a headline, or with an upper bound only."""
    texts = {area: without_figure(lang, lang.area(area)) for area in unknown}
    texts |= {area: headline_text(lang, known[area]) for area, place in steps.items() if place is None}
    return areas_of(list(texts), list(texts.values()), theme) | in_colour(theme.empty, len(texts))


def without_figure(lang: Language, name: str) -> str:
    """What an area without a headline says when pointed at."""
    return f"<b>{name}</b><br>{lang.say('No comparable figure for this selection')}"


def areas_of(codes: list[str], texts: list[str], theme: Theme) -> dict:
    """Areas of a choropleth by their ISO codes.

    ``texts`` are what each says when pointed at.
    """
    return {
        "locations": codes,
        "locationmode": "ISO-3",
        "showscale": False,
        "marker": {"line": {"color": theme.paper, "width": 0.8}},
        "customdata": codes,
        "text": texts,
        "hovertemplate": "%{text}<extra></extra>",
    }


def in_steps(classes: list[int], theme: Theme) -> dict:
    """The colours of areas by their classes, the steps of the theme."""
    steps = len(theme.steps)
    return {
        "z": classes,
        "zmin": -0.5,
        "zmax": steps - 0.5,
        "colorscale": [(limit / steps, colour) for i, colour in enumerate(theme.steps) for limit in (i, i + 1)],
    }


def in_colour(colour: str, count: int) -> dict:
    """One colour for so many areas."""
    return {"z": [0] * count, "zmin": 0, "zmax": 1, "colorscale": [(0, colour), (1, colour)]}


def _labels(
    known: dict[str, dict],
    unknown: list[str],
    steps: dict[str, int | None],
    points: dict[str, dict],
    geo: str,
    lang: Language,
    theme: Theme,
) -> go.Scattergeo:
    """What is written on each country, so that colour never speaks alone."""
    texts = {area: shares.short(lang, row) for area, row in known.items()} | dict.fromkeys(unknown, "–")
    texts = {area: text for area, text in texts.items() if (area in CENTRAL_AMERICA) == (geo == "geo2")}
    fills = {area: step for area, step in steps.items() if area not in SIDES}
    return go.Scattergeo(
        geo=geo,
        lat=[points[area]["lat"] for area in texts],
        lon=[points[area]["lon"] for area in texts],
        text=list(texts.values()),
        mode="text",
        textposition=[(SIDES | INSIDE).get(area, "middle center") for area in texts],
        textfont={
            "size": LETTERS,
            "color": [on_fill(theme, fills.get(area)) for area in texts],
            "shadow": [themes.shadow(halo(theme, fills.get(area))) for area in texts],
            "weight": 600,
        },
        hoverinfo="skip",
    )


def _regions(regions: list[dict], lang: Language, theme: Theme, screen: Screen) -> list[dict]:
    """What is published for whole regions, written into the sea."""
    places = ON_WALL_LABELS if screen is Screen.WALL else REGION_LABELS
    return [
        {
            "text": f"{whole_region(lang, row['area'])}: <b>{shares.share(lang, row)}</b>",
            "x": places[row["area"]][0],
            "y": places[row["area"]][1],
            "xref": "paper",
            "yref": "paper",
            "xanchor": "left",
            "yanchor": places[row["area"]][2],
            "showarrow": False,
            "align": "left",
            "font": {"size": LETTERS, "color": theme.ink},
        }
        for row in regions
    ]


def base_map(
    theme: Theme, lon: Sequence[float], lat: Sequence[float], framed: bool = False, of: int = COUNTRIES
) -> dict:
    """Land in the theme's colours and nothing else.

    From the first to the last degree of ``lon`` and of ``lat``; ``of`` is `COUNTRIES` or `SUBDIVISIONS`.

    The projection has its middle in the middle of what is shown, where it shears nothing.
    """
    middle = {"lon": sum(lon) / 2, "lat": halfway(*lat)}
    return {
        "projection": {"type": "equal earth", "rotation": {"lon": middle["lon"]}},
        "center": middle,
        "lonaxis": {"range": lon},
        "lataxis": {"range": lat},
        "resolution": of,
        "bgcolor": theme.paper if framed else "rgba(0,0,0,0)",
        "showland": True,
        "landcolor": theme.land,
        "showcoastlines": False,
        "showcountries": False,
        "showlakes": False,
        "showframe": framed,
        "framecolor": theme.line,
    }
