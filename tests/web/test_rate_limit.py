"""Is what is done too often held back, for no longer than needed, and without keeping every address for good?"""

import pytest
from starlette.requests import Request

from coverage.paths import ROOT
from web.server import rate_limit
from web.server.rate_limit import JOINS, JOINS_OF_ROOM, MOST_KEPT, RateLimit, TooManyRequests

HALL = 120
README = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())


class Clock:
    """A clock that stands until it is moved."""

    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def _nobody_was_here():
    rate_limit.clear()


def request(host):
    return Request({"type": "http", "client": (host, 50000), "headers": []})


def taken(limit, who, tries):
    return sum(not limit.hit(who) for _ in range(tries))


def test_a_bucket_is_emptied_at_once_and_fills_steadily():
    clock = Clock()
    limit = RateLimit(at_once=3, per_minute=30, clock=clock)
    assert taken(limit, "ana", 10) == 3
    assert (limit.wait("ana"), limit.wait("luis")) == (2, 0)
    clock.now += 2
    assert taken(limit, "ana", 10) == 1
    clock.now += 4
    assert taken(limit, "ana", 10) == 2
    clock.now += 3600
    assert taken(limit, "ana", 10) == 3


def test_whoever_goes_on_trying_waits_no_longer_than_whoever_waits():
    clock = Clock()
    limit = RateLimit(at_once=1, per_minute=1, clock=clock)
    limit.hit("ana")
    assert {limit.hit("ana") for _ in range(1000)} == {60}
    clock.now += 60
    assert limit.hit("ana") == 0


def test_a_clock_that_is_set_back_is_not_asked(monkeypatch):
    monkeypatch.setattr("time.time", lambda: pytest.fail("this clock can be set back"))
    assert taken(RateLimit(at_once=2, per_minute=1), "ana", 5) == 2


def test_memory_has_an_end_though_addresses_have_none():
    limit = RateLimit(at_once=1, per_minute=1, clock=Clock())
    for number in range(MOST_KEPT + 5):
        assert limit.hit(number) == 0
        limit.hit("often")  # whoever is refused is not remembered longer
    assert len(limit._full_at) == MOST_KEPT
    assert limit.wait(MOST_KEPT + 4) > 0 and limit.wait(0) == 0


def test_a_hall_behind_one_router_joins_at_once():
    assert JOINS.at_once >= HALL and JOINS_OF_ROOM.at_once >= 3 * HALL
    for _ in range(HALL):
        rate_limit.join(request("192.0.2.1"), room=1)


def test_the_readme_says_how_many_join_through_one_router():
    assert f"{JOINS.at_once} phones join at once through one router and {JOINS.per_minute} a minute" in README


def test_one_address_cannot_use_up_the_joins_of_a_room():
    for _ in range(JOINS.at_once):
        rate_limit.join(request("192.0.2.1"), room=1)
    for _ in range(1000):
        with pytest.raises(TooManyRequests) as limit:
            rate_limit.join(request("192.0.2.1"), room=1)
        assert limit.value.seconds == 1
    for _ in range(HALL):
        rate_limit.join(request("192.0.2.2"), room=1)
    rate_limit.join(request("192.0.2.1"), room=2)


def test_however_many_addresses_there_are_a_room_lets_only_so_many_join():
    let = 0
    for number in range(2 * JOINS_OF_ROOM.at_once):
        try:
            rate_limit.join(request(f"2001:db8:{number:x}::1"), room=1)
            let += 1
        except TooManyRequests:
            continue
    assert JOINS_OF_ROOM.at_once <= let < 1.5 * JOINS_OF_ROOM.at_once


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::9", "2001:db8:1:2::"),
        ("fe80::1%wlan0", "fe80::"),
        ("testclient", "testclient"),
    ],
)
def test_an_address_is_what_one_device_cannot_change(host, address):
    assert rate_limit.address(request(host)) == address


def test_what_a_header_says_about_the_address_is_not_believed():
    forged = Request(
        {"type": "http", "client": ("192.0.2.1", 50000), "headers": [(b"x-forwarded-for", b"198.51.100.1")]}
    )
    assert rate_limit.address(forged) == "192.0.2.1"


def test_a_code_that_was_right_once_is_no_guess_and_another_waits():
    here = request("192.0.2.1")
    rate_limit.name_code(here, "BCD-FGH", is_right=True)
    for _ in range(rate_limit.WRONG_CODES.at_once):
        rate_limit.name_code(here, "BBBBBB", is_right=False)
    for code, is_right in (("BBBBBB", False), ("CCCCCC", True)):
        with pytest.raises(TooManyRequests) as limit:
            rate_limit.name_code(here, code, is_right)
        assert 0 < limit.value.seconds <= 3
    rate_limit.name_code(here, "bcdfgh", is_right=True)
    rate_limit.name_code(here, "BCDFGH", is_right=False)  # its room was deleted, and its walls still ask
    rate_limit.name_code(request("192.0.2.2"), "CCCCCC", is_right=True)
