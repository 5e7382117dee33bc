"""Does each row carry its place?"""

import json
from itertools import pairwise

import geopandas
import pytest
from shapely import Point
from shapely.geometry import shape

from coverage import exports, geo, tables
from coverage.exports import TABLES, citation
from coverage.measures import Selection
from tests.exports.taken import SELECTION, same, taken

KINDS = {"PER": "MultiPolygon", "013": "Point", "HTI/cap-haitien": "Point"}


@pytest.mark.parametrize("view", TABLES)
def test_a_geopackage_comes_back_row_for_row_with_countries_as_shapes_and_other_places_as_points(view, tmp_path):
    extract, file = taken(view), tmp_path / "rows.gpkg"
    file.write_bytes(exports.geopackage(extract))
    back = geopandas.read_file(file, layer="rows")
    assert back.crs.to_epsg() == 4326
    for area, kind in zip(back["area"], back.geom_type, strict=True):
        assert kind.removeprefix("Multi") == KINDS[area].removeprefix("Multi")
    same(back.drop(columns="geometry"), extract.rows)


@pytest.mark.parametrize("view", TABLES)
def test_geojson_comes_back_row_for_row(view):
    extract = taken(view)
    collection = json.loads(exports.geojson(extract))
    assert collection["type"] == "FeatureCollection"
    assert (collection["version"], collection["citation"]) == (extract.version, citation.text(extract))
    rows = extract.rows.astype(object).where(extract.rows.notna(), None).to_dict("records")
    assert [feature["properties"] for feature in collection["features"]] == rows
    assert {feature["geometry"]["type"] for feature in collection["features"]} <= {"Point", "Polygon", "MultiPolygon"}


def rings(geometry):
    """The exterior rings of a (multi)polygon, as coordinates."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [polygon[0] for polygon in polygons]


def area_of(ring):
    """Twice the area within a ring: above zero where it runs counter-clockwise."""
    return sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))


def test_exterior_rings_of_countries_and_subdivisions_run_counter_clockwise():
    rows = tables.areas().query("kind in ('country', 'subdivision')")[["area"]]
    collection = json.loads(geo.as_geojson(geo.placed(rows)))
    assert len(collection["features"]) == len(rows) > 60
    runs = [area_of(ring) for feature in collection["features"] for ring in rings(feature["geometry"])]
    assert len(runs) > 160
    assert min(runs) > 0


def test_a_row_on_a_subdivision_has_its_shape_and_one_on_a_city_its_point():
    extract = taken("headlines", Selection(("SV-CH", "HND/tegucigalpa")))
    geometries = {
        feature["properties"]["area"]: feature["geometry"]
        for feature in json.loads(exports.geojson(extract))["features"]
    }
    assert shape(geometries["SV-CH"]).contains(Point(-88.94, 14.04))  # the town of Chalatenango
    assert geometries["HND/tegucigalpa"] == {"type": "Point", "coordinates": [-87.21, 14.08]}


def test_no_rows_make_an_empty_collection():
    extract = taken("headlines", Selection(SELECTION.areas, years=(1990, 1991)))
    assert json.loads(exports.geojson(extract))["features"] == []
