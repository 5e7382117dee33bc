"""A room on the wall, and the browser that leads it: nothing too early, nothing twice, and no secret in sight."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coverage import queries, tables, workshop
from coverage.measures.headlines import ALL
from coverage.wording import LANGUAGES, Language
from coverage.workshop import Answer, Asked, NotStored, Store, offers
from web import room as rooms
from web.room import console, wall
from web.server import rate_limit

COUNTRIES = ("PER", "NIC")


@pytest.fixture
def store(tmp_path, monkeypatch):
    made = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    monkeypatch.setattr(Store, "here", classmethod(lambda _cls: made))
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _nobody_has_guessed():
    rate_limit.clear()


@pytest.fixture
def opened(store):
    """A room with one question of each kind, and its facilitator's secret."""
    gaps = queries.gaps(None, "best").gaps
    asked = [
        Asked("who"),
        Asked("share", "community", "water"),
        Asked("factors", offered=offers.factors(COUNTRIES)),
        Asked("steps", offered=offers.steps(COUNTRIES, gaps)),
    ]
    return workshop.open_room(store, "Taller <b>Ayacucho</b>", "es", COUNTRIES, asked)


@pytest.fixture
def anybody(opened):
    """A browser of the room."""
    return TestClient(Starlette(routes=rooms.routes), follow_redirects=False)


@pytest.fixture
def leader(opened, anybody):
    """The browser in which the facilitator's link was opened."""
    client = TestClient(Starlette(routes=rooms.routes), follow_redirects=False)
    answer = client.get(f"/facilitate/{opened[1]}")
    assert answer.status_code == 303 and answer.headers["location"] == f"/room/{opened[0].code}/console"
    return client


def seen(client, room, **asked):
    return client.get(f"/room/{room.code}/live.json", params=asked).json()


def lead(client, room, **asked):
    return client.post(f"/room/{room.code}/lead", data=asked, headers={"accept": "application/json"})


def answered(store, room, lowest, likely, highest, area="PER", source=None):
    somebody, _ = workshop.join(store, room.id)
    answer = Answer(area, lowest, likely, highest, "guess", source)
    workshop.answer_share(store, somebody, room.questions[1].id, answer)
    return somebody


def test_what_was_answered_is_held_back_until_it_is_revealed(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    answered(store, room, 5, 10, 20)
    held = seen(anybody, room)
    assert "figure" not in held and held["title"] == "una respuesta"
    assert held["invitation"]["picture"].startswith("<svg") and held["invitation"]["code"] == room.code
    assert held["invitation"]["address"].endswith("/join")
    assert lead(leader, room, action="turn").status_code == 200
    shown = seen(anybody, room)
    assert [trace["x"] for trace in shown["figure"]["data"] if trace.get("marker", {}).get("symbol") == "circle"] == [
        [10]
    ]
    lead(leader, room, action="turn")
    assert "figure" not in seen(anybody, room)


def test_a_new_answer_is_seen_at_the_next_look_and_nothing_travels_in_between(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    first = anybody.get(f"/room/{room.code}/live.json")
    asked = {"if-none-match": first.headers["etag"]}
    assert anybody.get(f"/room/{room.code}/live.json", headers=asked).status_code == 304
    answered(store, room, 5, 10, 20)
    again = anybody.get(f"/room/{room.code}/live.json", headers=asked)
    assert again.status_code == 200 and again.json()["revision"] > first.json()["revision"]


def test_the_published_figure_stands_beside_the_room(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    answered(store, room, 10, 20, 30, "NIC")
    answered(store, room, 20, 40, 60, "NIC")
    shown = seen(anybody, room, lang="en")
    words = [one["text"] for one in shown["figure"]["layout"]["annotations"]]
    assert words == ["Published: ≥ 16.7%", "This room: 30% (15% to 45%)<br>2 answers"]
    assert "World Bank" in shown["source"] and "Hemming" in shown["note"]


def test_what_contradicts_the_published_figure_stands_beside_it_on_the_wall(store, leader):
    room, secret = workshop.open_room(store, "Lima", "es", COUNTRIES, (Asked("share", ALL, "water"),))
    leader.get(f"/facilitate/{secret}")
    lead(leader, room, action="turn")
    for area in COUNTRIES:
        somebody, _ = workshop.join(store, room.id)
        workshop.answer_share(store, somebody, room.questions[0].id, Answer(area, 10, 20, 30, "guess", None))
    shown = seen(leader, room, lang="en")
    (notice,) = shown["notices"]
    assert "Instituto de Gobierno" in shown["source"], "who published the types that are added up"
    assert "about 10% (2008)" in notice and "at least 24.3%" in notice


def test_votes_are_counted_over_all_countries(store, opened, anybody, leader):
    room, _ = opened
    factors = room.questions[2].id
    for area in COUNTRIES:
        somebody, _ = workshop.join(store, room.id)
        idea = workshop.have_idea(store, somebody, factors, area, "Formar a <i>las</i> juntas")
        workshop.vote(store, somebody, factors, [idea.id])
    lead(leader, room, action="go_to", of="2")
    lead(leader, room, action="turn")
    figure = seen(anybody, room)["figure"]
    first = figure["layout"]["yaxis"]["ticktext"][0].replace("<br>", " ")
    assert first == "Formar a &lt;i&gt;las&lt;/i&gt; juntas" and figure["data"][0]["x"][:2] == [0, 2]


def test_what_has_no_place_on_the_wall_is_said(store, opened, anybody, leader):
    everywhere = tables.areas().query("kind == 'country'")["area"].tolist()[: wall.MOST_COUNTRIES + 1]
    room, _ = workshop.open_room(store, "Lima", "en", everywhere, [Asked("share", "community", "water")])
    workshop.reveal(store, room.id, room.questions[0].id)
    for area in everywhere:
        somebody, _ = workshop.join(store, room.id)
        workshop.answer_share(store, somebody, room.questions[0].id, Answer(area, 1, 2, 3, "guess"))
    last = Language("en").area(everywhere[-1])
    assert f"Not shown here, but in the files: {last}." in seen(anybody, room, lang="en")["note"]


def test_a_hidden_answer_and_a_hidden_idea_are_seen_no_more(store, opened, anybody, leader):
    room, _ = opened
    lead(leader, room, action="go_to", of="1")
    lead(leader, room, action="turn")
    answered(store, room, 10, 20, 30)
    answered(store, room, 80, 90, 95)
    number = workshop.shares(store, room.id).index[1]
    lead(leader, room, action="hide_answer", of=str(number))
    words = [one["text"] for one in seen(anybody, room, lang="en")["figure"]["layout"]["annotations"]]
    assert words[1] == "This room: 20% (10% to 30%)<br>one answer"
    lead(leader, room, action="show_answer", of=str(number))
    words = [one["text"] for one in seen(anybody, room, lang="en")["figure"]["layout"]["annotations"]]
    assert words[1].endswith("2 answers")


@pytest.mark.parametrize("action", ["next", "turn", "close", "delete", "hide_answer"])
def test_only_the_facilitators_browser_leads(store, opened, anybody, action):
    room, _ = opened
    assert lead(anybody, room, action=action, code=room.code).status_code == 403
    assert workshop.by_code(store, room.code) == room


def test_a_post_from_another_site_is_refused(store, opened, leader):
    room, _ = opened
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.test"}):
        answer = leader.post(f"/room/{room.code}/lead", data={"action": "next"}, headers=headers)
        assert answer.status_code == 403
    assert workshop.by_code(store, room.code).place == 0


def test_a_clicker_that_presses_on_stays_at_the_end(store, opened, leader):
    room, _ = opened
    for _ in range(9):
        assert lead(leader, room, action="next").status_code == 200
    assert workshop.by_code(store, room.code).place == 3
    for _ in range(9):
        lead(leader, room, action="previous")
    assert workshop.by_code(store, room.code).place == 0


@pytest.mark.parametrize(
    "asked", [{}, {"action": "explode"}, {"action": "go_to", "of": "99"}, {"action": "hide_item", "of": "x"}]
)
def test_nonsense_is_refused_and_changes_nothing(store, opened, leader, asked):
    room, _ = opened
    assert lead(leader, room, **asked).status_code == 422
    assert workshop.by_code(store, room.code) == room


def test_a_room_is_deleted_only_by_its_code_and_then_gone(store, opened, anybody, leader):
    room, _ = opened
    assert lead(leader, room, action="delete", code="WRONG").status_code == 422
    assert workshop.by_code(store, room.code) is not None
    assert lead(leader, room, action="delete", code=f" {room.code.lower()} ").status_code == 200
    wall = anybody.get(f"/room/{room.code}?lang=en")
    assert wall.status_code == 404 and "This room is no longer there." in wall.text
    assert "room.js" in wall.text  # whose keys go on through a deck
    assert anybody.get(f"/room/{room.code}/live.json").status_code == 404


def test_the_secret_stands_on_no_page(opened, anybody, leader):
    room, secret = opened
    console = leader.get(f"/room/{room.code}/console")
    assert console.status_code == 200 and secret not in console.text
    for path in (f"/room/{room.code}", f"/room/{room.code}/live.json"):
        assert secret not in anybody.get(path).text
    cookie = leader.get(f"/facilitate/{secret}").headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and f"Path=/room/{room.code}" in cookie


def test_the_console_travels_again_only_when_something_has_changed(store, opened, leader):
    room, _ = opened
    first = leader.get(f"/room/{room.code}/console")
    asked = {"if-none-match": first.headers["etag"]}
    assert leader.get(f"/room/{room.code}/console", headers=asked).status_code == 304
    answered(store, room, 1, 2, 3)
    again = leader.get(f"/room/{room.code}/console", headers=asked)
    assert again.status_code == 200 and again.headers["etag"] != first.headers["etag"]


def test_the_console_is_nobody_elses(opened, anybody):
    room, _ = opened
    assert anybody.get(f"/room/{room.code}/console").status_code == 404
    assert anybody.get("/facilitate/wrong").status_code == 404
    anybody.cookies.set(f"olpe-lead-{room.code}", "wrong")
    assert anybody.get(f"/room/{room.code}/console").status_code == 404


def test_what_somebody_wrote_is_text_on_the_console(store, opened, leader):
    room, _ = opened
    somebody = answered(store, room, 1, 2, 3, source="<script>alert(1)</script>")
    workshop.have_idea(store, somebody, room.questions[2].id, "PER", "<img src=x onerror=alert(1)> \u202eשלום 🚰")
    page = leader.get(f"/room/{room.code}/console").text
    assert "&lt;script&gt;alert(1)" in page and "<script>" not in page and "<img" not in page
    assert "<b>Ayacucho" not in page and "🚰" in page


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_wall_and_the_console_speak_each_language(opened, anybody, leader, code):
    room, _ = opened
    assert f'<html lang="{code}">' in anybody.get(f"/room/{room.code}?lang={code}").text
    words = {"en": "Questions", "es": "Preguntas", "pt": "Perguntas"}[code]
    assert f"<h2>{words}</h2>" in leader.get(f"/room/{room.code}/console?lang={code}").text


def test_a_store_that_cannot_be_read_is_said_calmly(opened, anybody, monkeypatch):
    def broken(_cls):
        raise NotStored("full")

    monkeypatch.setattr(Store, "here", classmethod(broken))
    for path in (f"/room/{opened[0].code}?lang=en", f"/facilitate/{opened[1]}?lang=en"):
        answer = anybody.get(path)
        assert answer.status_code == 503 and "cannot be read at the moment" in answer.text
    assert lead(anybody, opened[0], action="next").status_code == 503


def test_a_room_that_does_not_exist_is_said_to_be_none(store, anybody):
    assert anybody.get("/room/AAAAAA").status_code == 404


ACTIONS = [*console.OTHERS, "next", "previous", "turn", "address", "delete"]
TEXTS = st.one_of(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(-5, 2**70).map(str))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.fixed_dictionaries(
        {}, optional={"action": st.one_of(st.sampled_from(ACTIONS), TEXTS), "of": TEXTS, "address": TEXTS, "x": TEXTS}
    )
)
def test_whatever_the_facilitators_browser_sends_is_done_or_refused(store, opened, leader, fields):
    room, _ = opened
    assert leader.post(f"/room/{room.code}/lead", data=fields).status_code in (303, 422)
    found = workshop.by_code(store, room.code)
    assert 0 <= found.place < len(found.questions)
    for page in ("", "/live.json", "/console"):
        assert leader.get(f"/room/{room.code}{page}", params=fields).status_code == 200


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=400))
def test_any_bytes_from_the_facilitators_browser_are_answered(opened, leader, body):
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert leader.post(f"/room/{opened[0].code}/lead", content=body, headers=form).status_code in (303, 400, 422)
