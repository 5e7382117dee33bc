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


def beside(words):
    """A chart of one row with ``words`` beside it."""
    rows = comparable({"low": 20, "measure": "people_served", "estimate_id": "one"})
    figure = figures.voices(rows, {"one"}, {"one"}, EN, LIGHT)
    figure.layout.annotations[0].text = words
    return figure


def test_words_beside_a_row_are_whole_and_have_room():
    figure = beside("as a source has it, in very many words, and then some more")  # 58 letters
    wide, narrow = (figures.laid_out(figure, width) for width in (1400, 480))
    assert wide.layout.annotations[0].text == figure.layout.annotations[0].text
    assert wide.layout.margin.r > 58 * 6.6 > figure.layout.margin.r
    # 0.34 * 480 / 6.69 = 24 letters
    assert narrow.layout.annotations[0].text == "as a source has it, in<br>very many words, and<br>then some more"
    assert themes.row_height(narrow.layout) >= 3 * 13 * themes.LINE


def test_a_long_number_with_its_strength_beneath_has_room():
    rows = headlines({"low": 20, "high": 30, "qualifier": "range"})
    (words,) = figures.ranking(rows, Language("es"), LIGHT).layout.annotations
    drawn = figures.laid_out(figures.ranking(rows, Language("es"), LIGHT), 960)
    assert words.text.startswith("20\u00a0%–30\u00a0%<br>")
    assert drawn.layout.margin.r >= words.xshift + 74  # as wide as it is in Arial


def test_on_the_wall_where_rows_are_low_long_words_are_cut():
    shown = figures.on_wall(beside("as a source has it, in very many words, and then some more"))
    assert shown.layout.annotations[0].text == "as a source has it, in very many word…"


def test_the_figure_that_was_given_stays_as_it_is():
    figure = named(NAME)
    before = figure.to_json()
    figures.laid_out(figure, 480)
    assert figure.to_json() == before
