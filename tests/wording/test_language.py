"""Numbers, names and messages take the form that each language gives them."""

import re

import pytest

from coverage import tables
from coverage.tables import catalog
from coverage.wording import LANGUAGES, Language
from tests.test_architecture import modules
from tests.wording.each import in_each


def test_the_languages_are_listed_in_one_place_in_the_order_of_the_screen():
    listing = [name for name, source in modules() if re.search("^LANGUAGES = ", source, re.MULTILINE)]
    assert listing == ["coverage.tables.catalog"]
    assert LANGUAGES is catalog.LANGUAGES == ("es", "en", "pt")


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("es-PE", "es"),
        ("es-419", "es"),
        ("pt-BR", "pt"),
        ("pt_BR", "pt"),
        ("en-US", "en"),
        ("EN-gb", "en"),
        ("fr", "es"),
        ("C", "es"),
        ("", "es"),
        (None, "es"),
        ("fr-HT,pt;q=0.8,en;q=0.5", "pt"),
    ],
)
def test_a_browser_gets_the_nearest_language_and_spanish_where_none_is_near(asked, given):
    assert Language.of_browser(asked) == Language(given)


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (0, 0, ["0", "0", "0"]),
        (1234, 0, ["1.234", "1,234", "1.234"]),
        (1234567, 0, ["1.234.567", "1,234,567", "1.234.567"]),
        (9.55, 1, ["9,6", "9.6", "9,6"]),
        (9.0, 1, ["9", "9", "9"]),
    ],
)
def test_numbers_have_the_separators_of_the_language(value, digits, said):
    assert in_each(Language.number, value, digits) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (10.0, ["10 %", "10%", "10%"]),
        (9.6, ["9,6 %", "9.6%", "9,6%"]),
        (18.46, ["18,5 %", "18.5%", "18,5%"]),
        (100, ["100 %", "100%", "100%"]),
        (0, ["0 %", "0%", "0%"]),
    ],
)
def test_percent_has_one_decimal_at_most(value, said):
    assert in_each(Language.percent, value) == said


def test_the_space_before_the_spanish_percent_sign_does_not_break():
    assert Language("es").percent(10) == "10\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, ["0 personas", "0 people", "0 pessoas"]),
        (1, ["1 persona", "1 person", "1 pessoa"]),
        (25_000, ["25.000 personas", "25,000 people", "25.000 pessoas"]),
        (123_456, ["123.000 personas", "123,000 people", "123.000 pessoas"]),
        (999_499, ["999.000 personas", "999,000 people", "999.000 pessoas"]),
        (999_999, ["1 millón de personas", "1 million people", "1 milhão de pessoas"]),
        (1_000_000, ["1 millón de personas", "1 million people", "1 milhão de pessoas"]),
        (1_040_000, ["1 millón de personas", "1 million people", "1 milhão de pessoas"]),
        (1_230_000, ["1,2 millones de personas", "1.2 million people", "1,2 milhão de pessoas"]),
        (1_980_000, ["2 millones de personas", "2 million people", "2 milhões de pessoas"]),
        (48_100_000, ["48,1 millones de personas", "48.1 million people", "48,1 milhões de pessoas"]),
        (660_400_000, ["660 millones de personas", "660 million people", "660 milhões de pessoas"]),
    ],
)
def test_people_are_said_as_they_are_read_aloud(value, said):
    assert in_each(Language.people, value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1, ["1 habitante", "1 inhabitant", "1 habitante"]),
        (1000, ["1.000 habitantes", "1,000 inhabitants", "1.000 habitantes"]),
        (5_600_000, ["5,6 millones de habitantes", "5.6 million inhabitants", "5,6 milhões de habitantes"]),
    ],
)
def test_inhabitants_are_said_like_people(value, said):
    assert in_each(Language.inhabitants, value) == said


def test_an_amount_is_the_number_without_the_people():
    assert in_each(Language.amount, 999_999) == ["1 millón", "1 million", "1 milhão"]
    assert in_each(Language.amount, 48_100_000) == ["48,1 millones", "48.1 million", "48,1 milhões"]
    assert in_each(Language.amount, 25_000) == ["25.000", "25,000", "25.000"]


def test_the_last_of_an_enumeration_is_joined_by_the_word_of_the_language():
    assert in_each(Language.listed, ["A", "B"]) == ["A y B", "A and B", "A e B"]
    assert in_each(Language.listed, ["A"]) == ["A", "A", "A"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_countries_bear_the_names_of_cldr_which_the_table_of_areas_has_too(code):
    areas = tables.areas()
    countries = areas[areas["kind"].eq("country")]
    assert len(countries) == 22
    assert [Language(code).area(area) for area in countries["area"]] == list(countries[f"name_{code}"])


def test_some_countries_by_name():
    assert in_each(Language.area, "PER") == ["Perú", "Peru", "Peru"]
    assert in_each(Language.area, "DOM") == ["República Dominicana", "Dominican Republic", "República Dominicana"]
    assert in_each(Language.area, "HTI") == ["Haití", "Haiti", "Haiti"]


def test_regions_and_cities_bear_the_names_of_the_table():
    assert in_each(Language.area, "013") == ["América Central", "Central America", "América Central"]
    assert in_each(Language.area, "HTI/port-au-prince") == ["Puerto Príncipe", "Port-au-Prince", "Porto Príncipe"]


def test_labels_and_definitions_are_those_of_the_vocabulary():
    assert in_each(Language.label, "grade", "A") == ["A: oficial", "A: official", "A: oficial"]
    assert Language("pt").definition("language", "es") == "A fonte está escrita em espanhol."


def test_a_message_is_filled_with_its_values():
    def served(lang):
        return lang.say("{n} of {all}", n=18, all=22)

    assert in_each(served) == ["18 de 22", "18 of 22", "18 de 22"]


def test_no_rows_take_the_plural_and_one_row_the_singular():
    def rows(lang, n):
        return lang.count("One row matches.", "{n} rows match.", n)

    assert in_each(rows, 0) == ["Coinciden 0 filas.", "0 rows match.", "0 linhas correspondem."]
    assert in_each(rows, 1) == ["Coincide una fila.", "One row matches.", "Uma linha corresponde."]
    assert in_each(rows, 1200) == ["Coinciden 1.200 filas.", "1,200 rows match.", "1.200 linhas correspondem."]


def test_a_place_is_named_with_its_country_and_a_country_or_region_alone():
    places = ["HTI/cap-haitien", "PER", "013"]
    assert [Language("en").place(area) for area in places] == ["Cap-Haïtien, Haiti", "Peru", "Central America"]
