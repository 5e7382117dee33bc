"""Can everybody read it? Colours, marks and contrast, in light and dark."""

import tomllib
from itertools import combinations, pairwise

import pytest

from coverage import tables
from coverage.figures import theme as themes
from coverage.figures.theme import CLASSES, DARK, LIGHT, MARKS
from coverage.paths import ROOT
from coverage.tables import vocabulary

TYPES = set(tables.operator_types()["operator_type"])
BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(colour):
    """Relative luminance of WCAG 2.2, 0 to 1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Contrast ratio of WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def settings(theme):
    """How Streamlit is dressed."""
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        return tomllib.load(file)["theme"][theme.name]


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert themes.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@BOTH
def test_every_operator_type_has_a_colour_of_its_own(theme):
    assert set(theme.types) == TYPES == set(vocabulary.values("operator_type"))
    assert len(set(theme.types.values())) == len(TYPES)


def test_every_operator_type_has_a_mark_of_its_own():
    assert set(MARKS) == TYPES
    assert len(set(MARKS.values())) == len(TYPES)


@BOTH
@pytest.mark.parametrize("text", ["ink", "muted", "accent"])
@pytest.mark.parametrize("ground", ["paper", "land"])
def test_text_reads_on_the_paper(theme, text, ground):
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("kind", sorted(TYPES))
def test_marks_of_every_operator_type_stand_out_from_the_paper(theme, kind):
    assert contrast(theme.types[kind], theme.paper) >= 3


@BOTH
def test_the_classes_of_the_map_run_one_way_in_brightness_and_can_be_told_from_their_neighbours(theme):
    steps = [luminance(colour) for colour in theme.steps]
    assert len(steps) == len(CLASSES) - 1
    assert steps in (sorted(steps), sorted(steps, reverse=True))
    assert all(contrast(one, next_one) >= 1.2 for one, next_one in pairwise(theme.steps))


@BOTH
def test_no_figure_has_a_colour_that_no_class_has(theme):
    assert theme.empty not in theme.steps
    assert all(one != other for one, other in combinations([*theme.steps, theme.empty, theme.paper], 2))


@BOTH
@pytest.mark.parametrize("step", range(len(CLASSES) - 1))
def test_a_label_reads_on_its_class(theme, step):
    assert contrast(themes.on_fill(theme, step), theme.steps[step]) >= 4.5
    assert themes.halo(theme, step) != themes.on_fill(theme, step)


@BOTH
def test_streamlit_and_the_figures_wear_the_same_colours(theme):
    dress = settings(theme)
    assert dress["backgroundColor"] == theme.paper
    assert dress["textColor"] == theme.ink
    assert dress["borderColor"] == theme.line
    assert dress["linkColor"] == theme.accent
    assert dress["dataframeHeaderTextColor"] == theme.muted


def test_the_one_accent_is_the_colour_of_buttons_in_light():
    assert settings(LIGHT)["primaryColor"] == LIGHT.accent


@BOTH
def test_words_read_on_streamlit_s_own_grounds(theme):
    dress = settings(theme)
    for ground in ("secondaryBackgroundColor", "dataframeHeaderBackgroundColor"):
        assert contrast(theme.ink, dress[ground]) >= 4.5 and contrast(theme.muted, dress[ground]) >= 4.5
    assert contrast(dress["primaryColor"], dress["backgroundColor"]) >= 4.5  # what is chosen is written in it


def test_the_theme_follows_the_browser_and_is_light_where_it_has_not_said():
    assert [themes.of(name) for name in ("light", "dark", None, "sepia")] == [LIGHT, DARK, LIGHT, LIGHT]
