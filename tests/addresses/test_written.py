"""Is an address understood as it is written, and is what is none told?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.addresses import NotAnAddress, parse

NOTHING = ("", " ", ".", "http://", "ftp://192.168.1.7", "://x", "//x", "javascript:alert(1)", "http://http://x")
MORE = ("192.168.1.7/join", "https://x.org/atlas", "x?y", "x#y", "me@x.org", "x\\y", '"><script>')
NO_PORTS = ("x:", "x:0", "x:65536", "x:-1", "x:port")
NO_HOSTS = ("192.168.1", "192.168.1.256", "1.2.3.4.5", "\u0661\u0669\u0662.1", "a b", "a..b", "-a.b", "a,b", "x" * 300)
NO_DEVICE = ("0.0.0.0", "::", "255.255.255.255", "224.0.0.1", "fe80::1%eth0", "[::1")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("192.168.1.7", "192.168.1.7"),
        (" 192.168.1.7:8501 ", "192.168.1.7:8501"),
        ("HTTP://192.168.1.7:8501/", "http://192.168.1.7:8501"),
        ("https://Atlas.Example.org", "https://atlas.example.org"),
        ("https://atlas.example.org:443/", "https://atlas.example.org"),
        ("http://laptop.local:80", "http://laptop.local"),
        ("laptop:80", "laptop:80"),
        ("fd00::2", "[fd00::2]"),
        ("[FD00:0::2]:8501", "[fd00::2]:8501"),
        ("http://[fd00::2]", "http://[fd00::2]"),
        ("ñandú.pe", "xn--and-6ma2c.pe"),
        ("localhost", "localhost"),
    ],
)
def test_a_host_a_host_with_a_port_and_a_whole_address_are_understood(text, meant):
    assert str(parse(text)) == meant
    assert str(parse(meant)) == meant


@pytest.mark.parametrize("text", [*NOTHING, *MORE, *NO_PORTS, *NO_HOSTS, *NO_DEVICE])
def test_what_no_browser_opens_is_no_address_and_is_quoted(text):
    with pytest.raises(NotAnAddress) as error:
        parse(text)
    assert error.value.found == text and repr(text) in str(error.value)


@given(st.one_of(st.text(max_size=60), st.text("htps:/.[]%@#?0123456789abcdef", max_size=30)))
def test_any_text_is_an_address_in_ascii_or_none(text):
    try:
        meant = str(parse(text))
    except NotAnAddress:
        return
    assert meant.isascii() and not set(meant) & set(" \"'<>\\?#@%") and str(parse(meant)) == meant
