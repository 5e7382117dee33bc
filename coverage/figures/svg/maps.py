"""Maps as plotly fits them: Equal Earth, in the middle of their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np
import pyproj
import shapely

from coverage.figures.shapes import ring, shapes
from coverage.figures.svg.axes import Box
from coverage.figures.svg.elements import Point, element
from coverage.figures.svg.marks import lines, marks
from coverage.figures.svg.placing import around, placed
from coverage.figures.svg.texts import labels

DETAIL = 0.3
"""The smallest detail of a border, in pixels."""

Ends = tuple[float, float]

ON_EDGE = 24
"""Points on each side of the frame: where its sides are curved it is widest between its corners."""


@dataclass(frozen=True, eq=False)
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
    resolution: int

    def pixels(self, lonlat: np.ndarray) -> np.ndarray:
        """Longitude and latitude (degrees, n × 2) as pixels."""
        x, y = self.projection(lonlat[:, 0], lonlat[:, 1])
        across, down = np.asarray(x) - self.origin[0], self.origin[1] - np.asarray(y)
        return np.column_stack([across, down]) * self.scale + self.middle

    @cached_property
    def outlines(self) -> dict[str, str]:
        """The parts of each country or subdivision in the frame, as paths.

        In tenths of a pixel.
        """
        known = shapes(self.resolution)
        lines = _simplified(self.pixels(np.concatenate(known.lines)), [len(line) for line in known.lines])
        start, end = np.array([self.left, self.top]) * 10, np.array([self.right, self.bottom]) * 10
        paths = {}
        for area, rings in known.rings.items():
            parts = [ring(lines, numbers) for numbers in rings]
            seen = [part for part in parts if (part.max(axis=0) > start).all() and (part.min(axis=0) < end).all()]
            paths[area] = "".join(map(_path, seen))
        return paths


def fitted(geo: Mapping, plot: Box) -> Frame:
    """What ``geo`` shows, on its part (``domain``) of the plot."""
    shown = (geo["lonaxis"]["range"], geo["lataxis"]["range"])
    domain = [geo["domain"][name] if "domain" in geo else (0, 1) for name in ("x", "y")]
    centre = (geo["center"]["lon"], geo["center"]["lat"])
    meridian = geo["projection"]["rotation"]["lon"]
    return _fitted(*map(tuple, shown), *map(tuple, domain), centre, meridian, plot, geo["resolution"])


@lru_cache(64)  # more than there are countries; each has up to 50 kB of outlines
def _fitted(
    lon: Ends, lat: Ends, across: Ends, up: Ends, centre: Ends, meridian: float, plot: Box, resolution: int
) -> Frame:
    start, end = (plot.left + (plot.right - plot.left) * part for part in across)
    below, above = (plot.bottom - (plot.bottom - plot.top) * part for part in up)
    projection = pyproj.Proj(proj="eqearth", R=1, lon_0=meridian)
    wide, high = np.ptp(np.column_stack(projection(*_edge(lon, lat).T)), axis=0)
    scale = min((end - start) / wide, (below - above) / high)
    middle = ((start + end) / 2, (above + below) / 2)
    half = (wide * scale / 2, high * scale / 2)
    sides = (middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1])
    return Frame(projection, projection(*centre), middle, scale, *sides, resolution)


def drawn(name: str, geo: Mapping, traces: Sequence[Mapping], frame: Frame) -> str:
    """The land, areas and words of one map, cut at its frame.

    ``name`` is one that no other map has.
    """
    box = {"x": frame.left, "y": frame.top, "width": frame.right - frame.left, "height": frame.bottom - frame.top}
    coloured = [trace for trace in traces if trace["type"] == "choropleth"]
    filled = {area for trace in coloured for area in trace["locations"]}
    land = [path for area, path in frame.outlines.items() if area not in filled]
    # the paths are in tenths of a pixel, which need no points
    parts = [
        element("rect", **box, fill=geo["bgcolor"]) if geo["showframe"] else "",
        element(
            "g",
            element("path", d="".join(land), fill=geo["landcolor"]),
            *(_areas(trace, frame) for trace in coloured if trace["locations"]),
            clip_path=f"url(#{name})",
            transform="scale(.1)",
        ),
        element("rect", **box, fill="none", stroke=geo["framecolor"]) if geo["showframe"] else "",
        *_points([trace for trace in traces if trace["type"] == "scattergeo"], frame),
    ]
    tenths = {key: value * 10 for key, value in box.items()}
    return element("clipPath", element("rect", **tenths), id=name) + "".join(parts)


def _edge(lon: Sequence[float], lat: Sequence[float]) -> np.ndarray:
    """Points along the frame.

    Plotly draws great circles from corner to corner and to quarters between.
    """
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


def _simplified(points: np.ndarray, lengths: Sequence[int]) -> list[np.ndarray]:
    """Lines of so many ``points``, without what nobody sees.

    In tenths of a pixel.
    """
    lines = shapely.linestrings(points, indices=np.repeat(np.arange(len(lengths)), lengths))
    kept, numbers = shapely.get_coordinates(shapely.simplify(lines, DETAIL), return_index=True)
    return np.split(np.rint(kept * 10).astype(int), np.flatnonzero(np.diff(numbers)) + 1)


def _path(part: np.ndarray) -> str:
    steps = np.diff(part, axis=0)
    steps = steps[(steps != 0).any(axis=1)]
    if len(steps) < 3:  # too small to be seen
        return ""
    return f"M{part[0][0]} {part[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps.tolist()) + "Z"


def _areas(trace: Mapping, frame: Frame) -> str:
    """The areas of a choropleth in their colours, each in its line."""
    line = trace["marker"]["line"]
    seen = ((area, frame.outlines[area], fill) for area, fill in _fills(trace))
    paths = [element("path", d=path, fill=fill, data_area=area) for area, path, fill in seen if path]
    return element("g", *paths, stroke=line["color"], stroke_width=line["width"] * 10)


def _fills(trace: Mapping) -> list[tuple[str, str]]:
    """Each area of a choropleth with the colour of its value.

    The colours are classes without steps between.
    """
    low, high, scale = trace["zmin"], trace["zmax"], trace["colorscale"]
    colours = []
    for value in trace["z"]:
        part = (value - low) / (high - low)
        colours.append(next(colour for limit, colour in reversed(scale) if limit <= part))
    return list(zip(trace["locations"], colours, strict=True))


def _points(traces: Sequence[Mapping], frame: Frame) -> Iterator[str]:
    """Lines, marks and words of the traces that lie in the frame."""
    edge = Box(frame.left, frame.top, frame.right, frame.bottom)
    seen = [_seen(trace, frame) for trace in traces]
    taken = [box for trace, points in zip(traces, seen, strict=True) for box in around(trace, points)]
    for trace, points in zip(traces, seen, strict=True):
        if "lines" in trace["mode"]:
            yield lines(_cut(trace, frame), trace["line"], opacity=trace.get("opacity"))
        if "markers" in trace["mode"]:
            yield from marks(points, trace["marker"])
        if "text" in trace["mode"]:
            yield from labels(points, placed(trace, points, edge, taken))


def _cut(trace: Mapping, frame: Frame) -> list[Point | None]:
    """The segments of a trace in pixels, cut at the frame.

    Start, end and None for each.
    """
    ends = frame.pixels(_lonlat(trace)).reshape(-1, 3, 2)[:, :2]
    within = shapely.clip_by_rect(shapely.linestrings(ends), frame.left, frame.top, frame.right, frame.bottom)
    pairs = shapely.get_coordinates(within).reshape(-1, 2, 2).tolist()
    return [point for start, end in pairs for point in ((*start,), (*end,), None)]


def _seen(trace: Mapping, frame: Frame) -> list[Point | None]:
    """The points of a trace in pixels, None outside of the frame."""
    pixels: list[list[float]] = frame.pixels(_lonlat(trace)).tolist()
    return [(x, y) if frame.left < x < frame.right and frame.top < y < frame.bottom else None for x, y in pixels]


def _lonlat(trace: Mapping) -> np.ndarray:
    """Longitudes and latitudes of a trace, n × 2.

    Missing between two lines.
    """
    return np.array([trace["lon"], trace["lat"]], dtype=float).T.reshape(-1, 2)
