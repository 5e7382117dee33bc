"""The page of a comparison: what its filter shows, and what a link to it may say."""

from urllib.parse import parse_qsl

import pytest

from coverage.views import VIEWS
from coverage.views.choice import fitting_areas
from tests.pages.screen import headline, start, well
from tests.pages.test_link import follow, warnings
from tests.web.doors import CLIENT


@pytest.mark.parametrize("text", ["013", "XXX", "PER,013", "PER,,NIC", "HND/tegucigalpa,PER", ""])
def test_what_is_no_country_is_explained_on_page_and_file_and_the_pair_is_shown(text):
    (said,) = warnings(app := start("compare", lang="en", areas=text))
    assert "areas" in said and "Allowed: ARG, BLZ, BOL" in said and "VEN." in said
    assert "areas" not in app.query_params and app.multiselect(key="areas").value == []
    page = CLIENT.get("/view/compare", params={"lang": "en", "areas": text}).text
    assert said.replace("`", "") in page and "Nicaragua and Peru" in page


def test_a_fifth_country_is_left_out_by_name_and_stays_in_the_link():
    link = {"lang": "en", "areas": "BOL,CUB,CHL,HTI,ECU,PRY"}
    app = start("compare", **link)
    assert warnings(app) == [] and app.query_params["areas"] == link["areas"]
    said = "At most 4 countries stand side by side. Left out, until others are taken away: Ecuador and Paraguay."
    assert said in [box.value for box in app.info]
    assert CLIENT.get("/present/compare.json", params=link).json()["notices"][0] == said


def test_filters_of_rows_come_along_as_far_as_they_are_countries():
    assert fitting_areas("compare", ["013", "HTI/cap-haitien", "PER", "HTI"]) == ["HTI", "PER"]
    assert fitting_areas("explore", ["013", "PER"]) == ["013", "PER"]
    app = follow(start("explore", lang="en", areas="PER,013,CUB"), "compare")
    assert warnings(app) == [] and app.multiselect(key="areas").value == ["PER", "CUB"]


def test_going_through_the_page_leaves_the_rows_of_all_areas_alone():
    app = follow(start("compare", lang="en"), "explore")
    assert app.multiselect(key="areas").value == []


def test_each_country_leads_to_its_page():
    links = start("compare", lang="en", areas="CUB,HTI", service="sanitation").page_link
    asked = [dict(parse_qsl(link.proto.query_string)) for link in links if link.value == VIEWS["country"].question]
    assert [(link["area"], link["service"]) for link in asked] == [("CUB", "sanitation"), ("HTI", "sanitation")]


def test_countries_are_chosen_on_the_page_and_stand_in_the_address():
    app = start("compare", lang="en")
    app.multiselect(key="areas").set_value(["CHL", "CRI"])
    assert well(app.run()).query_params["areas"] == "CHL,CRI"
    assert headline(app).startswith("Share of all people who get drinking water from small-scale operators: Chile, at")
