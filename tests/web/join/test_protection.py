"""Is a post taken from our own pages only, small and in one form, and not too many of them?"""

import pytest

from coverage import workshop
from tests.databases import in_sqlite
from tests.web.join.phones import FORM, SHARE, share, words

pytestmark = in_sqlite  # who is let in does not depend on the database


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({}, True),
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site", "origin": "http://testserver"}, False),
        ({"origin": "http://testserver"}, True),
        ({"origin": "http://testserver:81"}, False),
        ({"origin": "https://evil.example"}, False),
        ({"origin": "null"}, False),
        ({"origin": "http://[" }, False),
    ],
)  # fmt: skip
def test_a_post_from_another_site_is_refused(store, room, phone, headers, taken):
    answer = phone.submit(phone.of(SHARE), share(), headers=FORM | headers)
    assert answer.status_code == (303 if taken else 403)
    assert len(workshop.shares(store, room.id)) == taken
    if not taken:
        assert "from another website" in words(answer)


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/json", "text/plain", ""])
def test_only_a_form_is_read(phone, kind):
    answer = phone.submit(phone.of(SHARE), share(), headers={"content-type": kind})
    assert answer.status_code == 415 and "not sent by a form" in words(answer)


def test_a_form_may_name_its_letters(phone):
    kind = "Application/X-WWW-form-urlencoded; charset=UTF-8"
    assert phone.submit(phone.of(SHARE), share(), headers={"content-type": kind}).status_code == 303


def test_a_long_post_is_refused_however_long_it_says_it_is(phone):
    for body in (b"source=" + b"x" * 20_000, (b"x" * 1000 for _ in range(20))):
        answer = phone.post(phone.of(SHARE), content=body, headers=FORM)
        assert answer.status_code == 413 and "too long" in words(answer)


@pytest.mark.parametrize(
    "body", [b"area=%ff", b"area=\xff", b"area=PER&area=COL", b"x=1&x=1", b"area=PER&basis=guess&basis=guess"]
)
def test_what_cannot_be_read_is_told_so(store, room, phone, body):
    answer = phone.post(phone.of(SHARE), content=body, headers=FORM)
    assert answer.status_code == 400 and "could not be read" in words(answer)
    assert f'href="{phone.address}?lang=en"' in answer.text


def test_a_page_loads_nothing_is_not_kept_and_sends_its_address_to_no_other_site(phone):
    for answer in (phone.look(), phone.get("/join"), phone.get("/join/BBBBBB"), phone.say(SHARE)):
        headers = answer.headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "form-action 'self'" in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store" and headers["referrer-policy"] == "same-origin"
        assert "<script" not in answer.text and "src=" not in answer.text and "<link" not in answer.text
