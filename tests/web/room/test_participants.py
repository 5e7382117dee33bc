"""Does the facilitator lock the room and remove whom they mean, in one action, and do walls outlast limits?"""

import re

import pytest

from coverage import workshop
from tests.web.join.phones import ASKED, STEPS
from tests.web.room.browsers import browser, lead, unreadable
from web.server import rate_limit

pytestmark = pytest.mark.usefixtures("still")

FAKES = 25


@pytest.fixture
def opened(store):
    return workshop.open_room(store, "Taller <b>Lima</b>", "en", ("PER", "COL"), ASKED)


@pytest.fixture
def insulted(store, room):
    """The votes of a room in which one phone joined often enough to vote an insult to the top."""
    steps = room.questions[STEPS].id
    honest = [workshop.join(store, room.id)[0] for _ in range(5)]
    good = workshop.submit_idea(store, honest[0], steps, "PER", "meters")
    for who in honest:
        workshop.vote(store, who, steps, [good.id])
    fakes = [workshop.join(store, room.id)[0] for _ in range(FAKES)]
    bad = workshop.submit_idea(store, fakes[0], steps, "PER", "an insult")
    for who in fakes:
        workshop.vote(store, who, steps, [bad.id])
    assert votes(store, room) == {"an insult": FAKES, "meters": 5}
    return fakes


def votes(store, room):
    voted = workshop.votes(store, room.id).dropna(subset=["text"])
    return dict(zip(voted["text"], voted["votes"], strict=True))


def listed(client, room, **asked):
    return client.get(f"/room/{room.code}/participants", params={"lang": "en", **asked})


def test_one_action_removes_all_who_joined_from_one_on(store, room, leader, insulted):
    page = listed(leader, room).text
    assert page.count('name="of"') == FAKES + 5 and " checked" not in page
    assert "1 vote" not in page and page.count("one vote") == FAKES + 5 and page.count("one idea") == 2
    onward = re.findall(r'href="([^"]*from=\d+)"', page)[FAKES - 1].replace("&amp;", "&")
    ticked = re.findall(r'value="(\d+)" checked', leader.get(onward).text)
    assert ticked == [str(who.id) for who in reversed(insulted)]
    answer = leader.post(f"/room/{room.code}/participants?lang=en", data={"action": "remove", "of": ticked})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/room/{room.code}/participants?lang=en")
    assert votes(store, room) == {"meters": 5}
    assert f"{FAKES} phones were removed" in listed(leader, room).text
    leader.post(f"/room/{room.code}/participants", data={"action": "readmit"})
    assert "removed." not in listed(leader, room).text and votes(store, room) == {"meters": 5}


def test_the_list_names_nobody_and_shows_nothing_that_was_said(store, room, leader, insulted):
    workshop.introduce(store, insulted[0], "PER", "operator")
    page = listed(leader, room).text
    assert "Peru · A small-scale operator" in page and "&lt;b&gt;Lima" in page
    assert "insult" not in page and "meters" not in page and "<script" not in page
    assert "content-security-policy" in listed(leader, room).headers


def test_whoever_said_something_is_removed_from_the_console_without_being_shown(store, room, leader, insulted):
    page = leader.get(f"/room/{room.code}/console?lang=en").text
    item = re.search(r"an insult.*?remove-item(\d+)", page, re.DOTALL)[1]
    assert lead(leader, room, action="remove_item", of=item).status_code == 200
    assert votes(store, room) == {"meters": 5} and workshop.counts(store, room.id).joined == FAKES + 4
    share = room.questions[1].id
    workshop.answer_share(store, insulted[1], share, workshop.Answer("PER", 1, 2, 3, "guess"))
    number = str(workshop.shares(store, room.id).index[0])
    assert f'id="remove-answer{number}"' in leader.get(f"/room/{room.code}/console").text
    assert lead(leader, room, action="remove_answer", of=number).status_code == 200
    assert workshop.shares(store, room.id).empty


def test_only_the_facilitators_browser_sees_or_removes_participants(store, room, insulted):
    assert listed(browser(store), room).status_code == 404
    data = {"action": "remove", "of": [str(who.id) for who in insulted]}
    assert browser(store).post(f"/room/{room.code}/participants", data=data).status_code == 403
    for action in ("lock", "remove_item", "remove_answer"):
        assert lead(browser(store), room, action=action, of="1").status_code == 403
    assert len(workshop.joined(store, room.id)) == FAKES + 5


@pytest.mark.parametrize("of", [["x"], ["9" * 5000], ["-1", "²", ""], []])
def test_what_is_no_participant_removes_nobody(store, room, leader, insulted, of):
    answer = leader.post(f"/room/{room.code}/participants", data={"action": "remove", "of": of})
    assert answer.status_code == 303 and len(workshop.joined(store, room.id)) == FAKES + 5
    assert leader.post(f"/room/{room.code}/participants", data={"action": "x", "of": of}).status_code == 422
    assert listed(leader, room, **{"from": "".join(of)}).status_code == 200
    assert lead(leader, room, action="remove_item", of="".join(of)).status_code == 422


def test_a_locked_room_says_so_on_the_wall_and_on_the_console(room, leader):
    wall, console = f"/room/{room.code}/live.json", f"/room/{room.code}/console"
    assert "invitation" in leader.get(wall).json() and "Lock the room" in leader.get(console).text
    assert lead(leader, room, action="lock").status_code == 200
    shown = leader.get(wall).json()
    assert shown["invitation"] is None and "The room is locked: nobody new can join." in shown["title"]
    assert "The room is locked" in leader.get(console).text and "Unlock the room" in leader.get(console).text
    assert lead(leader, room, action="unlock").status_code == 200
    assert leader.get(wall).json()["invitation"] and "Lock the room" in leader.get(console).text


def guess(client, times=20):
    return [client.get(f"/room/BBBBBB{path}").status_code for path in ("", "/live.json") for _ in range(times // 2)]


def test_wrong_codes_from_its_address_leave_a_wall_as_it_is(store, room, leader):
    wall = browser(store)
    assert wall.get(f"/room/{room.code}").status_code == 200
    assert guess(browser(store), 40).count(429) == 20
    for path in ("", "/live.json"):
        assert wall.get(f"/room/{room.code}{path}").status_code == 200
        assert leader.get(f"/room/{room.code}{path}").status_code == 200
    assert leader.get(f"/room/{room.code}/console").status_code == 200


def test_a_facilitator_makes_the_code_known_to_all_at_the_same_address(store, room, leader):
    guess(browser(store), 40)
    assert browser(store).get(f"/room/{room.code}").status_code == 429
    assert leader.get(f"/room/{room.code}/console").status_code == 200
    for path in ("room", "join"):
        assert browser(store).get(f"/{path}/{room.code}").status_code == 200


def test_a_wall_that_has_to_wait_is_not_told_that_its_room_is_gone_and_looks_again(store, room):
    guess(browser(store))
    for path in ("", "/live.json"):
        answer = browser(store).get(f"/room/{room.code}{path}", headers={"accept-language": "en"})
        assert answer.status_code == 429 and 0 < int(answer.headers["retry-after"]) <= 3
        assert "only a limit" in answer.text and "<title>This room is no longer" not in answer.text
    assert 'src="/app/static/room.js"' in browser(store).get(f"/room/{room.code}").text
    rate_limit.WRONG_CODES.clear()  # the seconds have passed
    for path in ("", "/live.json"):
        assert browser(store).get(f"/room/{room.code}{path}").status_code == 200


def test_the_wall_of_a_deleted_room_is_told_so_and_names_no_wrong_codes(store, room):
    wall = browser(store)
    assert wall.get(f"/room/{room.code}/live.json").status_code == 200
    workshop.delete_room(store, room.id)
    assert {wall.get(f"/room/{room.code}/live.json").status_code for _ in range(60)} == {404}
    other, _ = workshop.open_room(store, "Cali", "es", ("PER", "COL"), ASKED)
    assert wall.get(f"/room/{other.code}").status_code == 200


def test_a_wall_whose_store_cannot_be_read_looks_again(room, monkeypatch):
    store = unreadable(monkeypatch)
    answer = browser(store).get(f"/room/{room.code}?lang=en")
    assert answer.status_code == 503 and 'src="/app/static/room.js"' in answer.text
    assert browser(store).get(f"/room/{room.code}/live.json").status_code == 503
