"""Is the stance of each country's law told by sign, word, number and colour?"""

import pandas as pd
import pytest

from coverage import figures, measures
from coverage.figures.theme import DARK, LIGHT, contrast
from coverage.tables import vocabulary
from coverage.wording import Language
from coverage.wording.stances import SIGNS
from tests.figures.frames import recognition

THEMES = ("recognition", "financing")
AREAS = pd.DataFrame({"area": ["PER", "BOL"], "kind": "country", "iso3": ["PER", "BOL"]})
ROWS = (
    {"area": "PER", "themes": "recognition financing", "stance": "supports", "year": 2016},
    {"area": "PER", "themes": "recognition", "stance": "limits", "year": 2024},
)
IN_A_CELL = [stance for stance in vocabulary.values("stance") if stance != "evidence"]


def draw(*rows, lang="en", theme=LIGHT, areas=AREAS):
    laws = recognition(*rows)
    given = {name: [row[name] for row in rows] for name in ("themes", "stance")}
    laws = laws.assign(**given).astype(dict.fromkeys(given, "str"))
    known = measures.stances(laws, areas, THEMES)
    return figures.stances(known, measures.by_theme(laws, areas), Language(lang), theme)


def cells(figure):
    """Country and place of the theme of each cell: its text, and the colour of its ground, if it has one."""
    (trace,), names = figure.data, figure.layout.yaxis.ticktext
    grounds = {((s.x0 + s.x1) / 2, (s.y0 + s.y1) / 2): s.fillcolor for s in figure.layout.shapes}
    return {
        (names[y], THEMES[x]): (text, grounds.get((x, y)))
        for x, y, text in zip(trace.x, trace.y, trace.text, strict=True)
    }


def test_each_cell_has_sign_word_and_number_and_the_ground_of_its_stance_and_an_empty_one_says_so():
    assert cells(draw(*ROWS)) == {
        ("Peru", "recognition"): ("± mixed (2)", LIGHT.stances["mixed"]),
        ("Peru", "financing"): ("+ supports (1)", LIGHT.stances["supports"]),
        ("Bolivia", "recognition"): ("nothing found", None),
        ("Bolivia", "financing"): ("nothing found", None),
    }
    assert cells(draw(*ROWS, lang="pt"))["Peru", "recognition"][0] == "± misto (2)"


def test_the_tip_names_every_instrument_behind_a_cell_the_newest_first_with_its_own_stance():
    (trace,) = draw(*ROWS).data
    tips = dict(zip(zip(trace.x, trace.y, strict=True), trace.hovertext, strict=True))
    assert tips[0, 1] == (
        "<b>Peru: Formal recognition</b><br>± mixed (2)<br>2024 · A law: limits<br>2016 · A law: supports"
    )
    assert tips[1, 0] == "<b>Bolivia: Financing</b><br>nothing found"


def test_a_click_on_a_cell_gives_its_country():
    (trace,) = draw(*ROWS).data
    names = [draw(*ROWS).layout.yaxis.ticktext[y] for y in trace.y]
    assert list(zip(names, trace.customdata, strict=True)) == [("Peru", "PER")] * 2 + [("Bolivia", "BOL")] * 2


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_stance_has_a_sign_and_a_colour_of_its_own_on_which_its_words_read(theme):
    assert list(SIGNS) == IN_A_CELL == list(theme.stances)
    assert len(set(SIGNS.values())) == len(set(theme.stances.values())) == len(IN_A_CELL)
    for stance in IN_A_CELL:
        row = {"area": "PER", "themes": "financing", "stance": stance}
        (trace,) = draw(row, theme=theme).data
        ink = trace.textfont.color[list(trace.text).index(f"{SIGNS[stance]} {stance} (1)")]
        assert contrast(ink, theme.stances[stance]) >= 4.5


def test_without_countries_there_is_nothing_but_room_for_the_axes():
    figure = draw(areas=AREAS[:0])
    assert figure.layout.height > 0 and not figure.data[0].x
