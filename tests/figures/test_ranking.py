"""Is the highest first, and is a bound never drawn as a point?"""

import re

import pytest

from coverage import figures
from coverage.figures.theme import LIGHT, MARKS, OPEN_LEFT, OPEN_RIGHT
from coverage.tables import vocabulary
from coverage.wording import Language, chart_notes
from tests.figures.frames import (
    ABOUT,
    ALL_KINDS,
    AT_LEAST,
    AT_MOST,
    BOUNDS,
    CENTRAL_AMERICA,
    POINT,
    RANGE,
    headlines,
    named,
)

EN = Language("en")


def draw(*rows):
    return figures.ranking(headlines(*rows), EN, LIGHT)


def beside(figure):
    """What is written beside each row, from the top: the number and the strength of its evidence."""
    notes = sorted(figure.layout.annotations, key=lambda note: note.y)
    return [re.sub(r"</?span[^>]*>", "", note.text).split("<br>") for note in notes]


def numbers(figure):
    """The number written beside each row, from the top."""
    return [number for number, _ in beside(figure)]


def arrows(figure, symbol):
    """Rows with an open end, and where its arrow stands."""
    return {
        y: x for trace in figure.data if trace.marker.symbol == symbol for x, y in zip(trace.x, trace.y, strict=True)
    }


def dotted(figure):
    """Where intervals are open: from the end of the bar, to the tip of the arrow, row."""
    (trace,) = (trace for trace in figure.data if trace.line.dash == "dot")
    return [(trace.x[i], trace.x[i + 1], trace.y[i]) for i in range(0, len(trace.x), 3)]


def bars(figure):
    """The bars over what is stated: from, to, row."""
    (trace,) = (trace for trace in figure.data if trace.mode == "lines" and trace.line.dash is None)
    return [(trace.x[i], trace.x[i + 1], trace.y[i]) for i in range(0, len(trace.x), 3)]


def test_areas_stand_highest_first_upper_bounds_after_them_and_regions_below_the_countries():
    figure = draw(POINT, ABOUT, AT_LEAST, AT_MOST, RANGE, CENTRAL_AMERICA)
    order = ["GTM", "BOL", "PER", "CHL", "SLV", "013"]
    assert list(named(figure)) == order
    names = [text.replace("<br>", " ") for text in figure.layout.yaxis.ticktext]
    assert names == [
        *(EN.area(area) for area in order[:-1]),
        "Central America (whole region)",
    ]
    assert "“at most” after the others" in chart_notes.ranking(EN, headlines(POINT, AT_MOST))
    assert "“at most”" not in chart_notes.ranking(EN, headlines(POINT, AT_LEAST))
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]  # downwards


def test_the_order_of_the_rows_given_does_not_matter():
    assert list(named(draw(*reversed(ALL_KINDS)))) == list(named(draw(*ALL_KINDS)))


def test_a_point_is_a_filled_mark_and_every_bound_a_hollow_one():
    symbols = {area: symbol for area, (_, symbol) in named(draw(*ALL_KINDS)).items()}
    assert {area for area, symbol in symbols.items() if not symbol.endswith("-open")} == {"PER", "BOL"}


def test_at_least_is_open_to_the_right_from_its_number():
    figure = draw(POINT, AT_LEAST)
    (x,) = arrows(figure, OPEN_RIGHT).values()
    assert dotted(figure) == [(45, x, 0)]
    assert 45 < x <= figure.layout.xaxis.range[1]
    assert not arrows(figure, OPEN_LEFT)


def test_at_most_is_open_to_the_left_down_to_zero():
    figure = draw(POINT, AT_MOST)
    assert list(arrows(figure, OPEN_LEFT)) == [1]
    assert dotted(figure) == [(12, 0, 1)]
    assert not arrows(figure, OPEN_RIGHT)


def test_central_america_is_at_most_50_and_never_a_point_at_50():
    figure = draw(POINT, CENTRAL_AMERICA)
    assert named(figure)["013"] == (50, "circle-open")
    assert list(arrows(figure, OPEN_LEFT)) == [1]
    assert numbers(figure) == ["20%", "≤ 50%"]
    tips = next(trace.text for trace in figure.data if trace.customdata is not None)
    assert "at most 50%" in tips[1]


def test_each_row_has_its_number_in_words_beside_it():
    assert numbers(draw(*ALL_KINDS)) == ["≥ 45%", "≈ 35%", "20%", "4%–8%", "≤ 12%", "≤ 50%"]


def test_under_each_number_the_strength_of_its_evidence_is_said():
    figure = draw({"low": 20, "grade": "A"}, {"area": "BOL", "low": 35, "grade": "D"})
    assert beside(figure) == [["35%", "Weak, D¹"], ["20%", "Moderate¹"]]


def test_beside_the_strength_stands_that_a_figure_has_grade_d_or_a_single_source_and_beneath_what_it_means():
    twice = [{"low": 20, "grade": "C"}, {"low": 22, "grade": "C"}]
    lowest = [{"area": "BOL", "low": 35, "grade": "D"}, {"area": "BOL", "low": 36, "grade": "D"}]
    alone = [{"area": "GTM", "low": 10, "grade": "C"}]
    grade, one = "D: the figure has the lowest grade.", "¹ One independent source."
    for rows, said, notes in ((twice, "Moderate", []), (lowest, "Moderate, D", [grade]), (alone, "Weak¹", [one])):
        assert [strength for _, strength in beside(draw(*rows))] == [said]
        note = chart_notes.ranking(EN, headlines(*rows))
        assert [sentence for sentence in (grade, one) if sentence in note] == notes


def test_the_bar_runs_over_all_independent_voices():
    figure = draw({"low": 20, "grade": "A"}, {"low": 12}, {"low": 31})
    assert named(figure)["PER"] == (20, "circle")
    assert bars(figure) == [(12, 31, 0)]


def test_the_bar_holds_the_number_of_every_bound_and_the_arrow_starts_at_its_end():
    figure = draw({"low": 33, "grade": "A"}, {"low": 15, "qualifier": "at_least"})
    assert named(figure)["PER"] == (33, "circle")
    assert (bars(figure), dotted(figure)) == ([(15, 33, 0)], [(33, 41, 0)])
    figure = draw({"low": 33, "grade": "A"}, {"low": 60, "qualifier": "at_least"})
    assert (bars(figure), dotted(figure)) == ([(33, 60, 0)], [(60, 68, 0)])
    figure = draw({"low": 15, "qualifier": "at_most", "grade": "A"}, {"low": 12}, {"low": 33})
    assert (bars(figure), dotted(figure)) == ([(12, 33, 0)], [])  # "at most" opens nothing beside figures
    assert named(figure)["PER"] == (12, "circle")


def test_the_arrow_ends_where_the_sources_leave_no_room():
    # at least half of 400 rural and 10 % of 600 urban people: from 260 to 460 of 1,000
    census = {"origin": "census", "base": "rural", "low": 50, "qualifier": "at_least"}
    figure = draw(census, {**census, "base": "urban", "low": 10, "qualifier": "exact"}, {"low": 90, "area": "BOL"})
    assert dotted(figure) == [(26, 46, 1)]


def test_at_least_everybody_leaves_nothing_open():
    assert dotted(draw({"low": 100, "qualifier": "at_least"}, {"low": 0, "qualifier": "at_most", "area": "BOL"})) == []


def test_only_bounds_still_make_a_figure():
    figure = draw(*BOUNDS)
    assert all(symbol.endswith("-open") for _, symbol in named(figure).values())
    assert len(numbers(figure)) == len(BOUNDS)


@pytest.mark.parametrize("low", [0.5, 99, 100])
def test_extreme_shares_stay_inside_the_axis(low):
    figure = draw({"low": low})
    first, last = figure.layout.xaxis.range
    assert first < low <= last <= 103


def test_the_axis_says_percent_and_the_figure_grows_with_its_rows():
    assert draw(POINT).layout.xaxis.ticksuffix.strip() == "%"
    heights = [draw(*ALL_KINDS[:n]).layout.height for n in (1, 2, 3)]
    assert heights[1] - heights[0] == heights[2] - heights[1] > 20


def test_a_composition_keeps_the_order_colours_and_marks_of_the_operator_types():
    kinds = [kind for kind in vocabulary.values("operator_type") if kind != "all_small_scale"]
    rows = [
        {"operator_type": kind, "low": 5 + n, "qualifier": "at_least" if n % 2 else "exact"}
        for n, kind in enumerate(reversed(kinds))
    ]
    figure = figures.composition(headlines(*rows), EN, LIGHT)
    (trace,) = (trace for trace in figure.data if trace.customdata is not None)
    names = [text.replace("<br>", " ") for text in figure.layout.yaxis.ticktext]
    assert names == [EN.label("operator_type", kind) for kind in kinds]
    assert list(trace.marker.color) == [LIGHT.types[kind] for kind in kinds]
    assert [symbol.removesuffix("-open") for symbol in trace.marker.symbol] == [MARKS[kind] for kind in kinds]
