"""Does every figure stand an empty frame, one row, and rows without a number?"""

import re

import numpy as np
import pandas as pd
import pytest
from plotly.offline import get_plotlyjs_version

from coverage import figures, measures, tables
from coverage.figures.theme import DARK, LIGHT
from coverage.paths import STATIC
from coverage.tables import vocabulary
from coverage.wording import Language
from tests.figures.frames import ALL_KINDS, comparable, headlines, recognition, texts, without_numbers

TYPES = vocabulary.values("operator_type")
PEOPLE = {"measure": "people_served", "low": 500, "origin": "x"}
OPERATORS = {"measure": "operators", "low": 10, "origin": "x"}


def frame_of_counts(*rows):
    return measures.counts(comparable(*({**OPERATORS, "origin": str(i)} for i, _ in enumerate(rows))))


def frame_of_quotients(*rows):
    both = [row for i, _ in enumerate(rows) for row in ({**PEOPLE, "origin": str(i)}, {**OPERATORS, "origin": str(i)})]
    return measures.people_per_operator(comparable(*both))


def draw_map(frame, lang, theme):
    return figures.coverage_map(frame, tables.areas(), lang, theme)


def draw_matrix(frame, lang, theme):
    return figures.matrix(frame, TYPES, lang, theme)


def draw_gaps(frame, lang, theme):
    return figures.gap_matrix(frame, measures.gaps(comparable(), frame, (), TYPES), TYPES, 2026, lang, theme)


def draw_places(frame, lang, theme):
    areas = tables.areas().query("kind != 'subdivision' and kind != 'city'")
    areas = areas.assign(parent="BOL", lat=np.linspace(-22, -10, len(areas)), lon=-65)
    return figures.places(frame, comparable(), areas, "BOL", lang, theme)


def draw_voices(frame, lang, theme):
    return figures.voices(frame, {"row-0"}, {"row-0"}, lang, theme)


def draw_over_time(frame, lang, theme):
    return figures.over_time(frame, pd.DataFrame({"year": [2010], "share": [40.0]}), lang, theme)


FIGURES = {
    "coverage_map": (draw_map, headlines),
    "ranking": (figures.ranking, headlines),
    "composition": (figures.composition, headlines),
    "matrix": (draw_matrix, headlines),
    "gap_matrix": (draw_gaps, headlines),
    "dot_range": (figures.dot_range, comparable),
    "places": (draw_places, headlines),
    "over_time": (draw_over_time, comparable),
    "time_line": (figures.time_line, recognition),
    "voices": (draw_voices, comparable),
    "counts": (figures.counts, frame_of_counts),
    "people_per_operator": (figures.people_per_operator, frame_of_quotients),
}
EACH = pytest.mark.parametrize(("draw", "frame"), FIGURES.values(), ids=FIGURES)
BUNDLE = (STATIC / "plotly-geo.min.js").read_text(encoding="utf-8")
IN_BUNDLE = {"scatter", "scattergeo", "choropleth"}
"""What plotly's geo bundle draws; it is a quarter of the whole."""

ELSEWHERE = {"ballot", "elicited", "laid_out", "on_wall", "pictogram", "stances", "svg"}
"""Drawn from other frames, or no plotly figures: test_room.py, test_fixed.py, test_wall.py, test_pictogram.py,
test_stances.py, svg/."""

NO_NUMBER = re.compile(r"\bnan\b|NaN|None|<NA>|\binf\b", re.IGNORECASE)


def test_every_figure_of_the_package_is_tested_here():
    drawing = {name for name in figures.__all__ if name[0].islower()}
    own = {name for name in drawing if name.startswith("with_own_")}  # test_own.py
    assert set(FIGURES) == drawing - own - ELSEWHERE


@EACH
def test_an_empty_frame_gives_an_empty_figure_with_room_for_its_axes(draw, frame):
    empty = frame()
    assert empty.empty
    figure = draw(empty, Language("es"), LIGHT)
    assert figure.layout.height > 0
    assert list(marks(figure)) == []


def marks(figure):
    """What is drawn for the rows themselves: points, cells, countries above the empty class."""
    for trace in figure.data:
        if trace.type == "scatter" and trace.hoverinfo != "skip":
            yield from (x for x in trace.x if x == x)
        elif trace.type == "scattergeo" and trace.customdata is not None:
            yield from trace.customdata
        elif trace.type == "choropleth" and trace.geo == "geo":
            yield from (area for area, z in zip(trace.locations, trace.z, strict=True) if z > 0)


@EACH
def test_one_row_gives_one_mark(draw, frame):
    assert len(list(marks(draw(frame({"low": 20}), Language("en"), LIGHT)))) == 1


@EACH
def test_rows_without_a_number_draw_nothing_and_write_no_number(draw, frame):
    missing = without_numbers(frame(*ALL_KINDS))
    assert len(missing)
    figure = draw(missing, Language("en"), LIGHT)
    assert [text for text in texts(figure) if NO_NUMBER.search(text) or "%" in text] == []
    assert list(marks(figure)) == []


@EACH
def test_no_figure_changes_its_frame(draw, frame):
    given = frame(*ALL_KINDS)
    before = given.copy(deep=True)
    draw(given, Language("es"), DARK)
    assert given.equals(before)


@EACH
def test_no_figure_knows_an_address(draw, frame):
    assert "http" not in draw(frame(*ALL_KINDS), Language("en"), LIGHT).to_json().replace("https://example.org/a", "")


@EACH
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_figure_lets_the_paper_of_the_page_through(draw, frame, theme):
    layout = draw(frame(*ALL_KINDS), Language("en"), theme).layout
    assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert layout.font.color == theme.ink


def test_the_browsers_plotly_is_of_the_version_that_python_writes_for():
    assert re.search(r"plotly\.js \(geo - minified\) v([\d.]+)", BUNDLE)[1] == get_plotlyjs_version()


@EACH
def test_the_browsers_plotly_draws_every_kind_of_trace(draw, frame):
    assert {trace.type for trace in draw(frame(*ALL_KINDS), Language("en"), LIGHT).data} <= IN_BUNDLE
