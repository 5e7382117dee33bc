"""Shapes of countries and their subdivisions, and the files that are made of them.

The one place that knows where they lie.
"""

from coverage.geo.base_maps import BASE_MAP, SUBDIVISIONS_MAP, base_map, subdivisions_map
from coverage.geo.layers import (
    BOUNDARIES,
    SUBDIVISIONS,
    as_geojson,
    as_geopackage,
    context,
    countries,
    placed,
    subdivisions,
)
from coverage.geo.outlines import OUTLINES, outline

__all__ = [
    "BASE_MAP",
    "BOUNDARIES",
    "OUTLINES",
    "SUBDIVISIONS",
    "SUBDIVISIONS_MAP",
    "as_geojson",
    "as_geopackage",
    "base_map",
    "context",
    "countries",
    "outline",
    "placed",
    "subdivisions",
    "subdivisions_map",
]
