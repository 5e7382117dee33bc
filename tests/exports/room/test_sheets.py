"""Is a room's workbook in words, with numbers that are numbers, and nothing that runs?"""

import io

import pytest
from openpyxl import load_workbook

from coverage.exports import room as home
from coverage.exports.room import sheets
from coverage.wording import LANGUAGES, Language
from tests.exports.room.filled import HOSTILE

NAMES = {
    "en": ["Room", "Answers", "Room and published", "Votes"],
    "es": ["Sala", "Respuestas", "Sala y lo publicado", "Votos"],
    "pt": ["Sala", "Respostas", "Sala e publicado", "Votos"],
}


def book(transcript):
    return load_workbook(io.BytesIO(home.workbook(transcript)))


@pytest.mark.parametrize("code", LANGUAGES)
def test_four_sheets_in_the_readers_language(filled, code):
    made = book(filled.transcript(code))
    assert made.sheetnames == NAMES[code]
    assert all(sheet.freeze_panes == "A2" for sheet in made)


def test_the_answers_come_back_as_numbers_and_words(filled):
    head, *rows = book(filled.transcript("en"))["Answers"].iter_rows(values_only=True)
    assert head[5:9] == (
        "Room: lowest (% of all people)",
        "Room: most likely (% of all people)",
        "Room: highest (% of all people)",
        "What it rests on",
    )
    assert [row[5:9] for row in rows][:2] == [(5, 10, 20, "A guess"), (10, 20, 30, "Experience in the field")]
    assert rows[0][2:5] == ("Peru", "Community organisation", "Drinking water")


def test_the_published_source_is_a_link_and_one_named_in_the_room_is_not(filled):
    made = book(filled.transcript("en"))
    assert any(cell.hyperlink for row in made["Room and published"].iter_rows() for cell in row)
    assert not any(cell.hyperlink for row in made["Answers"].iter_rows() for cell in row)


def test_the_room_says_what_it_is(filled):
    facts = dict(book(filled.transcript("en"))["Room"].iter_rows(values_only=True))
    assert (facts["Code of the room"], facts["People who joined"]) == (filled.room.code, 4)
    assert facts["Countries"] == "Peru and Nicaragua" and facts["Language"] == "Spanish"
    assert facts["Question 2"] == "What share of all people get drinking water from community organisations?"
    assert "not published figures" in facts["What this is"]


def test_hostile_text_is_text_in_every_cell(filled):
    cells = [cell for sheet in book(filled.transcript()) for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type in ("f", "e")]
    values = {cell.value for cell in cells}
    assert {f"'{HOSTILE[0]}", HOSTILE[1], HOSTILE[2]} <= values and HOSTILE[0] not in values


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_columns_of_a_table_share_a_head(filled, code):
    transcript = filled.transcript(code)
    for frame in sheets.tables(transcript).values():
        heads = list(sheets.heads(Language(code), frame).values())
        assert len(set(heads)) == len(heads) == frame.shape[1]
