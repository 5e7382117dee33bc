"""Does the agenda page show what rooms said, but only rooms that are published, and only where there are rooms?"""

import pytest

from coverage import workshop
from coverage.wording import LANGUAGES, Language
from coverage.workshop import NewQuestion, local_store
from pages.parts import agendas, doors
from tests.exports.room import filled as rooms
from tests.exports.room.filled import HIDDEN, HOSTILE
from tests.pages.screen import start, texts
from web import room as web

EN = Language("en")


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setattr(doors, "OPEN", {agendas.DOOR})
    yield local_store().open()
    local_store().close()


@pytest.fixture
def published(store):
    room = rooms.filled(store, title="Taller www.example.org :red[x]")
    workshop.publish(store, room.room.id)
    return room


def test_where_no_room_was_ever_opened_none_is_looked_for_and_no_database_made(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "new"))
    monkeypatch.setattr(doors, "OPEN", {agendas.DOOR})
    assert agendas.published(EN, "PER") == []
    assert list(tmp_path.iterdir()) == []


def test_without_the_server_of_rooms_no_database_is_looked_for(published, monkeypatch):
    monkeypatch.setattr(doors, "OPEN", set())
    assert agendas.published(EN, "PER") == []


def test_the_door_is_an_address_of_the_server():
    assert agendas.DOOR in {route.path for route in web.routes}


def test_only_published_rooms_that_asked_about_the_country_are_shown(published):
    rooms.filled(published.store, title="Nobody publishes this")
    only_who, _ = workshop.open_room(published.store, "Only who", "es", ["PER"], [NewQuestion("who")])
    workshop.publish(published.store, only_who.id)
    assert [one.room for one in agendas.published(EN, "PER")] == [published.room.title]
    assert agendas.published(EN, "BRA") == []
    workshop.publish(published.store, published.room.id, published=False)
    assert agendas.published(EN, "PER") == []


def test_a_store_that_cannot_be_read_is_said_calmly(published, monkeypatch):
    def broken(_store):
        raise workshop.NotStored("broken")

    monkeypatch.setattr(agendas, "published_rooms", broken)
    (warning,) = start("agenda", lang="en", area="PER").warning
    assert "cannot be read at the moment" in warning.value


def test_ten_items_are_shown_those_with_most_votes(published):
    store, factors = published.store, published.room.questions[3].id
    for number in range(12):
        who, _ = workshop.join(store, published.room.id)
        workshop.submit_idea(store, who, factors, "PER", f"idea {number}")
    (agenda,) = agendas.published(EN, "PER")
    (ballot,) = next(section.parts for section in agenda.said if section.name == "factors")
    assert len(ballot.rows) == agendas.ITEMS
    assert {words for words, _, votes in ballot.rows if votes == "one vote"} == set(HOSTILE[:3])
    assert not any(words in HIDDEN for words, *_ in ballot.rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_shows_the_room_and_says_whose_words_they_are(published, code):
    shown = [text for _, text in texts(start("agenda", lang=code, area="PER"))]
    (agenda,) = agendas.published(Language(code), "PER")
    assert any(published.room.title in text for text in shown)
    assert agenda.not_published in shown
    of_room, _ = agenda.said[0].parts[0].lines
    assert any(of_room[0].text in text for text in shown)
    assert any(HOSTILE[2] in text for text in shown)


def test_what_people_wrote_is_no_markup_on_the_page(published):
    app = start("agenda", lang="en", area="PER")
    written = [one.value for one in app.markdown]
    assert any(r"www\.example\.org \:red\[x\]" in text for text in written)
    assert any(r"\<script\>" in text for text in written) and not any(
        "<script" in text.replace("\\<", "") for text in written
    )
