"""What a facilitator does on the console, whatever their browser sends."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coverage import workshop
from tests.web.room.browsers import answered, lead
from web.room import console

ACTIONS = [*console.OTHERS, "next", "previous", "turn", "address", "delete"]
TEXTS = st.one_of(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(-5, 2**70).map(str))


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


def test_the_console_travels_again_only_when_something_has_changed(store, opened, leader):
    room, _ = opened
    first = leader.get(f"/room/{room.code}/console")
    asked = {"if-none-match": first.headers["etag"]}
    assert leader.get(f"/room/{room.code}/console", headers=asked).status_code == 304
    answered(store, room, 1, 2, 3)
    again = leader.get(f"/room/{room.code}/console", headers=asked)
    assert again.status_code == 200 and again.headers["etag"] != first.headers["etag"]


def test_what_somebody_wrote_is_text_on_the_console(store, opened, leader):
    room, _ = opened
    somebody = answered(store, room, 1, 2, 3, source="<script>alert(1)</script>")
    workshop.submit_idea(store, somebody, room.questions[2].id, "PER", "<img src=x onerror=alert(1)> \u202eשלום 🚰")
    page = leader.get(f"/room/{room.code}/console").text
    assert "&lt;script&gt;alert(1)" in page and "<script>" not in page and "<img" not in page
    assert "<b>Ayacucho" not in page and "🚰" in page


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
