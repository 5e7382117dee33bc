"""Is the address for others right in real networks, and does a workshop go on when its Wi-Fi becomes another?

Where the system allows no network namespaces (they are Linux's, and need root) the tests say so at the end of the run.
"""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

import pytest

from coverage import workshop
from coverage.workshop import NewQuestion, Store
from tests.browser.served import PATIENCE, served
from tests.namespaces import IP, computer, connect, why_not

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

OWN = "import json; from coverage import addresses; print(json.dumps([[a.host, a.kind] for a in addresses.own()]))"
BASE = "import sys; from coverage import addresses; print(addresses.base(sys.argv[1], 8501).url)"
TUNNEL = """
import fcntl, struct, subprocess, sys
tunnel = open("/dev/net/tun", "r+b", buffering=0)  # it is up as long as somebody holds it
fcntl.ioctl(tunnel, 0x400454CA, struct.pack("16sH", b"work", 0x1001))
for command in ("addr add 10.9.0.2/24 dev work", "link set work up"):
    subprocess.run([sys.argv[1], *command.split()], check=True)
"""
LOOPBACK = [["127.0.0.1", "loopback"], ["::1", "loopback"]]

FETCH = """
import json, sys, urllib.error, urllib.request
class Stay(urllib.request.HTTPRedirectHandler):
    redirect_request = lambda *_: None
url, data, headers = json.loads(sys.argv[1])
request = urllib.request.Request(url, None if data is None else data.encode(), headers)
try:
    answer = urllib.request.build_opener(urllib.request.ProxyHandler({}), Stay).open(request, timeout=10)
except urllib.error.HTTPError as error:
    answer = error
headers = {name.lower(): value for name, value in answer.headers.items()}
print(json.dumps([answer.status, headers, answer.read().decode()]))
"""


@pytest.fixture
def laptop():
    with computer() as made:
        yield made


@pytest.fixture
def phone(laptop):
    """A phone in the laptop's Wi-Fi."""
    with computer() as made:
        connect(laptop, made)
        yield made


def own(laptop):
    return json.loads(laptop.python(OWN))


def fetch(who, url, data=None, **headers):
    """Status, headers and text of an answer, as one of the computers gets it."""
    return json.loads(who.python(FETCH, json.dumps([url, data, headers])))


def test_a_laptop_that_is_the_hotspot_and_knows_no_route_is_reached_at_its_hotspot(laptop):
    laptop.has("wlan0", "10.42.0.1/24")
    assert own(laptop) == [["10.42.0.1", "network"], *LOOPBACK]
    assert laptop.python(BASE, "http://localhost:8501") == "http://10.42.0.1:8501\n"
    assert laptop.python(BASE, "https://localhost") == "https://10.42.0.1\n"


def test_a_vpn_that_is_the_default_route_comes_after_the_wifi(laptop):
    laptop.has("wlan0", "192.168.1.7/24")
    laptop.has("tun0", "10.8.0.2/32")
    laptop.ip("route add default dev tun0")
    laptop.has("docker0", "172.17.0.1/16")
    assert own(laptop) == [
        ["192.168.1.7", "network"],
        ["172.17.0.1", "virtual"],
        ["10.8.0.2", "virtual"],
        *LOOPBACK,
    ]


def test_the_end_of_a_tunnel_is_known_whatever_its_name(laptop):
    if not Path("/dev/net/tun").exists():
        pytest.skip("there is no /dev/net/tun here, so no real tunnel was opened")
    laptop.has("wlan0", "192.168.1.7/24")
    assert json.loads(laptop.python(TUNNEL + OWN, IP)) == [
        ["192.168.1.7", "network"],
        ["10.9.0.2", "virtual"],
        *LOOPBACK,
    ]


def test_where_there_is_only_a_link_local_address_it_is_known_to_be_one(laptop):
    laptop.has("eth0", "169.254.17.3/16")
    assert own(laptop) == [["169.254.17.3", "link_local"], *LOOPBACK]


def test_a_computer_in_no_network_has_its_loopback_only(laptop):
    assert own(laptop) == LOOPBACK
    assert laptop.python(BASE, "http://localhost:8501") == "http://localhost:8501\n"


def test_an_address_of_ipv6_alone_is_written_with_brackets(laptop):
    laptop.has("wlan0", "fd00::7/64")
    assert laptop.python(BASE, "http://localhost:8501") == "http://[fd00::7]:8501\n"


def test_an_interface_that_is_down_has_no_address_that_counts(laptop):
    laptop.has("eth0", "192.168.9.9/24")
    laptop.has("wlan0", "192.168.1.7/24")
    laptop.ip("link set eth0 down")
    assert own(laptop) == [["192.168.1.7", "network"], *LOOPBACK]


def test_a_workshop_on_a_hotspot_goes_on_when_its_wifi_becomes_another(laptop, phone, tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    room, secret = workshop.open_room(store, "Ayacucho", "es", ["PER"], [NewQuestion("share", "community", "water")])
    laptop.ip("addr add 10.42.0.1/24 dev wlan0")
    phone.ip("addr add 10.42.0.55/24 dev wlan0")
    command = laptop.inside(sys.executable, "serve.py")
    with served(tmp_path / "log", command, answers=lambda url: is_up(laptop, url)) as server:
        here = f"{server.url}/room/{room.code}"
        port = server.url.rpartition(":")[2]
        cookie = fetch(laptop, f"{server.url}/facilitate/{secret}")[1]["set-cookie"].partition(";")[0]
        assert f"http://10.42.0.1:{port}" in server.log.read_text()

        _, _, text = fetch(laptop, f"{here}/live.json")
        assert json.loads(text)["invitation"]["address"] == f"10.42.0.1:{port}/join"
        answer(phone, join_link(laptop, here), room, 20)
        assert workshop.shares(store, room.id)["likely"].tolist() == [20]

        seen = {"if-none-match": fetch(laptop, f"{here}/live.json")[1]["etag"]}
        assert fetch(laptop, f"{here}/live.json", **seen)[0] == 304
        laptop.ip("addr flush dev wlan0")
        phone.ip("addr flush dev wlan0")
        laptop.ip("addr add 192.168.50.20/24 dev wlan0")
        phone.ip("addr add 192.168.50.30/24 dev wlan0")
        _, _, text = fetch(laptop, f"{here}/live.json", **seen)
        assert json.loads(text)["invitation"]["address"] == f"192.168.50.20:{port}/join"
        answer(phone, join_link(laptop, here), room, 30)
        assert workshop.shares(store, room.id)["likely"].tolist() == [20, 30]
        waits(lambda: server.log.read_text().count(f"http://192.168.50.20:{port}") == 1)

        laptop.has("tun0", "10.8.0.2/32")
        laptop.ip("route add default dev tun0")
        assert join_link(laptop, here).startswith(f"http://192.168.50.20:{port}/")
        chosen = fetch(laptop, f"{here}/lead", "action=address&address=10.8.0.2", cookie=cookie)
        assert chosen[0] == 303 and join_link(laptop, here).startswith(f"http://10.8.0.2:{port}/")
        laptop.ip("link delete tun0")
        console = fetch(laptop, f"{here}/console?lang=en", cookie=cookie)[2]
        assert f"Phones are sent to http://10.8.0.2:{port}, which is not, or no longer, an address" in console
    store.close()


def is_up(who, url):
    try:
        return fetch(who, url)[0] == 200
    except subprocess.CalledProcessError:  # nobody listens yet
        return False


def join_link(laptop, here):
    """What the QR code on the wall says."""
    return json.loads(fetch(laptop, f"{here}/code.json")[2])["address"]


def answer(phone, link, room, likely):
    """Somebody scans the code, joins and answers."""
    token = re.search(r'name="token" value="([^"]+)"', fetch(phone, link)[2])
    status, headers, _ = fetch(phone, link, urlencode({"token": token.group(1)}) if token else "")
    assert status == 303, f"joining at {link} was answered with {status}"
    cookie = headers["set-cookie"].partition(";")[0]
    assert "Ayacucho" in fetch(phone, link, cookie=cookie)[2]
    said = f"area=PER&lowest=10&likely={likely}&highest=40&basis=guess"
    assert fetch(phone, f"{link}/{room.questions[0].id}", said, cookie=cookie)[0] == 303


def waits(until):
    """Until something is so; AssertionError where it never comes to be."""
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end
        time.sleep(0.1)
