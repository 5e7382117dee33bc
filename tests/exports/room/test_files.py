"""Holds no file a trace of who said what, nor what was hidden, and are there files of an empty room too?"""

import pytest

from coverage.exports import room as home
from coverage.wording import LANGUAGES
from tests.exports.room.filled import COUNTRIES, HIDDEN, gaps, unpacked

FILES = {
    "workbook": home.workbook,
    "bundle": home.bundle,
    "proposals": home.proposals,
    "document": lambda transcript: home.document(home.agenda(transcript, "PER", gaps(), {})),
}
EACH = pytest.mark.parametrize("write", FILES.values(), ids=FILES)


@EACH
def test_no_secret_token_hash_or_number_of_a_row_is_in_any_byte(filled, write):
    content = unpacked(write(filled.transcript()))
    assert [secret for secret in filled.secrets if secret.encode() in content] == []


@EACH
def test_what_is_hidden_is_in_no_byte(filled, write):
    content = unpacked(write(filled.transcript()))
    assert not any(hidden.encode() in content for hidden in HIDDEN)


@EACH
@pytest.mark.parametrize("code", LANGUAGES)
def test_an_empty_room_gives_each_file_in_each_language(empty, write, code):
    assert write(empty.transcript(code))


@pytest.mark.parametrize("area", COUNTRIES)
def test_what_is_looked_for_would_be_found(filled, area):
    assert area.encode() in unpacked(home.bundle(filled.transcript()))
    assert filled.room.code.encode() in unpacked(home.workbook(filled.transcript()))
