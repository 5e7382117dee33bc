"""What is said of a file or a cell that cannot be taken, in each language."""

import ast
import re
import sys
from pathlib import Path

import pytest

from coverage import uploads
from coverage.tables import catalog
from coverage.wording import LANGUAGES, Language, assumed, upload_messages
from tests.wording.each import in_each

SOURCE = [ast.parse(file.read_text(encoding="utf-8")) for file in Path(uploads.__path__[0]).glob("*.py")]


def given(*of):
    """The reasons that the code of the uploads gives: the words that it calls these names with."""
    calls = [node for source in SOURCE for node in ast.walk(source) if isinstance(node, ast.Call)]
    parts = [
        part
        for call in calls
        if getattr(call.func, "id", "") in of
        for part in (*call.args, *(word.value for word in call.keywords if word.arg == "reason"))
    ]
    words = [node.value for part in parts for node in ast.walk(part) if isinstance(node, ast.Constant)]
    return {word for word in words if isinstance(word, str) and re.fullmatch("[a-z]+(_[a-z]+)*", word)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_reason_to_refuse_a_file_has_its_sentence(code):
    reasons = given("Refused")
    assert len(reasons) == 13
    said = {upload_messages.refused(Language(code), reason, 30_000_000, 20_000_000, "x") for reason in reasons}
    assert len(said) == 13 and all(sentence.endswith(".") for sentence in said)


def test_the_limits_are_said_with_the_numbers():
    assert in_each(upload_messages.refused, "too_large", 34_500_000, 20_000_000) == [
        "El archivo tiene 34,5 MB; se pueden revisar hasta 20 MB. Divídalo.",
        "The file has 34.5 MB; up to 20 MB can be checked. Split it.",
        "O arquivo tem 34,5 MB; podem ser verificados até 20 MB. Divida-o.",
    ]
    assert in_each(upload_messages.limits, 20_000_000, 200_000)[1] == "CSV or XLSX, at most 20 MB and 200,000 rows"


PROBLEMS = ["unreadable", "missing", "forbidden", "repeated", "unknown", "contradictory", "formula", "published"]
PROBLEMS += ["unknown_column", "missing_column", "unnamed_column", "error", "garbled", "format"]
PROBLEMS += ["no_row", "ambiguous", "decimals", "percent", "open_quote", "inner_quote", "long_cell", "surplus"]


def test_every_problem_of_a_cell_is_worded():
    found = {*sys.modules["coverage.uploads.check"].REASONS.values(), *given("Problem", "Fault", "Read", "_fault")}
    assert found - {"estimate_id"} == set(PROBLEMS)
    for reason in PROBLEMS:
        assert len(set(in_each(upload_messages.problem, reason, "24.000"))) == 3


def test_quotes_that_are_not_closed_are_said_in_a_sentence_with_the_place_of_the_first():
    assert in_each(upload_messages.open_quote, 4, "note_es", 1)[1] == (
        "A quote opened in line 4, column note_es, is never closed, or only rows later: close it in its cell, or "
        "delete it. The rows after it were read."
    )
    assert in_each(upload_messages.open_quote, 1004, "note_es", 2)[0].startswith("2 comillas no se cierran nunca")
    assert all("1004" in sentence for sentence in in_each(upload_messages.open_quote, 1004, "note_es", 2))


def test_a_number_that_may_be_two_is_said_with_both():
    assert in_each(upload_messages.problem, "ambiguous", "1.234") == [
        "puede ser 1234, o 1,234 con decimales: escríbalo sin separador de miles",
        "may mean 1234, or 1.234 with decimals: write it without a mark between thousands",
        "pode ser 1234, ou 1,234 com decimais: escreva sem separador de milhares",
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_that_was_assumed_is_worded_for_one_and_for_many(code):
    kinds = given("Note") - {"text", "number"} | {"thousands", "decimal_commas", "percent", "digits"}
    assert len(kinds) == 15
    for n in (1, 12):
        said = {assumed.note(Language(code), kind, n, "24.000", "24000") for kind in kinds}
        assert len(said) == len(kinds) and all(sentence.endswith(".") for sentence in said)


def test_what_was_read_otherwise_is_said_with_how_often_and_an_example():
    assert in_each(assumed.note, "thousands", 12, "24.000", "24000") == [
        "12 números se leyeron sin sus separadores de miles, por ejemplo 24.000 como 24000.",
        "12 numbers were read without their marks between thousands, such as 24.000 as 24000.",
        "12 números foram lidos sem os separadores de milhares, por exemplo 24.000 como 24000.",
    ]
    assert in_each(assumed.note, "decimal_commas", 1, "9,5", "9.5")[1] == (
        "One decimal comma was read as a point: 9,5 as 9.5."
    )


ALLOWED = [
    ("grade", "forbidden", "A, B, C, D"),
    ("area", "unknown", "the code of an area, such as PER; the template lists them"),
    ("year", "unreadable", "a whole number, digits only; 1990 to 2026"),
    ("low", "unreadable", "a number such as 9.5, without thousands separators; 0 or more"),
    ("note_en", "forbidden", "text of at most 160 characters"),
    ("local_name", "missing", "any text"),
    ("high", "contradictory", "the value of “low”, or more where the qualifier is a range; at most 100 for a share"),
    ("base", "contradictory", "filled for a share, empty for a count"),
    ("year_basis", "contradictory", "“unknown” where the year is empty, and only there"),
    ("grade", "formula", ""),
    ("low", "ambiguous", "number; for a count a whole one, such as 24000"),
    ("local_name", "open_quote", ""),
]


@pytest.mark.parametrize(("column", "reason", "said"), ALLOWED)
def test_what_is_allowed_is_said_in_words(column, reason, said):
    field = next(field for field in uploads.contract_of_own().fields if field.name == column)
    assert upload_messages.allowed(Language("en"), field, reason) == said


@pytest.mark.parametrize("field", uploads.contract_of_own().fields, ids=lambda field: field.name)
def test_what_is_allowed_is_said_in_the_language_of_the_reader(field):
    """A closed list is one of codes, the same in every language; of all else nothing is left in English."""
    assert len(set(in_each(upload_messages.allowed, field, "forbidden"))) == (1 if field.enum else 3)


def test_a_contradiction_is_met_by_every_rule_of_its_column():
    high = catalog.field("estimates", "high")
    assert in_each(upload_messages.allowed, high, "contradictory") == [
        "el valor de «low», o más si el calificador es un intervalo; como máximo 100 para una proporción",
        "the value of “low”, or more where the qualifier is a range; at most 100 for a share",
        "o valor de “low”, ou mais se o qualificador for um intervalo; no máximo 100 para uma proporção",
    ]


def test_what_was_checked_and_compared_is_counted():
    assert in_each(upload_messages.checked, 1, 0) == [
        "Una fila cumple el contrato.",
        "One row keeps the contract.",
        "Uma linha cumpre o contrato.",
    ]
    assert (
        in_each(upload_messages.checked, 12, 1)[1]
        == "12 rows keep the contract. One row has problems and was left out."
    )
    assert in_each(upload_messages.compared, 1, 2, 3, 0)[1] == (
        "Beside the published figures: in cells where nothing is published, 1; agreeing, 2; left open, 3; "
        "contradicting, 0."
    )
    assert in_each(upload_messages.drawn, 2)[1].startswith("★ 2 rows of your table")
