"""Are as many of ten people filled as are served, and does a bound stay open?"""

import re
from xml.etree import ElementTree

import pytest

from coverage import figures
from coverage.figures.theme import DARK, LIGHT
from coverage.wording import Language
from tests.figures.frames import headlines


def draw(row, lang="en", theme=LIGHT):
    (headline,) = headlines(row).to_dict("records")
    return figures.pictogram(headline, Language(lang), theme)


def people(svg):
    """How many people are served, left open and neither."""
    widths = re.findall(r'<clipPath id="(\w+)"><rect x="[\d.]+" y="0" width="([\d.]+)"', svg)
    return {name: float(width) / figures.PICTOGRAM_WIDTH * 10 for name, width in widths}


@pytest.mark.parametrize(
    ("row", "served", "left_open", "rest"),
    [
        ({"low": 20}, 2, 0, 8),
        ({"low": 35, "qualifier": "at_least"}, 3.5, 6.5, 0),
        ({"low": 50, "qualifier": "at_most"}, 0, 5, 5),
        ({"low": 20, "high": 30, "qualifier": "range"}, 2, 1, 7),
    ],
)
def test_a_tenth_of_the_people_is_one_person_and_a_bound_is_left_open(row, served, left_open, rest):
    assert people(draw(row)) == pytest.approx({"served": served, "open": left_open, "rest": rest}, abs=0.01)


def test_it_says_in_words_what_it_shows():
    assert 'aria-label="at least 3.5 out of ten people"' in draw({"low": 35, "qualifier": "at_least"})
    assert 'aria-label="como máximo 5 de cada diez personas"' in draw({"low": 50, "qualifier": "at_most"}, lang="es")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_it_is_a_picture_in_the_colours_of_the_theme_that_asks_no_address(theme):
    svg = draw({"low": 20}, theme=theme)
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert theme.accent in svg
    assert "href" not in svg
