"""What changed since a version, and which versions have there been?"""

import pandas as pd
import pytest

from coverage import measures, tables
from coverage.tables import catalog

ROWS = pd.DataFrame(
    {
        "version": ["2026.11", "2026.11", "2027.02", "2027.02", "2028.01"],
        "change": ["added", "added", "corrected", "withdrawn", "added"],
        "estimate_id": ["a", "b", "a", "b", "c"],
        "area": ["PER", "BOL", "PER", "BOL", "CHL"],
    }
)


@pytest.mark.parametrize(
    ("version", "found"),
    [("2026.11", ["c", "b", "a"]), ("2027.02", ["c"]), ("2028.01", []), ("2026.10", ["c", "b", "a", "b", "a"])],
)
def test_only_what_came_later_is_a_change_the_newest_first(version, found):
    assert list(measures.since(ROWS, version)["estimate_id"]) == found


def test_the_versions_are_those_that_changed_something_and_the_present_one():
    assert measures.versions(ROWS, "2028.06") == ["2026.11", "2027.02", "2028.01", "2028.06"]
    assert measures.versions(ROWS.iloc[:0], "2026.11") == ["2026.11"]


def test_every_estimate_was_added_once_and_what_was_withdrawn_is_gone():
    revisions = tables.revisions()
    added, withdrawn = (revisions[revisions["change"].eq(kind)]["estimate_id"] for kind in ("added", "withdrawn"))
    assert added.is_unique
    assert set(added) - set(withdrawn) == set(tables.estimates()["estimate_id"])
    assert revisions["version"].le(catalog.version()).all()


def test_a_correction_names_a_column_of_the_estimates_and_what_stands_there_now():
    corrected = tables.revisions().query("change == 'corrected'")
    assert set(corrected["column"]) <= set(tables.estimates())
