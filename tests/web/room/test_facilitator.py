"""Who leads a room: the browser in which the facilitator's link was opened, and no other."""

import pytest

from coverage import workshop
from tests.web.room.browsers import lead


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


def test_the_secret_stands_on_no_page(opened, anybody, leader):
    room, secret = opened
    console = leader.get(f"/room/{room.code}/console")
    assert console.status_code == 200 and secret not in console.text
    for path in (f"/room/{room.code}", f"/room/{room.code}/live.json"):
        assert secret not in anybody.get(path).text
    cookie = leader.get(f"/facilitate/{secret}").headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and f"Path=/room/{room.code}" in cookie


def test_the_console_is_nobody_elses(opened, anybody):
    room, _ = opened
    assert anybody.get(f"/room/{room.code}/console").status_code == 404
    assert anybody.get("/facilitate/wrong").status_code == 404
    anybody.cookies.set(f"olpe-lead-{room.code}", "wrong")
    assert anybody.get(f"/room/{room.code}/console").status_code == 404
