"""Does the room stand beside what is published: its dots, its pooled range, and its votes?"""

import pandas as pd
import pytest

from coverage import figures
from coverage.figures import wall
from coverage.figures.room import NAME, of_room
from coverage.figures.theme import WALL_LIGHT
from coverage.wording import Language
from tests.figures.frames import ANSWERS, AT_LEAST, POINT, POOLED, headlines
from web.room.wall import MOST_COUNTRIES, MOST_ITEMS

EN = Language("en")


def draw(answers=ANSWERS, pooled=POOLED, published=(POINT, AT_LEAST)):
    return figures.elicited(answers, pooled, headlines(*published), "community", EN, WALL_LIGHT)


def trace(figure, **wanted):
    (found,) = (
        one
        for one in figure.data
        if all(getattr(one.marker if name != "width" else one.line, name) == value for name, value in wanted.items())
    )
    return found


def said(figure):
    return [one.text.replace("<br>", ", ") for one in figure.layout.annotations]


def test_each_answer_is_a_dot_at_what_it_takes_for_most_likely():
    dots = trace(draw(), symbol="circle")
    assert list(dots.x) == [10, 20, 40]
    assert [round(y) for y in dots.y] == [0, 0, 1] and len(set(dots.y)) == 3


def test_the_pooled_range_is_a_line_with_a_mark_at_the_most_likely():
    figure = draw()
    assert list(trace(figure, width=6).x) == [7.5, 35, None, 20, 60, None]
    assert list(trace(figure, symbol="diamond").x) == [15, 40]


def test_the_published_headline_is_hollow_where_it_is_a_bound():
    published = next(one for one in draw().data if isinstance(one.marker.symbol, tuple))
    assert dict(zip(published.x, published.marker.symbol, strict=True)) == {20: "circle", 45: "circle-open"}


def test_a_published_bound_is_open_towards_a_dotted_arrow_and_its_bar_ends_where_a_source_does():
    bar, dotted = (trace(draw(), width=width) for width in (9, 1.5))
    assert sorted(one for one in bar.x if one is not None) == [20, 20, 45, 45]
    assert list(dotted.x) == [45, 100, None] and dotted.line.dash == "dot"


def test_both_are_said_in_words_with_the_number_of_answers():
    words = said(draw())
    assert words[:2] == ["Published: 20%", "This room: 15% (7.5% to 35%), 2 answers"]
    assert words[2:] == ["Published: ≥ 45%", "This room: 40% (20% to 60%), one answer"]


def test_a_country_without_a_figure_or_without_an_answer_says_so():
    pooled = POOLED.assign(n=[0, 1], area=["BOL", "GTM"])
    words = said(draw(ANSWERS.tail(1), pooled))
    assert words[:2] == ["Published: no figure", "This room: no answer yet"]
    assert list(trace(draw(ANSWERS.tail(1), pooled), symbol="diamond").x) == [40]


def test_an_empty_room_is_a_figure_too():
    figure = draw(ANSWERS.iloc[:0], POOLED.iloc[:0])
    assert figure.layout.height > 0 and said(figure) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [("es", "Esta sala: 15 % (7,5 % a 35 %), 2 respuestas"), ("pt", "Esta sala: 15% (7,5% a 35%), 2 respostas")],
)
def test_the_room_is_said_in_the_readers_language(code, words):
    said = ", ".join(of_room(Language(code), POOLED.to_dict("records")[0]))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == words


def test_votes_are_bars_with_their_number():
    figure = figures.ballot(pd.DataFrame({"said": ["Train the boards", "A law"], "votes": [4, 0]}), WALL_LIGHT)
    assert list(figure.data[0].x) == [0, 4, None, 0, 0, None]
    assert said(figure) == ["4", "0"] and list(figure.layout.yaxis.ticktext) == ["Train the boards", "A law"]


def test_what_a_room_wrote_is_drawn_as_text():
    figure = figures.ballot(pd.DataFrame({"said": ["<b>x</b> <script>"], "votes": [1]}), WALL_LIGHT)
    assert figure.layout.yaxis.ticktext[0] == "&lt;b&gt;x&lt;/b&gt; &lt;script&gt;"


def test_a_long_name_is_cut_after_two_lines_and_no_word_pushes_the_bars_off():
    figure = figures.ballot(pd.DataFrame({"said": ["meters " * 40, "x" * 280], "votes": [2, 1]}), WALL_LIGHT)
    for name in figure.layout.yaxis.ticktext:
        lines = name.split("<br>")
        assert len(lines) == 2 and lines[1].endswith("…") and max(map(len, lines)) <= NAME
    assert figure.layout.margin.l < wall.WIDTH / 2


def test_as_many_items_as_are_shown_fit_the_wall_in_two_lines_each():
    names = [f"Item {n} with a rather long name that takes two lines" for n in range(MOST_ITEMS)]
    shown = figures.on_wall(figures.ballot(pd.DataFrame({"said": names, "votes": 1}), WALL_LIGHT))
    assert shown.layout.height <= wall.HEIGHT and all("<br>" in name for name in shown.layout.yaxis.ticktext)


def test_the_countries_of_a_large_room_fit_the_wall_with_a_line_of_words_each():
    areas = ["PER", "BOL", "NIC", "HND", "GTM", "SLV", "CRI", "PAN", "COL", "ECU", "PRY"][:MOST_COUNTRIES]
    pooled = pd.DataFrame({"area": areas, "lowest": 7.5, "likely": 15.0, "highest": 35.0, "n": 12})
    shown = figures.on_wall(draw(pooled=pooled))
    words = [one.text for one in shown.layout.annotations]
    assert shown.layout.height <= wall.HEIGHT and len(words) == 2 * MOST_COUNTRIES
    assert not any("<br>" in one for one in words)
    assert {one.font.size for one in shown.layout.annotations} == {wall.SMALLEST}
