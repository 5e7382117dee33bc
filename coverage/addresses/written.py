"""An address as somebody writes it: a host, a host and port, or scheme, host and port."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from coverage.errors import AtlasError

DEFAULT_PORTS = {"http": 80, "https": 443}
MOST_CHARACTERS = 255
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


class NotAnAddress(AtlasError):
    """What was written is no address that a browser can open."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(
            f"{found!r} is no address. Allowed: a host name or IP address such as 192.168.1.7, with a port such as "
            "192.168.1.7:8501, or with http:// or https:// before it; nothing after it."
        )


@dataclass(frozen=True)
class Written:
    """Host, and scheme and port where they were written.

    An IPv6 address has its brackets.
    """

    host: str
    port: int | None = None
    scheme: str | None = None

    @property
    def bare(self) -> str:
        """The host without the brackets of an IPv6 address."""
        return self.host.strip("[]")

    def __str__(self) -> str:
        """Write it out, without a port that the scheme implies."""
        start = f"{self.scheme}://" if self.scheme else ""
        is_implied = self.port is None or self.port == DEFAULT_PORTS.get(self.scheme)
        return f"{start}{self.host}{'' if is_implied else f':{self.port}'}"


def parse(text: str) -> Written:
    """What ``text`` says, in small letters.

    Names in other scripts as browsers send them (IDNA).

    Raises
    ------
    NotAnAddress
        There is a path, a user, a wrong port or scheme, or no host that a browser takes.

    Examples
    --------
    >>> str(parse(" HTTPS://Atlas.Example.org/ ")), str(parse("fd00::2")), str(parse("192.168.1.7:8501"))
    ('https://atlas.example.org', '[fd00::2]', '192.168.1.7:8501')
    """
    scheme, mark, rest = text.strip().rpartition("://")
    try:
        url = urlsplit(f"//{_bracketed(rest)}")
        host, port = _host(url.hostname or ""), url.port
    except ValueError:
        raise NotAnAddress(text) from None
    more = url.path not in ("", "/") or url.query or url.fragment or "@" in rest or url.netloc.endswith(":")
    if not host or more or port == 0 or scheme.lower() not in (DEFAULT_PORTS if mark else [""]):
        raise NotAnAddress(text)
    if len(rest) > MOST_CHARACTERS or any(letter.isspace() for letter in rest):
        raise NotAnAddress(text)
    return Written(host, port, scheme.lower() or None)


def _bracketed(rest: str) -> str:
    """An IPv6 address alone in brackets, as a link needs it."""
    try:
        return f"[{rest}]" if ip_address(rest).version == 6 else rest
    except ValueError:
        return rest


def _host(name: str) -> str | None:
    """A host as a link has it.

    None for what no browser connects to.
    """
    labels = name.removesuffix(".").split(".")
    if ":" in name or labels[-1].isdecimal():  # browsers take what ends in a number for an IP address
        ip = ip_address(name)
        if ip.is_unspecified or ip.is_multicast or name == "255.255.255.255" or "%" in name:
            return None
        return f"[{ip}]" if ip.version == 6 else str(ip)
    ascii_name = ".".join(labels).encode("idna").decode()
    return ascii_name if all(LABEL.fullmatch(label) for label in ascii_name.split(".")) else None
