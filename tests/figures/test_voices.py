"""Are the rows of one origin seen as one voice, and is the one that speaks told from the others?"""

from coverage import figures
from coverage.figures.theme import LIGHT
from coverage.wording import Language
from tests.figures.frames import comparable, named, texts

ROWS = (
    {"low": 20, "origin": "x"},
    {"low": 25, "origin": "y", "base": "rural", "residence": "rural"},
    {"low": 22, "origin": "x", "measure": "household_share"},
)
YEARS = ({"year": 2010, "origin": "old"}, {"year": 2012, "origin": "new"}, {"year": 2008, "origin": "new"})


def draw(*rows, spoken=("row-0",), headline=()):
    return figures.voices(comparable(*rows), set(spoken), set(headline), Language("en"), LIGHT)


def names(figure):
    return list(figure.layout.yaxis.ticktext)


def test_rows_of_one_origin_stand_together_on_one_ground():
    figure = draw(*ROWS)
    assert list(named(figure)) == ["row-0", "row-2", "row-1"]
    (ground,) = figure.layout.shapes
    assert (ground.y0, ground.y1) == (-0.42, 1.42)


def test_an_origin_with_one_row_needs_no_ground():
    assert draw({"origin": "x"}, {"origin": "y"}).layout.shapes == ()


def test_the_origin_with_the_newest_figure_comes_first_with_all_its_rows():
    assert list(named(draw(*YEARS))) == ["row-1", "row-2", "row-0"]


def test_a_row_that_does_not_speak_for_its_origin_is_pale_and_the_headline_is_marked():
    first, second, third = names(draw(*ROWS, spoken=("row-0", "row-1"), headline=("row-1",)))
    assert "color" not in first
    assert LIGHT.muted in second
    assert third.startswith("▸ ")


def test_the_figure_as_published_stands_beside_each_row_and_in_its_tip():
    published = [note.text for note in draw(*ROWS).layout.annotations]
    assert published[0] == "20% (all people)"
    assert published[2].startswith("25% (rural")
    assert any("As published: 25%" in text for text in texts(draw(*ROWS)))


def test_a_bound_is_hollow_and_open():
    figure = draw(*ROWS)
    symbols = {name: symbol for name, (_, symbol) in named(figure).items()}
    assert symbols == {"row-0": "circle", "row-2": "circle", "row-1": "circle-open"}
