"""Each subdivision has its own shape: label points and cities lie where their codes say."""

import json

import pytest
from shapely import Point

from coverage import geo, tables
from coverage.figures.shapes import SUBDIVISIONS, ring, shapes
from coverage.geo import repair

CITIES = """
AR-B La Plata -34.92 -57.95
AR-X Córdoba -31.42 -64.18
AR-M Mendoza -32.89 -68.84
AR-E Paraná -31.76 -60.49
AR-N Posadas -27.42 -55.92
BZ-CY San Ignacio 17.16 -89.07
BO-L La Paz -16.50 -68.14
BO-S Santa Cruz -17.78 -63.18
BO-T Tarija -21.53 -64.73
BR-SP São Paulo -23.55 -46.63
BR-CE Fortaleza -3.78 -38.55
BR-GO Goiânia -16.68 -49.25
BR-DF Brasília -15.79 -47.88
BR-RS Porto Alegre -30.03 -51.20
CL-RM Santiago -33.45 -70.67
CL-NB Chillán -36.61 -72.10
CL-TA Pozo Almonte -20.26 -69.79
CO-DC Bogotá 4.65 -74.10
CO-CUN Facatativá 4.81 -74.35
CO-ANT Medellín 6.25 -75.56
CO-VAC Cali 3.44 -76.52
CR-A Alajuela 10.02 -84.21
CR-G Liberia 10.63 -85.44
CU-12 Bayamo 20.38 -76.64
CU-09 Camagüey 21.38 -77.92
DO-25 Santiago 19.45 -70.70
DO-22 San Juan de la Maguana 18.81 -71.23
EC-T Ambato -1.25 -78.62
EC-N Tena -0.99 -77.81
EC-P Quito -0.22 -78.51
EC-A Cuenca -2.90 -79.00
GT-01 Guatemala City 14.63 -90.51
GT-16 Cobán 15.47 -90.37
GT-09 Quetzaltenango 14.83 -91.52
GT-13 Huehuetenango 15.32 -91.47
GY-BA Mabaruma 8.20 -59.78
GY-CU Kamarang 5.87 -60.61
GY-DE Timehri 6.50 -58.25
GY-EB Orealla 5.31 -57.33
GY-ES Tuschen 6.86 -58.40
GY-MA Mahaicony 6.57 -57.80
GY-PM Anna Regina 7.26 -58.49
GY-PT Mahdia 5.27 -59.15
GY-UD Linden 6.00 -58.30
GY-UT Lethem 3.38 -59.80
HT-CE Hinche 19.15 -72.01
HT-AR Gonaïves 19.46 -72.66
HN-FM Tegucigalpa 14.08 -87.21
HN-CR San Pedro Sula 15.50 -88.03
MX-CMX Mexico City 19.43 -99.13
MX-MEX Toluca 19.29 -99.66
MX-OAX Oaxaca 17.06 -96.73
MX-TLA Tlaxcala 19.32 -98.24
NI-MT Matagalpa 12.93 -85.92
NI-ES Estelí 13.09 -86.35
PA-4 David 8.43 -82.43
PA-9 Santiago 8.10 -80.98
PY-ASU Asunción -25.29 -57.61
PY-5 Coronel Oviedo -25.45 -56.44
PE-LMA Lima -12.05 -76.95
PE-LIM Canta -11.47 -76.62
PE-ARE Arequipa -16.40 -71.54
PE-CUS Cusco -13.52 -71.97
SV-SS San Salvador 13.69 -89.19
SV-SM San Miguel 13.48 -88.18
UY-TA Tacuarembó -31.71 -55.98
UY-DU Durazno -33.38 -56.52
VE-L Mérida 8.59 -71.14
VE-K Barquisimeto 10.07 -69.35
VE-R Cumanacoa 10.25 -63.92
"""
"""Code of the subdivision, city, latitude and longitude (degrees), as commonly known.

For each region of Guyana and each pair of codes that the source of the shapes confuses, and for each country.
"""

NEAR = {"CO-RIS": 0.003}
"""Degrees by which a label point may lie outside: the border there is simplified."""

SHAPES = geo.subdivisions().set_index("area")


def square(west, south):
    """A square of one degree."""
    corners = [(west, south), (west + 1, south), (west + 1, south + 1), (west, south + 1), (west, south)]
    return {"type": "Polygon", "coordinates": [corners]}


def source(*shapes):
    """Features as Natural Earth has them, of number, country, code, name and geometry."""
    names = ("adm1_code", "adm0_a3", "iso_3166_2", "name")
    return {
        "features": [
            {"properties": dict(zip(names, about, strict=True)), "geometry": geometry} for *about, geometry in shapes
        ]
    }


def test_the_417_of_the_22_countries_have_codes_of_their_own_and_valid_shapes():
    assert len(SHAPES) == 417
    assert SHAPES.index.is_unique
    assert set(SHAPES["iso3"]) == set(tables.areas().query("kind == 'country'")["area"])
    assert SHAPES.crs.to_epsg() == 4326
    assert SHAPES.is_valid.all() and not SHAPES.is_empty.any()
    assert SHAPES["name"].str.len().gt(2).all()


def test_the_label_point_of_every_subdivision_lies_in_its_shape():
    listed = tables.areas().query("kind == 'subdivision'")
    assert len(listed) > 40
    for row in listed.itertuples():
        assert SHAPES.loc[row.area, "iso3"] == row.parent
        assert SHAPES.loc[row.area, "geometry"].distance(Point(row.lon, row.lat)) <= NEAR.get(row.area, 0), row.area


def test_each_city_lies_in_the_shape_of_its_own_code_and_in_no_other():
    for line in CITIES.strip().splitlines():
        code, *_, lat, lon = line.split()
        inside = SHAPES.index[SHAPES.contains(Point(float(lon), float(lat)))]
        assert list(inside) == [code], line


def test_every_country_has_a_city_in_the_test():
    assert {SHAPES.loc[line.split()[0], "iso3"] for line in CITIES.strip().splitlines()} == set(SHAPES["iso3"])


def test_shapes_that_stand_in_each_others_place_get_their_own_codes_and_names():
    given = source(
        ("ECU-1289", "ECU", "EC-N", "Napo", square(-79, -2)),
        ("ECU-1290", "ECU", "EC-T", "Tungurahua", square(-78, -1)),
        ("GUY-674", "GUY", "GY-UD", "Upper Demerara-Berbice", square(-60, 2)),
        ("GUY-673", "GUY", "GY-UT", "Upper Takutu-Upper Essequibo", square(-59, 5)),
    )
    repaired = [feature["properties"] for feature in repair.repaired(given)["features"]]
    assert repaired == [
        {"iso": "EC-T", "iso3": "ECU", "name": "Tungurahua"},
        {"iso": "EC-N", "iso3": "ECU", "name": "Napo"},
        {"iso": "GY-UT", "iso3": "GUY", "name": "Upper Takutu-Upper Essequibo"},
        {"iso": "GY-UD", "iso3": "GUY", "name": "Upper Demerara-Berbice"},
    ]


def test_a_code_that_is_given_twice_and_one_that_is_given_up_become_those_of_iso():
    given = source(
        ("COL-1399", "COL", "CO-CUN", "Bogota", square(-75, 4)),
        ("COL-1398", "COL", "CO-CUN", "Cundinamarca", square(-74, 5)),
        ("GTM-3467", "GTM", "GT-QC", "Quiché", square(-91, 15)),
        ("MEX-2727", "MEX", "MX-DIF", "Distrito Federal", square(-99, 19)),
    )
    named = {f["properties"]["iso"]: f["properties"]["name"] for f in repair.repaired(given)["features"]}
    assert named == {
        "CO-DC": "Distrito Capital de Bogotá",
        "CO-CUN": "Cundinamarca",
        "GT-14": "Quiché",
        "MX-CMX": "Ciudad de México",
    }


def test_slivers_and_other_countries_are_dropped_and_invalid_shapes_made_valid():
    crossed = {"type": "Polygon", "coordinates": [[(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]]}
    given = source(
        ("MEX+99?", "MEX", "MX-X01~", None, square(-89, 22)),
        ("USA-1", "USA", "US-TX", "Texas", square(-99, 30)),
        ("BRA-1", "BRA", "BR-GO", "Goiás", crossed),
    )
    (feature,) = repair.repaired(given)["features"]
    assert feature["properties"]["iso"] == "BR-GO"
    assert feature["geometry"]["type"] == "MultiPolygon"  # two triangles in place of a crossed square


def test_the_static_file_is_what_the_command_makes():
    assert geo.SUBDIVISIONS_MAP.read_text(encoding="utf-8") == geo.subdivisions_map()


def test_the_base_map_has_every_subdivision_with_its_label_point_and_the_neighbours_in_place_of_countries():
    topology = json.loads(geo.subdivisions_map())
    drawn = {shape["id"]: shape["properties"] for shape in topology["objects"]["countries"]["geometries"]}
    assert set(drawn) == {*SHAPES.index, *geo.context()["iso3"]}
    assert set(topology["objects"]) == set(json.loads(geo.base_map())["objects"])
    for row in tables.areas().query("kind == 'subdivision'").itertuples():
        assert drawn[row.area]["ct"] == [row.lon, row.lat]
    for area, row in SHAPES.iterrows():
        assert (drawn[area]["iso3"], drawn[area]["name"]) == (row["iso3"], row["name"])


@pytest.mark.parametrize("code", ["USA", "JAM", "SUR"])
def test_the_neighbours_stay_where_they_are_on_the_grid_of_the_subdivisions(code):
    here = geo.context().set_index("iso3").loc[code, "geometry"].bounds
    known = shapes(SUBDIVISIONS)
    points = [ring(known.lines, numbers) for numbers in known.rings[code]]
    low = [min(part[:, axis].min() for part in points) for axis in (0, 1)]
    high = [max(part[:, axis].max() for part in points) for axis in (0, 1)]
    assert [*low, *high] == pytest.approx(here, abs=0.002)  # half a step of the grid
