"""Is each instrument at its country and year, and is what is not law yet told from what is?"""

import pytest

from coverage import figures
from coverage.figures.theme import LIGHT
from coverage.wording import Language
from tests.figures.frames import recognition


def draw(*rows, lang="en"):
    return figures.time_line(recognition(*rows), Language(lang), LIGHT)


def test_an_instrument_stands_at_its_country_and_its_year():
    figure = draw({"area": "PER", "year": 2008}, {"area": "BOL", "year": 2000})
    (laws,) = figure.data
    names = figure.layout.yaxis.ticktext
    assert [(names[int(y)], x) for x, y in zip(laws.x, laws.y, strict=True)] == [("Peru", 2008), ("Bolivia", 2000)]


def test_instruments_of_one_country_and_year_stand_apart_in_its_row():
    # as Peru's three of 2016, and a law and a bill of one year
    laws, _ = draw(*[{"year": 2016}] * 3, {"area": "BOL", "year": 2016}, {"area": "BOL", "kind": "bill"}).data
    assert sorted(laws.y) == pytest.approx([0, 0.7, 1, 1.3])
    figure = draw({"year": 2016}, {"year": 2016, "kind": "bill"}, {"year": 2017})
    assert [y for trace in figure.data for y in trace.y] == pytest.approx([-0.15, 0, 0.15])
    many = draw(*[{"year": 2016}] * 9).data[0].y
    assert len(set(many)) == 9 and max(many) - min(many) == pytest.approx(0.8)


def test_each_kind_has_a_mark_of_its_own_and_a_bill_is_hollow():
    kinds = ("constitution", "law", "decree", "regulation", "bill")
    figure = draw(*({"kind": kind} for kind in kinds))
    symbols = {trace.name: trace.marker.symbol for trace in figure.data}
    assert len(set(symbols.values())) == 5
    assert symbols["Bill"] == "circle-open"


def test_a_success_factor_is_no_law_and_a_law_without_a_year_has_no_place():
    assert draw({"kind": "success_factor"}).data == ()
    assert draw({"year": None}).data == ()


def test_the_tip_says_country_year_and_what_the_instrument_does():
    (laws,) = draw({"year": 2008}, lang="es").data
    assert laws.text[0].startswith("<b>Perú, 2008</b><br>")
