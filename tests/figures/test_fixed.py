"""Has every name room beside its row where no browser measures it?"""

from coverage import figures
from coverage.figures import theme as themes
from coverage.figures.theme import LIGHT
from coverage.wording import Language
from tests.figures.frames import ALL_KINDS, comparable, headlines

EN = Language("en")
NAME = "A ministry of water and sanitation"  # 34 letters: too many for a third of 480 pixels


def named(name):
    return figures.dot_range(comparable({"low": 20}).assign(publisher=name), EN, LIGHT)


def test_names_are_written_in_lines_and_their_rows_are_higher():
    figure = named(NAME)
    drawn = figures.laid_out(figure, 480)
    assert [line for name in drawn.layout.yaxis.ticktext for line in name.split("<br>")] == [
        "A ministry of water and",  # 0.36 * 480 / 7.2 = 24 letters
        "sanitation · 2010\u00a0·\u00a0<b>B</b>",
    ]
    assert themes.row_height(drawn.layout) > 2 * themes.LINE * 14 > themes.row_height(figure.layout)


def test_the_margin_is_as_wide_as_the_widest_line():
    drawn = figures.laid_out(figures.ranking(headlines(*ALL_KINDS), EN, LIGHT), 960)
    assert drawn.layout.margin.l >= len("Central America") * 7
    assert drawn.layout.height == figures.ranking(headlines(*ALL_KINDS), EN, LIGHT).layout.height


def test_words_beside_a_row_that_are_too_long_are_left_to_the_tip():
    rows = comparable({"low": 20, "measure": "people_served", "estimate_id": "one"})
    figure = figures.voices(rows, {"one"}, {"one"}, EN, LIGHT)
    (written,) = figure.layout.annotations
    figure.layout.annotations[0].text = written.text + " as a source has it, in very many words"
    assert len(figures.laid_out(figure, 960).layout.annotations[0].text) == 38


def test_the_figure_that_was_given_stays_as_it_is():
    figure = named(NAME)
    before = figure.to_json()
    figures.laid_out(figure, 480)
    assert figure.to_json() == before
