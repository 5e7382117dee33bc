"""What holds for any estimates at all, looked for by hypothesis."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage import measures
from coverage.measures.company import OF_RESIDENCE
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL, SUM
from coverage.measures.voices import CELL, point_values
from tests.measures.frames import estimates, population

COUNTRIES, YEARS = ("PER", "BOL", "CHL"), (2005, 2010, 2020)
PEOPLE = population(*((iso3, year, 1000, 400) for iso3 in COUNTRIES for year in YEARS))
AREAS = pd.DataFrame(
    {
        "area": ["419", "005", "013", *COUNTRIES],
        "kind": ["region"] * 3 + ["country"] * 3,
        "parent": [None, "419", "419", "005", "005", "013"],
    }
)

SHARE = st.integers(0, 100).map(float)
ROW = (
    st.fixed_dictionaries(
        {
            "area": st.sampled_from(COUNTRIES),
            "year": st.sampled_from(YEARS),
            "operator_type": st.sampled_from(["community", "cooperative", "utility", "all_small_scale"]),
            "qualifier": st.sampled_from(["exact", "approximate", "at_most", "at_least"]),
            "base": st.sampled_from(["national", "rural", "urban"]),
            "measure": st.sampled_from(["population_share", "household_share"]),
            "grade": st.sampled_from("ABCD"),
            "origin": st.sampled_from(["x", "y", "z"]),
            "low": SHARE,
        }
    )
    | st.fixed_dictionaries(
        {
            "area": st.sampled_from(COUNTRIES),
            "year": st.sampled_from(YEARS),
            "measure": st.just("people_served"),
            "base": st.just(None),
            "low": st.integers(0, 1500).map(float),
        }
    )
    | st.fixed_dictionaries(
        {
            "area": st.sampled_from(COUNTRIES),
            "year": st.sampled_from(YEARS),
            "qualifier": st.just("range"),
            "grade": st.sampled_from("ABCD"),
            "low": st.integers(0, 50).map(float),
            "high": st.integers(51, 100).map(float),
        }
    )
)
ROWS = st.lists(ROW, max_size=8)
EXAMPLES = settings(max_examples=20, deadline=None)


def comparable(rows):
    return measures.comparable(estimates(*rows), PEOPLE)


def headlines(rows, rule="best"):
    return measures.headlines(comparable(rows), rule, as_of=2026)


@EXAMPLES
@given(ROWS)
def test_comparable_shares_lie_between_nobody_and_everybody_and_low_is_not_above_high(rows):
    known = comparable(rows).query("is_comparable")
    assert known["share_low"].between(0, 100).all() and known["share_high"].between(0, 100).all()
    assert known["share_low"].le(known["share_high"]).all()


@EXAMPLES
@given(ROWS, st.sampled_from(RULES))
def test_a_headline_lies_between_nobody_and_everybody_and_its_interval_has_two_ends_in_order(rows, rule):
    found = headlines(rows, rule)
    assert found["share_low"].between(0, 100).all() and found["share_high"].between(0, 100).all()
    assert found["share_low"].le(found["share_high"]).all()
    assert found["interval_low"].le(found["interval_high"]).all()


@EXAMPLES
@given(ROWS, st.sampled_from(RULES))
def test_every_voice_states_a_number_in_the_bar_and_leaves_room_only_in_the_interval(rows, rule):
    found, speaking = headlines(rows, rule), measures.voices(comparable(rows))
    direct = found[found["method"].ne(SUM)]
    assert found.loc[found["contradicted"], "strength"].eq("weak").all()
    held = speaking.merge(direct, on=CELL, suffixes=("", "_headline"))
    assert len(held) == len(speaking)
    assert held["interval_low"].le(held["share_low"]).all() and held["share_high"].le(held["interval_high"]).all()
    low = held["share_low"].mask(held["bound"].eq("at_most"), held["share_high"])
    high = held["share_high"].mask(held["bound"].eq("at_least"), held["share_low"])
    is_said = held["bound"].ne("at_most") | ~held["method"].isin(OF_RESIDENCE)  # the rest nobody says of the whole
    assert held["stated_low"].le(low)[is_said].all() and high.le(held["stated_high"])[is_said].all()
    assert found["interval_low"].le(found["stated_low"]).all() and found["stated_high"].le(found["interval_high"]).all()
    placed = point_values(found)
    assert (placed.gt(found["stated_low"] - 1e-9) & placed.lt(found["stated_high"] + 1e-9)).all()


@EXAMPLES
@given(ROWS, st.sampled_from(RULES))
def test_the_bar_of_a_sum_is_the_sum_of_the_bars_of_its_types(rows, rule):
    found = headlines(rows, rule)
    for total in found[found["method"].eq(SUM)].to_dict("records"):
        of_area = found["area"].eq(total["area"]) & found["service"].eq(total["service"])
        types = found[of_area & found["operator_type"].isin(measures.parts_of(ALL)[1:])]
        for name in ("interval_low", "stated_low"):
            assert total[name] == pytest.approx(min(sum(types.loc[types["share_low"].gt(0), name]), 100))
        least = min(sum(types.loc[types["share_low"].gt(0), "stated_high"]), 100)
        assert least - 1e-9 <= total["stated_high"] <= min(sum(types["stated_high"]), 100) + 1e-9
        assert total["interval_high"] == 100


@EXAMPLES
@given(ROWS.filter(bool), st.data(), st.sampled_from(RULES))
def test_saying_the_same_again_with_the_same_origin_changes_no_headline(rows, data, rule):
    rows = [{"origin": f"origin-{i}", **row} for i, row in enumerate(rows)]
    again = data.draw(st.sampled_from(rows))
    shown = ["area", "operator_type", "service", "share_low", "share_high", "bound", "year", "origins", "strength"]
    pd.testing.assert_frame_equal(headlines(rows, rule)[shown], headlines([*rows, again], rule)[shown])


@EXAMPLES
@given(ROWS)
def test_a_weaker_and_older_estimate_never_changes_the_best_headline(rows):
    rows = [{**row, "grade": "B", "year": 2010} for row in rows]
    weaker = {"area": "PER", "low": 99.0, "grade": "C", "year": 2005, "origin": "another"}
    before = headlines(rows).query("area == 'PER' and operator_type == 'community'")
    after = headlines([*rows, weaker]).query("area == 'PER' and operator_type == 'community'")
    if len(before) and before["bound"].ne("at_most").all():  # beside "at most" a figure speaks, however weak
        columns = ["share_low", "share_high", "year", "estimate_id"]
        assert before[columns].to_dict("records") == after[columns].to_dict("records")


@EXAMPLES
@given(ROWS)
def test_a_region_is_the_sum_of_its_countries_and_the_whole_of_its_regions(rows):
    found = headlines(rows)
    people = found[found["people_low"].notna()].groupby("operator_type")["people_low"].sum()
    sums = measures.regions(found, AREAS, PEOPLE).groupby(["area", "operator_type"])["people_low"].sum()
    for kind, whole in people.items():
        parts = sums.get(("005", kind), 0) + sums.get(("013", kind), 0)
        assert abs(sums["419", kind] - whole) < 1e-6
        assert abs(parts - whole) < 1e-6
