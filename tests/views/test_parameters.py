"""A query string means the same to pages, documents and the API, however it is written."""

import re

import pytest

from coverage.measures import Selection
from coverage.views import Choice
from coverage.views.choice import link, parsed, query_string, written
from coverage.views.parameters import PARAMETERS, Nonsense, about, language, of_link, read
from coverage.wording import Language
from coverage.wording.markdown import as_code
from tests.pages.screen import start
from tests.test_architecture import modules
from tests.web.doors import CLIENT
from web.api.endpoints import ENDPOINTS
from web.api.problems import BadRequest
from web.api.query import read as read_api

ALIKE = [
    [("areas", "PER,BOL")],
    [("areas", "PER"), ("areas", "BOL")],
    [("areas", " per , Bol ")],
    [("Areas", "PER"), (" areas ", "BOL,PER")],
    [("area", "PER"), ("areas", "BOL")],
    [("area", "per"), ("Area", "BOL"), ("areas", "PER")],
]
"""Query strings that ask for the rows of Peru and Bolivia."""


@pytest.mark.parametrize("query", ALIKE)
def test_repeated_keys_spaces_and_case_make_no_difference_to_documents_and_the_api(query):
    values, nonsense = parsed("explore", query)
    assert nonsense == []
    assert Choice.of("explore", values).selection == Selection(areas=("PER", "BOL"))
    assert read_api(ENDPOINTS["estimates"], query).selection == Selection(areas=("PER", "BOL"))


@pytest.mark.parametrize("text", ["PER,BOL", " per , Bol "])
def test_spaces_and_case_make_no_difference_to_a_page(text):
    app = start("explore", lang="en", areas=text)
    assert not app.warning
    assert app.query_params["areas"] == "PER,BOL"
    assert app.multiselect(key="areas").value == ["PER", "BOL"]


def test_a_page_takes_the_values_of_every_time_that_a_key_is_given():
    app = start("explore", lang="en", areas=["PER", "BOL"])
    assert not app.warning and app.multiselect(key="areas").value == ["PER", "BOL"]


def test_a_page_of_rows_takes_the_single_filter_of_another_page_as_the_api_does():
    app = start("explore", lang="en", area="PER", areas="BOL")
    assert not app.warning and app.multiselect(key="areas").value == ["PER", "BOL"]
    assert "area" not in app.query_params


def test_one_value_may_be_given_again_and_not_another():
    values, nonsense = parsed("country", [("area", "PER"), ("area", "per"), ("area", "NIC")])
    assert values == {"area": "PER"}
    assert nonsense == [Nonsense("area", "NIC", "several")]
    with pytest.raises(BadRequest) as refused:
        read_api(ENDPOINTS["headlines"], [("rule", "best"), ("rule", "newest")])
    assert (refused.value.parameter, refused.value.value) == ("rule", "newest")


def test_what_a_page_says_of_two_values_names_the_one_that_is_left_out():
    (said,) = [box.value for box in start("country", lang="en", area=["PER", "NIC"]).warning]
    assert "area" in said and "`NIC`" in said and "more than once" in said


@pytest.mark.parametrize(
    "wrong", [Nonsense("foo_`*b*`", "1", "name"), *(Nonsense("rule", "`x`  *y*", why) for why in ("value", "several"))]
)
def test_what_a_link_says_stays_as_it_is_in_plain_text_and_is_code_on_pages(wrong):
    words = "foo_ *b*" if wrong.reason == "name" else "x *y*"
    plain, marked = (about(Language("en"), wrong, of_link("country"), *how) for how in ((), (as_code,)))
    assert f"“{words}”" in plain and "`" not in plain
    assert marked == plain.replace(words, f"`{words}`")


@pytest.mark.parametrize(
    "query", [[("areas", "PER,XXX")], [("areas", "PER"), ("areas", "XXX")], [("area", "XXX"), ("areas", "PER")]]
)
def test_a_value_that_is_none_leaves_its_parameter_at_the_default_however_it_is_written(query):
    values, (wrong,) = parsed("explore", query)
    assert values == {} and (wrong.text, wrong.reason) == ("XXX", "value")
    with pytest.raises(BadRequest) as refused:
        read_api(ENDPOINTS["estimates"], query)
    assert refused.value.value == "XXX"


def test_what_cannot_be_meant_is_said_once():
    query = [("rule", "newest"), ("rule", "lowest"), ("rule", "prettiest")]
    assert parsed("country", query) == ({}, [Nonsense("rule", "prettiest", "value")])


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ([("lang", "pt")], "pt"),
        ([(" Lang", " PT ")], "pt"),
        ([("lang", "pt"), ("lang", "es")], "pt"),
        ([("lang", "pt"), ("lang", "xx")], None),
        ([("lang", "")], None),
        ([("language", "pt")], None),
    ],
)
def test_the_language_of_a_link_is_read_as_its_other_parameters(query, code):
    assert language(query) == (Language(code) if code else None)


@pytest.mark.parametrize("query", ["lang=en", "Lang=%20EN", "lang=en&lang=en", "lang=en&lang=pt"])
def test_plain_pages_and_walls_speak_the_language_of_the_link(query):
    for address in ("/view/country", "/sheet", "/present/country"):
        assert '<html lang="en"' in CLIENT.get(f"{address}?{query}").text
    assert CLIENT.get(f"/present/country.json?{query}").json()["lang"] == "en"


def test_a_single_filter_adds_its_value_to_those_of_the_filter_of_several():
    query = [("area", "PER"), ("areas", "BOL"), ("area", "NIC")]
    assert set(read_api(ENDPOINTS["estimates"], query).selection.areas) == {"PER", "BOL", "NIC"}


def test_an_address_has_commas_and_slashes_as_they_are_and_all_else_in_codes():
    given = {"lang": "en", "area": "HND/tegucigalpa", "years": "2000-2010,unknown", "what_if": "5 %"}
    assert link("overview", given) == f"/?{query_string(given)}"
    assert link("evidence", given) == ("/evidence?lang=en&area=HND/tegucigalpa&years=2000-2010,unknown&what_if=5+%25")
    assert query_string([("area", "PER"), ("area", "NIC")]) == "area=PER&area=NIC"


def test_how_a_link_is_written_stands_in_one_place():
    assert [name for name, source in modules() if re.search(r"urlencode\(.*safe=", source)] == ["coverage.views.choice"]


def test_nothing_between_commas_is_no_value():
    assert read([("areas", "PER,")], PARAMETERS) == ({}, [Nonsense("areas", "", "value")])


def test_a_parameter_of_another_view_is_neither_taken_nor_nonsense():
    assert parsed("methods", [("area", "PER"), ("colour", "red"), (" Service", "water")]) == ({}, [])
    assert parsed("methods", [("flavour", "sweet")]) == ({}, [Nonsense("flavour", "sweet", "name")])


@pytest.mark.parametrize("view", ["overview", "country", "evidence", "explore"])
def test_what_a_choice_does_not_name_is_at_its_default_so_that_it_is_remembered_once(view):
    assert Choice.of(view, {}) == Choice.of(view, {"lang": "pt", "flavour": "sweet"})
    assert hash(Choice.of(view, {})) == hash(Choice.of(view, {}))
    assert written({"lang": "es", "version": "2026.11", "rule": "best"}) == {"lang": "es", "version": "2026.11"}
