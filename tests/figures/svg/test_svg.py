"""Is everything that a figure says in its picture, and nothing that needs more than the picture?"""

import re
from html import unescape

import pytest

from coverage import figures, tables
from coverage.figures.svg import marks
from coverage.figures.svg import texts as lines
from coverage.figures.theme import DARK, LIGHT, MARKS
from coverage.wording import Language
from tests.figures.frames import ALL_KINDS, comparable, headlines
from tests.figures.published import NAMES, charts
from tests.figures.svg.pictures import SVG, numbers_above, picture, words
from tests.figures.test_every_figure import EACH
from tests.test_architecture import modules

EN = Language("en")


def plain(text):
    return unescape(re.sub("<[^>]+>", "", text))


def ranking(*rows):
    return figures.ranking(headlines(*rows), EN, LIGHT)


def written(figure):
    """Every word of a figure but for tips and numbers along axes."""
    spec = figures.laid_out(figure, 800).to_plotly_json()
    axes_of = [spec["layout"].get(axis, {}) for axis in ("xaxis", "yaxis")]
    traces = [trace for trace in spec["data"] if "text" in trace.get("mode", "")]
    return {
        plain(text)
        for some in (
            *(axis.get("ticktext", ()) for axis in axes_of),
            *(trace["text"] for trace in traces),
            (note["text"] for note in spec["layout"].get("annotations", ())),
            (trace["name"] for trace in spec["data"] if "name" in trace),
        )
        for text in some
    }


@EACH
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_chart_of_the_package_is_drawn_with_every_word_in_the_colours_of_its_theme(draw, frame, theme):
    """test_every_figure.py holds its list of charts to what `coverage.figures` hands on."""
    figure = draw(frame(*ALL_KINDS), Language("es"), theme)
    root = picture(figure)
    said = written(figure)
    assert said and said <= words(root)
    other = LIGHT if theme is DARK else DARK
    colours = {element.get(name) for element in root.iter() for name in ("fill", "stroke")}
    assert theme.ink in colours and other.ink not in colours


@EACH
def test_a_chart_without_rows_is_a_picture_too(draw, frame):
    assert picture(draw(frame(), EN, LIGHT)).tag == f"{SVG}svg"


def test_every_function_that_draws_a_chart_is_held_beside_plotly_in_the_browser():
    """By tests/browser/test_snapshots.py."""
    assert sorted(charts("es")) == NAMES and len(NAMES) >= 17


@pytest.mark.parametrize("name", NAMES)
def test_every_chart_of_what_is_published_is_drawn_with_every_word(name):
    figure = charts("pt")[name]
    assert written(figure) <= words(picture(figure))


def test_every_name_and_number_of_a_chart_is_in_its_picture():
    figure = ranking(*ALL_KINDS)
    said = words(picture(figure))
    assert {plain(name) for name in figure.layout.yaxis.ticktext} <= said
    assert {plain(one.text) for one in figure.layout.annotations} <= said


def test_each_row_has_a_mark_hollow_for_a_bound():
    root = picture(ranking(*ALL_KINDS))
    circles = [path for path in root.iter(f"{SVG}path") if "A6 6" in path.get("d")]
    hollow = [path.get("fill") == "none" for path in circles]
    assert len(circles) == len(ALL_KINDS)
    assert sum(hollow) == sum(row.get("qualifier") in ("at_least", "at_most", "range") for row in ALL_KINDS)


def test_a_mark_stands_where_its_number_is_on_the_axis():
    root = picture(ranking({"low": 20}, {"low": 40, "area": "BOL"}))
    across = sorted(
        float(re.match(r"translate\(([\d.]+)", path.get("transform")).group(1))
        for path in root.iter(f"{SVG}path")
        if path.get("transform") and "A6 6" in path.get("d")
    )
    ticks = numbers_above(root)
    assert across == pytest.approx([ticks["20%"], ticks["40%"]], abs=0.05)


def test_the_map_shows_each_country_in_its_colour_and_each_label():
    figure = figures.coverage_map(headlines({"low": 35, "area": "GTM"}), tables.areas(), EN, LIGHT)
    root = picture(figure)
    fills = {path.get("data-area"): path.get("fill") for path in root.iter(f"{SVG}path") if path.get("data-area")}
    assert len(fills) == 22
    assert fills["GTM"] == LIGHT.steps[3]
    assert {fill for area, fill in fills.items() if area != "GTM"} == {LIGHT.empty}
    assert "35%" in words(root) and "–" in words(root)


def test_what_lies_outside_of_a_map_is_not_written_beside_it():
    before = figures.coverage_map(headlines({"low": 35}), tables.areas(), EN, LIGHT)
    after = figures.with_own_places(before, comparable({"low": 10}), tables.areas(), EN, LIGHT)  # in Peru
    assert [text.text for text in picture(after).iter(f"{SVG}text")].count("★") == 1  # none in the inset of the isthmus


def test_a_line_beyond_the_numbers_of_its_axis_ends_with_the_plot():
    own = comparable({"low": 30, "qualifier": "at_least"})  # open to 100, on an axis to 28 and some more
    root = picture(figures.with_own_rows(ranking({"low": 20}), own, EN, LIGHT))
    (beyond,) = (path for path in root.iter(f"{SVG}path") if path.get("clip-path"))
    (clip,) = root.iter(f"{SVG}clipPath")
    assert beyond.get("clip-path") == f"url(#{clip.get('id')})"
    assert float(clip[0].get("x")) + float(clip[0].get("width")) < 800


def test_two_maps_on_one_page_do_not_share_a_frame():
    figure = figures.coverage_map(headlines({"low": 35}), tables.areas(), EN, LIGHT)
    ids = [re.findall(r' id="([^"]+)"', figures.svg(figure, 700, "", name)) for name in ("one", "two")]
    assert len(set(ids[0] + ids[1])) == 4


def test_what_is_written_is_escaped():
    figure = figures.dot_range(comparable({"low": 20}).assign(publisher="A & B < C"), EN, LIGHT)
    assert any("A & B < C" in text for text in words(picture(figure)))


def test_it_says_what_it_shows_to_those_who_cannot_see_it():
    assert picture(ranking({"low": 20})).get("aria-label") == "what it shows"


@pytest.mark.parametrize("mark", [*MARKS.values(), "star", "triangle-left", "triangle-right", "line-ew", "line-ns"])
def test_every_mark_of_the_atlas_has_a_shape(mark):
    assert marks.shape(mark, 6).startswith("M")


def test_a_mark_that_no_figure_has_is_an_error_and_not_a_gap():
    with pytest.raises(KeyError):
        marks.shape("bowtie", 6)


def test_a_tag_that_no_figure_has_is_an_error_and_not_a_gap():
    with pytest.raises(ValueError, match="<img>"):
        lines.text("<img src=x>", 0, 0, {"size": 10, "color": "red"})


def test_one_module_writes_svg_by_hand():
    by_hand = {name for name, source in modules() if re.search(r"<(svg|g|path|rect|circle|text)\b", source)}
    assert by_hand == {
        "coverage.figures.svg.elements",
        "coverage.addresses.qr",  # names the picture that segno wrote
    }
