"""Is a limit said to be one, does it lose nothing, and does nobody who is in the room feel what others do?"""

import pytest

from coverage import workshop
from coverage.wording import LANGUAGES
from tests.databases import in_sqlite
from tests.web.join.phones import SHARE, STEPS, Phone, filled, share, words
from web.server import rate_limit
from web.server.rate_limit import ANSWERS, JOINS

# who is let in does not depend on the database
pytestmark = [in_sqlite, pytest.mark.usefixtures("still")]

FLOOD = 546
"""Joins with which one phone once used up all that a room took within a minute."""


def has_to_wait(answer):
    return answer.status_code == 429 and 0 < int(answer.headers["retry-after"]) <= 60


@pytest.fixture
def crowded(room):
    """The room, which more have joined from one address than it takes at once."""
    while not JOINS.hit(("testclient", room.id)):
        continue
    return room


def test_thirty_honest_phones_notice_nothing_of_a_flood_from_their_own_address(store, room):
    honest = [Phone(store, room).join() for _ in range(30)]
    flooding = Phone(store, room)
    joined = []
    for number in range(FLOOD):
        flooding.cookies.clear()
        joined.append(flooding.submit(flooding.address).status_code)
        answer = honest[number % 30].say(SHARE, **share(likely=str(10 + number // 30)))
        assert answer.status_code == 303, words(answer)
    assert set(joined) == {303, 429} and joined.count(303) >= JOINS.at_once - 30
    assert sorted(workshop.shares(store, room.id)["likely"]) == [27] * 24 + [28] * 6


def test_newcomers_from_elsewhere_join_beside_a_flood(store, crowded):
    for number in range(20):
        assert has_to_wait(Phone(store, crowded).submit(f"/join/{crowded.code}"))
        elsewhere = Phone(store, crowded, client=(f"192.0.2.{number}", 50000))
        assert elsewhere.submit(elsewhere.address).status_code == 303


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "this is only a limit"), ("es", "es solo un límite"), ("pt", "é apenas um limite")]
)
def test_whoever_has_to_wait_joins_with_the_same_button_a_second_later(store, crowded, lang, says):
    phone = Phone(store, crowded)
    token = workshop.new_token()
    answer = phone.submit(f"{phone.address}?lang={lang}", {"token": token})
    assert has_to_wait(answer) and says in words(answer)
    assert f'value="{token}"><button>' in answer.text and f'action="{phone.address}?lang={lang}"' in answer.text
    rate_limit.clear()
    assert phone.submit(phone.address, {"token": token}).status_code == 303
    assert phone.look().status_code == 200 and workshop.participant(store, crowded.id, token)


def test_a_participant_sends_thirty_times_a_minute_and_loses_nothing_after_that(store, room, phone):
    assert ANSWERS.at_once == ANSWERS.per_minute == 30
    while not ANSWERS.hit(1):
        continue
    answer = phone.say(SHARE, **share(source="Register"))
    assert has_to_wait(answer) and "What was written is still here" in words(answer)
    assert filled(answer, "source") == ["Register"]
    assert Phone(store, room).join().say(SHARE, **share()).status_code == 303
    for lang in LANGUAGES:
        assert has_to_wait(phone.submit(f"{phone.address}/{phone.ids[STEPS]}?lang={lang}", {"area": "PER"}))


def guess(phone, times=20):
    return [phone.get("/join/BBBBBB").status_code for _ in range(times)]


def test_after_twenty_wrong_codes_no_other_room_is_found_from_there(store, opened, room):
    assert guess(Phone(store, room)) == [404] * 20
    for address in ("/join/BBBBBB", f"/join/{room.code}"):
        answer = Phone(store, room).get(address, headers={"accept-language": "pt"})
        assert has_to_wait(answer) and "códigos errados" in words(answer) and "limite" in words(answer)
        assert filled_code(answer) == address.rpartition("/")[2]
    assert has_to_wait(Phone(store, room).submit(f"/join/{room.code}"))
    assert Phone(store, room, client=("192.0.2.7", 50000)).look().status_code == 200


def filled_code(answer):
    return answer.text.partition('name="code" value="')[2].partition('"')[0]


def test_wrong_codes_keep_nobody_out_of_a_room_that_is_known_there(store, room, phone):
    guess(Phone(store, room), 40)
    assert phone.look().status_code == 200
    assert phone.say(SHARE, **share()).status_code == 303
    newcomer = Phone(store, room)
    assert newcomer.look().status_code == 200 and newcomer.submit(newcomer.address).status_code == 303


def test_a_phone_that_is_in_is_let_in_from_wherever_it_asks(store, room):
    guess(Phone(store, room), 40)
    _, token = workshop.join(store, room.id)
    phone = Phone(store, room, cookies={f"olpe-room-{room.code}": token})
    assert phone.look().status_code == 200


def test_a_mistyped_code_stands_in_the_field_to_be_mended(store, room):
    assert filled_code(Phone(store, room).get("/join/BCDFGJ")) == "BCDFGJ"
    assert filled_code(Phone(store, room).get("/join", params={"code": '"><b>'})) == "&#34;&gt;&lt;b&gt;"


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "The facilitator has locked the room"),
        ("es", "ha bloqueado la entrada"),
        ("pt", "bloqueou a entrada"),
    ],
)
def test_a_locked_room_lets_nobody_in_and_those_inside_go_on(store, room, phone, lang, says):
    token = workshop.new_token()
    workshop.lock(store, room.id)
    newcomer = Phone(store, room)
    seen, tried = newcomer.look(lang), newcomer.submit(f"{newcomer.address}?lang={lang}", {"token": token})
    assert (seen.status_code, tried.status_code) == (200, 409)
    for answer in (seen, tried):
        assert says in words(answer) and "<button>" not in answer.text
        assert f'href="/join/{room.code}?lang={lang}"' in answer.text
    assert phone.say(SHARE, **share()).status_code == 303 and phone.look().status_code == 200
    assert len(workshop.joined(store, room.id)) == 1
    workshop.lock(store, room.id, locked=False)
    assert newcomer.submit(newcomer.address, {"token": token}).status_code == 303


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "has removed this phone"), ("es", "ha retirado este teléfono"), ("pt", "removeu este telefone")],
)
def test_a_phone_that_was_removed_is_told_so_and_says_nothing_more(store, room, phone, lang, says):
    phone.say(SHARE, **share())
    workshop.remove(store, room.id, [who.id for who in workshop.joined(store, room.id)])
    asked = {"lang": lang}
    for answer in (
        phone.get(phone.address, params=asked),
        phone.submit(f"{phone.address}?lang={lang}"),
        phone.submit(f"{phone.address}/{phone.ids[SHARE]}?lang={lang}", share()),
    ):
        assert answer.status_code == 403 and says in words(answer) and "<form" not in answer.text
        assert f'href="/join/{room.code}?lang={lang}"' in answer.text  # to look again, once it is let
    assert workshop.shares(store, room.id).empty and workshop.joined(store, room.id) == ()
    workshop.readmit(store, room.id)
    assert phone.submit(phone.address).status_code == 303 and phone.look().status_code == 200


def test_a_form_whose_phone_was_removed_does_not_join_again(store, room):
    token = workshop.new_token()
    who, _ = workshop.join(store, room.id, token)
    workshop.remove(store, room.id, [who.id])
    assert Phone(store, room).submit(f"/join/{room.code}", {"token": token}).status_code == 403
