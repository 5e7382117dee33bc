"""Lines and marks in plotly's shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from math import sqrt
from typing import Any

from coverage.figures.svg.elements import Point, element, number, through

DASHES = {"dot": (1, 1), "dash": (3, 3)}
"""Drawn and left out, in widths of the line."""


def lines(points: Sequence[Point | None], line: Mapping, **more: object) -> str:
    """Lines through ``points``, interrupted where one is None.

    ``line`` has ``color``, ``width``, may have ``dash``.
    """
    path = "".join(
        through(filter(None, run)) for there, run in groupby(points, key=lambda point: point is not None) if there
    )
    dash = DASHES.get(line.get("dash", "solid"))
    return element(
        "path",
        d=path,
        fill="none",
        stroke=line["color"],
        stroke_width=line["width"],
        stroke_dasharray=" ".join(number(max(3, line["width"]) * part) for part in dash) if dash else None,
        **more,
    )


def marks(points: Sequence[Point | None], marker: Mapping, colour: str | None = None) -> Iterator[str]:
    """A mark on each point. ``marker`` is plotly's.

    One value for all of them or one for each.

    ``colour`` is that of the line they stand on, for marks without one of their own.
    """
    return (mark(marker, place, point, colour) for place, point in enumerate(points) if point is not None)


def mark(marker: Mapping, place: int, point: Point, colour: str | None = None) -> str:
    """The mark number ``place`` of a ``marker``, on a point."""
    outline = marker.get("line", {})
    symbol = each(marker.get("symbol", "circle"), place)
    fill = each(marker.get("color", colour), place)
    width = each(outline.get("width", 0), place)
    hollow = symbol.endswith("-open")
    return element(
        "path",
        d=shape(symbol.removesuffix("-open"), each(marker["size"], place) / 2),
        transform=f"translate({number(point[0])},{number(point[1])})",
        fill="none" if hollow else fill,
        stroke=fill if hollow else each(outline.get("color"), place) if width else None,
        stroke_width=max(width, 1) if hollow else width or None,
        opacity=marker.get("opacity"),
    )


def each(value: Any, place: int) -> Any:
    """What plotly gives for all marks of a trace, or each."""
    return value[place] if isinstance(value, (list, tuple)) else value


@lru_cache
def shape(symbol: str, r: float) -> str:
    """The path of a mark of plotly's around 0, 0.

    ``r`` is half of its size.

    Raises KeyError for a mark that no figure of the atlas has.
    """
    side, arm, tip, cross, ray = r * 2 / sqrt(3), r / 2, r * 1.3, r * 0.8 / sqrt(2), r * 1.4
    corners = {
        "square": [(r, r), (-r, r), (-r, -r), (r, -r)],
        "diamond": [(tip, 0), (0, tip), (-tip, 0), (0, -tip)],
        "cross": [
            *((1.2 * r, 0.4 * r), (0.4 * r, 0.4 * r), (0.4 * r, 1.2 * r), (-0.4 * r, 1.2 * r)),
            *((-0.4 * r, 0.4 * r), (-1.2 * r, 0.4 * r), (-1.2 * r, -0.4 * r), (-0.4 * r, -0.4 * r)),
            *((-0.4 * r, -1.2 * r), (0.4 * r, -1.2 * r), (0.4 * r, -0.4 * r), (1.2 * r, -0.4 * r)),
        ],
        "x": [
            *((0, cross), (cross, 2 * cross), (2 * cross, cross), (cross, 0)),
            *((2 * cross, -cross), (cross, -2 * cross), (0, -cross), (-cross, -2 * cross)),
            *((-2 * cross, -cross), (-cross, 0), (-2 * cross, cross), (-cross, 2 * cross)),
        ],
        "star": [
            *((ray * 0.225, -ray * 0.309), (ray * 0.951, -ray * 0.309)),
            *((ray * 0.363, ray * 0.118), (ray * 0.588, ray * 0.809), (0, ray * 0.382)),
            *((-ray * 0.588, ray * 0.809), (-ray * 0.363, ray * 0.118)),
            *((-ray * 0.951, -ray * 0.309), (-ray * 0.225, -ray * 0.309), (0, -ray)),
        ],
        "triangle-up": [(-side, arm), (side, arm), (0, -r)],
        "triangle-down": [(-side, -arm), (side, -arm), (0, r)],
        "triangle-right": [(-arm, -side), (-arm, side), (r, 0)],
        "triangle-left": [(arm, -side), (arm, side), (-r, 0)],
        "pentagon": [
            *((0.951 * r, -0.309 * r), (0.588 * r, 0.809 * r), (-0.588 * r, 0.809 * r)),
            *((-0.951 * r, -0.309 * r), (0, -r)),
        ],
        "hexagon": [
            *((sqrt(3) / 2 * r, -arm), (sqrt(3) / 2 * r, arm), (0, r)),
            *((-sqrt(3) / 2 * r, arm), (-sqrt(3) / 2 * r, -arm), (0, -r)),
        ],
    }
    if symbol == "circle":
        length = number(r)
        return f"M{length} 0A{length} {length} 0 1 1 0 -{length}A{length} {length} 0 0 1 {length} 0Z"
    if symbol in ("line-ew", "line-ns"):
        half = number(1.4 * r)
        return f"M{half} 0H-{half}" if symbol == "line-ew" else f"M0 {half}V-{half}"
    return through(corners[symbol], "Z")
