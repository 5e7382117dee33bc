"""What the law of a country gives for each theme, worked out by hand."""

import pandas as pd
import pytest

from coverage import measures, tables
from coverage.tables import vocabulary

THEMES = ("recognition", "financing")
AREAS = pd.DataFrame(
    [("419", "region", None), ("BOL", "country", "BOL"), ("MEX", "country", "MEX"), ("MX-TLA", "subdivision", "MEX")],
    columns=["area", "kind", "iso3"],
)


def laws(*rows):
    """Rows of the table ``recognition``: area, themes and stance; each has a year, the later the further down."""
    frame = pd.DataFrame(rows, columns=["area", "themes", "stance"]).astype("str")
    return frame.assign(year=range(2000, 2000 + len(rows)), kind="law")


def stances(*rows):
    """Each country and theme of which something was found: its stance, and how many instruments there are."""
    found = measures.stances(laws(*rows), AREAS, THEMES)
    return {tuple(row[:2]): tuple(row[2:]) for row in found.to_numpy().tolist() if row[3]}


def test_an_instrument_counts_once_for_each_of_its_themes():
    assert stances(("BOL", "recognition financing", "supports"), ("BOL", "financing", "supports")) == {
        ("BOL", "recognition"): ("supports", 1),
        ("BOL", "financing"): ("supports", 2),
    }


@pytest.mark.parametrize(
    ("found", "together"),
    [
        (["supports"], "supports"),
        (["limits", "limits"], "limits"),
        (["supports", "limits"], "mixed"),
        (["mixed"], "mixed"),
        (["supports", "mixed"], "mixed"),
        (["limits", "mixed"], "mixed"),
        (["supports", "neutral", "proposed"], "supports"),
        (["proposed", "neutral", "limits"], "limits"),
        (["proposed", "neutral"], "neutral"),
        (["proposed", "proposed"], "proposed"),
    ],
)
def test_several_instruments_have_one_stance_together_whatever_their_order(found, together):
    for order in (found, found[::-1]):
        rows = [("BOL", "financing", stance) for stance in order]
        assert stances(*rows) == {("BOL", "financing"): (together, len(found))}


def test_every_country_has_every_theme_and_what_was_not_found_is_missing():
    found = measures.stances(laws(("BOL", "financing", "limits")), AREAS, THEMES)
    assert found[["area", "theme", "entries"]].to_numpy().tolist() == [
        ["BOL", "recognition", 0],
        ["BOL", "financing", 1],
        ["MEX", "recognition", 0],
        ["MEX", "financing", 0],
    ]
    assert list(found["stance"].isna()) == [True, False, True, True]


@pytest.mark.parametrize("rows", [(), (("BOL", None, "neutral"),)])
def test_without_an_instrument_on_a_theme_nothing_was_found(rows):
    found = measures.stances(laws(*rows), AREAS, THEMES)
    assert len(found) == 4 and found["stance"].isna().all() and found["entries"].eq(0).all()
    assert measures.by_theme(laws(*rows), AREAS).empty


def test_evidence_and_what_is_said_of_a_region_are_no_law_of_a_country():
    assert stances(("BOL", "financing", "evidence"), ("419", "financing", "supports")) == {}


def test_the_law_of_a_province_counts_for_its_country():
    rows = ("MX-TLA", "recognition", "limits"), ("MEX", "recognition", "supports"), ("BOL", "recognition", "neutral")
    assert stances(*rows)["MEX", "recognition"] == ("mixed", 2)
    assert list(measures.within(laws(*rows), AREAS, "MEX")["area"]) == ["MX-TLA", "MEX"]


def test_instruments_keep_their_columns_beside_theme_and_country():
    found = measures.by_theme(laws(("MX-TLA", "recognition financing", "mixed")), AREAS)
    assert found[["area", "country", "theme", "year"]].to_numpy().tolist() == [
        ["MX-TLA", "MEX", "recognition", 2000],
        ["MX-TLA", "MEX", "financing", 2000],
    ]


def test_themes_are_without_support_where_no_instrument_supports_not_even_in_part():
    rows = [("BOL", "recognition", "mixed"), ("BOL", "financing", "limits"), ("MEX", "recognition", "supports")]
    missing = measures.without_support(measures.stances(laws(*rows), AREAS, THEMES))
    assert missing[["area", "theme"]].to_numpy().tolist() == [["BOL", "financing"], ["MEX", "financing"]]


def test_the_published_table_gives_what_was_counted_in_it_by_hand():
    """Peru: 1962 and 2016 support recognition, 2024 limits it, the certificate does both; Cuba: art. 76 names none."""
    found = measures.stances(tables.recognition(), tables.areas(), vocabulary.values("theme"))
    by_cell = found.set_index(["area", "theme"])
    assert tuple(by_cell.loc["PER", "recognition"]) == ("mixed", 4)
    assert tuple(by_cell.loc["PER", "financing"]) == ("supports", 2)
    assert tuple(by_cell.loc["HTI", "regulation"]) == ("proposed", 1)
    assert tuple(by_cell.loc["BRA", "regulation"]) == ("neutral", 1)
    assert by_cell.loc["CUB", "entries"].sum() == 0
    assert len(found) == 22 * 6
