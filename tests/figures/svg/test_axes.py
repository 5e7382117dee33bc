"""Is along every axis what plotly would write there, and does each mark stand at its number?"""

import pytest

from coverage import figures, measures
from coverage.figures.svg import axes
from coverage.figures.theme import LIGHT
from coverage.wording import Language
from tests.figures.frames import comparable, headlines, recognition
from tests.figures.svg.pictures import SVG, across, numbers_above, picture
from tests.figures.test_every_figure import TYPES

EN = Language("en")


@pytest.mark.parametrize(("high", "last", "step"), [(101, 100, 20), (57, 50, 10), (65, 60, 20), (9, 8, 2), (29, 25, 5)])
def test_the_numbers_along_an_axis_are_round(high, last, step):
    found = axes.ticks(-1, high, 6)
    assert found[0] == 0 and found[-1] == last and found[1] == step


@pytest.mark.parametrize(
    ("low", "high", "step", "written"),
    [
        (-0.1, 4.1, 1, [1, 10, 100, 1000, 10000]),
        (2.2, 3.4, "D2", [200, 500, 1000, 2000]),
        (-0.5, 6.2, 2, [1, 100, 10000, 1000000]),
        (-1.2, 0.1, 1, [0.1, 1]),
    ],
)
def test_a_logarithmic_axis_counts_in_powers_of_ten(low, high, step, written):
    assert axes.powers(low, high, step) == pytest.approx(written)


def test_ten_times_as_many_operators_are_one_step_further():
    rows = [{"low": low, "measure": "operators", "origin": str(low)} for low in (10, 100, 1000)]
    figure = figures.counts(measures.counts(comparable(*rows)), EN, LIGHT)
    root = picture(figure)
    in_legend, first, second, third = across(root, "circle", 11)
    above = numbers_above(root)
    assert [first, second, third] == pytest.approx([above["10"], above["100"], above["1,000"]], abs=0.02)
    assert second - first == pytest.approx(third - second, abs=0.02)
    assert in_legend < first


@pytest.mark.parametrize(("code", "thousand"), [("en", "1,000"), ("es", "1.000"), ("pt", "1.000")])
def test_numbers_along_a_logarithmic_axis_are_written_as_the_language_does(code, thousand):
    rows = [{"low": low, "measure": "operators", "origin": str(low)} for low in (10, 2000)]
    assert thousand in numbers_above(picture(figures.counts(measures.counts(comparable(*rows)), Language(code), LIGHT)))


def test_a_year_is_written_without_a_mark_for_thousands():
    rows = recognition({"kind": "law", "year": 1994}, {"kind": "decree", "year": 2014})
    root = picture(figures.time_line(rows, EN, LIGHT))
    above = numbers_above(root)
    assert {"2000", "2010"} <= above.keys()
    _in_legend, law = across(root, "circle", 11)
    ten_years = above["2010"] - above["2000"]
    assert law == pytest.approx(above["2000"] - 0.6 * ten_years, abs=0.05)


def test_a_cell_of_a_matrix_is_in_the_colour_of_its_class_with_its_number_upon_it():
    figure = figures.matrix(headlines({"low": 35, "area": "GTM"}), TYPES, EN, LIGHT)
    root = picture(figure)
    (cell,) = root.iter(f"{SVG}rect")
    assert cell.get("fill") == LIGHT.steps[3]
    (number,) = (text for text in root.iter(f"{SVG}text") if text.text == "35%¹")
    left, top, width, height = (float(cell.get(name)) for name in ("x", "y", "width", "height"))
    assert left < float(number.get("x")) < left + width and top < float(number.get("y")) < top + height


def test_names_of_columns_are_turned_where_a_word_has_no_room():
    rows, es = headlines({"low": 35, "area": "GTM"}), Language("es")
    wide, narrow = (picture(figures.matrix(rows, TYPES, es, LIGHT), width) for width in (1400, 800))
    turned = [[t for t in root.iter(f"{SVG}text") if "rotate" in t.get("transform", "")] for root in (wide, narrow)]
    assert [len(some) for some in turned] == [0, len(TYPES)]
