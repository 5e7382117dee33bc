"""Does every figure fit the wall, with letters that the last row can read?"""

from itertools import cycle

import pytest

from coverage import figures, queries
from coverage.figures import wall
from coverage.figures.theme import WALL_DARK, WALL_LIGHT, Screen, contrast
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.tables import vocabulary
from coverage.views import Chart, Choice, Look, build, parameters
from coverage.wording import LANGUAGES, Language
from tests.figures.frames import ALL_KINDS, headlines

TYPES = vocabulary.values("operator_type")


def sizes(figure):
    """The size of all words that are drawn."""
    layout = figure.layout
    for axis in (layout.xaxis, layout.yaxis):
        if axis.ticktext or axis.ticksuffix:
            yield axis.tickfont.size
    yield from (one.font.size for one in layout.annotations)
    written = (trace for trace in figure.data if "text" in trace.to_plotly_json().get("mode", ""))
    yield from (trace.textfont.size for trace in written)
    if layout.legend.font.size:
        yield layout.legend.font.size


def every_figure():
    """All that is drawn on a wall, of the real figures: one view in the one language, the next in another."""
    languages = cycle(map(Language, LANGUAGES))
    links = [(view, {"area": area}) for view in ("country", "evidence") for area in parameters.countries()]
    for view, link in [*((view, {}) for view in ("overview", "operators", "gaps", "agenda")), *links]:
        look = Look(next(languages), WALL_LIGHT, Screen.WALL)
        sections = build(view, Choice.of(view, link), look).shown
        yield from (section.figure for section in sections if isinstance(section, Chart))


def test_every_figure_fits_and_no_letter_is_too_small():
    for figure in every_figure():
        assert figure.layout.height <= wall.HEIGHT
        assert min(sizes(figure), default=wall.SMALLEST) >= wall.SMALLEST


def test_low_rows_say_number_and_strength_in_one_line_and_high_ones_in_two():
    lang = Language("en")
    high = figures.on_wall(figures.ranking(headlines(*ALL_KINDS), lang, WALL_LIGHT))
    low = figures.on_wall(figures.ranking(headlines(*ALL_KINDS * 4), lang, WALL_LIGHT))
    assert all("<br>" in one.text for one in high.layout.annotations)
    many = figures.ranking(queries.overview(None, RULES[0], "water", ALL).headlines, lang, WALL_LIGHT)
    assert all(" · " in one.text and "<br>" not in one.text for one in figures.on_wall(many).layout.annotations)
    assert low.layout.height <= wall.HEIGHT


def test_the_figure_that_was_given_stays_as_it_is():
    given = figures.ranking(headlines(*ALL_KINDS), Language("en"), WALL_LIGHT)
    before = given.to_json()
    figures.on_wall(given)
    assert given.to_json() == before


@pytest.mark.parametrize(("code", "broken"), [("es", "Autoabasteci-<br>miento"), ("pt", "Autoabasteci-<br>mento")])
def test_no_name_of_a_column_runs_into_the_next_on_the_wall(code, broken):
    lang = Language(code)
    shown = figures.on_wall(figures.matrix(headlines(*ALL_KINDS), TYPES, lang, WALL_LIGHT))
    heads = shown.layout.xaxis.ticktext
    assert broken in heads
    column = (wall.WIDTH - shown.layout.margin.l - shown.layout.margin.r) / len(heads)
    assert max(len(line) for head in heads for line in head.split("<br>")) * 6.2 <= column  # 12 pixels high


@pytest.mark.parametrize("theme", [WALL_LIGHT, WALL_DARK], ids=lambda theme: theme.name)
def test_words_on_the_wall_have_the_contrast_that_a_projector_needs(theme):
    assert contrast(theme.ink, theme.paper) > 18
    assert contrast(theme.muted, theme.paper) > 10
