"""Shapes of countries and subdivisions as frames; frames with their places as files."""

import io
import json
from pathlib import Path

import geopandas
import pandas

from coverage import tables
from coverage.paths import DATA

BOUNDARIES = DATA / "boundaries.topojson.json"
SUBDIVISIONS = DATA / "subdivisions.topojson.json"


def countries() -> geopandas.GeoDataFrame:
    """Return the 22 countries of the atlas.

    Columns: ``iso3``, ``geometry``; WGS 84 (EPSG:4326).

    Far islands belong to their country's shape; take label points from `tables.areas`, not from centroids. Borders
    are Natural Earth's de facto lines (public domain); the atlas takes no position on them.
    """
    return _layer(BOUNDARIES, "countries")


def context() -> geopandas.GeoDataFrame:
    """Return the neighbouring land to draw under the map.

    Clipped at its frame; columns and reference system as `countries`.
    """
    return _layer(BOUNDARIES, "context")


def subdivisions() -> geopandas.GeoDataFrame:
    """Return the first-level subdivisions of the countries.

    Columns: ``area`` (ISO 3166-2), ``iso3``, ``name``, ``geometry``; WGS 84 (EPSG:4326).

    Panama has the 12 of before 2014, and small islands are smaller than they are. What is said of borders in
    `countries` holds here too; the two were drawn at different scales, so their lines do not coincide.
    """
    frame = _layer(SUBDIVISIONS, "subdivisions", "iso", "iso3", "name")
    return geopandas.GeoDataFrame(frame.rename(columns={"iso": "area"}))


def placed(frame: pandas.DataFrame) -> geopandas.GeoDataFrame:
    """Return ``frame`` with the ``geometry`` of each ``area``, WGS 84.

    Countries and subdivisions are shapes, regions and cities points; missing where an area has no place.
    """
    areas = tables.areas().set_index("area")
    points = geopandas.GeoSeries.from_xy(areas["lon"], areas["lat"], index=areas.index, crs=4326)
    shapes = pandas.concat([countries().rename(columns={"iso3": "area"}), subdivisions()])
    places = shapes.set_index("area")["geometry"].combine_first(points)
    geometry = geopandas.GeoSeries(frame["area"].map(places), index=frame.index, crs=4326)
    return geopandas.GeoDataFrame(frame, geometry=geometry, crs=4326)


def as_geojson(frame: geopandas.GeoDataFrame, **about: str) -> bytes:
    """Return ``frame`` as a GeoJSON FeatureCollection (RFC 7946).

    Exterior rings run counter-clockwise. ``about`` are further members, which say what it is.
    """
    frame = geopandas.GeoDataFrame(frame, geometry=frame.geometry.orient_polygons())
    collection = json.loads(frame.to_json(drop_id=True, to_wgs84=True, show_bbox=False))
    return json.dumps({**about, **collection}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def as_geopackage(frame: geopandas.GeoDataFrame, layer: str) -> bytes:
    """Return ``frame`` as the only layer of a GeoPackage."""
    file = io.BytesIO()
    frame.to_file(file, driver="GPKG", layer=layer)
    return file.getvalue()


def _layer(file: Path, name: str, *columns: str) -> geopandas.GeoDataFrame:
    frame = geopandas.read_file(file, layer=name)
    # TopoJSON carries no CRS of its own.
    return frame[[*(columns or ["iso3"]), "geometry"]].set_crs(4326)
