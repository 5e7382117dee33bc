"""Does each province and city stand where it is, with all that is known about it?"""

import numpy as np
import pandas as pd
import pytest

from coverage import figures, measures, tables
from coverage.figures import hatching, shapes
from coverage.figures.places import legend
from coverage.figures.theme import DARK, LIGHT, contrast
from coverage.wording import Language, chart_notes
from tests.figures.frames import PEOPLE, comparable, headlines
from tests.figures.svg.pictures import SVG, picture, words
from tests.measures.frames import estimates

AREAS = tables.areas()
EN = Language("en")
COUNTRIES = sorted(AREAS.loc[AREAS["kind"].eq("country"), "area"])


def draw(*rows, others=(), country="SLV", lang=EN, theme=LIGHT):
    return figures.places(headlines(*rows), comparable(*others), AREAS, country, lang, theme)


def known(*rows, others=(), country="SLV"):
    """What the map of `draw` shows."""
    return measures.places(headlines(*rows), comparable(*others), AREAS, country)


def place(low, area="SV-CH", **more):
    return {"area": area, "low": low, "base": "area", **more}


def count(low, area="SV-LI", **more):
    """An estimate that gives no share."""
    return {"area": area, "low": low, "measure": "operators", "base": None, **more}


def fills(figure, theme=LIGHT):
    """The colour of each province."""
    found = {}
    for trace in figure.data:
        if trace.type == "choropleth":
            for area, value in zip(trace.locations, trace.z, strict=True):
                part = (value - trace.zmin) / (trace.zmax - trace.zmin)
                assert area not in found
                found[area] = next(colour for limit, colour in reversed(trace.colorscale) if limit <= part)
    return found


def edges(area):
    """West, south, east and north of a province, in degrees."""
    known = shapes.shapes(shapes.SUBDIVISIONS)
    points = np.concatenate([shapes.ring(known.lines, numbers) for numbers in known.rings[area]])
    return (*(points.min(axis=0) - 0.01), *(points.max(axis=0) + 0.01))


def written(figure):
    """What stands on the provinces, and beside the cities."""
    on_provinces, beside_cities = (
        trace for trace in figure.data if trace.type == "scattergeo" and trace.mode != "lines"
    )
    return list(on_provinces.text), list(beside_cities.text)


def tips(figure):
    return {
        area: text
        for trace in figure.data
        if trace.customdata is not None
        for area, text in zip(
            trace.customdata, trace.text if trace.type == "choropleth" else trace.hovertext, strict=True
        )
    }


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_province_of_a_country_is_drawn_once_and_says_its_name(country):
    figure = draw(country=country)
    provinces = shapes.subdivisions(country)
    assert set(fills(figure)) == set(provinces) and len(provinces) >= 6
    assert set(fills(figure).values()) == {LIGHT.empty}
    for area, text in tips(figure).items():
        assert text.startswith("<b>") and "No comparable figure" in text, area


def test_a_province_is_coloured_by_the_class_of_its_share_and_the_rest_as_without_figure():
    colours = fills(draw(place(65), place(5, "SV-MO")))
    assert (colours.pop("SV-CH"), colours.pop("SV-MO")) == (LIGHT.steps[4], LIGHT.steps[0])
    assert set(colours.values()) == {LIGHT.empty} and len(colours) == 12


def test_names_are_those_of_the_areas_table_where_it_has_a_row_and_else_those_of_the_shapes():
    said = {code: tips(draw(country="COL", lang=Language(code))) for code in ("es", "pt")}
    assert said["pt"]["CO-VAC"].startswith("<b>Vale do Cauca</b>")
    assert {said[code]["CO-CHO"].split("<br>")[0] for code in said} == {"<b>Chocó</b>"}


def test_a_coloured_province_has_the_share_of_its_colour_and_in_its_tip_every_type():
    figure = draw(place(15, operator_type="utility"), place(65), place(50, "SV-MO"))
    assert set(written(figure)[0]) == {"<b>Chalatenango</b><br>65%", "<b>Morazán</b><br>50%"}
    assert fills(figure)["SV-CH"] == LIGHT.steps[4]
    first, second = tips(figure)["SV-CH"].split("<br><b>")
    assert "Community organisation" in first and "65%" in first
    assert EN.label("operator_type", "utility") in second and "15%" in second


def test_the_small_scale_type_of_most_provinces_has_the_colour():
    utility, tanker, community = (
        [place(20, area, operator_type=kind) for area in areas]
        for kind, areas in (
            ("utility", ["SV-CH", "SV-MO", "SV-LI"]),
            ("tanker", ["SV-CH", "SV-MO"]),
            ("community", ["SV-LI"]),
        )
    )
    assert known(*utility, *tanker, *community).leading == "tanker"
    assert known(*tanker[:1], *community).leading == "community"  # the first of the table of types
    assert known(*utility).leading is None
    assert known(place(20, "SLV/soyapango")).leading is None


def test_a_province_with_figures_on_other_types_only_has_a_colour_of_no_class_and_a_line_for_each():
    figure = draw(
        place(65), place(40, "SV-MO", operator_type="utility"), place(5, "SV-MO", operator_type="self_supply")
    )
    assert fills(figure)["SV-MO"] == LIGHT.other
    (label,) = (text for text in written(figure)[0] if "Morazán" in text)
    assert f"{EN.label('operator_type', 'utility')}: 40%" in label.split("<br>")
    assert f"{EN.label('operator_type', 'self_supply')}: 5%" in label.split("<br>")


def test_a_label_that_is_wider_than_its_province_reads_on_all_around():
    for country, area, colour in (("BRA", "BR-BA", LIGHT.paper), ("CHL", "CL-TA", LIGHT.ink)):
        figure = draw(place(65, area), country=country)
        assert figure.data[-2].textfont.color == (colour,), area


def test_figures_that_give_no_share_are_counted_and_never_coloured_by_a_class():
    figure = draw(place(65), others=[count(20), count(30, origin="another"), count(5, "SV-CH")])
    assert fills(figure)["SV-LI"] == LIGHT.other
    assert "<b>La Libertad</b> (2)" in written(figure)[0]
    assert tips(figure)["SV-LI"].endswith("2 figures that give no share of all people")
    assert tips(figure)["SV-CH"].endswith("one figure that gives no share of all people")


@pytest.mark.parametrize(
    ("more", "label"),
    [
        ({"qualifier": "at_least"}, "≥ 20%"),
        ({"qualifier": "at_most"}, "≤ 20%"),
        ({"high": 30, "qualifier": "range"}, "20%–30%"),
    ],
)
def test_a_bound_says_so_and_is_hatched(more, label):
    figure = draw(place(20, **more), place(20, "SV-MO"))
    (lines,) = (trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "lines")
    west, south, east, north = edges("SV-CH")
    assert all(west <= lon <= east for lon in lines.lon if lon is not None)
    assert all(south <= lat <= north for lat in lines.lat if lat is not None)
    assert fills(figure)["SV-CH"] == (LIGHT.empty if more.get("qualifier") == "at_most" else LIGHT.steps[2])
    assert any(text.endswith(label) for text in written(figure)[0])


def test_cities_are_points_and_hollow_where_no_figure_gives_a_share():
    figure = draw(place(40, "BOL/cochabamba"), others=[count(9, "BOL/el-alto")], country="BOL")
    assert written(figure) == ([], ["<b>Cochabamba</b><br>Community organisation: 40%", "<b>El Alto</b> (1)"])
    points = figure.data[-1]
    assert (points.lat[0], points.lon[0]) == (-17.39, -66.16)
    assert list(points.marker.symbol) == ["circle", "circle-open"]
    assert set(fills(figure).values()) == {LIGHT.empty}


def test_places_of_other_countries_are_left_out():
    figure = draw(place(40), place(10, "PER/lima"), others=[count(3, "PE-ANC")])
    assert set(tips(figure)) == set(shapes.subdivisions("SLV"))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_legend_has_the_classes_of_the_countries_and_the_colours_of_the_map(theme):
    rows = (place(65), place(20, "SV-MO", qualifier="at_least"))
    entries = legend(EN, theme, known(*rows, others=[count(20)]))
    hatched = hatching.legend(EN, theme, pd.Series(["at_least"]))
    assert [colour for colour, _ in entries] == [
        *theme.steps,
        *(colour for colour, _ in hatched),
        theme.other,
        theme.empty,
    ]
    drawn = fills(draw(place(65), others=[count(20)], theme=theme), theme)
    assert set(drawn.values()) == {theme.steps[4], theme.other, theme.empty}
    assert contrast(theme.ink, theme.other) >= 4.5


@pytest.mark.parametrize(
    ("code", "types", "no_share"),
    [
        ("es", "solo cifras de otros tipos de operador", "solo cifras que no dan una proporción de toda la población"),
        ("en", "figures of other operator types only", "only figures that give no share of all people"),
        ("pt", "só números de outros tipos de operador", "só números que não dão uma parcela de toda a população"),
    ],
)
def test_the_legend_says_what_is_known_of_provinces_without_a_class_and_nothing_that_is_not_drawn(
    code, types, no_share
):
    def said(*rows, others=()):
        return [words for _, words in legend(Language(code), LIGHT, known(*rows, others=others))]

    utility = place(40, "SV-MO", operator_type="utility")
    assert said(place(65), utility)[5:-1] == [types]
    assert said(place(65), others=[count(20)])[5:-1] == [no_share]
    both = said(place(65), utility, others=[count(20)])[5:-1]
    assert len(both) == 1 and types in both[0] and no_share in both[0]
    assert len(said(place(65))) == 6 and len(said()) == 1
    assert types not in said(utility) and len(said(utility)) == 2  # no other type has a colour


def test_the_note_names_the_type_of_the_colour_and_the_provinces_of_before_2014():
    tanker = known(place(20, operator_type="tanker"))
    assert EN.label("operator_type", "tanker") in chart_notes.places(EN, tanker, "SLV")
    assert "colour" not in chart_notes.places(EN, known(), "SLV")
    assert "2014" in chart_notes.places(EN, known(country="PAN"), "PAN")
    assert "2014" not in chart_notes.places(EN, tanker, "SLV")


def test_the_note_explains_brackets_points_and_hatching_where_they_are_drawn_and_labels_without_room():
    said = {
        "In brackets": {"others": [count(20)]},
        "Points are cities": {"rows": [place(20, "SLV/soyapango")]},
        "Hollow point": {"others": [count(9, "SLV/soyapango")]},
        "Hatched: a bound": {"rows": [place(20, qualifier="at_least")]},
        "Hatched: a range": {"rows": [place(20, high=30, qualifier="range")]},
    }
    plain = chart_notes.places(EN, known(place(65), place(20, "SV-MO")), "SLV")
    for phrase, shown in said.items():
        drawn = known(*shown.get("rows", ()), others=shown.get("others", ()))
        assert phrase in chart_notes.places(EN, drawn, "SLV") and phrase not in plain
    direct = [place(2, operator_type="all_small_scale"), place(20)]
    every = measures.headlines(measures.comparable(estimates(*direct), PEOPLE), as_of=2026)
    assert "†" in chart_notes.places(EN, measures.places(every, comparable(), AREAS, "SLV"), "SLV")
    assert "†" not in plain
    assert "some are moved, shortened or left out; the tables of the page have all" in plain


@pytest.mark.parametrize("lang", ["es", "en", "pt"])
def test_the_message_stays_under_50_kilobytes_with_a_figure_in_every_province_listed(lang):
    for country in ("COL", "PER", "BRA", "DOM"):
        listed = AREAS.loc[AREAS["parent"].eq(country), "area"]
        figure = draw(
            *(place(10 + number, area) for number, area in enumerate(listed)), country=country, lang=Language(lang)
        )
        assert len(written(figure)[0]) + len(written(figure)[1]) == len(listed)
        assert len(figure.to_json().encode()) <= 50_000


def test_without_a_browser_every_province_has_its_colour_its_hatching_and_its_label():
    root = picture(draw(place(65), place(20, "SV-MO", qualifier="at_least"), others=[count(9)]))
    groups = [group for group in root.iter(f"{SVG}g") if group.get("stroke")]
    drawn = {path.get("data-area"): (path.get("fill"), group.get("stroke")) for group in groups for path in group}
    assert set(drawn) == set(shapes.subdivisions("SLV"))
    assert drawn["SV-CH"] == (LIGHT.steps[4], LIGHT.paper)
    assert drawn["SV-MO"] == (LIGHT.steps[2], LIGHT.paper)
    assert [path.get("opacity") for path in root.iter(f"{SVG}path") if path.get("stroke") == LIGHT.ink] == ["0.6"]
    assert drawn["SV-LI"] == (LIGHT.other, LIGHT.paper)
    assert any("La Libertad" in text for text in words(root))


def test_every_place_lies_on_the_map_of_its_country():
    inside = AREAS[AREAS["kind"].isin(["subdivision", "city"])]
    assert inside["parent"].nunique() > 10
    for country, of_country in inside.groupby("parent"):
        geo = draw(country=country).layout.geo
        assert of_country["lon"].between(*geo.lonaxis.range, inclusive="neither").all(), country
        assert of_country["lat"].between(*geo.lataxis.range, inclusive="neither").all(), country


def test_far_islands_do_not_make_the_country_small():
    west, south, _, north = shapes.bounds("CHL")
    assert west > -80  # Easter Island lies at 109 degrees west
    assert north - south > 30


def test_without_a_browser_labels_are_shortened_or_left_out_where_there_is_no_room():
    states = ("BR-PB", "BR-PE", "BR-AL", "BR-RN")
    figure = draw(*(place(10 + n, area) for n, area in enumerate(states)), country="BRA")
    said = [text for text in words(picture(figure)) if text]
    whole = {text.replace("<br>", "").replace("<b>", "").replace("</b>", "") for text in figure.data[-2].text}
    short = set(figure.data[-2].meta["short"])
    assert whole & set(said) and set(said) - whole  # some as they are, not all
    assert set(said) <= whole | short
