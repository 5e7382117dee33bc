"""Does each place stand where it is, with all that is known about it?"""

import pandas as pd

from coverage import figures, tables
from coverage.figures import shapes
from coverage.figures.theme import LIGHT
from coverage.wording import Language
from tests.figures.frames import headlines

AREAS = pd.DataFrame(
    {
        "area": ["BOL", "BOL/cochabamba", "BOL/la_paz", "PER/lima"],
        "kind": ["country", "city", "city", "city"],
        "parent": ["005", "BOL", "BOL", "PER"],
        "lat": [-17.0, -17.4, -16.5, -12.0],
        "lon": [-65.0, -66.2, -68.1, -77.0],
    }
)


EN = Language("en")


def draw(*rows):
    return figures.places(headlines(*rows), AREAS, "BOL", EN, LIGHT)


def place(low, area="BOL/cochabamba", **more):
    return {"area": area, "low": low, "base": "area", **more}


def test_a_place_stands_at_its_point_with_a_line_for_each_operator_type():
    (shape, points) = draw(place(40), place(25, operator_type="tanker", qualifier="at_most")).data
    assert list(shape.locations) == ["BOL"]
    assert (points.lat, points.lon) == ((-17.4,), (-66.2,))
    (label,) = points.text
    assert label.endswith("Community organisation: 40%<br>Tanker or cart vendor: ≤ 25%")


def test_places_of_other_countries_are_left_out():
    (_, points) = draw(place(40), place(10, area="PER/lima")).data
    assert list(points.customdata) == ["BOL/cochabamba"]


def test_every_place_lies_on_the_map_of_its_country():
    areas, none = tables.areas(), headlines()
    inside = areas[areas["kind"].isin(["subdivision", "city"])]
    assert inside["parent"].nunique() > 10
    for country, places in inside.groupby("parent"):
        geo = figures.places(none, areas, country, EN, LIGHT).layout.geo
        assert places["lon"].between(*geo.lonaxis.range, inclusive="neither").all(), country
        assert places["lat"].between(*geo.lataxis.range, inclusive="neither").all(), country


def test_far_islands_do_not_make_the_country_small():
    west, south, _, north = shapes.bounds("CHL")
    assert west > -80  # Easter Island lies at 109 degrees west
    assert north - south > 30
