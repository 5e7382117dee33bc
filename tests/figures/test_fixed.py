"""Has every name room beside its row where no browser measures it?"""

from copy import copy
from functools import cache

import pytest

from coverage import figures, measures, queries
from coverage.figures import theme as themes
from coverage.figures.theme import LIGHT
from coverage.wording import Language, shares
from tests.figures.frames import ALL_KINDS, comparable, headlines, recognition

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


@cache
def one_row():
    """A chart of one row."""
    rows = comparable({"low": 20, "measure": "people_served", "estimate_id": "one"})
    return figures.voices(rows, {"one"}, {"one"}, EN, LIGHT)


def beside(words):
    """A chart of one row with ``words`` beside it."""
    figure = copy(one_row())
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


def test_on_the_wall_where_rows_are_low_very_long_words_are_cut():
    figure = beside("as a source has it, in very many words, and then some more, and more still")
    words = "as a source has it, in very many words, and then some more, and…"
    assert figures.on_wall(figure).layout.annotations[0].text == words


@pytest.mark.parametrize("code", ["es", "en", "pt"])
def test_on_the_wall_no_published_figure_loses_whose_share_it_is(code):
    rows = queries.comparable().query("is_comparable").to_dict("records")
    texts = {shares.published(Language(code), row) for row in rows}
    assert {figures.on_wall(beside(text)).layout.annotations[0].text for text in texts} == texts


def counted(*lows):
    rows = [{"low": low, "measure": "operators", "origin": str(low)} for low in lows]
    return figures.counts(measures.counts(comparable(*rows)), EN, LIGHT)


@pytest.mark.parametrize(("width", "step"), [(960, 1), (480, 2), (300, 3)])
def test_a_logarithmic_axis_takes_longer_steps_where_numbers_have_no_room(width, step):
    axis = figures.laid_out(counted(1, 10_000_000), width).layout.xaxis
    assert axis.dtick == step
    assert axis.range == pytest.approx((-0.42, 7.42))  # 7 decades, and 6 % of them on both sides


def test_the_last_number_of_an_axis_has_room():
    margin = figures.laid_out(counted(1, 10_000_000), 960).layout.margin
    assert margin.r >= len("10,000,000") * 7.2 / 2


@pytest.mark.parametrize(("years", "ends"), [((2010,), (2009, 2011)), ((1990, 2040), (1987, 2043))])
def test_years_have_an_axis_around_them_that_counts_in_whole_years(years, ends):
    rows = recognition(*({"kind": "law", "year": year} for year in years))
    axis = figures.laid_out(figures.time_line(rows, EN, LIGHT), 960).layout.xaxis
    assert axis.range == pytest.approx(ends)
    assert axis.nticks <= ends[1] - ends[0]


@pytest.mark.parametrize(("width", "rows"), [(960, 3), (480, 7)])
def test_a_legend_has_the_room_that_its_rows_need(width, rows):
    lang = Language("es")  # its longest name has 38 letters, 254 pixels
    kinds = [
        "cooperative",
        "municipal_small",
        "community",
        "private_small",
        "utility",
        "self_supply",
        "all_small_scale",
    ]
    counts = [{"low": 5, "measure": "operators", "origin": kind, "operator_type": kind} for kind in kinds]
    drawn = figures.laid_out(figures.counts(measures.counts(comparable(*counts)), lang, LIGHT), width)
    assert drawn.layout.margin.b == pytest.approx(rows * (13 * 1.3 + 3) + 15, abs=1)


def test_the_figure_that_was_given_stays_as_it_is():
    figure = named(NAME)
    before = figure.to_json()
    figures.laid_out(figure, 480)
    assert figure.to_json() == before
