"""Is every country on the map, in words as well as in colour?"""

from collections import Counter
from itertools import combinations

import numpy as np
import pyproj
import pytest

from coverage import figures, queries, tables
from coverage.figures import map as maps
from coverage.figures.projection import halfway
from coverage.figures.shapes import bounds
from coverage.figures.svg import maps as svg_maps
from coverage.figures.svg.axes import Box
from coverage.figures.theme import CLASSES, DARK, LETTER, LETTERS, LIGHT, Screen, contrast
from coverage.figures.wall import WIDTH
from coverage.measures.headlines import ALL
from coverage.wording import Language
from tests.figures.frames import ABOUT, ALL_KINDS, AT_LEAST, AT_MOST, CENTRAL_AMERICA, POINT, RANGE, headlines
from tests.figures.svg.pictures import SVG, picture

EN = Language("en")
AREAS = tables.areas()
COUNTRIES = set(AREAS.loc[AREAS["kind"].eq("country"), "area"])


def draw(*rows, lang=EN, theme=LIGHT, **options):
    return figures.coverage_map(headlines(*rows), AREAS, lang, theme, **options)


def fills(figure, geo="geo"):
    """Each country with its class, None for no figure."""
    without, known = (trace for trace in figure.data if trace.type == "choropleth" and trace.geo == geo)
    return dict.fromkeys(without.locations) | dict(zip(known.locations, known.z, strict=True))


def labels(figure):
    """What is written on the map at each place."""
    written = [trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "text"]
    return {
        (lat, lon): text for trace in written for lat, lon, text in zip(trace.lat, trace.lon, trace.text, strict=True)
    }


def label(figure, area):
    place = AREAS.set_index("area").loc[area]
    return labels(figure)[place["lat"], place["lon"]]


@pytest.mark.parametrize("rows", [(), ALL_KINDS])
def test_all_22_countries_are_drawn_once_on_the_map_and_once_in_the_inset(rows):
    assert len(COUNTRIES) == 22
    for geo in ("geo", "geo2"):
        drawn = [
            area
            for trace in draw(*rows).data
            if trace.type == "choropleth" and trace.geo == geo
            for area in trace.locations
        ]
        assert Counter(drawn) == Counter(COUNTRIES)


def test_every_country_has_one_label_so_that_colour_never_speaks_alone():
    written = [
        text
        for trace in draw(*ALL_KINDS).data
        if trace.type == "scattergeo" and trace.mode == "text"
        for text in trace.text
    ]
    assert len(written) == 22 and all(written)


@pytest.mark.parametrize(
    ("area", "text"),
    [("PER", "20%"), ("BOL", "≈ 35%"), ("GTM", "≥ 45%"), ("SLV", "≤ 12%"), ("CHL", "4%–8%"), ("ARG", "–")],
)
def test_points_bounds_ranges_and_silence_are_told_apart_in_words(area, text):
    assert label(draw(POINT, ABOUT, AT_LEAST, AT_MOST, RANGE), area) == text


def hatching_of(figure, geo="geo"):
    """The ends of the lines drawn on a map: longitude and latitude of both."""
    lines = [
        trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "lines" and trace.geo == geo
    ]
    ends = [(trace.lon[i : i + 2], trace.lat[i : i + 2]) for trace in lines for i in range(0, len(trace.lon), 3)]
    return [(west, south, east, north) for (west, east), (south, north) in ends]


@pytest.mark.parametrize(("bound", "rise"), [("at_least", 1), ("at_most", -1), ("range", 0)])
def test_each_kind_of_bound_is_hatched_in_a_direction_of_its_own_inside_its_country(bound, rise):
    rows = [{"low": 20, "high": 60 if bound == "range" else 20, "qualifier": bound}, {"area": "BOL", "low": 20}]
    west, south, east, north = bounds("PER")
    found = hatching_of(draw(*rows))
    assert len(found) > 10
    for left, start, right, stop in found:
        assert west - 0.01 <= left < right <= east + 0.01
        assert min(start, stop) >= south - 0.01 and max(start, stop) <= north + 0.01
        assert (stop - start) == pytest.approx(rise * (right - left), abs=0.021)  # ends are in hundredths
    assert len(hatching_of(draw(rows[1]))) == 0
    assert len(hatching_of(draw(*rows, by=maps.By.STRENGTH))) == len(found)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_hatching_is_seen_on_every_class(theme):
    for share in (5, 15, 25, 35, 45):
        figure = draw({"low": share, "qualifier": "at_least"}, theme=theme)
        (colour,) = {trace.line.color for trace in figure.data if trace.type == "scattergeo" and trace.mode == "lines"}
        assert contrast(colour, theme.steps[fills(figure)["PER"]]) >= 4.5


def test_the_inset_is_hatched_within_its_frame():
    figure = draw({"area": "COL", "low": 20, "qualifier": "at_least"})  # lies partly in it
    (west, east), (south, north) = maps.ISTHMUS
    found = hatching_of(figure, "geo2")
    assert found
    for left, start, right, stop in found:
        assert west < left and right < east and south < start and stop < north


def test_a_lower_bound_is_coloured_by_the_number_it_states_and_an_upper_bound_or_silence_by_no_class():
    known = fills(draw(*ALL_KINDS))
    assert {area: known[area] for area in ("PER", "BOL", "GTM", "SLV", "CHL", "ARG")} == {
        "PER": 2,
        "BOL": 3,
        "GTM": 4,
        "SLV": None,
        "CHL": 0,
        "ARG": None,
    }


@pytest.mark.parametrize(("low", "step"), [(0.1, 0), (9.9, 0), (10, 1), (39.9, 3), (40, 4), (100, 4)])
def test_a_share_on_a_limit_belongs_to_the_class_above_and_100_to_the_last(low, step):
    assert fills(draw({"low": low}))["PER"] == step


def test_a_whole_region_is_written_as_the_bound_it_is_and_never_coloured():
    figure = draw(CENTRAL_AMERICA)
    assert [note.text for note in figure.layout.annotations] == ["Central America (whole region): <b>at most 50%</b>"]
    assert set(fills(figure).values()) == {None}


def test_marks_carry_codes_so_that_a_click_knows_its_country_in_every_language():
    for lang in ("es", "en", "pt"):
        for trace in draw(*ALL_KINDS, lang=Language(lang)).data:
            if trace.type == "choropleth":
                assert trace.customdata == trace.locations
                assert trace.locationmode == "ISO-3"
                assert set(trace.customdata) <= COUNTRIES


def test_the_tip_of_a_country_without_a_figure_says_so():
    without = draw(POINT).data[0]
    assert len(without.text) == 21
    assert all("No comparable figure for this selection" in text for text in without.text)


def test_the_tip_of_a_share_of_rural_people_has_its_upper_end():
    (tip,) = draw({"low": 50, "base": "rural"}).data[1].text
    assert "<br>at least 20%, and at most 80% (2010)<br>" in tip  # 400 of 1,000 people are rural


@pytest.mark.parametrize("lang", ["es", "en", "pt"])
def test_the_message_stays_under_50_kilobytes_with_a_lower_bound_in_every_country(lang):
    bound = {"qualifier": "at_least"}
    rows = headlines(*({**bound, "area": area, "low": 10 + number} for number, area in enumerate(sorted(COUNTRIES))))
    figure = figures.coverage_map(rows, AREAS, Language(lang), LIGHT)
    assert set(fills(figure)) == COUNTRIES and None not in fills(figure).values()
    message = figure.to_json()
    assert len(message.encode()) <= 50_000
    assert "http" not in message and "//" not in message


@pytest.mark.parametrize("code", ["es", "en", "pt"])
@pytest.mark.parametrize(("screen", "width"), [(Screen.PAGE, 800), (Screen.WALL, WIDTH)])
def test_no_label_of_a_country_lies_on_that_of_another(code, screen, width):
    rows = queries.overview(None, "best", "water", ALL).headlines
    assert {"ARG", "CHL", "COL"} <= set(rows["area"]) and "VEN" not in set(rows["area"])
    figure = figures.coverage_map(rows, AREAS, Language(code), LIGHT, screen)
    boxes = {}
    for text in picture(figure, width).iter(f"{SVG}text"):
        if "text-shadow" in text.get("style", ""):
            x, y, wide = float(text.get("x")), float(text.get("y")), len(text.text) * LETTER * 13 / LETTERS
            left = x - {"start": 0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
            boxes[text.text, x, y] = (left, y - 10, left + wide, y)  # without what hangs below the line
    assert len(boxes) == 22
    for (one, first), (other, second) in combinations(boxes.items(), 2):
        is_over = first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]
        assert not is_over, (one, other)


def test_the_map_is_equal_area_and_lower_on_a_wall():
    figure = draw(POINT)
    assert {figure.layout.geo.projection.type, figure.layout.geo2.projection.type} == {"equal earth"}
    assert draw(POINT, screen=Screen.WALL).layout.height < figure.layout.height


@pytest.mark.parametrize("screen", [Screen.PAGE, Screen.WALL])
def test_the_map_is_cut_off_neither_in_the_north_of_mexico_nor_in_the_south_of_chile(screen):
    figure = draw(POINT, screen=screen).to_plotly_json()
    frame = svg_maps.fitted(figure["layout"]["geo"], Box(0, 0, 700, 700))
    _, heights = frame.pixels(np.array([(-117.1, 32.5), (-67.3, -55.5)])).T
    assert frame.top <= heights.min() and heights.max() <= frame.bottom


@pytest.mark.parametrize("lat", [(-55.5, 32.5), (6.9, 18.7), (-30, 30), (-80, 80), (14, 33)])
def test_halfway_between_two_latitudes_is_where_pyproj_has_it(lat):
    projection = pyproj.Proj(proj="eqearth", R=1)
    _, northings = projection([0, 0], lat)
    _, expected = projection(0, sum(northings) / 2, inverse=True)
    assert halfway(*lat) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_legend_has_every_class_in_order_and_silence_last(theme):
    legend = maps.legend(EN, theme, headlines(*ALL_KINDS))
    assert [text for _, text in legend] == [
        "0 to 10%",
        "10 to 20%",
        "20 to 30%",
        "30 to 40%",
        "40% or more",
        "≥ at least",
        "≤ at most",
        "a range",
        "– no figure",
    ]
    colours = [colour for colour, _ in legend]
    assert [*colours[:5], colours[-1]] == [*theme.steps, theme.empty]
    assert all(colour.startswith("repeating-linear-gradient(") and theme.ink in colour for colour in colours[5:8])
    assert len(set(colours)) == len(colours)
    assert len(theme.steps) == len(CLASSES) - 1


def test_the_legend_has_the_hatching_of_the_bounds_that_are_drawn_and_no_other():
    assert [text for _, text in maps.legend(EN, LIGHT, headlines(POINT, AT_LEAST))][5:-1] == ["≥ at least"]
    assert len(maps.legend(EN, LIGHT, headlines(POINT, CENTRAL_AMERICA))) == 6  # a region is written, not hatched


def test_by_strength_a_country_has_the_colour_of_its_evidence_and_still_its_share():
    figure = draw({"low": 45, "grade": "C"}, {"area": "BOL", "low": 5}, by=maps.By.STRENGTH)
    assert (fills(figure)["PER"], fills(figure)["BOL"], fills(figure)["CHL"]) == (0, 2, None)
    assert label(figure, "PER") == "45%"
    drawn = headlines(*ALL_KINDS)
    assert maps.legend(EN, LIGHT, drawn, maps.By.STRENGTH) == [
        (LIGHT.steps[0], "Weak"),
        (LIGHT.steps[2], "Moderate"),
        (LIGHT.steps[4], "Strong"),
        *maps.legend(EN, LIGHT, drawn)[5:8],
        (LIGHT.empty, "– no figure"),
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_labels_inside_a_country_read_on_its_colour(theme):
    shares = {"PER": 5, "BOL": 15, "COL": 25, "MEX": 35, "BRA": 45}
    figure = draw(*({"area": area, "low": low} for area, low in shares.items()), theme=theme)
    (written,) = (
        trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "text" and trace.geo == "geo"
    )
    colours = dict(zip(written.text, written.textfont.color, strict=True))
    for step, share in enumerate(shares.values()):
        assert contrast(colours[f"{share}%"], theme.steps[step]) >= 4.5, (share, theme.steps[step])
