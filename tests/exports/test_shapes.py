"""Does each row carry its place?"""

import json

import geopandas
import pytest

from coverage import exports
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


def test_no_rows_make_an_empty_collection():
    extract = taken("headlines", Selection(SELECTION.areas, years=(1990, 1991)))
    assert json.loads(exports.geojson(extract))["features"] == []
