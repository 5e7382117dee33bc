"""Countries side by side: which they are, and what is said of each."""

import pytest

from coverage import measures, queries, tables
from coverage.measures import Selection
from coverage.measures.sums import ALL
from coverage.views import Look, Table, opened
from coverage.views.choice import PAIR, Choice, estimates_behind
from coverage.wording import Language
from tests.web.doors import CLIENT

EN = Language("en")


def document(query):
    return opened("compare", Look(EN), query).document


@pytest.mark.parametrize(
    ("areas", "shown"),
    [
        ((), ("PER", "NIC")),
        (("BOL",), ("BOL", "PER")),
        (("PER",), ("PER", "NIC")),
        (("NIC",), ("NIC", "PER")),
        (("BOL", "CUB"), ("BOL", "CUB")),
        (("BOL", "CUB", "CHL", "HTI"), ("BOL", "CUB", "CHL", "HTI")),
        (("BOL", "CUB", "CHL", "HTI", "ECU"), ("BOL", "CUB", "CHL", "HTI")),
    ],
)
def test_two_to_four_countries_stand_side_by_side_whatever_is_chosen(areas, shown):
    assert Choice.of("compare", {"areas": list(areas)}).compared == shown


def test_the_pair_is_peru_and_the_best_known_country_of_central_america_at_the_workshop():
    areas = tables.areas()
    there = areas.loc[areas["kind"].eq("country") & areas["parent"].eq("013") & areas["workshop_country"], "area"]
    water = Selection(tuple(there), services=("water",), operator_types=measures.parts_of(ALL))
    rows = measures.rows(queries.comparable(), water)
    sources = rows[rows["is_comparable"]].groupby("area")["origin"].nunique()
    assert ("PER", sources.idxmax()) == PAIR
    assert sources.eq(sources.max()).sum() == 1


@pytest.mark.parametrize(
    "query", [[("areas", "PER,NIC")], [("areas", "NIC"), ("areas", "per")], [("area", "NIC"), ("area", "PER")], []]
)
def test_commas_repeated_keys_and_order_make_no_difference(query):
    link = opened("compare", Look(EN), query)
    assert (link.problems, link.document.title) == ([], "Nicaragua and Peru")


def test_one_country_gets_another_beside_it_and_the_answer_says_so():
    (notice,) = [notice.text for notice in document([("areas", "BOL")]).notices if notice.kind == "chosen"]
    assert notice == "Only one country is chosen; Peru stands beside it until another one is."


def test_a_choice_that_is_whole_is_not_commented_on():
    for areas in ("BOL,CUB", "BOL,CUB,CHL,HTI"):
        assert "chosen" not in [notice.kind for notice in document([("areas", areas)]).notices]


def test_each_headline_stands_in_its_cell_with_year_grade_and_strength():
    """By hand from the headlines of Peru and Cuba: of Cuba two types, no sum; of Peru six."""
    table = document([("areas", "PER,CUB")]).section_of(Table, "headlines")
    assert table.heads == ["Operator type", "Cuba", "Peru"]
    rows = {row[0]: row[1:] for row in table.cells(EN)}
    assert rows["All small-scale operators"] == [
        "–",
        "about 10% (its types add up to at least 24.3%); 2008; evidence: weak (figure of grade B, 4 independent "
        "sources)",
    ]
    assert rows["Tanker or cart vendor"][1].endswith("(figure of grade C, one independent source)")
    filled = sum(cell != "–" for cells in rows.values() for cell in cells)
    assert filled == sum(len(queries.country(area, None, "best", "water").headlines) for area in ("PER", "CUB"))
    assert table.note == "A dash: no comparable figure."


def test_revisions_of_both_countries_and_their_places_count_as_a_change():
    behind = estimates_behind("compare", Choice.of("compare", {"areas": ["CUB", "HND"], "service": "sanitation"}))
    assert {"CUB", "HND", "HND/tegucigalpa"} <= set(behind.areas) and "PER" not in behind.areas
    assert behind.services == ()


def test_what_is_not_known_is_drawn_also_where_nothing_is():
    """By hand: of two countries two services and five small-scale types each, no headline."""
    shown = document([("areas", "BLZ,BOL")])
    (sentence,) = shown.section("known").paragraphs
    assert sentence.startswith("Of 20 combinations of country, service and small-scale operator type, 0 have")
    chart = shown.section("gaps")
    assert chart in shown.shown and chart.table is None
    assert len(chart.figure.data[0].text) == 20
    page = CLIENT.get("/view/compare?lang=en&areas=BLZ,BOL").text
    assert "In brackets: how many figures were found" in page and "None" not in page


@pytest.mark.parametrize("areas", ["CUB,GUY", "DOM,GUY"])
def test_where_no_law_was_found_a_sentence_says_that_it_is_a_gap_of_the_search(areas):
    section = document([("areas", areas)]).section("themes")
    assert len(section.paragraphs) == 2
    assert all("a gap of the search and not of the law" in paragraph for paragraph in section.paragraphs)
