"""Can what a room cites be uploaded as it is, and says it nothing that nobody said?"""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coverage import tables, uploads, workshop
from coverage.exports import room as home
from coverage.uploads import Refused, check, contract_of_own, read
from coverage.wording import LANGUAGES
from coverage.workshop import Answer
from tests.exports.room.filled import HOSTILE


def checked(transcript):
    found = check(read(home.proposals(transcript)))
    assert found.problems == [] and found.notes == []
    return found.rows


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_upload_finds_nothing_wrong(filled, code):
    assert len(checked(filled.transcript(code))) == 3


def test_only_answers_that_cite_a_source_are_proposed_and_each_as_it_was_given(filled):
    rows = checked(filled.transcript())
    assert rows[["low", "high", "qualifier"]].to_numpy().tolist() == [
        [10, 30, "range"],
        [30, 50, "range"],
        [7, 7, "exact"],
    ]
    same = {"measure": "population_share", "base": "national", "scope": "whole", "grade": "D", "year": 2026}
    for column, value in same.items():
        assert set(rows[column]) == {value}
    assert rows["local_name"].isna().all()


def test_the_columns_are_those_of_the_contract(filled):
    header = home.proposals(filled.transcript()).decode().splitlines()[0]
    assert header.split(",") == [field.name for field in contract_of_own().fields]


def test_each_answer_is_an_origin_of_its_own_under_an_identifier_that_nobody_has(filled):
    rows = checked(filled.transcript())
    assert rows["origin"].is_unique and rows["estimate_id"].is_unique
    assert not set(rows["estimate_id"]) & set(tables.estimates()["estimate_id"])


def test_the_note_has_the_source_and_its_address_as_they_were_written(filled):
    notes = checked(filled.transcript())["note_es"].tolist()
    assert notes[1] == f"Respuesta en una sala de taller, que cita: {HOSTILE[0]} · http://example.org/=1+1"
    assert HOSTILE[1] in notes[0]


def test_a_long_source_is_cut_only_where_the_contract_says_so(filled):
    who, _ = workshop.join(filled.store, filled.room.id)
    answer = Answer("PER", 1, 2, 3, "guess", "s" * 280, f"https://x.org/{'a' * 200}")
    workshop.answer_share(filled.store, who, filled.room.questions[1].id, answer)
    row = checked(filled.transcript()).iloc[0]
    assert len(row["note_en"]) == 160 and row["note_en"].endswith("…")
    assert row["note_es"].endswith(f"{'s' * 280} · https://x.org/{'a' * 200}")


def test_more_answers_than_two_digits_count_are_taken(filled):
    question = filled.room.questions[1].id
    for number in range(120):
        who, _ = workshop.join(filled.store, filled.room.id)
        answer = Answer("PER", 0.00001, 1 + number / 7, 100, "guess", f"source {number}")
        workshop.answer_share(filled.store, who, question, answer)
    rows = checked(filled.transcript())
    assert len(rows) == 123 and rows["low"].min() == 0.00001


def test_a_room_of_a_year_that_the_contract_does_not_know_yet_has_no_year(filled):
    transcript = filled.transcript()
    later = replace(transcript, room=replace(transcript.room, created_at=datetime(2099, 1, 1, tzinfo=UTC)))
    rows = checked(later)
    assert rows["year"].isna().all() and set(rows["year_basis"]) == {"unknown"}
    assert all(re.search("-nd-", one) for one in rows["estimate_id"])


def test_an_empty_room_proposes_a_header_and_no_row(empty):
    with pytest.raises(Refused) as refused:
        uploads.read(home.proposals(empty.transcript()))
    assert refused.value.reason == "header_only"
