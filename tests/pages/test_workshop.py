"""Does the page open a room with the questions that were chosen, and say what is missing?"""

import re

import pytest

from coverage import workshop
from coverage.wording import LANGUAGES
from coverage.workshop import local_store
from pages.parts import routes
from pages.parts.rooms import ROUTE
from tests.networks import WIFI, Network
from tests.pages.screen import start, well


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setattr(routes, "served", lambda: {ROUTE})
    yield local_store().open()
    local_store().close()


def opened(app, title="Taller", countries=("PER", "NIC")):
    """Fill in the form and send it."""
    app.text_input[0].set_value(title)
    app.multiselect[0].set_value(list(countries))
    next(button for button in app.button if button.proto.is_form_submitter).click()
    return well(app.run())


def codes(app):
    return re.findall(r"\*\*(\w{6})\*\*", " ".join(text.value for text in app.markdown))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_room_is_opened_with_its_questions(store, lang):
    app = opened(start("workshop", lang=lang))
    (code,) = codes(app)
    room = workshop.by_code(store, code)
    assert (room.title, room.lang, room.countries) == ("Taller", lang, ("PER", "NIC"))
    assert [question.kind for question in room.questions] == ["who", "share", "factors", "steps"]
    assert not any(question.revealed for question in room.questions)
    assert {item.area for item in workshop.ballot_items(store, room.id, room.questions[3].id)} == {"PER", "NIC"}


def test_no_list_of_the_form_offers_all_in_the_words_of_streamlit(store):
    offered = start("workshop", lang="es").multiselect
    assert len(offered) == 3 and not any(one.proto.select_all for one in offered)


def test_the_facilitators_link_leads_to_the_room(store):
    app = opened(start("workshop", lang="en"))
    secret = app.code[0].value.rpartition("/")[2]
    assert workshop.by_secret(store, secret).code == codes(app)[0]


@pytest.mark.parametrize(
    ("title", "countries", "said"),
    [("", ("PER",), "Title of the room: Please fill this in."), ("A room", (), "Countries: Please fill this in.")],
)
def test_what_is_missing_is_said_and_nothing_is_opened(store, title, countries, said):
    app = opened(start("workshop", lang="en"), title, countries)
    assert [error.value for error in app.error] == [said] and codes(app) == []


def test_a_room_that_could_not_be_stored_is_said_to_be_none(store, monkeypatch):
    app = start("workshop", lang="en")
    local_store().close()
    monkeypatch.setenv("ATLAS_DATABASE_URL", "postgresql://no-such-driver")
    app = opened(app)
    assert "Rooms cannot be kept" in app.error[0].value and codes(app) == []


def test_a_form_that_is_sent_twice_opens_one_room(store):
    app = opened(start("workshop", lang="en"))
    first = codes(app)
    assert codes(opened(app)) == first and len(first) == 1
    workshop.delete_room(store, workshop.by_code(store, first[0]).id)
    assert codes(opened(app)) not in ([], first)


def test_a_second_room_stands_above_the_first(store):
    app = opened(start("workshop", lang="en"), "First")
    first = codes(app)
    app = opened(app, "Second")
    assert codes(app)[1:] == first and len(codes(app)) == 2


@pytest.mark.parametrize(
    ("opened_at", "address"),
    [
        ("http://localhost:8501/", None),
        ("http://192.168.1.7:8501/workshop", None),
        ("https://atlas.example.org/workshop", "https://atlas.example.org"),
        ("http://192.168.1.9:8501/workshop", "http://192.168.1.9:8501"),  # of a router that leads to this computer
    ],
)
def test_the_phones_join_at_the_address_of_the_page_where_that_is_not_this_computers(
    store, monkeypatch, opened_at, address
):
    Network(monkeypatch).is_now(WIFI)
    app = start("workshop", lang="en")
    app.context = {"url": opened_at}
    app = opened(app)
    (code,) = codes(app)
    assert workshop.by_code(store, code).address == address
    join = f"{address or 'http://192.168.1.7:8501'}/join/{code}"
    assert any(f"Phones join at `{join}`" in text.value for text in app.markdown)


def test_a_room_keeps_no_address_of_its_own_where_one_is_set_for_all(store, monkeypatch):
    monkeypatch.setenv("ATLAS_ADDRESS", "https://atlas.example.org")
    app = start("workshop", lang="en")
    app.context = {"url": "https://elsewhere.example.org/workshop"}
    (code,) = codes(opened(app))
    assert workshop.by_code(store, code).address is None


def test_without_the_server_that_has_rooms_none_can_be_opened():
    app = start("workshop", lang="en")
    assert len(app.text_input) == 0 and "make run" in app.info[0].value
