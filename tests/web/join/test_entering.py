"""Does whoever has the code come in, once, in their language, and nobody by guessing?"""

import re

import pytest

from coverage import workshop
from coverage.wording import LANGUAGES
from tests.databases import in_sqlite
from tests.web.join.phones import FORM, WHO, Phone, share, words

pytestmark = in_sqlite  # who comes in does not depend on the database


def test_a_code_is_asked_for_and_leads_to_its_room(store, room):
    phone = Phone(store, room)
    assert 'name="code"' in phone.get("/join").text
    typed = f" {room.code[:3].lower()}-{room.code[3:]}"
    assert phone.get("/join", params={"code": typed}).headers["location"] == f"/join/{room.code}"
    known = phone.get("/join", params={"code": typed, "lang": "pt"})
    assert (known.status_code, known.headers["location"]) == (303, f"/join/{room.code}?lang=pt")


def test_a_code_in_the_address_is_read_however_it_is_written(store, room):
    answer = Phone(store, room).get(f"/join/{room.code[:3]}-{room.code[3:].lower()}?lang=pt")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/join/{room.code}?lang=pt")


@pytest.mark.parametrize("address", ["/join/BBBBBB", "/join?code=", "/join?code=BCD", "/join/%00", "/join/%ff"])
def test_an_unknown_code_is_said_to_be_one_and_asked_for_again(store, room, address):
    answer = Phone(store, room).get(address, headers={"accept-language": "en"})
    assert answer.status_code == 404
    assert "No room has this code." in words(answer) and 'name="code"' in answer.text


@pytest.mark.parametrize(
    ("lang", "promise"),
    [
        ("es", "Sin nombre y sin cuenta. Lo que usted escriba puede mostrarse en la pared."),
        ("en", "No name, no account. What you write may be shown on the wall."),
        ("pt", "Sem nome e sem conta. O que você escrever pode ser mostrado na parede."),
    ],
)
def test_the_entrance_says_what_happens_with_answers(store, room, lang, promise):
    answer = Phone(store, room).look(lang)
    assert promise in words(answer) and "Lima" in words(answer)
    assert f'<html lang="{lang}">' in answer.text and f"/join/{room.code}?lang={lang}" in answer.text
    for other in set(LANGUAGES) - {lang}:
        assert f'href="/join/{room.code}?lang={other}"' in answer.text


def test_without_a_language_in_the_link_the_room_speaks_its_own(store, opened):
    room = opened(lang="pt")
    assert '<html lang="pt">' in Phone(store, room).get(f"/join/{room.code}", headers={"accept-language": "en"}).text


def test_joining_gives_a_token_that_only_this_room_and_no_script_can_read(store, room):
    phone = Phone(store, room)
    answer = phone.submit(f"{phone.address}?lang=en")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/join/{room.code}?lang=en&said=join")
    cookie, *settings = answer.headers["set-cookie"].split("; ")
    name, _, token = cookie.partition("=")
    assert name == f"olpe-room-{room.code}"
    assert {setting.lower() for setting in settings} == {
        "httponly", "samesite=strict", f"path=/join/{room.code.lower()}", f"max-age={30 * 24 * 3600}",
    }  # fmt: skip
    assert workshop.participant(store, room.id, token)
    assert "Where do you come from" in words(phone.look())


def test_the_token_goes_through_a_secure_line_alone_where_there_is_one(store, room):
    answer = Phone(store, room, base_url="https://atlas.example").submit(f"/join/{room.code}")
    assert "Secure" in answer.headers["set-cookie"]


def test_who_has_joined_does_not_join_again(store, room, phone):
    assert "set-cookie" not in phone.submit(phone.address).headers
    assert workshop.counts(store, room.id).joined == 1


def test_a_button_pressed_twice_joins_once(store, room):
    token = re.search(r'name="token" value="([^"]+)"', Phone(store, room).look().text)[1]
    taps = [Phone(store, room).submit(f"/join/{room.code}", {"token": token}) for _ in range(2)]
    assert [tap.cookies.get(f"olpe-room-{room.code}") for tap in taps] == [token, token]
    assert workshop.counts(store, room.id).joined == 1


def test_a_token_that_is_not_ours_or_of_another_room_is_refused(store, opened, room):
    _, elsewhere = workshop.join(store, opened().id)
    for token in ("x", "é" * 43, "a" * 44, elsewhere):
        answer = Phone(store, room).submit(
            f"/join/{room.code}", {"token": token}, headers=FORM | {"accept-language": "en"}
        )
        assert answer.status_code == 400 and "set-cookie" not in answer.headers
        assert "could not be read" in words(answer)
    assert workshop.counts(store, room.id).joined == 0


def test_a_phone_that_keeps_no_cookie_is_told_why_it_stays_outside(store, room):
    assert "Allow cookies" in words(Phone(store, room).look(said="join"))


def test_a_token_that_is_not_known_here_leads_to_the_entrance(store, opened, phone, room):
    elsewhere = Phone(store, opened())
    elsewhere.cookies.set(elsewhere.address.replace("/join/", "olpe-room-"), phone.cookies[f"olpe-room-{room.code}"])
    for stranger in (elsewhere, Phone(store, room, cookies={f"olpe-room-{room.code}": "x\"'x"})):
        assert "No name, no account" in words(stranger.look())
        answer = stranger.say(WHO, area="PER", role="other")
        assert (answer.status_code, answer.headers["location"]) == (303, f"{stranger.address}?lang=en")


def test_nobody_joins_a_closed_room(store, room):
    workshop.close(store, room.id)
    phone = Phone(store, room)
    assert "The room is closed" in words(phone.look()) and "<button" not in phone.look().text
    assert phone.submit(f"{phone.address}?lang=en").status_code == 409
    assert workshop.counts(store, room.id).joined == 0


def test_head_works_where_get_does(room, phone):
    for address in ("/join", "/join?code=BCDFGH", phone.address, "/join/BBBBBB", phone.of(WHO)):
        assert phone.head(address).status_code == phone.get(address).status_code


def test_the_address_of_an_answer_leads_to_the_room(phone):
    assert phone.get(phone.of(WHO)).headers["location"] == f"{phone.address}?lang=en"


def test_a_room_that_is_deleted_meanwhile_is_an_unknown_code(store, room, phone):
    workshop.delete_room(store, room.id)
    assert phone.look().status_code == phone.say(1, **share()).status_code == 404
    assert phone.post(phone.address, headers=FORM).status_code == 404
