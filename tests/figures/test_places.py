"""Does each place stand where it is, with all that is known about it?"""

import pandas as pd

from coverage import figures
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


def draw(*rows):
    return figures.places(headlines(*rows), AREAS, "BOL", Language("en"), LIGHT)


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


def test_the_map_shows_the_country_by_itself():
    assert draw(place(40)).layout.geo.fitbounds == "locations"
