"""Whether the map of a country is there wherever its provinces and cities have figures."""

import pytest

from coverage import queries, tables
from coverage.measures import SERVICES
from coverage.views import Chart, Choice, Look, build
from coverage.wording import LANGUAGES, Language


def places(area, service, code="en"):
    document = build("country", Choice.of("country", {"area": area, "service": service}), Look(Language(code)))
    return document, document.section_of(Chart, "places")


@pytest.mark.parametrize("service", SERVICES)
def test_every_country_whose_provinces_or_cities_have_figures_has_its_map(service):
    areas = tables.areas()
    for country in areas.loc[areas["kind"].eq("country"), "area"]:
        document, chart = places(country, service)
        found = queries.estimates_in(country, service, None)["area"].isin(queries.places_in(country))
        assert (chart in document.shown) == found.any(), country


def test_where_no_figure_gives_a_share_the_map_has_the_estimates_and_why():
    _, chart = places("COL", "water")
    assert set(chart.rows["area"]) <= set(queries.places_in("COL")) and not chart.rows["is_comparable"].any()
    assert "reason" in chart.data and len(chart.table.cells(Language("en"))) == len(chart.rows) > 0
    assert "In brackets" in chart.note


@pytest.mark.parametrize("code", LANGUAGES)
def test_where_a_figure_gives_a_share_the_map_has_headlines(code):
    _, chart = places("PER", "water", code)
    assert "strength" in chart.data
