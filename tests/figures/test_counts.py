"""Are numbers of operators drawn as published, one mark per origin?"""

import pytest

from coverage import figures, measures
from coverage.figures.theme import LIGHT, MARKS
from coverage.wording import Language
from tests.figures.frames import comparable

EN = Language("en")


def counts(*rows, lang=EN):
    frame = measures.counts(comparable(*({"measure": "operators", **row} for row in rows)))
    return figures.counts(frame, lang, LIGHT)


def quotients(*pairs):
    """One origin per pair of people and operators."""
    rows = []
    for number, (people, operators) in enumerate(pairs):
        rows += [
            {"measure": "people_served", "origin": str(number), **people},
            {"measure": "operators", "origin": str(number), **operators},
        ]
    return figures.people_per_operator(measures.people_per_operator(comparable(*rows)), EN, LIGHT)


def marks(figure):
    """Each mark: kind, number, symbol."""
    return [
        (trace.name, pytest.approx(x), symbol)
        for trace in figure.data
        for x, symbol in zip(trace.x, trace.marker.symbol, strict=True)
    ]


def test_each_origin_has_its_own_mark_on_the_row_of_its_country():
    figure = counts({"low": 300}, {"low": 450}, {"area": "BOL", "low": 20})
    (trace,) = figure.data
    rows = [figure.layout.yaxis.ticktext[y] for y in trace.y]
    assert sorted(zip(rows, trace.x, strict=True)) == [("Bolivia", 20), ("Peru", pytest.approx(300)), ("Peru", 450)]


def test_each_type_is_named_once_in_its_colour_and_mark():
    figure = counts({"low": 300}, {"low": 5, "operator_type": "tanker"}, {"low": 7, "operator_type": "tanker"})
    assert {trace.name: (trace.marker.color, set(trace.marker.symbol)) for trace in figure.data} == {
        EN.label("operator_type", kind): (LIGHT.types[kind], {MARKS[kind]}) for kind in ("community", "tanker")
    }
    assert figure.layout.showlegend


@pytest.mark.parametrize("qualifier", ["at_least", "at_most"])
def test_a_bound_is_hollow_and_said_in_words(qualifier):
    figure = counts({"low": 5200, "qualifier": qualifier})
    assert marks(figure) == [("Community organisation", 5200, "circle-open")]
    assert f"{qualifier.replace('_', ' ')} 5,200" in figure.data[0].text[0]


def test_a_range_is_hollow_and_stands_in_its_middle_on_the_logarithmic_axis():
    figure = counts({"low": 100, "high": 400, "qualifier": "range"})
    assert marks(figure) == [("Community organisation", 200, "circle-open")]
    assert figure.layout.xaxis.type == "log"


def test_the_axis_says_what_is_counted():
    assert "operators" in counts({"low": 3}).layout.xaxis.title.text
    assert "people per operator" in quotients(({"low": 30}, {"low": 3})).layout.xaxis.title.text


def test_numbers_on_the_axis_take_the_form_of_the_language():
    assert counts({"low": 3}).layout.separators == ".,"
    assert counts({"low": 3}, lang=Language("es")).layout.separators == ",."


def test_a_count_without_a_year_says_so():
    assert "no year" in counts({"low": 3, "year": None}).data[0].text[0]


def test_people_per_operator_divides_what_one_origin_counts():
    assert marks(quotients(({"low": 900}, {"low": 30}))) == [("Community organisation", 30, "circle")]


def test_at_least_so_many_people_of_exactly_so_many_operators_is_a_lower_bound():
    figure = quotients(({"low": 900, "qualifier": "at_least"}, {"low": 30}))
    assert marks(figure) == [("Community organisation", 30, "circle-open")]
    assert "at least 30" in figure.data[0].text[0]


def test_two_bounds_in_one_direction_give_no_quotient():
    both = {"low": 900, "qualifier": "at_least"}, {"low": 30, "qualifier": "at_least"}
    assert len(quotients(both).data) == 0
