"""What the addresses of a room answer in each language, without a room, and without a store that can be read."""

import pytest

from coverage.wording import LANGUAGES
from tests.web.room.browsers import browser, lead, unreadable


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_wall_and_the_console_speak_each_language(opened, anybody, leader, code):
    room, _ = opened
    assert f'<html lang="{code}">' in anybody.get(f"/room/{room.code}?lang={code}").text
    words = {"en": "Questions", "es": "Preguntas", "pt": "Perguntas"}[code]
    assert f"<h2>{words}</h2>" in leader.get(f"/room/{room.code}/console?lang={code}").text


def test_a_store_that_cannot_be_read_is_said_calmly(opened, monkeypatch):
    anybody = browser(unreadable(monkeypatch))
    for path in (f"/room/{opened[0].code}?lang=en", f"/facilitate/{opened[1]}?lang=en"):
        answer = anybody.get(path)
        assert answer.status_code == 503 and "cannot be read at the moment" in answer.text
    assert lead(anybody, opened[0], action="next").status_code == 503


def test_a_room_that_does_not_exist_is_said_to_be_none(store, anybody):
    assert anybody.get("/room/AAAAAA").status_code == 404
