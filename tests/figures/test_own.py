"""Do somebody's own figures stand beside the published ones as stars, and stay bounds where they are?"""

import pytest

from coverage import figures, tables
from coverage.figures.theme import LIGHT
from coverage.wording import Language
from tests.figures.frames import ABOUT, AT_LEAST, POINT, comparable, headlines, named

EN = Language("en")
OWN = comparable({"low": 70}, {"area": "BOL", "low": 15, "qualifier": "at_least"})


def star(figure):
    (trace,) = (trace for trace in figure.data if trace.marker.symbol == "star")
    return trace


def test_own_rows_stand_beneath_the_published_ones_with_their_names():
    before = figures.ranking(headlines(POINT, ABOUT, AT_LEAST), EN, LIGHT)
    after = figures.with_own_rows(before, OWN, EN, LIGHT)
    assert (list(star(after).x), list(star(after).y)) == ([70, 15], [3, 4])
    assert [name.split("<br>")[0] for name in after.layout.yaxis.ticktext[3:]] == ["★ Peru · 2010", "★ Bolivia · 2010"]
    assert named(after) == named(before)
    assert after.layout.height > before.layout.height
    assert after.layout.xaxis.range[1] >= 70


def test_the_figure_that_was_given_stays_as_it_is():
    before = figures.ranking(headlines(POINT), EN, LIGHT)
    spec = before.to_json()
    figures.with_own_rows(before, OWN, EN, LIGHT)
    assert before.to_json() == spec


def test_a_bound_has_a_dotted_line_to_its_open_end():
    figure = figures.with_own_rows(figures.ranking(headlines(POINT), EN, LIGHT), OWN.tail(1), EN, LIGHT)
    lines = figure.data[-2]
    assert (lines.line.dash, list(lines.x), list(lines.y)) == ("dot", [15, 100, None], [1, 1, 1])


def test_the_estimates_of_a_cell_keep_their_order_and_get_room_for_more():
    before = figures.voices(comparable(POINT, {"low": 30}), set(), set(), EN, LIGHT)
    after = figures.with_own_rows(before, OWN, EN, LIGHT)
    assert list(after.layout.yaxis.range) == [3.5, -0.5]


def test_the_tip_says_whose_it_is():
    tips = star(figures.with_own_rows(figures.ranking(headlines(POINT), EN, LIGHT), OWN, EN, LIGHT)).text
    assert all(tip.startswith("<b>★ Your table</b>") for tip in tips) and "at least 15%" in tips[1]


@pytest.mark.parametrize("geo", ["geo", "geo2"])
def test_the_map_has_a_star_on_each_area(geo):
    before = figures.coverage_map(headlines(POINT), tables.areas(), EN, LIGHT)
    after = figures.with_own_places(before, OWN, tables.areas(), EN, LIGHT)
    (trace,) = (trace for trace in after.data[len(before.data) :] if trace.geo == geo)
    points = tables.areas().set_index("area")
    assert list(trace.lat) == [points.at["PER", "lat"], points.at["BOL", "lat"]] and set(trace.text) == {"★"}


def test_of_very_many_own_rows_the_first_are_drawn():
    many = comparable(*({"low": n} for n in range(1, 60)))
    assert len(star(figures.with_own_rows(figures.ranking(headlines(POINT), EN, LIGHT), many, EN, LIGHT)).x) == 25
