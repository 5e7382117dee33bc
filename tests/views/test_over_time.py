"""The country page shows figures of several years on an axis of time, where a type of operator has them."""

import pytest

from coverage import measures
from coverage.views import Chart, Choice, Look, build
from coverage.wording import LANGUAGES, Language

EN = Language("en")


def over_time(lang=EN, **values):
    return build("country", Choice.of("country", values), Look(lang)).section_of(Chart, "over-time")


def test_it_has_every_comparable_figure_of_the_types_with_several_years_and_no_other():
    rows = over_time(area="CRI").rows
    assert set(rows["area"]) == {"CRI"} and rows["is_comparable"].all()
    years = rows.groupby("operator_type")["year"].unique()
    assert {2010, 2014, 2021} <= set(years["community"]) and all(len(set(some)) > 1 for some in years)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_table_beneath_says_every_figure_in_words(code):
    chart = over_time(Language(code), area="NIC")
    assert chart.table and len(chart.table.cells(Language(code))) == len(chart.rows) > 0


def test_it_says_what_a_line_means_only_where_one_is_drawn():
    said = "A dashed line joins what one origin said in several years: it may be the same count, repeated"
    for area in ("NIC", "CHL"):
        chart = over_time(area=area)
        lines = [trace for trace in chart.figure.data if trace.mode == "lines"]
        assert bool(lines) == (said in chart.note) == bool(measures.series(chart.rows))


def test_it_says_what_is_behind_the_figures_only_where_something_is():
    assert "Grey: people in rural areas" in over_time(area="NIC").note
    assert "Grey" not in over_time(area="NIC", years=(2026, 2026)).note


def test_where_no_type_has_several_years_it_is_not_shown():
    document = build("country", Choice.of("country", {"area": "NIC", "years": (2014, 2014)}), Look(EN))
    assert document.section("estimates") in document.shown and document.section("over-time") not in document.shown
