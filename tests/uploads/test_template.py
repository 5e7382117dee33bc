"""Can the template be filled in and taken?"""

import io

import pytest
from openpyxl import load_workbook

from coverage import uploads
from coverage.tables import vocabulary
from coverage.uploads import Refused
from coverage.uploads.template import template
from coverage.wording import LANGUAGES, Language
from tests.uploads.files import GOOD


def book(code="en"):
    return load_workbook(io.BytesIO(template(Language(code))))


def test_an_empty_template_is_a_header_only():
    with pytest.raises(Refused) as refused:
        uploads.read(template(Language("es")))
    assert refused.value.reason == "header_only"


def test_a_template_that_was_filled_in_keeps_the_contract():
    filled = book()
    sheet = filled.worksheets[0]
    for place, cell in enumerate(sheet[1], 1):
        sheet.cell(2, place, GOOD.get(cell.value))
    file = io.BytesIO()
    filled.save(file)
    checked = uploads.check(uploads.read(file.getvalue()))
    assert checked.problems == [] and len(checked.rows) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_column_is_explained_and_the_allowed_values_are_inside(code):
    _, meaning, values = book(code).worksheets
    assert [cell.value for cell in meaning["A"][1:]] == [field.name for field in uploads.contract_of_own().fields]
    lists = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in values.iter_cols()}
    assert lists["operator_type"] == list(vocabulary.values("operator_type"))
    assert lists["grade"] == ["A", "B", "C", "D"]
    assert "PER" in lists["area"] and "HTI/cap-haitien" in lists["area"]


@pytest.mark.parametrize(
    ("code", "year", "low", "area"),
    [
        (
            "es",
            "un número entero, solo cifras; 1990 a 2026",
            "un número como 9,5, sin separadores de miles; 0 o más",
            "el código de un área, como PER",
        ),
        (
            "pt",
            "um número inteiro, só algarismos; 1990 a 2026",
            "um número como 9,5, sem separadores de milhar; 0 ou mais",
            "o código de uma área, como PER",
        ),
    ],
)
def test_what_is_allowed_is_said_in_the_language_of_the_template(code, year, low, area):
    rows = book(code).worksheets[1].iter_rows(min_row=2, values_only=True)
    allowed = {name: words for name, _, _, words in rows}
    assert (allowed["year"], allowed["low"], allowed["area"]) == (year, low, area)


def test_a_spreadsheet_offers_the_allowed_values_in_their_cells():
    sheet = book().worksheets[0]
    offered = {
        str(rule.sqref).split(":")[0].rstrip("2"): rule.formula1 for rule in sheet.data_validations.dataValidation
    }
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    for name in ("area", "service", "operator_type", "measure", "qualifier", "grade"):
        assert heads[name] in offered
