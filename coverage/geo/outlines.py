"""A small picture of each country, for pages that are printed."""

import geopandas
import pandas
from shapely import box
from shapely.geometry.base import BaseGeometry

from coverage.figures.svg.elements import document, element, through
from coverage.geo.layers import context, countries
from coverage.paths import STATIC

OUTLINES = STATIC / "outlines"

EQUAL_EARTH = "+proj=eqearth +lon_0=-75 +datum=WGS84"
"""Equal Earth with its middle in the region: around Greenwich it would shear the countries."""

SIZE, MARGIN, DETAIL = 200, 0.12, 0.004
"""Of an outline: the longer side in pixels, the room around the country and the smallest detail, in parts of it."""


def outline(iso3: str) -> str:
    """Return the outline of a country among its neighbours as SVG.

    Its largest part, in an equal-area projection.

    The country's shape has the class ``country``, the others ``land``; colours are left to the page that shows it.
    """
    land = pandas.concat([countries(), context()]).to_crs(EQUAL_EARTH).set_index("iso3")["geometry"]
    (country,) = land[[iso3]]
    west, south, east, north = max(geopandas.GeoSeries([country]).explode(), key=lambda part: part.area).bounds
    longer = max(east - west, north - south)
    room = MARGIN * longer
    frame = box(west - room, south - room, east + room, north + room)
    scale = SIZE / (longer + 2 * room)
    seen = land.intersection(frame).simplify(DETAIL * longer)
    left, _, _, top = frame.bounds
    paths = [
        element("path", class_="country" if name == iso3 else "land", d=_path(shape, left, top, scale))
        for name, shape in seen[~seen.is_empty].sort_index(key=lambda names: names == iso3).items()
    ]
    width, height = ((end - start) * scale + 2 * room * scale for start, end in ((west, east), (south, north)))
    return document(round(width), round(height), *paths) + "\n"


def _path(shape: BaseGeometry, left: float, top: float, scale: float) -> str:
    """The rings of a (multi)polygon as an SVG path, in tenths."""
    polygons = [part for part in geopandas.GeoSeries([shape]).explode() if part.geom_type == "Polygon"]
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    return "".join(
        through((((x - left) * scale, (top - y) * scale) for x, y in ring.coords[:-1]), "Z", digits=1) for ring in rings
    )
