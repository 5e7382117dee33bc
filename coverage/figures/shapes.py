"""Shapes of countries and subdivisions, from the base maps of the browser, so that both show the same borders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from coverage.paths import STATIC

COUNTRIES, SUBDIVISIONS = 50, 110
"""Plotly's names (``resolution``) of the base map of countries and of that of their subdivisions."""


@dataclass(frozen=True)
class Shapes:
    """Borders as ``lines``, and the rings of each area.

    Longitude and latitude in degrees, n × 2; the rings are made of lines.

    ``rings`` has, by ISO code, the numbers of the lines of each ring; ``~n`` is line n backwards. Two neighbours share
    the line between them. ``about`` has, by the same code, what the base map says of an area.
    """

    lines: tuple[np.ndarray, ...]
    rings: dict[str, list[list[int]]]
    about: dict[str, dict]


class Subdivision(NamedTuple):
    """Name and width of a subdivision.

    The name is that of ISO 3166-2, the width that of its largest part, in degrees.
    """

    name: str
    width: float


@cache
def shapes(of: int = COUNTRIES) -> Shapes:
    """The atlas's countries, or their subdivisions, and the land around them."""
    topology = json.loads((STATIC / f"world_{of}m.json").read_text(encoding="utf-8"))
    scale, start = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    lines = tuple(np.cumsum(np.array(arc), axis=0) * scale + start for arc in topology["arcs"])
    rings, about = {}, {}
    for shape in topology["objects"]["countries"]["geometries"]:
        about[shape["id"]] = shape["properties"]
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings[shape["id"]] = [ring for polygon in polygons for ring in polygon]
    return Shapes(lines, rings, about)


@cache
def subdivisions(country: str) -> dict[str, Subdivision]:
    """The first-level subdivisions of a country by their ISO 3166-2 codes, sorted."""
    about = shapes(SUBDIVISIONS).about
    inside = sorted(code for code in about if about[code].get("iso3") == country)
    widths = (east - west for west, _, east, _ in (_bounds(code, SUBDIVISIONS) for code in inside))
    return {code: Subdivision(about[code]["name"], width) for code, width in zip(inside, widths, strict=True)}


def ring(lines: Sequence[np.ndarray], numbers: Sequence[int]) -> np.ndarray:
    """The points of one ring."""
    parts = [lines[n] if n >= 0 else lines[~n][::-1] for n in numbers]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


@cache
def bounds(country: str) -> tuple[float, float, float, float]:
    """West, south, east and north of a country, in degrees.

    Of its largest part: far islands are left out.
    """
    return _bounds(country, COUNTRIES)


def _bounds(area: str, of: int) -> tuple[float, float, float, float]:
    """West, south, east and north of an area's largest part, in degrees.

    The area is a country or a subdivision.
    """
    known = shapes(of)
    parts = [ring(known.lines, numbers) for numbers in known.rings[area]]
    largest = max(parts, key=lambda part: float(np.prod(np.ptp(part, axis=0))))
    (west, south), (east, north) = largest.min(axis=0), largest.max(axis=0)
    return float(west), float(south), float(east), float(north)
