"""The data package says what everything is called, in three languages."""

import pytest

from coverage.errors import UnknownName
from coverage.tables import catalog


def test_a_field_knows_its_title_unit_and_closed_list():
    field = catalog.field("estimates", "grade")
    assert field.enum == ("A", "B", "C", "D")
    assert field.unit is None
    assert field.required
    assert catalog.field("basic_access", "share").unit == "percent_of_people"
    assert catalog.field("population", "total").title("en") == "All people"
    assert catalog.field("population", "total").title("es") == "Población total"
    assert catalog.field("population", "total").title("pt") == "População total"


def test_a_computed_column_is_described_like_one_of_a_table():
    share = catalog.computed("share_low")
    assert share.title("en") == "Share of people, lowest"
    assert share.unit == "percent_of_people"
    assert "porcentaje" in share.description("es")


def test_a_table_knows_its_file_its_keys_and_whom_to_credit():
    population = catalog.table("population")
    assert population.path == "population.csv"
    assert population.primary_key == ("iso3", "year")
    assert population.references == (catalog.Reference("iso3", "areas", "area"),)
    assert population.licenses[0]["name"] == "CC-BY-4.0"
    assert "World Bank" in population.attribution


def test_a_reference_without_a_resource_points_into_its_own_table():
    assert catalog.Reference("parent", "areas", "area") in catalog.table("areas").references


def test_the_age_of_a_figure_is_counted_from_the_year_of_the_version():
    assert catalog.version() == "2026.12"
    assert catalog.year_of_version() == 2026


@pytest.mark.parametrize(
    ("look_up", "listed"),
    [
        (lambda: catalog.table("estimate"), "estimates"),
        (lambda: catalog.field("estimates", "note"), "note_en"),
        (lambda: catalog.computed("percent"), "share_low"),
        (lambda: catalog.table("estimates").title("fr"), "en, es, pt"),
    ],
)
def test_an_unknown_name_lists_those_there_are(look_up, listed):
    with pytest.raises(UnknownName, match=listed):
        look_up()


def test_what_the_catalog_hands_out_cannot_be_changed():
    with pytest.raises(AttributeError):
        catalog.field("estimates", "grade").unit = "percent"
