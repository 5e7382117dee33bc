"""Is every known cell of country and operator type written, and every unknown one left empty?"""

from coverage import figures, measures
from coverage.figures.theme import DARK, LIGHT, contrast
from coverage.wording import Language, chart_notes
from tests.figures.frames import comparable, headlines

TYPES = ("community", "cooperative", "tanker")
ROWS = (
    {"area": "PER", "low": 20},
    {"area": "PER", "operator_type": "tanker", "low": 3, "qualifier": "at_most"},
    {"area": "BOL", "operator_type": "cooperative", "low": 45, "qualifier": "at_least"},
)


def draw(*rows, lang="en", theme=LIGHT):
    return figures.matrix(headlines(*rows), TYPES, Language(lang), theme)


def cells(figure):
    """Country and type of each cell: the colour of its ground and what is written in it."""
    trace = figure.data[0]
    names, grounds = figure.layout.yaxis.ticktext, {}
    for shape in figure.layout.shapes:
        grounds[(shape.x0 + shape.x1) / 2, (shape.y0 + shape.y1) / 2] = shape.fillcolor
    assert len(grounds) == len(trace.x)
    return {
        (names[y], TYPES[x]): (grounds[x, y], text) for x, y, text in zip(trace.x, trace.y, trace.text, strict=True)
    }


def test_known_cells_are_coloured_and_written_by_the_number_they_state_and_the_others_stay_empty():
    assert cells(draw(*ROWS)) == {
        ("Peru", "community"): (LIGHT.steps[2], "20%¹"),
        ("Peru", "tanker"): (LIGHT.empty, "≤ 3%¹"),
        ("Bolivia", "cooperative"): (LIGHT.steps[4], "≥ 45%¹"),
    }


def test_a_cell_says_that_its_figure_has_grade_d_or_a_single_source_and_the_note_what_that_means():
    rows = [{"low": 20, "grade": "D"}, {"low": 21, "grade": "D"}, {"area": "BOL", "low": 45}]
    assert {text for _, text in cells(draw(*rows)).values()} == {"20% D", "45%¹"}
    note = chart_notes.matrix(Language("en"), headlines(*rows))
    assert note.endswith("D: the figure has the lowest grade. ¹ One independent source.")


def test_countries_run_down_the_alphabet_of_the_language():
    figure = draw({"area": "BRA", "low": 1}, {"area": "BLZ", "low": 1}, {"area": "HTI", "low": 1}, lang="es")
    assert list(figure.layout.yaxis.range) == [2.5, -0.5]  # downwards
    assert list(figure.layout.yaxis.ticktext) == ["Belice", "Brasil", "Haití"]


def test_types_stand_in_the_order_given_and_unknown_countries_are_left_out():
    figure = draw(*ROWS)
    heads = [text.replace("<br>", " ") for text in figure.layout.xaxis.ticktext]
    assert heads == [Language("en").label("operator_type", kind) for kind in TYPES]
    assert len(figure.layout.yaxis.ticktext) == 2


def test_the_tip_of_a_cell_says_share_and_voices():
    trace = draw(ROWS[0]).data[0]
    (tip,) = trace.hovertext
    assert "Peru" in tip and "20%" in tip and "one independent source" in tip


def test_the_number_in_a_cell_reads_on_its_colour_in_both_themes():
    for theme in (LIGHT, DARK):
        for step, low in enumerate((5, 15, 25, 35, 45)):
            trace = draw({"low": low}, theme=theme).data[0]
            assert contrast(trace.textfont.color[0], theme.steps[step]) >= 4.5


def draw_gaps(as_of=2026, lang="en"):
    counted = {"area": "CHL", "measure": "operators", "low": 100, "base": None}
    known, areas = headlines(*ROWS), ("PER", "BOL", "CHL")
    unknown = measures.gaps(comparable(*ROWS, counted, {**counted, "origin": "x"}), known, areas, TYPES)
    return figures.gap_matrix(known, unknown, TYPES, as_of, Language(lang), LIGHT)


def test_a_gap_is_a_dash_or_a_number_of_figures_and_what_is_known_has_its_newest_year_and_best_grade():
    figure = draw_gaps()
    written = dict(zip(zip(figure.data[0].x, figure.data[0].y, strict=True), figure.data[0].text, strict=True))
    assert list(figure.layout.yaxis.ticktext) == ["Bolivia", "Chile", "Peru"]
    known = {(1, 0): "2010 · B", (0, 2): "2010 · B", (2, 2): "2010 · B"}
    assert len(written) == 3 * 2 * len(TYPES)
    assert {place: text for place, text in written.items() if text != "–"} == known | {(0, 1): "(2)"}
    assert len(figure.layout.shapes) == len(known) + 1  # and the line between the services


def test_the_columns_of_both_services_stand_under_their_names():
    figure = draw_gaps(lang="es")
    heads = [(note.x, note.text) for note in figure.layout.annotations]
    assert heads == [(-0.5, "<b>Agua potable</b>"), (2.5, "<b>Saneamiento</b>")]
    assert list(figure.layout.xaxis.ticktext[:3]) == list(figure.layout.xaxis.ticktext[3:])


def test_the_tip_of_a_gap_says_what_would_settle_it():
    figure = draw_gaps()
    tips = dict(zip(zip(figure.data[0].x, figure.data[0].y, strict=True), figure.data[0].hovertext, strict=True))
    assert tips[0, 1] == "<b>Chile</b><br>A register that also counts people"


def test_the_newer_the_figure_the_stronger_its_colour():
    for as_of, step in ((2010, 4), (2015, 3), (2020, 2), (2025, 1), (2030, 0)):
        assert draw_gaps(as_of).layout.shapes[0].fillcolor == LIGHT.steps[step]
