"""Does each figure stand at its year and share, is a bound drawn as one, and is nothing drawn between years?"""

import pandas as pd
import pytest

from coverage import figures, measures
from coverage.figures.theme import LIGHT, OPEN_DOWN, OPEN_UP
from coverage.wording import Language
from tests.figures.frames import PEOPLE, comparable

EN = Language("en")
NO_ONE = pd.DataFrame({"year": pd.Series(dtype="int"), "share": pd.Series(dtype="float")})


def draw(*rows, rural=NO_ONE, lang=EN):
    return figures.over_time(comparable(*rows), rural, lang, LIGHT)


def share(figure, y):
    """The share that a place on the axis stands for: the names there are one step apart."""
    top, beneath = (float(name.rstrip("%")) for name in figure.layout.yaxis.ticktext[:2])
    return round(top - (top - beneath) * y, 6)


def marks(figure):
    """Year, share and symbol of each mark, by the id of its estimate."""
    return {
        one: (round(x, 6), share(figure, y), symbol)
        for trace in figure.data
        if trace.hoverinfo != "skip"
        for one, x, y, symbol in zip(trace.customdata, trace.x, trace.y, trace.marker.symbol, strict=True)
    }


def lines(figure):
    """What is drawn beside the marks: its ends in years and shares, its dash and its symbols."""
    return [
        (
            [(round(x, 6), share(figure, y)) for x, y in zip(trace.x, trace.y, strict=True)],
            trace.line.dash,
            trace.marker.symbol,
        )
        for trace in figure.data
        if trace.hoverinfo == "skip"
    ]


def test_a_figure_stands_at_its_year_and_its_share():
    figure = draw({"year": 2002, "low": 17}, {"year": 2010, "low": 14.8}, {"year": 2010, "area": "BOL", "low": 29})
    assert figure.layout.yaxis.ticktext == ("30%", "20%", "10%", "0%")
    assert figure.layout.xaxis.range == (2001, 2011)
    assert marks(figure) == {
        "row-0": (2002, 17, "circle"),
        "row-1": (2009.91, 14.8, "circle"),
        "row-2": (2010.09, 29, "circle"),
    }


@pytest.mark.parametrize(
    ("highest", "names"),
    [
        (9.6, ("10%", "8%", "6%", "4%", "2%", "0%")),
        (11.5, ("15%", "10%", "5%", "0%")),
        (33.3, ("40%", "30%", "20%", "10%", "0%")),
        (64, ("80%", "60%", "40%", "20%", "0%")),
        (100, ("100%", "80%", "60%", "40%", "20%", "0%")),
    ],
)
def test_the_axis_of_shares_begins_at_zero_and_ends_above_the_highest(highest, names):
    assert draw({"low": highest}).layout.yaxis.ticktext == names


def test_a_line_joins_figures_of_one_origin_and_says_nothing_between():
    figure = draw(
        {"year": 2009, "low": 21, "origin": "coda"},
        {"year": 2013, "low": 20, "origin": "coda"},
        {"year": 2014, "low": 33, "origin": "another"},
    )
    assert lines(figure) == [([(2009, 21), (2013, 20)], "dash", None)]


def test_a_lower_bound_opens_upwards_to_its_end_or_that_of_the_axis_and_is_not_joined():
    figure = draw(
        {"year": 2010, "low": 50, "base": "rural", "origin": "one"},  # 50 % of 400 among 1,000: 20 to 80 % or to 100 %
        {"year": 2012, "low": 25, "qualifier": "at_least", "origin": "one"},
    )
    assert {one: symbol for one, (_, _, symbol) in marks(figure).items()} == dict.fromkeys(
        ("row-0", "row-1"), "circle-open"
    )
    assert lines(figure) == [
        ([(2010, 20), (2010, 25)], "dot", ("line-ns", OPEN_UP)),
        ([(2012, 25), (2012, 25)], "dot", ("line-ns", OPEN_UP)),
    ]


def test_an_upper_bound_opens_down_to_zero_and_a_range_has_two_closed_ends():
    figure = draw(
        {"year": 2010, "low": 16, "qualifier": "at_most"}, {"year": 2012, "low": 25, "high": 30, "qualifier": "range"}
    )
    assert lines(figure) == [
        ([(2010, 0), (2010, 16)], "dot", (OPEN_DOWN, "line-ns")),
        ([(2012, 25), (2012, 30)], "solid", "line-ew-open"),
    ]
    assert marks(figure)["row-1"] == (2012, 27.5, "circle-open")


def test_each_type_has_its_own_mark_and_colour_and_a_filled_one_stands_for_it_in_the_legend():
    figure = draw(
        {"year": 2010, "low": 16, "qualifier": "at_most"},
        {"year": 2012, "low": 17},
        {"year": 2012, "low": 40, "operator_type": "utility"},
    )
    of_types = {trace.name: trace.marker for trace in figure.data if trace.name}
    assert [marker.symbol[0] for marker in of_types.values()] == ["circle", "x"]
    assert [marker.color[0] for marker in of_types.values()] == [LIGHT.types["community"], LIGHT.types["utility"]]
    assert not any(trace.showlegend for trace in figure.data if not trace.name)


def test_behind_them_stand_the_rural_people_of_each_year_that_has_a_number():
    figure = draw({"year": 2010, "low": 20}, {"year": 2012, "low": 30}, rural=measures.rural_shares(PEOPLE, "PER"))
    (ground,) = figure.layout.shapes  # 400 of 1,000 people in 2010, and no number for 2012
    assert (ground.x0, ground.x1, ground.layer) == (2009.5, 2010.5, "below")
    assert (share(figure, ground.y1), share(figure, ground.y0)) == (0, 40)
    assert figure.layout.yaxis.ticktext[0] == "40%"


def test_a_tip_says_what_the_figure_is_and_who_says_so():
    (trace,) = draw({"low": 17}, lang=Language("es")).data
    assert trace.text[0].startswith("<b>Organización comunitaria</b><br>") and "A publisher" in trace.text[0]
