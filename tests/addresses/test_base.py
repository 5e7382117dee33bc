"""At which address are others sent: the one chosen, the one set for all, or the likeliest of the computer's own?"""

import pytest

from coverage.addresses import base, own, passed_on, unusable
from tests.networks import DOCKER, HOTSPOT, LINK_LOCAL, LOOPBACK, OTHER_WIFI, VPN, WIFI, up

HERE = "http://localhost:8501"


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch):
    monkeypatch.delenv("ATLAS_ADDRESS", raising=False)


def found(*interfaces, opened=HERE, port=8501, chosen=None):
    made = base(opened, port, chosen, own([LOOPBACK, *interfaces]))
    return made.url, made.by, made.reach


@pytest.mark.parametrize(
    ("interfaces", "url", "reach"),
    [
        ([HOTSPOT], "http://10.42.0.1:8501", "network"),
        ([VPN, WIFI], "http://192.168.1.7:8501", "network"),
        ([VPN], "http://10.8.0.2:8501", "virtual"),
        ([LINK_LOCAL], "http://169.254.17.3:8501", "link_local"),
        ([LINK_LOCAL, DOCKER, WIFI], "http://192.168.1.7:8501", "network"),
        ([up("eth0", "fd00::7/64")], "http://[fd00::7]:8501", "network"),
        ([], "http://localhost:8501", "loopback"),
    ],
)
def test_the_likeliest_address_is_taken_where_nobody_has_chosen(interfaces, url, reach):
    assert found(*interfaces) == (url, "interfaces", reach)


@pytest.mark.parametrize(
    ("opened", "url"),
    [
        ("https://localhost", "https://192.168.1.7"),
        ("https://localhost/", "https://192.168.1.7"),
        ("https://localhost:8443", "https://192.168.1.7:8443"),
        ("http://127.0.0.1", "http://192.168.1.7"),
        ("http://[::1]:8501", "http://192.168.1.7:8501"),
        ("https://192.168.1.7", "https://192.168.1.7"),
    ],
)
def test_scheme_and_port_stay_as_they_were_opened_and_a_default_port_is_not_written(opened, url):
    assert found(WIFI, opened=opened)[0] == url


def test_the_address_at_which_it_was_opened_is_preferred_to_others_in_a_network():
    both = (WIFI, up("eth0", "192.168.9.9/24"))
    assert found(*both)[0] == "http://192.168.1.7:8501"
    assert found(*both, opened="http://192.168.9.9:8501")[0] == "http://192.168.9.9:8501"
    assert found(VPN, WIFI, opened="http://10.8.0.2:8501")[0] == "http://192.168.1.7:8501"


@pytest.mark.parametrize(
    "opened",
    [
        "http://evil.test",
        "http://evil.test:99",
        "http://192.168.1.8:99",
        'http://"><script>',
        "http://",
        "http://a:b:c",
        "x",
    ],
)
def test_a_host_that_is_not_ours_is_never_repeated(opened):
    assert found(WIFI, opened=opened) == ("http://192.168.1.7:8501", "interfaces", "network")
    assert found(opened=opened) == ("http://localhost:8501", "interfaces", "loopback")


@pytest.mark.parametrize(
    ("chosen", "url", "reach"),
    [
        ("10.8.0.2", "http://10.8.0.2:8501", "virtual"),
        ("192.168.1.9:80", "http://192.168.1.9", "elsewhere"),
        ("https://atlas.example.org", "https://atlas.example.org", "name"),
        ("laptop.local", "http://laptop.local:8501", "name"),
        ("[fd00::7]", "http://[fd00::7]:8501", "network"),
        ("localhost", "http://localhost:8501", "loopback"),
        ("127.0.1.1", "http://127.0.1.1:8501", "loopback"),
    ],
)
def test_the_facilitators_choice_comes_before_all(monkeypatch, chosen, url, reach):
    monkeypatch.setenv("ATLAS_ADDRESS", "https://all.example.org")
    assert found(WIFI, VPN, chosen=chosen) == (url, "room", reach)


def test_what_is_set_for_all_comes_before_the_likeliest(monkeypatch):
    monkeypatch.setenv("ATLAS_ADDRESS", "https://atlas.example.org")
    assert found(WIFI) == ("https://atlas.example.org", "environment", "name")


def test_what_is_set_and_is_no_address_is_not_used_and_can_be_told(monkeypatch):
    assert unusable() is None
    monkeypatch.setenv("ATLAS_ADDRESS", "atlas/path")
    assert found(WIFI)[1] == "interfaces" and unusable() == "atlas/path"
    monkeypatch.setenv("ATLAS_ADDRESS", "")
    assert unusable() is None


def test_a_chosen_address_that_is_gone_stays_and_is_known_to_be_elsewhere():
    assert found(WIFI, chosen="192.168.1.7")[2] == "network"
    assert found(OTHER_WIFI, chosen="192.168.1.7") == ("http://192.168.1.7:8501", "room", "elsewhere")


def test_an_address_of_a_router_that_passes_on_is_known_to_work_for_who_came_by_it():
    assert found(DOCKER, opened="http://192.168.1.9", chosen="192.168.1.9") == ("http://192.168.1.9", "room", "opened")


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        ("https://atlas.example.org", "https://atlas.example.org"),
        ("http://192.168.1.9:8501", "http://192.168.1.9:8501"),
        ("http://192.168.1.7:8501", None),
        ("http://localhost:8501", None),
        ("://", None),
    ],
)
def test_only_what_is_not_of_this_computer_was_passed_on(opened, told):
    assert passed_on(opened, own([LOOPBACK, WIFI])) == told
