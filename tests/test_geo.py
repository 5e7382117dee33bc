"""The base map is complete, unchanged in shape, and comes from the boundaries by one command."""

import json

from coverage import geo, tables


def test_the_static_file_is_what_the_command_makes():
    assert geo.BASE_MAP.read_text(encoding="utf-8") == geo.base_map()


def test_the_base_map_has_every_layer_that_plotly_looks_up():
    layers = json.loads(geo.base_map())["objects"]
    assert set(layers) == {"countries", "land", "coastlines", "ocean", "lakes", "rivers", "subunits"}
    assert all(layer["type"] == "GeometryCollection" for layer in layers.values())
    assert len(layers["land"]["geometries"]) == len(layers["countries"]["geometries"])


def test_each_country_carries_the_label_point_of_the_areas_table():
    shapes = {shape["id"]: shape for shape in json.loads(geo.base_map())["objects"]["countries"]["geometries"]}
    countries = tables.areas().query("kind == 'country'")
    assert len(countries) == 22
    for country in countries.itertuples():
        assert shapes[country.area]["properties"] == {"ct": [country.lon, country.lat]}


def test_arcs_and_quantization_stay_as_they_are():
    boundaries = json.loads(geo.BOUNDARIES.read_text(encoding="utf-8"))
    base_map = json.loads(geo.base_map())
    assert base_map["arcs"] == boundaries["arcs"]
    assert base_map["transform"] == boundaries["transform"]


def test_the_frame_of_countries_has_the_22_in_wgs_84_and_valid():
    countries = geo.countries()
    assert set(countries["iso3"]) == set(tables.areas().query("kind == 'country'")["area"])
    assert len(countries) == 22
    assert countries.crs.to_epsg() == 4326
    assert countries.is_valid.all()
    assert not countries.is_empty.any()


def test_every_label_point_lies_in_the_bounds_of_its_country():
    bounds = geo.countries().set_index("iso3").bounds
    for country in tables.areas().query("kind == 'country'").itertuples():
        box = bounds.loc[country.area]
        assert box.minx <= country.lon <= box.maxx, country.area
        assert box.miny <= country.lat <= box.maxy, country.area


def test_the_neighbours_are_none_of_the_countries():
    context = geo.context()
    assert len(context) == 29
    assert context.crs.to_epsg() == 4326
    assert not set(context["iso3"]) & set(geo.countries()["iso3"])


def test_each_country_has_an_outline_of_its_own_among_its_neighbours():
    for country in tables.areas().query("kind == 'country'")["area"]:
        drawn = (geo.OUTLINES / f"{country}.svg").read_text(encoding="utf-8")
        assert drawn.count('class="country"') == 1
        assert ' d="M' in drawn


def test_an_outline_is_what_the_command_makes():
    assert geo.outline("NIC") == (geo.OUTLINES / "NIC.svg").read_text(encoding="utf-8")
