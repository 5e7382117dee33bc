"""Does every estimate stand on the axis, by type, newest first, bounds open?"""

from coverage import figures
from coverage.figures.theme import DARK, LIGHT, MARKS, OPEN_LEFT, OPEN_RIGHT
from coverage.wording import Language
from tests.figures.frames import comparable, named

EN = Language("en")


def draw(*rows, **options):
    return figures.dot_range(comparable(*rows), EN, options.pop("theme", LIGHT), **options)


def lines(figure):
    """What is drawn beside the marks: the ends, the dash and the symbols at the ends."""
    return [
        (tuple(t.x), t.line.dash, tuple(t.marker.symbol)) for t in figure.data if t.hoverinfo == "skip" and t.line.dash
    ]


def test_estimates_stand_by_operator_type_then_newest_first():
    figure = draw(
        {"estimate_id": "old", "year": 2010, "low": 10},
        {"estimate_id": "coop", "operator_type": "cooperative", "year": 2010, "low": 5},
        {"estimate_id": "new", "year": 2012, "low": 30},
        {"estimate_id": "all", "operator_type": "all_small_scale", "low": 40},
    )
    assert list(named(figure)) == ["all", "new", "old", "coop"]
    assert {name: x for name, (x, _) in named(figure).items()} == {"all": 40, "new": 30, "old": 10, "coop": 5}


def test_only_comparable_estimates_are_drawn():
    figure = draw({"low": 10}, {"low": 300, "measure": "operators"}, {"low": 9, "scope": "sample"})
    assert list(named(figure)) == ["row-0"]


def test_a_share_of_rural_people_is_drawn_as_a_lower_bound_as_far_as_the_urban_people_leave_room():
    figure = draw({"low": 50, "base": "rural"})  # 200 of 400 among 1,000, and none or all of 600
    assert named(figure)["row-0"] == (20, "circle-open")
    ((ends, dash, symbols),) = lines(figure)
    assert (ends, dash, symbols[-1]) == ((20, 80), "dot", OPEN_RIGHT)


def test_an_upper_bound_points_to_zero_and_a_range_has_two_closed_ends():
    at_most, between = lines(
        draw(
            {"low": 30, "qualifier": "at_most", "year": 2012},
            {"low": 10, "high": 20, "qualifier": "range", "year": 2010},
        )
    )
    assert (at_most[0], at_most[1], at_most[2][0]) == ((0, 30), "dot", OPEN_LEFT)
    assert (between[0], between[1]) == ((10, 20), "solid")
    assert not {OPEN_LEFT, OPEN_RIGHT} & set(between[2])


def test_a_point_has_no_line():
    assert lines(draw({"low": 30})) == []


def test_every_mark_has_its_source_year_and_grade_beside_it():
    figure = draw({"low": 30, "grade": "C", "year": 2010})
    (name,) = figure.layout.yaxis.ticktext
    assert "A publisher" in name and "2010" in name and "C" in name


def test_a_long_publisher_is_cut_beside_the_axis_and_whole_in_the_tip():
    name = "Ministry of Everything that has to do with Water, Sanitation and a very long Name"
    frame = comparable({"low": 30}).assign(publisher=name)
    figure = figures.dot_range(frame, EN, LIGHT)
    assert name not in figure.layout.yaxis.ticktext[0] and "…" in figure.layout.yaxis.ticktext[0]
    assert name in figure.data[-1].text[0]


def test_the_tip_says_the_share_how_it_was_worked_out_and_what_was_published():
    (tip,) = draw({"low": 50, "base": "rural", "qualifier": "approximate"}).data[-1].text
    assert "at least 20%, and at most 80% (2010)" in tip  # 400 of 1,000 people are rural
    assert "÷ 1,000 inhabitants in 2010, World Bank" in tip
    assert "about 50%" in tip


def test_colour_and_mark_are_those_of_the_type_in_both_themes():
    for theme in (LIGHT, DARK):
        figure = draw({"low": 5, "operator_type": "tanker"}, theme=theme)
        assert list(figure.data[-1].marker.color) == [theme.types["tanker"]]
        assert list(figure.data[-1].marker.symbol) == [MARKS["tanker"]]


def test_the_axis_runs_over_all_people():
    first, last = draw({"low": 5}).layout.xaxis.range
    assert first <= 0 and last >= 100
