"""At which address do wall and console let phones in, after another Wi-Fi, by choice, and whatever a browser says?"""

import re

import pytest

from coverage import workshop
from coverage.wording import LANGUAGES
from coverage.workshop import NewQuestion
from tests.networks import HOTSPOT, LINK_LOCAL, OTHER_WIFI, VPN, WIFI, Network
from tests.web.room.browsers import browser, leading

HERE = "http://localhost:8501"


@pytest.fixture
def network(monkeypatch):
    made = Network(monkeypatch)
    made.is_now(WIFI)
    return made


@pytest.fixture
def opened(store, network):
    return workshop.open_room(
        store, "Taller", "en", ["PER"], [NewQuestion("who"), NewQuestion("share", "community", "water")]
    )


@pytest.fixture
def leader(store, opened):
    return leading(store, *opened, base_url=HERE)


def wall(client, room, **headers):
    return client.get(f"/room/{room.code}/live.json", headers=headers)


def console(client, room, **headers):
    return client.get(f"/room/{room.code}/console", headers=headers)


def choose(client, room, address, **headers):
    return client.post(f"/room/{room.code}/lead", data={"action": "address", "address": address}, headers=headers)


def invited(client, room, **headers):
    return wall(client, room, **headers).json()["invitation"]["address"]


def options(page):
    """Each address on the console, what is said about it, and if it is the one in use."""
    table = page.partition('id="address"')[2].partition("</table>")[0]
    rows = re.findall(r"<tr( class=\"now\")?><td>(.*?)</td><td>(.*?)</td>", table)
    return [(url, about, bool(now)) for now, url, about in rows]


def test_after_another_wifi_the_wall_and_the_console_say_the_new_address_at_their_next_look(network, opened, leader):
    room, _ = opened
    seen, led = wall(leader, room), console(leader, room)
    assert seen.json()["invitation"]["address"] == "192.168.1.7:8501/join"
    again = {"if-none-match": seen.headers["etag"]}, {"if-none-match": led.headers["etag"]}
    assert (wall(leader, room, **again[0]).status_code, console(leader, room, **again[1]).status_code) == (304, 304)
    network.is_now(OTHER_WIFI)
    assert wall(leader, room, **again[0]).json()["invitation"]["address"] == "192.168.50.20:8501/join"
    assert f"http://192.168.50.20:8501/join/{room.code}" in console(leader, room, **again[1]).text
    code = leader.get(f"/room/{room.code}/code.json?lang=pt").json()
    assert code["address"] == f"http://192.168.50.20:8501/join/{room.code}?lang=pt"


def test_the_facilitator_chooses_and_wall_console_and_code_follow(network, opened, leader):
    room, _ = opened
    network.is_now(WIFI, VPN)
    before = wall(leader, room).headers["etag"]
    assert choose(leader, room, "10.8.0.2").headers["location"] == f"/room/{room.code}/console"
    assert invited(leader, room, **{"if-none-match": before}) == "10.8.0.2:8501/join"
    assert leader.get(f"/room/{room.code}/code.json").json()["address"] == f"http://10.8.0.2:8501/join/{room.code}"
    page = console(leader, room).text
    assert f"http://10.8.0.2:8501/join/{room.code}" in page and 'class="warning"' not in page
    choose(leader, room, "https://atlas.example.org")
    assert invited(leader, room) == "https://atlas.example.org/join"
    choose(leader, room, "")
    assert invited(leader, room) == "192.168.1.7:8501/join"


def test_the_console_lists_every_address_likeliest_first_and_marks_those_that_hardly_anybody_reaches(
    network, opened, leader
):
    room, _ = opened
    network.is_now(LINK_LOCAL, VPN, HOTSPOT)
    choose(leader, room, "10.8.0.2")
    assert options(console(leader, room).text) == [
        (
            "http://10.42.0.1:8501",
            "The likeliest of this computer; it follows the Wi-Fi. wlan0 · It seems to be this computer&#39;s own "
            "hotspot.",
            False,
        ),
        ("http://10.8.0.2:8501", "tun0 · VPN or virtual network: phones in the room rarely reach it.", True),
        (
            "http://169.254.17.3:8501",
            "eth0 · Self-assigned for want of a network (link-local): perhaps nobody reaches it.",
            False,
        ),
        ("http://127.0.0.1:8501", "This computer only.", False),
    ]


@pytest.mark.parametrize("chosen", ["", "192.168.1.7", "10.8.0.2"])
def test_the_console_lists_each_address_once_and_one_as_chosen(network, opened, leader, chosen):
    room, _ = opened
    network.is_now(WIFI, VPN)
    choose(leader, room, chosen)
    listed = options(console(leader, room).text)
    assert [url for url, _, _ in listed] == [
        "http://192.168.1.7:8501",
        "http://10.8.0.2:8501",
        "http://127.0.0.1:8501",
    ]
    assert [is_chosen for *_, is_chosen in listed].index(True) == (chosen == "10.8.0.2")
    assert sum(is_chosen for *_, is_chosen in listed) == 1


def test_a_chosen_address_that_the_computer_has_no_longer_is_warned_of_on_the_console_and_once_on_the_terminal(
    network, opened, leader, capsys, monkeypatch
):
    monkeypatch.setenv("LC_ALL", "en")
    room, _ = opened
    choose(leader, room, "192.168.1.7")
    assert 'class="warning"' not in console(leader, room).text
    network.is_now(OTHER_WIFI)
    warned = console(leader, room).text
    wall(leader, room)
    words = "Phones are sent to http://192.168.1.7:8501, which is not, or no longer, an address of this computer."
    assert f'<p role="alert" class="warning">{words}' in warned
    assert ("http://192.168.1.7:8501", "Not of this computer, or a name: try it with a phone.", True) in options(warned)
    assert capsys.readouterr().out.count(words) == 1
    choose(leader, room, "192.168.50.20")
    assert 'class="warning"' not in console(leader, room).text


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "Only this computer can open http://localhost:8501."),
        ([LINK_LOCAL], "Perhaps nobody reaches http://169.254.17.3:8501,"),
        ([VPN], "http://10.8.0.2:8501 is of a VPN or virtual network,"),
    ],
)
def test_a_computer_in_no_network_is_told_so(network, opened, leader, found, words):
    network.is_now(*found)
    assert f'class="warning">{words}' in console(leader, opened[0]).text


@pytest.mark.parametrize("host", ["evil.test", "evil.test:80", "192.168.1.8", 'a"><script>', "evil:y", "[evil", ""])
def test_a_host_that_somebody_made_up_stands_neither_on_the_wall_nor_in_its_code(store, opened, host):
    room, _ = opened
    client = browser(store, base_url=HERE)
    seen = wall(client, room, host=host)
    assert seen.json()["invitation"]["address"] == "192.168.1.7:8501/join"
    code = client.get(f"/room/{room.code}/code.json", headers={"host": host}).json()
    assert code["address"] == f"http://192.168.1.7:8501/join/{room.code}"
    assert "evil" not in seen.text and "script" not in seen.text


def test_the_facilitator_may_choose_the_address_by_which_the_page_was_opened_through_a_proxy(store, opened, leader):
    room, secret = opened
    proxied = leading(store, room, secret, base_url="https://atlas.example.org")
    assert ("https://atlas.example.org", "This page was opened at it.", False) in options(console(proxied, room).text)
    choose(proxied, room, "https://atlas.example.org")
    assert invited(leader, room) == "https://atlas.example.org/join"
    assert ("https://atlas.example.org", "This page was opened at it.", True) in options(console(proxied, room).text)


def test_what_is_set_for_all_rooms_holds_until_the_facilitator_chooses(opened, leader, monkeypatch):
    room, _ = opened
    monkeypatch.setenv("ATLAS_ADDRESS", "https://atlas.example.org")
    assert invited(leader, room) == "https://atlas.example.org/join"
    assert options(console(leader, room).text)[0] == (
        "https://atlas.example.org",
        "As ATLAS_ADDRESS says, for every room.",
        True,
    )
    choose(leader, room, "192.168.1.7")
    assert invited(leader, room) == "192.168.1.7:8501/join"


def test_what_is_set_for_all_rooms_and_is_no_address_is_told_on_the_console(opened, leader, monkeypatch):
    monkeypatch.setenv("ATLAS_ADDRESS", "atlas.example.org/path")
    assert "ATLAS_ADDRESS: “atlas.example.org/path” is no address." in console(leader, opened[0]).text
    assert invited(leader, opened[0]) == "192.168.1.7:8501/join"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "“192.168.1.7/join” is no address."),
        ("es", "«192.168.1.7/join» no es una dirección."),
        ("pt", "“192.168.1.7/join” não é um endereço."),
    ],
)
def test_what_is_no_address_is_said_in_the_facilitators_language_and_changes_nothing(
    store, opened, leader, lang, words
):
    room, _ = opened
    sent = {"data": {"action": "address", "address": "192.168.1.7/join"}}
    page = leader.post(f"/room/{room.code}/lead?lang={lang}", **sent)
    script = leader.post(f"/room/{room.code}/lead?lang={lang}", **sent, headers={"accept": "application/json"})
    assert (page.status_code, script.status_code) == (422, 422)
    assert words in page.text and script.json()["title"].startswith(words)
    assert workshop.by_code(store, room.code) == room


def test_nobody_else_chooses(store, opened):
    client = browser(store, base_url=HERE)
    assert choose(client, opened[0], "evil.test").status_code == 403
    assert workshop.by_code(store, opened[0].code).address is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_console_offers_addresses_in_each_language(opened, leader, lang):
    page = leader.get(f"/room/{opened[0].code}/console?lang={lang}").text
    words = {"en": "Address for the phones", "es": "Dirección para los teléfonos", "pt": "Endereço para os telefones"}
    assert f'<h2 id="address">{words[lang]}</h2>' in page and f"/lead?lang={lang}" in page


def test_a_wrong_code_deletes_nothing_and_is_said_in_words(store, opened, leader):
    room, _ = opened
    answer = leader.post(f"/room/{room.code}/lead", data={"action": "delete", "code": "WRONG"})
    assert answer.status_code == 422 and "This is not the code of this room." in answer.text
    assert workshop.by_code(store, room.code) == room
