"""What is said of a file or a cell that cannot be taken, in each language."""

import ast
import inspect
import sys

import pytest

from coverage import uploads
from coverage.wording import LANGUAGES, Language, refusals
from tests.wording.each import in_each


def reasons(module, of):
    """The reasons that the code of a module gives."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Call)]
    found = [call.args for call in calls if getattr(call.func, "id", "") == of]
    return {
        word.value for args in found for word in args if isinstance(word, ast.Constant) and isinstance(word.value, str)
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_reason_to_refuse_a_file_has_its_sentence(code):
    given = reasons(sys.modules["coverage.uploads.read"], "Refused")
    assert len(given) == 13
    said = {refusals.refused(Language(code), reason, 30_000_000, 20_000_000) for reason in given}
    assert len(said) == 13 and all(sentence.endswith(".") for sentence in said)


def test_the_limits_are_said_with_the_numbers():
    assert in_each(refusals.refused, "too_large", 34_500_000, 20_000_000) == [
        "El archivo tiene 34,5 MB; se pueden revisar hasta 20 MB. Divídalo.",
        "The file has 34.5 MB; up to 20 MB can be checked. Split it.",
        "O arquivo tem 34,5 MB; podem ser verificados até 20 MB. Divida-o.",
    ]
    assert in_each(refusals.limits, 20_000_000, 200_000)[1] == "CSV or XLSX, at most 20 MB and 200,000 rows"


PROBLEMS = ["unreadable", "missing", "forbidden", "repeated", "unknown", "contradictory", "formula", "published"]
PROBLEMS += ["unknown_column", "missing_column"]


def test_every_problem_of_a_cell_is_worded():
    assert set(sys.modules["coverage.uploads.check"].REASONS.values()) <= set(PROBLEMS)
    for reason in PROBLEMS:
        assert len(set(in_each(refusals.problem, reason))) == 3


ALLOWED = [
    ("grade", "forbidden", "A, B, C, D"),
    ("area", "unknown", "the code of an area, such as PER; the template lists them"),
    ("year", "unreadable", "whole number; 1990 to 2026"),
    ("low", "unreadable", "number; 0 or more"),
    ("note_en", "forbidden", "at most 160 characters"),
    ("local_name", "missing", "any text"),
    ("high", "contradictory", "the value of “low”, or more where the qualifier is a range; at most 100 for a share"),
    ("base", "contradictory", "filled for a share, empty for a count"),
    ("year_basis", "contradictory", "“unknown” where the year is empty, and only there"),
    ("grade", "formula", ""),
]


@pytest.mark.parametrize(("column", "reason", "said"), ALLOWED)
def test_what_is_allowed_is_said_in_words(column, reason, said):
    field = next(field for field in uploads.contract_of_own().fields if field.name == column)
    assert refusals.allowed(Language("en"), field, reason) == said


def test_what_was_checked_and_compared_is_counted():
    assert in_each(refusals.checked, 1, 0) == [
        "Una fila cumple el contrato.",
        "One row keeps the contract.",
        "Uma linha cumpre o contrato.",
    ]
    assert in_each(refusals.checked, 12, 1)[1] == "12 rows keep the contract. One row has problems and was left out."
    assert in_each(refusals.compared, 1, 2, 3, 0)[1] == (
        "Beside the published figures: 1 in cells where nothing is published, 2 that agree, 3 that they leave open, "
        "0 that contradict."
    )
    assert in_each(refusals.commas, 1)[1] == "One decimal comma was read as a point."
    assert in_each(refusals.drawn, 2)[1].startswith("★ 2 rows of your table")
