"""Does the agenda page show what rooms said, but only rooms that are published, and only where there are rooms?"""

import pytest

from coverage import workshop
from coverage.views import Choice, Look, build, rooms
from coverage.wording import LANGUAGES, Language
from coverage.workshop import NewQuestion, local_store
from pages.parts import routes
from pages.parts.rooms import ROUTE
from tests.exports.room import filled
from tests.exports.room.filled import HIDDEN, HOSTILE
from tests.pages.screen import start, texts
from web import room as web

EN = Language("en")


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setattr(routes, "served", lambda: {ROUTE})
    yield local_store().open()
    local_store().close()


@pytest.fixture
def published(store):
    room = filled.filled(store, title="Taller www.example.org :red[x]")
    workshop.publish(store, room.room.id)
    return room


def test_where_no_room_was_ever_opened_none_is_looked_for_and_no_database_made(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "new"))
    monkeypatch.setattr(routes, "served", lambda: {ROUTE})
    start("agenda", lang="en", area="PER")
    assert list(tmp_path.iterdir()) == []


def test_without_the_server_of_rooms_no_database_is_looked_for(published, monkeypatch):
    monkeypatch.setattr(routes, "served", set)
    assert not any(published.room.title[:6] in text for _, text in texts(start("agenda", lang="en", area="PER")))


def test_the_route_is_one_of_the_server():
    assert ROUTE in {route.path for route in web.routes}


def test_only_published_rooms_that_asked_about_the_country_are_shown(published):
    filled.filled(published.store, title="Nobody publishes this")
    only_who, _ = workshop.open_room(published.store, "Only who", "es", ["PER"], [NewQuestion("who")])
    workshop.publish(published.store, only_who.id)
    assert [one.room for one in rooms.published(published.store, EN, "PER")] == [published.room.title]
    assert rooms.published(published.store, EN, "BRA") == []
    workshop.publish(published.store, published.room.id, published=False)
    assert rooms.published(published.store, EN, "PER") == []


def test_a_store_that_cannot_be_read_is_said_calmly(published, monkeypatch):
    def broken(_store):
        raise workshop.NotStored("broken")

    monkeypatch.setattr(rooms, "published_rooms", broken)
    (warning,) = start("agenda", lang="en", area="PER").warning
    assert "cannot be read at the moment" in warning.value
    of_view = build("agenda", Choice.of("agenda", {}), Look(EN), lambda: published.store)
    assert "cannot be read at the moment" in of_view.section("rooms").paragraphs[0]


def test_every_item_is_there_those_with_most_votes_first(published):
    store, factors = published.store, published.room.questions[3].id
    for number in range(12):
        who, _ = workshop.join(store, published.room.id)
        workshop.submit_idea(store, who, factors, "PER", f"idea {number}")
    (agenda,) = rooms.published(published.store, EN, "PER")
    (ballot,) = next(section.parts for section in agenda.answers if section.name == "factors")
    assert len(ballot.rows) == 3 + 12 + 1  # said before, said now, and offered by the atlas
    assert {words for words, _, votes in ballot.rows[:3]} == set(HOSTILE[:3])
    assert not any(words in HIDDEN for words, *_ in ballot.rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_shows_the_room_and_says_whose_words_they_are(published, code):
    shown = [text for _, text in texts(start("agenda", lang=code, area="PER"))]
    (agenda,) = rooms.published(published.store, Language(code), "PER")
    assert any(published.room.title in text for text in shown)
    assert agenda.not_published in shown
    of_room, _ = agenda.answers[0].parts[0].lines
    assert any(of_room[0].text in text for text in shown)
    assert any(HOSTILE[2] in text for text in shown)


def test_what_people_wrote_is_no_markup_on_the_page(published):
    app = start("agenda", lang="en", area="PER")
    written = [one.value for one in app.markdown]
    assert any(r"www\.example\.org \:red\[x\]" in text for text in written)
    assert not any("<script" in text.replace("\\<", "") for text in written)
    assert any("<script>" in cell for table in app.dataframe for cell in table.value.astype(str).to_numpy().ravel())
