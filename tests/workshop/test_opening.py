"""Is a room opened as asked for, and found by those only who have its code or its secret?"""

import re
from datetime import UTC, datetime

import pytest

from coverage import workshop
from coverage.workshop import NewQuestion, Refused, ballot_items, tokens
from tests.databases import in_sqlite
from tests.workshop.rooms import opened


def contents(path):
    """The bytes of all files of a store."""
    return b"".join(file.read_bytes() for file in path.iterdir())


def test_a_room_has_what_was_asked_for(store):
    before = datetime.now(UTC)
    room, _ = workshop.open_room(
        store, " Lima  2026 ", "pt", ["PER", "COL", "PER"], [NewQuestion("share", "tanker", "water")]
    )
    assert (room.title, room.lang, room.countries) == ("Lima 2026", "pt", ("PER", "COL"))
    (question,) = room.questions
    assert (question.kind, question.operator_type, question.service) == ("share", "tanker", "water")
    assert question.revealed is False
    assert (room.state, room.place, room.revision) == ("open", 0, 0)
    assert before <= room.created_at <= datetime.now(UTC)


def test_questions_stand_in_the_order_asked(room):
    assert [question.kind for question in room.questions] == ["who", "share", "factors", "steps"]


def test_offered_items_are_there_from_the_start(store, room):
    items = ballot_items(store, room.id, room.questions[2].id)
    assert [(item.area, item.key) for item in items][:3] == [("PER", "law"), ("PER", "tariff"), ("COL", "law")]
    assert {(item.text, item.hidden) for item in items} == {(None, False)}
    assert ballot_items(store, room.id, room.questions[3].id) == ()


def test_a_code_has_six_letters_that_nobody_mistakes(store):
    codes = {opened(store).code for _ in range(30)}
    assert len(codes) == 30
    assert all(re.fullmatch("[B-DF-HJKMNPR-TV-Z]{6}", code) for code in codes)


def test_a_code_that_is_taken_is_not_given_again(store, room, monkeypatch):
    codes = iter([room.code, room.code, "BCDFGH"])
    monkeypatch.setattr("coverage.workshop.opening.new_code", lambda: next(codes))
    assert opened(store).code == "BCDFGH"


def test_a_code_is_found_however_it_is_typed(store, room):
    code = room.code
    for typed in (code, code.lower(), f" {code[:3]} {code[3:]}\n", f"{code[:3]}-{code[3:].lower()}"):
        assert workshop.by_code(store, typed) == room


@pytest.mark.parametrize("typed", ["", "BCDFG", "BCDFGHJ", "%", "' OR 1=1 --", "\ud800", "\x00"])
def test_another_code_finds_nothing(store, room, typed):
    assert workshop.by_code(store, typed) is None


def test_the_facilitator_is_known_by_the_secret_alone(store):
    room, secret = workshop.open_room(store, "Lima", "es", ["PER"], [NewQuestion("who")])
    other, _ = workshop.open_room(store, "Cali", "es", ["COL"], [NewQuestion("who")])
    assert workshop.by_secret(store, secret) == room != other
    for wrong in ("", secret[:-1], secret.swapcase(), tokens.hashed(secret), room.code, "ñ", "\ud800"):
        assert workshop.by_secret(store, wrong) is None


@in_sqlite
def test_neither_the_secret_nor_a_token_is_in_sqlites_files(store, tmp_path):
    room, secret = workshop.open_room(store, "Lima", "es", ["PER"], [NewQuestion("who")])
    _, token = workshop.join(store, room.id)
    assert len(secret) == len(token) == 43
    assert secret.encode() not in contents(tmp_path) and token.encode() not in contents(tmp_path)
    assert tokens.hashed(secret).encode() in contents(tmp_path)


REFUSED = [
    ({"title": " "}, "empty", "title"),
    ({"title": 281 * "x"}, "too_long", "title"),
    ({"lang": "fr"}, "unknown", "lang"),
    ({"countries": []}, "empty", "countries"),
    ({"countries": ["PER", "XYZ"]}, "unknown", "countries"),
    ({"countries": ["419"]}, "unknown", "countries"),
    ({"asked": []}, "empty", "questions"),
    ({"asked": [NewQuestion("quiz")]}, "unknown", "kind"),
    ({"asked": [NewQuestion("share", "community")]}, "unknown", "service"),
    ({"asked": [NewQuestion("share", service="water")]}, "unknown", "operator_type"),
    ({"asked": [NewQuestion("share", "dragons", "water")]}, "unknown", "operator_type"),
    ({"asked": [NewQuestion("steps", service="water_and_sanitation")]}, "unknown", "service"),
    ({"asked": [NewQuestion("who", offered=(("PER", "law"),))]}, "unknown", "offered"),
    ({"asked": [NewQuestion("steps", offered=(("BOL", "law"),))]}, "unknown", "offered"),
]


@in_sqlite  # refused before any database is asked
@pytest.mark.parametrize(("changed", "reason", "field"), REFUSED)
def test_what_cannot_be_asked_is_refused_by_name(store, changed, reason, field):
    good = {"title": "Lima", "lang": "es", "countries": ["PER"], "asked": [NewQuestion("who")]}
    with pytest.raises(Refused) as refused:
        workshop.open_room(store, **good | changed)
    assert (refused.value.reason, refused.value.field) == (reason, field)
