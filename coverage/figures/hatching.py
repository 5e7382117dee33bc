"""Hatching of areas on a map, which tells a bound from a figure without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from coverage.figures.shapes import COUNTRIES, ring, shapes
from coverage.figures.theme import Theme, on_fill
from coverage.wording import Language

SLOPES = {"at_least": 1, "at_most": -1, "range": 0}
"""How hatching runs, by the bound of the headline: degrees of latitude for one of longitude."""

OPACITY = 0.6

EDGE = 0.02
"""Degrees between hatching and the frame of its map."""

SWATCH = {"at_least": "135deg", "at_most": "45deg", "range": "0deg"}
"""The same directions as CSS names them in a legend."""

Ends = tuple[float, float]
Segment = tuple[float, float, float, float]


def hatched(
    bounds: Mapping[str, str],
    steps: Mapping[str, int | None],
    window: tuple[Ends, Ends],
    apart: float,
    theme: Theme,
    of: int = COUNTRIES,
    **more: object,
) -> list[go.Scattergeo]:
    """Hatching of the areas of ``bounds``, each in its bound's direction.

    They are drawn in the colour that is seen best on the ``steps`` of the areas (None for no class), ``apart`` degrees
    from each other and within the longitudes and latitudes of ``window``. ``of`` is the base map.
    """
    lines: dict[str, list[Segment]] = {}
    for area, bound in bounds.items():
        lines.setdefault(on_fill(theme, steps[area]), []).extend(_lines(area, SLOPES[bound], apart, window, of))
    return [
        go.Scattergeo(
            lon=[end for west, _, east, _ in segments for end in (west, east, None)],
            lat=[end for _, start, _, stop in segments for end in (start, stop, None)],
            mode="lines",
            line={"color": colour, "width": 1},
            opacity=OPACITY,
            hoverinfo="skip",
            **more,
        )
        for colour, segments in sorted(lines.items())
        if segments
    ]


def legend(lang: Language, theme: Theme, bounds: pd.Series) -> list[tuple[str, str]]:
    """Background and wording of the hatching of each bound among ``bounds``."""
    words = {
        "at_least": f"≥ {lang.inside('bound', 'at_least')}",
        "at_most": f"≤ {lang.inside('bound', 'at_most')}",
        "range": lang.say("a range"),
    }
    return [
        (f"repeating-linear-gradient({SWATCH[bound]},{theme.ink} 0 1px,{theme.empty} 1px 4px)", wording)
        for bound, wording in words.items()
        if bounds.eq(bound).any()
    ]


@lru_cache(maxsize=2000)
def _lines(area: str, slope: int, apart: float, window: tuple[Ends, Ends], of: int) -> tuple[Segment, ...]:
    """Segments inside an area, as longitude and latitude of both ends.

    They are rounded to hundredths of a degree.
    """
    known = shapes(of)
    rings = [ring(known.lines, numbers) for numbers in known.rings[area]]
    start, end = (np.concatenate([points[part] for points in rings]) for part in (slice(None, -1), slice(1, None)))
    # a line is where latitude - slope × longitude is the same everywhere
    low, high = (points[:, 1] - slope * points[:, 0] for points in (start, end))
    step = apart * (1 + slope**2) ** 0.5
    first, last = np.ceil(low.min() / step), np.floor(low.max() / step)
    segments = []
    for value in np.arange(first, last + 1) * step:
        crossed = (low <= value) != (high <= value)
        part = (value - low[crossed]) / (high[crossed] - low[crossed])
        across = np.sort(start[crossed, 0] + part * (end[crossed, 0] - start[crossed, 0]))
        for west, east in zip(across[::2], across[1::2], strict=True):
            segments += _within(west, east, value, slope, window)
    return tuple(segments)


def _within(west: float, east: float, value: float, slope: int, window: tuple[Ends, Ends]) -> Iterator[Segment]:
    """The part of a line that lies in the window, if any.

    The line runs from ``west`` to ``east``.
    """
    (left, right), (bottom, top) = ((low + EDGE, high - EDGE) for low, high in window)
    west, east = max(west, left), min(east, right)
    if slope:
        ends = sorted((slope * (bottom - value), slope * (top - value)))
        west, east = max(west, ends[0]), min(east, ends[1])
    elif not bottom < value < top:
        return
    if east - west >= EDGE:
        ends = ((round(float(lon), 2), round(float(value + slope * lon), 2)) for lon in (west, east))
        (west, start), (east, stop) = ends
        yield west, start, east, stop
