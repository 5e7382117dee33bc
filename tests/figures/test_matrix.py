"""Is every known cell of country and operator type written, and every unknown one left empty?"""

from coverage import figures
from coverage.figures.theme import DARK, LIGHT, contrast
from coverage.wording import Language
from tests.figures.frames import headlines

TYPES = ("community", "cooperative", "tanker")
ROWS = (
    {"area": "PER", "low": 20},
    {"area": "PER", "operator_type": "tanker", "low": 3, "qualifier": "at_most"},
    {"area": "BOL", "operator_type": "cooperative", "low": 45, "qualifier": "at_least"},
)


def draw(*rows, lang="en", theme=LIGHT):
    return figures.matrix(headlines(*rows), TYPES, Language(lang), theme)


def cells(figure):
    """Country and type of each coloured cell, with the number it is coloured by."""
    (trace,) = figure.data
    names = figure.layout.yaxis.ticktext
    return {
        (names[y], TYPES[x]): value
        for y, line in enumerate(trace.z)
        for x, value in enumerate(line)
        if value is not None
    }


def test_known_cells_are_coloured_by_the_number_they_state_and_the_others_stay_empty():
    assert cells(draw(*ROWS)) == {("Peru", "community"): 20, ("Peru", "tanker"): 3, ("Bolivia", "cooperative"): 45}


def test_each_known_cell_has_its_share_in_words_and_no_other_cell_has_any():
    written = sorted(note.text for note in draw(*ROWS).layout.annotations)
    assert written == sorted(["20%", "≤ 3%", "≥ 45%"])


def test_countries_run_down_the_alphabet_of_the_language():
    figure = draw({"area": "BRA", "low": 1}, {"area": "BLZ", "low": 1}, {"area": "HTI", "low": 1}, lang="es")
    assert figure.layout.yaxis.autorange == "reversed"  # plotly's axis runs upwards otherwise
    assert list(figure.layout.yaxis.ticktext) == ["Belice", "Brasil", "Haití"]


def test_types_stand_in_the_order_given_and_unknown_countries_are_left_out():
    figure = draw(*ROWS)
    heads = [text.replace("<br>", " ") for text in figure.layout.xaxis.ticktext]
    assert heads == [Language("en").label("operator_type", kind) for kind in TYPES]
    assert len(figure.layout.yaxis.ticktext) == 2


def test_the_tip_of_a_cell_says_share_and_voices():
    (trace,) = draw(ROWS[0]).data
    (tip,) = (text for line in trace.text for text in line if text)
    assert "Peru" in tip and "20%" in tip and "one independent source" in tip


def test_the_number_in_a_cell_reads_on_its_colour_in_both_themes():
    for theme in (LIGHT, DARK):
        for step, low in enumerate((5, 15, 25, 35, 45)):
            (note,) = draw({"low": low}, theme=theme).layout.annotations
            assert contrast(note.font.color, theme.steps[step]) >= 4.5
