"""Does a link say what the page shows, and nothing else?"""

import re
from urllib.parse import parse_qsl

import pytest

from coverage.tables import catalog, vocabulary
from coverage.views import VIEWS, choice, parameters
from pages.parts import session
from tests.pages.screen import headline, start, well

NOW = catalog.version()

ROUND_TRIPS = {
    "lang": ("pt", "pt"),
    "version": (NOW, NOW),
    "service": ("sanitation", "sanitation"),
    "operator_type": ("tanker", "tanker"),
    "rule": ("median", "median"),
    "colour": ("strength", "strength"),
    "what_if": ("20", 20),
    "years": ("2001-2019", (2001, 2019)),
    "area": ("GTM", "GTM"),
    "table": ("headlines", "headlines"),
    "areas": ("PER,013", ["PER", "013"]),
    "services": ("water", ["water"]),
    "operator_types": ("tanker,community", ["tanker", "community"]),
    "residences": ("rural", ["rural"]),
    "measures": ("operators,systems", ["operators", "systems"]),
    "grades": ("A,D", ["A", "D"]),
    "source_kinds": ("news", ["news"]),
}
"""Parameter → a text that is not the default, and what it stands for."""

NONSENSE = {
    "lang": "de",
    "version": "1999.01",
    "service": "electricity",
    "operator_type": "community,tanker",
    "rule": "prettiest",
    "colour": "population",
    "what_if": "101",
    "years": "2019-2001",
    "area": "XXX",
    "table": "everything",
    "areas": "XXX",
    "services": "",
    "operator_types": "communal",
    "residences": "coastal",
    "measures": "money",
    "grades": "E",
    "source_kinds": "rumour",
}


def warnings(app):
    """What the page says about its link."""
    return [box.value for box in app.warning]


def widget(app, name):
    """The filter of this name on the page."""
    if name in ("lang", "service", "colour", "table"):
        return app.segmented_control(key=name)
    if name in ("years", "what_if"):
        return app.slider(key=name)
    return app.multiselect(key=name) if parameters.PARAMETERS[name].many else app.selectbox(key=name)


def follow(app, view):
    """Follow the menu of the page, as a browser does: to the page and the parameters of the link there."""
    (entry,) = (one for one in app.page_link if one.value.strip("*") == VIEWS[view].name)
    app.switch_page(session.page_of(view))
    app.query_params = dict(parse_qsl(entry.proto.query_string))
    return well(app.run())


def test_every_parameter_is_tested_here():
    assert set(ROUND_TRIPS) == set(NONSENSE) == set(parameters.PARAMETERS)


@pytest.mark.parametrize("name", ROUND_TRIPS)
def test_each_parameter_means_what_it_says_and_is_written_as_it_is_read(name):
    text, value = ROUND_TRIPS[name]
    parameter = parameters.PARAMETERS[name]
    assert parameter.parse(text) == value
    assert parameter.format(value) == text


@pytest.mark.parametrize("name", NONSENSE)
def test_a_value_that_does_not_exist_is_refused(name):
    with pytest.raises(ValueError):
        parameters.PARAMETERS[name].parse(NONSENSE[name])


@pytest.mark.parametrize(
    "years",
    ["2019-2001", "-", "2001-2019-2020", "1066-2001", "2001-3000", "-1066", "2001–2019", "", "2001,2003", "-,unknown"],
)
def test_years_that_are_not_in_the_table_or_not_in_order_are_refused(years):
    with pytest.raises(ValueError):
        parameters.PARAMETERS["years"].parse(years)


YEARS = {
    "2001": (2001, 2001),
    "2001-": (2001, None),
    "-2001": (None, 2001),
    "2001-2019,unknown": (2001, 2019, "unknown"),
    "2001-,unknown": (2001, None, "unknown"),
    "unknown": ("unknown",),
}


@pytest.mark.parametrize("text", YEARS)
def test_years_are_one_a_span_an_open_span_or_unknown_by_name_and_are_written_as_they_are_read(text):
    parameter = parameters.PARAMETERS["years"]
    assert parameter.parse(text) == parameter.parse(f" {text.upper()} ") == YEARS[text]
    assert parameter.format(YEARS[text]) == text


@pytest.mark.parametrize("text", [*YEARS, "1990-2026"])
def test_a_page_keeps_the_years_of_its_link_also_those_that_its_slider_cannot_show(text):
    app = start("explore", lang="en", years=text)
    assert warnings(app) == [] and app.query_params["years"] == text


def test_a_slider_that_is_drawn_to_its_full_width_leaves_the_link():
    app = start(lang="en", years="2005-2026")
    app.slider(key="years").set_range(*parameters.YEARS.whole())
    assert well(app.run()).query_params == {"lang": "en", "version": NOW}


def test_a_slider_moves_the_span_and_leaves_alone_whether_rows_without_a_year_are_there():
    app = start("explore", lang="en", years="2005-2020,unknown")
    app.slider(key="years").set_range(2010, 2020)
    assert well(app.run()).query_params["years"] == "2010-2020,unknown"


def test_one_wrong_value_among_several_is_the_one_that_is_named():
    with pytest.raises(ValueError, match=r"^XXX$"):
        parameters.PARAMETERS["areas"].parse("PER,XXX,BOL")


@pytest.mark.parametrize("view", VIEWS)
def test_defaults_are_left_out_of_the_address_except_the_language(view):
    spelled_out = {
        "service": "water",
        "operator_type": "all_small_scale",
        "rule": "best",
        "area": "PER",
        "table": "estimates",
    }
    mine = {name: spelled_out[name] for name in VIEWS[view].parameters if name in spelled_out}
    app = start(view, lang="es", **mine)
    assert app.query_params == {"lang": "es", "version": NOW}
    assert warnings(app) == []


@pytest.mark.parametrize("view", ["overview", "country", "operators", "evidence", "gaps", "agenda", "explore"])
def test_a_link_restores_the_whole_view(view):
    asked = {name: ROUND_TRIPS[name][0] for name in ("lang", *VIEWS[view].parameters)}
    app = start(view, **asked)
    assert warnings(app) == []
    assert app.query_params == {**asked, "version": NOW}
    for name in asked:
        if name == "what_if":  # nothing is supposed where no country has a figure, as here
            continue
        value = widget(app, name).value
        assert (list(value) if parameters.PARAMETERS[name].many else value) == ROUND_TRIPS[name][1]


@pytest.mark.parametrize("view", ["overview", "country", "operators", "gaps", "agenda", "explore"])
def test_nonsense_falls_back_to_the_default_and_is_explained(view):
    # the explore page has a rule only while it shows headlines
    asked = {name: NONSENSE[name] for name in ("lang", *VIEWS[view].parameters) if (view, name) != ("explore", "rule")}
    app = start(view, locale="en-US", **asked)
    assert app.query_params == {"lang": "en", "version": NOW}
    assert len(warnings(app)) == len(asked)
    for name, text in asked.items():
        parameter = parameters.PARAMETERS[name]
        (warning,) = (said for said in warnings(app) if f" {name} " in said)
        assert text in warning and parameter.allowed() in warning
        value = widget(app, name).value
        default = "en" if name == "lang" else parameters.YEARS.whole() if name == "years" else parameter.default()
        assert (list(value) if parameter.many else value) == default


def test_what_is_allowed_is_listed_in_full_or_said_to_go_on():
    assert parameters.PARAMETERS["grades"].allowed() == "A, B, C, D"
    assert parameters.PARAMETERS["area"].allowed().split(", ") == parameters.countries()
    assert parameters.PARAMETERS["areas"].allowed().endswith(", …")
    assert parameters.YEARS.allowed() == "1990-2026; 2026; 1990-; -2026; unknown; 1990-2026,unknown"


AREAS = [("PER", "PER"), ("HTI/cap-haitien", "HTI"), ("AR-B", "ARG"), ("013", "PER"), ("CUB", "CUB")]


@pytest.mark.parametrize(("area", "country"), AREAS)
def test_the_menu_leads_from_a_place_to_its_country_and_from_a_region_to_the_default(area, country):
    app = start("evidence", lang="en", area=area)
    assert warnings(app) == [] and widget(app, "area").value == area
    there = follow(app, "country")
    assert warnings(there) == [] and widget(there, "area").value == country


def test_a_region_is_no_country_and_the_page_of_a_country_says_so():
    (said,) = warnings(start("country", lang="en", area="013"))
    assert "013" in said and ", ".join(parameters.countries()) in said
    (said,) = warnings(start("evidence", lang="en", area="XXX"))
    assert "XXX" in said and choice.areas_of("evidence")[0] in said


def test_several_faults_are_all_explained_and_the_rest_of_the_link_still_works():
    app = start(lang="en", service="sanitation", rule="prettiest", years="never", colour="red")
    assert len(warnings(app)) == 3
    assert app.query_params == {"lang": "en", "version": NOW, "service": "sanitation"}


def test_a_parameter_the_atlas_does_not_know_is_reported_by_name():
    app = start(lang="en", colour="red")
    (said,) = warnings(app)
    assert "colour" in said
    assert app.query_params == {"lang": "en", "version": NOW}


def test_a_parameter_of_another_page_changes_nothing_here():
    app = start("methods", lang="en", service="sanitation")
    assert app.query_params == {"lang": "en", "version": NOW}
    assert follow(app, "overview").segmented_control(key="service").value == "water"


EVIL = "![x](https://example.org/x.png)\n\n# [y](https://example.org) <b> :red[z] ` $q$"


@pytest.mark.parametrize("link", [{"service": EVIL}, {EVIL: "1"}])
def test_what_a_link_says_is_shown_as_code_and_never_as_a_picture_or_a_link(link):
    (said,) = warnings(start(lang="en", **link))
    assert "example.org" in said and "\n" not in said
    assert not re.search(r"[\[<#$]", re.sub(r"`[^`]+`", "", said))


def test_the_explanation_goes_when_the_reader_goes_on():
    app = start(lang="en", service="electricity")
    assert warnings(app)
    app.selectbox(key="rule").set_value("newest")
    assert warnings(well(app.run())) == []


def test_choices_are_written_into_the_address_at_once():
    app = start(lang="en")
    app.segmented_control(key="service").set_value("sanitation")
    app.slider(key="years").set_range(2005, 2026)
    assert well(app.run()).query_params == {"lang": "en", "version": NOW, "service": "sanitation", "years": "2005-2026"}


def test_the_language_is_switched_kept_in_the_address_and_leaves_the_filters_alone():
    asked = {"service": "sanitation", "operator_type": "utility", "rule": "newest", "years": "2005-2026"}
    app = start(lang="en", **asked)
    before = headline(app)
    app.segmented_control(key="lang").set_value("pt")
    well(app.run())
    assert headline(app) != before
    assert app.query_params == {"lang": "pt", "version": NOW, **asked}
    assert app.segmented_control(key="service").value == "sanitation"
    label = vocabulary.label("operator_type", "utility", "pt")
    assert label in app.selectbox(key="operator_type").options and label in headline(app)


def test_several_choices_survive_a_switch_of_language():
    app = start("explore", lang="en", areas="PER,BOL", grades="A")
    app.segmented_control(key="lang").set_value("es")
    assert well(app.run()).query_params == {"lang": "es", "version": NOW, "areas": "PER,BOL", "grades": "A"}
    assert list(app.multiselect(key="areas").value) == ["PER", "BOL"]


def test_filters_survive_changing_page_and_come_back():
    app = start(lang="en", operator_type="community")
    app.segmented_control(key="service").set_value("sanitation")
    app.slider(key="years").set_range(2005, 2026)
    well(app.run())
    follow(app, "country")
    assert app.query_params == {"lang": "en", "version": NOW, "service": "sanitation", "years": "2005-2026"}
    assert app.segmented_control(key="service").value == "sanitation"
    follow(app, "methods")
    assert app.query_params == {"lang": "en", "version": NOW}
    follow(app, "overview")
    assert app.segmented_control(key="service").value == "sanitation"
    assert app.selectbox(key="operator_type").value == "community"
    assert app.slider(key="years").value == (2005, 2026)


def test_the_language_survives_changing_page():
    app = start(lang="en")
    app.segmented_control(key="lang").set_value("en")
    assert follow(app, "methods").title[0].value == "Can I trust it?"
    assert app.query_params == {"lang": "en", "version": NOW}


def test_opening_another_link_in_the_same_session_takes_its_defaults_not_the_old_filters():
    app = start(lang="en", service="sanitation", rule="newest")
    app.query_params = {"lang": "en", "rule": "median"}
    well(app.run())
    assert (app.segmented_control(key="service").value, app.selectbox(key="rule").value) == ("water", "median")
