"""Every published figure converted a second time, row by row, from the rules as the methods page words them."""

import math

import pytest

from coverage import measures, tables

PEOPLE = {(row["iso3"], row["year"]): row for row in tables.population().to_dict("records")}
LAST = max(year for _, year in PEOPLE)
NOT_COMPARABLE = None


def people_of(row):
    """The people of the figure's area and year; a year up to two past the table takes the table's last."""
    year = LAST if LAST < row["year"] <= LAST + 2 else row["year"]
    return PEOPLE.get((row["area"], year))


def ends(row):
    """The lowest and the highest number that the figure allows; infinite where it does not say."""
    return {
        "at_least": (row["low"], math.inf),
        "at_most": (0, row["high"]),
    }.get(row["qualifier"], (row["low"], row["high"]))


def share_of_all(row):
    """Percent of all people of the area, lowest and highest; None where the figure cannot be compared."""
    if row["scope"] != "whole" or math.isnan(row["year"]):
        return NOT_COMPARABLE
    low, high = ends(row)
    people = people_of(row)
    if row["measure"] == "people_served":
        if people is None:
            return NOT_COMPARABLE
        least, most = 100 * low / people["total"], 100 * high / people["total"]
        is_impossible = (least if math.isinf(most) else most) > 100
        return NOT_COMPARABLE if is_impossible else (least, min(most, 100))
    if row["measure"] not in ("population_share", "household_share"):
        return NOT_COMPARABLE
    high = min(high, 100)
    if row["base"] in ("national", "area"):
        return low, high
    if row["base"] not in ("rural", "urban") or people is None:
        return NOT_COMPARABLE
    part = people[row["base"]] / people["total"]
    least, most = low * part, high * part + 100 * (1 - part)
    says_nothing = least == 0 and most == 100
    return NOT_COMPARABLE if says_nothing else (least, most)


ROWS = tables.estimates().astype({"year": float}).to_dict("records")


@pytest.fixture(scope="module")
def converted():
    """What the atlas makes of every figure, by its id."""
    frame = measures.comparable(tables.estimates(), tables.population())
    return frame.set_index("estimate_id")[["is_comparable", "share_low", "share_high"]].T.to_dict()


def test_a_second_conversion_compares_the_same_figures_and_finds_the_same_shares(converted):
    differing = {}
    for row in ROWS:
        ours, again = converted[row["estimate_id"]], share_of_all(row)
        shares = (ours["share_low"], ours["share_high"]) if ours["is_comparable"] else NOT_COMPARABLE
        if shares != pytest.approx(again, abs=1e-9):
            differing[row["estimate_id"]] = (shares, again)
    assert len(ROWS) == len(converted) and differing == {}
