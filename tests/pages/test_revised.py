"""Does an older link say what has changed behind its view since?"""

import pandas as pd
import pytest

from coverage import tables
from coverage.tables import catalog
from coverage.views import VIEWS
from tests.pages.screen import start, well

NEW = "2027.02"
ROWS = [
    ("corrected", "NIC-2013-community-water-04", "NIC", "water", "community", "low", "90", "100", "A misprint."),
    ("withdrawn", "NIC-2009-tanker-sanitation-01", "NIC", "sanitation", "tanker", None, None, None, "Not a source."),
    ("added", "PER-2026-tanker-water-09", "PER", "water", "tanker", None, None, None, None),
]


@pytest.fixture(autouse=True)
def a_newer_version(monkeypatch):
    """The data as it will be some day: three changes after its first version."""
    now = tables.revisions().query("version == '2026.11'")
    columns = ["change", "estimate_id", "area", "service", "operator_type", "column", "before", "after", "reason_en"]
    later = pd.DataFrame(ROWS, columns=columns).assign(version=NEW)
    revisions = pd.concat([now, later], ignore_index=True)[list(now)]
    monkeypatch.setattr(tables, "revisions", lambda: revisions)
    monkeypatch.setattr(catalog, "version", lambda: NEW)


def notices(app):
    return [box.value for box in app.info if "This link was made with" in box.value]


def test_a_link_of_the_present_version_says_nothing():
    app = start("country", lang="en", area="NIC", version=NEW)
    assert notices(app) == [] and app.query_params["version"] == NEW


def test_a_link_without_a_version_gets_the_present_one():
    app = start("country", lang="en", area="NIC")
    assert notices(app) == [] and app.query_params == {"lang": "en", "version": NEW, "area": "NIC"}


CHANGED = [
    ("country", {"area": "NIC"}, "Corrected: 1."),
    ("country", {"area": "NIC", "service": "sanitation"}, "Withdrawn: 1."),
    ("country", {"area": "BOL"}, "No estimate behind this view has changed."),
    ("overview", {}, "Added: 1; Corrected: 1."),
    ("overview", {"operator_type": "tanker"}, "Added: 1."),
    ("evidence", {"area": "NIC", "operator_type": "community"}, "Corrected: 1."),
    ("explore", {}, "Added: 1; Corrected: 1; Withdrawn: 1."),
    ("explore", {"areas": "PER,BOL"}, "Added: 1."),
]


@pytest.mark.parametrize(("view", "asked", "said"), CHANGED)
def test_an_older_link_says_which_estimates_behind_its_view_have_changed(view, asked, said):
    app = start(view, lang="en", version="2026.11", **asked)
    (notice,) = notices(app)
    assert notice.startswith(f"This link was made with data version 2026.11; the data is now {NEW}.")
    assert notice.endswith(said)
    assert app.query_params["version"] == "2026.11"


def test_each_change_is_listed_with_what_stood_there_and_why():
    app = start("country", lang="en", area="NIC", version="2026.11", unfold=["revisions"])
    table = next(table.value for table in app.dataframe if "Before" in table.value)
    (row,) = table.to_dict("records")
    assert (row["Estimate"], row["Column"], row["Before"], row["After"]) == (
        "NIC-2013-community-water-04",
        catalog.field("estimates", "low").title("en"),
        "90",
        "100",
    )
    assert "A misprint." in row.values()


def test_one_click_goes_on_with_the_present_data():
    app = start("country", lang="en", area="NIC", version="2026.11")
    app.button(key="today").click()
    there = well(app.run())
    assert notices(there) == [] and there.query_params == {"lang": "en", "version": NEW, "area": "NIC"}


def test_a_version_that_never_was_is_explained():
    app = start("country", lang="en", version="1999.01")
    (said,) = [box.value for box in app.warning]
    assert "1999.01" in said and "2026.11, 2027.02" in said


@pytest.mark.parametrize("view", [view for view in VIEWS if VIEWS[view].parameters])
def test_the_notice_stands_on_every_page_with_figures(view):
    assert len(notices(start(view, lang="en", version="2026.11"))) == 1
