"""Shapes of countries, and the files that are made of them.

The one place that knows where the countries lie.

``python -m coverage.geo`` writes ``static/world_50m.json``, the base map that the browser fetches once: plotly asks a
public address for it otherwise, and draws nothing where there is no internet. It also writes a small picture of each
country into ``static/outlines/``, for pages that are printed.
"""

import io
import json

import geopandas
import pandas
from shapely import box
from shapely.geometry.base import BaseGeometry

from coverage import tables
from coverage.figures.svg.elements import document, element, through
from coverage.paths import DATA, STATIC

BOUNDARIES = DATA / "boundaries.topojson.json"
BASE_MAP = STATIC / "world_50m.json"
OUTLINES = STATIC / "outlines"

EQUAL_EARTH = "+proj=eqearth +lon_0=-75 +datum=WGS84"
"""Equal Earth with its middle in the region: around Greenwich it would shear the countries."""

SIZE, MARGIN, DETAIL = 200, 0.12, 0.004
"""Of an outline: the longer side in pixels, the room around the country and the smallest detail, in parts of it."""

# Layers that plotly looks up in every base map, whether it draws them or not.
EMPTY_LAYERS = ("coastlines", "ocean", "lakes", "rivers", "subunits")


def countries() -> geopandas.GeoDataFrame:
    """Return the 22 countries of the atlas.

    Columns: ``iso3``, ``geometry``; WGS 84 (EPSG:4326).

    Far islands belong to their country's shape; take label points from `tables.areas`, not from centroids. Borders
    are Natural Earth's de facto lines (public domain); the atlas takes no position on them.
    """
    return _layer("countries")


def context() -> geopandas.GeoDataFrame:
    """Return the neighbouring land to draw under the map.

    Clipped at its frame; columns and reference system as `countries`.
    """
    return _layer("context")


def placed(frame: pandas.DataFrame) -> geopandas.GeoDataFrame:
    """Return ``frame`` with the ``geometry`` of each ``area``, WGS 84.

    Countries are shapes, all others points; missing where an area has no place.
    """
    areas = tables.areas().set_index("area")
    points = geopandas.GeoSeries.from_xy(areas["lon"], areas["lat"], index=areas.index, crs=4326)
    places = countries().set_index("iso3")["geometry"].combine_first(points)
    geometry = geopandas.GeoSeries(frame["area"].map(places), index=frame.index, crs=4326)
    return geopandas.GeoDataFrame(frame, geometry=geometry, crs=4326)


def as_geojson(frame: geopandas.GeoDataFrame, **about: str) -> bytes:
    """Return ``frame`` as a GeoJSON FeatureCollection (RFC 7946).

    ``about`` are further members, which say what it is.
    """
    collection = json.loads(frame.to_json(drop_id=True, to_wgs84=True, show_bbox=False))
    return json.dumps({**about, **collection}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def as_geopackage(frame: geopandas.GeoDataFrame, layer: str) -> bytes:
    """Return ``frame`` as the only layer of a GeoPackage."""
    file = io.BytesIO()
    frame.to_file(file, driver="GPKG", layer=layer)
    return file.getvalue()


def base_map() -> str:
    """Return the boundaries as the TopoJSON that plotly expects.

    Every arc stays as it is.

    ``countries`` holds the countries and their neighbours under their ISO 3166-1 alpha-3 ids, ``land`` the same
    shapes. A country carries its label point as ``ct``, where plotly hangs the hover box; the neighbours have none.
    """
    topology = json.loads(BOUNDARIES.read_text(encoding="utf-8"))
    points = tables.areas().set_index("area")[["lon", "lat"]]
    shapes = [
        {
            "type": shape["type"],
            "id": shape["id"],
            "arcs": shape["arcs"],
            "properties": {"ct": points.loc[shape["id"]].tolist()} if shape["id"] in points.index else {},
        }
        for layer in ("countries", "context")
        for shape in topology["objects"][layer]["geometries"]
    ]
    land = [{"type": shape["type"], "arcs": shape["arcs"]} for shape in shapes]
    layers = {"countries": shapes, "land": land} | {name: [] for name in EMPTY_LAYERS}
    topology["objects"] = {
        name: {"type": "GeometryCollection", "geometries": geometries} for name, geometries in layers.items()
    }
    return json.dumps(topology, separators=(",", ":"))


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


def _layer(name: str) -> geopandas.GeoDataFrame:
    frame = geopandas.read_file(BOUNDARIES, layer=name)
    # TopoJSON carries no CRS of its own.
    return frame[["iso3", "geometry"]].set_crs(4326)


if __name__ == "__main__":
    BASE_MAP.write_text(base_map(), encoding="utf-8")
    OUTLINES.mkdir(exist_ok=True)
    for country in countries()["iso3"]:
        (OUTLINES / f"{country}.svg").write_text(outline(country), encoding="utf-8")
