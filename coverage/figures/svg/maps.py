"""How is a map drawn? As plotly fits it: Equal Earth, its middle in the middle of its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyproj
import shapely

from coverage.figures.shapes import ring, shapes
from coverage.figures.svg.elements import element
from coverage.figures.svg.marks import marks
from coverage.figures.svg.texts import lines_of, text
from coverage.figures.theme import LINE

DETAIL = 0.3
"""The smallest detail of a border, in pixels."""

ON_EDGE = 24
"""Points on each side of the frame: where its sides are curved it is widest between its corners."""


@dataclass(frozen=True)
class Frame:
    """A map on its place: ``left``, ``top``, ``right`` and ``bottom`` are pixels."""

    projection: pyproj.Proj
    origin: tuple[float, float]
    middle: tuple[float, float]
    scale: float
    left: float
    top: float
    right: float
    bottom: float

    def pixels(self, lonlat: np.ndarray) -> np.ndarray:
        """Longitude and latitude (degrees, n × 2) as pixels."""
        x, y = self.projection(lonlat[:, 0], lonlat[:, 1])
        across, down = np.asarray(x) - self.origin[0], self.origin[1] - np.asarray(y)
        return np.column_stack([across, down]) * self.scale + self.middle


def fitted(geo: Mapping, left: float, top: float, width: float, height: float) -> Frame:
    """What ``geo`` shows, on its part (``domain``) of a plot of these pixels."""
    (x0, x1), (y0, y1) = (geo["domain"][name] for name in ("x", "y")) if "domain" in geo else ((0, 1), (0, 1))
    start, end, above, below = left + width * x0, left + width * x1, top + height * (1 - y1), top + height * (1 - y0)
    projection = pyproj.Proj(proj="eqearth", R=1, lon_0=geo["projection"]["rotation"]["lon"])
    seen = np.column_stack(projection(*_edge(geo["lonaxis"]["range"], geo["lataxis"]["range"]).T))
    across, down = np.ptp(seen, axis=0)
    scale = min((end - start) / across, (below - above) / down)
    middle = ((start + end) / 2, (above + below) / 2)
    half = (across * scale / 2, down * scale / 2)
    origin = projection(geo["center"]["lon"], geo["center"]["lat"])
    sides = (middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1])
    return Frame(projection, origin, middle, scale, *sides)


def drawn(name: str, geo: Mapping, traces: Sequence[Mapping], frame: Frame) -> str:
    """The land, the countries and the words of one map, cut at its frame."""
    box = {"x": frame.left, "y": frame.top, "width": frame.right - frame.left, "height": frame.bottom - frame.top}
    lines = [_simplified(frame.pixels(line)) for line in shapes().lines]
    fills = {area: colour for trace in traces if trace["type"] == "choropleth" for area, colour in _fills(trace)}
    borders = next((trace["marker"]["line"] for trace in traces if trace["type"] == "choropleth"), {})
    land = [_country(lines, rings, frame) for area, rings in shapes().rings.items() if area not in fills]
    countries = [
        element("path", d=path, fill=fills[area], data_area=area)
        for area, rings in shapes().rings.items()
        if area in fills and (path := _country(lines, rings, frame))
    ]
    # the paths are in tenths of a pixel, which need no points
    parts = [
        element("rect", **box, fill=geo["bgcolor"]) if geo["showframe"] else "",
        element(
            "g",
            element("path", d="".join(land), fill=geo["landcolor"]),
            element("g", *countries, stroke=borders.get("color"), stroke_width=borders.get("width", 0) * 10),
            clip_path=f"url(#{name})",
            transform="scale(.1)",
        ),
        element("rect", **box, fill="none", stroke=geo["framecolor"]) if geo["showframe"] else "",
        *(mark for trace in traces if trace["type"] == "scattergeo" for mark in _points(trace, frame)),
    ]
    tenths = {key: value * 10 for key, value in box.items()}
    return element("clipPath", element("rect", **tenths), id=name) + "".join(parts)


def _edge(lon: Sequence[float], lat: Sequence[float]) -> np.ndarray:
    """Points along the frame, which plotly draws as great circles from corner to corner and to quarters between."""
    west, east, south, north = *lon, *lat
    quarters = np.linspace(west, east, 5)
    corners = [(west, south), (west, north), *((x, north) for x in quarters[1:]), *((x, south) for x in quarters[::-1])]
    return np.concatenate([_great_circle(*pair) for pair in pairwise(corners)])


def _great_circle(start: Sequence[float], end: Sequence[float]) -> np.ndarray:
    """Points on the shortest way over the globe."""
    lon, lat = np.radians([start, end]).T
    ends = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    x, y, z = np.linspace(*ends, ON_EDGE).T
    return np.degrees(np.column_stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))]))


def _simplified(line: np.ndarray) -> np.ndarray:
    """The line in tenths of a pixel, without what is too small to be seen."""
    return np.rint(shapely.get_coordinates(shapely.simplify(shapely.LineString(line), DETAIL)) * 10).astype(int)


def _country(lines: Sequence[np.ndarray], rings: Sequence[Sequence[int]], frame: Frame) -> str:
    """The parts of a country that lie in the frame, as a path in tenths of a pixel."""
    start, end = np.array([frame.left, frame.top]) * 10, np.array([frame.right, frame.bottom]) * 10
    parts = (ring(lines, numbers) for numbers in rings)
    seen = (part for part in parts if (part.max(axis=0) > start).all() and (part.min(axis=0) < end).all())
    return "".join(_path(part) for part in seen)


def _path(part: np.ndarray) -> str:
    steps = np.diff(part, axis=0)
    steps = steps[(steps != 0).any(axis=1)]
    if len(steps) < 3:  # too small to be seen
        return ""
    return f"M{part[0][0]} {part[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps.tolist()) + "Z"


def _fills(trace: Mapping) -> list[tuple[str, str]]:
    """Each country of a choropleth with the colour of its value; the colours are classes without steps between."""
    low, high, scale = trace["zmin"], trace["zmax"], trace["colorscale"]
    colours = []
    for value in trace["z"]:
        part = (value - low) / (high - low)
        colours.append(next(colour for limit, colour in reversed(scale) if limit <= part))
    return list(zip(trace["locations"], colours, strict=True))


def _points(trace: Mapping, frame: Frame) -> list[str]:
    """The marks and words of a trace, where they lie in the frame."""
    lonlat = np.column_stack([trace["lon"], trace["lat"]]).reshape(-1, 2)
    places = [tuple(place) for place in frame.pixels(lonlat).tolist()]
    written = list(marks(places, trace["marker"], "")) if "markers" in trace["mode"] else []
    if "text" not in trace["mode"]:
        return written
    font = trace["textfont"]
    away = trace["marker"]["size"] / 2 / 0.8 + 1 if "markers" in trace["mode"] else 0
    for place, (words, (x, y)) in enumerate(zip(trace["text"], places, strict=True)):
        one = {key: value[place] if isinstance(value, (list, tuple)) else value for key, value in font.items()}
        sides = trace["textposition"]
        above, beside = (sides if isinstance(sides, str) else sides[place]).split()
        written.append(
            text(
                words,
                x + away * {"left": -1, "center": 0, "right": 1}[beside],
                y + _down(above, away, one["size"], lines_of(words)),
                one,
                {"left": "right", "center": "center", "right": "left"}[beside],
                style=f"text-shadow:{one['shadow']}" if "shadow" in one else None,
            )
        )
    return written


def _down(above: str, away: float, size: float, lines: int) -> float:
    """From a point to the baseline of the first line of its words."""
    place = {"top": -1, "middle": 0, "bottom": 1}[above]
    return size * 0.75 + place * away + (place - 1) * size * ((lines - 1) * LINE + 1) / 2
