"""What shape has a country? From the base map that the browser draws too, so that both show the same borders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from coverage.paths import STATIC


@dataclass(frozen=True)
class Shapes:
    """Borders as ``lines``, and the rings of each country.

    Longitude and latitude in degrees, n × 2; the rings are made of lines.

    ``rings`` has, by ISO 3166-1 alpha-3 code, the numbers of the lines of each ring; ``~n`` is line n backwards.
    Two neighbours share the line between them.
    """

    lines: tuple[np.ndarray, ...]
    rings: dict[str, list[list[int]]]


@cache
def shapes() -> Shapes:
    """The countries of the atlas and the land around them."""
    topology = json.loads((STATIC / "world_50m.json").read_text(encoding="utf-8"))
    scale, start = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    lines = tuple(np.cumsum(np.array(arc), axis=0) * scale + start for arc in topology["arcs"])
    rings = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings[shape["id"]] = [ring for polygon in polygons for ring in polygon]
    return Shapes(lines, rings)


def ring(lines: Sequence[np.ndarray], numbers: Sequence[int]) -> np.ndarray:
    """The points of one ring."""
    parts = [lines[n] if n >= 0 else lines[~n][::-1] for n in numbers]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


@cache
def bounds(country: str) -> tuple[float, float, float, float]:
    """West, south, east and north of a country, in degrees.

    Of its largest part: far islands are left out.
    """
    known = shapes()
    parts = [ring(known.lines, numbers) for numbers in known.rings[country]]
    largest = max(parts, key=lambda part: float(np.prod(np.ptp(part, axis=0))))
    (west, south), (east, north) = largest.min(axis=0), largest.max(axis=0)
    return float(west), float(south), float(east), float(north)
