"""Scheme, host and port of the links by which others in the room open the atlas."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from coverage.addresses.interfaces import KINDS, Address, own
from coverage.addresses.written import NotAnAddress, Written, parse

ENVIRONMENT = "ATLAS_ADDRESS"
HERE = "localhost"
"""The name by which a computer calls itself; nobody else reaches it by that."""

By = Literal["room", "environment", "interfaces"]
Reach = Literal["network", "virtual", "link_local", "loopback", "name", "opened", "elsewhere"]


@dataclass(frozen=True)
class Base:
    """The beginning of a link, and how sure it works.

    ``url`` has scheme, host and port, and no slash at its end. ``by`` says who chose it. ``reach`` is the kind of the
    interface that has it, ``name`` for a name, which is not looked up, ``opened`` for an IP address of another device
    by which whoever asks has come here, and ``elsewhere`` for any other of another device.
    """

    url: str
    by: By
    reach: Reach


def base(opened: str, port: int | None, chosen: str | None = None, addresses: Sequence[Address] | None = None) -> Base:
    """What others open.

    What the facilitator has chosen, else ``ATLAS_ADDRESS``, else the likeliest of our own.

    Parameters
    ----------
    opened : str
        Scheme, host and port by which whoever asks says to have come here. Anything can stand there, so its host is
        used only if it is one of ours; then it is preferred to others in a network.
    port : int or None
        The port on which the server listens, where ``opened`` is none of ours; None for that of the scheme.
    chosen : str or None
        The facilitator's choice; what it leaves out, scheme and port, is as in ``opened``.
    addresses : sequence of Address or None
        Our own, by default those of now.

    Examples
    --------
    >>> ours = [Address("192.168.1.7", "wlan0", "network")]
    >>> base("http://localhost:8501", 8501, addresses=ours).url, base("https://localhost", 8501, addresses=ours).url
    ('http://192.168.1.7:8501', 'https://192.168.1.7')
    >>> base("http://elsewhere.test", 8501, addresses=ours).url
    'http://192.168.1.7:8501'
    """
    addresses = own() if addresses is None else addresses
    here = _read(opened) or Written("")
    by, wanted = _wanted(chosen)
    wanted = wanted or _likeliest(here, addresses)
    is_known = _reach(here, addresses) in KINDS or here.host == wanted.host
    if wanted.scheme is None:
        scheme = here.scheme or "http"
        known_port = here.port if is_known else port
        wanted = Written(wanted.host, known_port if wanted.port is None else wanted.port, scheme)
    reach = _reach(wanted, addresses)
    if reach == "elsewhere" and wanted.host == here.host:
        reach = "opened"
    return Base(str(wanted), by, reach)


def passed_on(url: str, addresses: Sequence[Address] | None = None) -> str | None:
    """An address by which somebody came here through another device.

    Only a router, a proxy or a name leads from it to this computer.

    None where it is an address of this computer, or none at all.
    """
    written = _read(url)
    if written is None or _reach(written, own() if addresses is None else addresses) in KINDS:
        return None
    return str(written)


def unusable() -> str | None:
    """What ``ATLAS_ADDRESS`` says, if it is no address and therefore not used."""
    text = os.environ.get(ENVIRONMENT)
    return text if text and _read(text) is None else None


def _wanted(chosen: str | None) -> tuple[By, Written | None]:
    """The address that was chosen, and by whom; None if none was.

    What is written but no address is passed over.
    """
    by: By
    for by, text in (("room", chosen), ("environment", os.environ.get(ENVIRONMENT))):
        if text and (written := _read(text)):
            return by, written
    return "interfaces", None


def _likeliest(here: Written, addresses: Sequence[Address]) -> Written:
    reached = [address for address in addresses if address.kind == "network" and address.host == here.bare]
    best = next((address for address in (*reached, *addresses) if address.kind != "loopback"), None)
    return parse(best.host) if best else Written(HERE)


def _reach(written: Written, addresses: Sequence[Address]) -> Reach:
    kinds = {address.host: address.kind for address in addresses}
    if written.bare in kinds:
        return kinds[written.bare]
    if written.host == HERE or written.host.endswith(f".{HERE}") or written.host.startswith("127."):
        return "loopback"
    if written.bare == "::1":
        return "loopback"
    is_number = written.host.startswith("[") or written.host.rpartition(".")[2].isdecimal()
    return "elsewhere" if is_number else "name"


def _read(text: str) -> Written | None:
    try:
        return parse(text)
    except NotAnAddress:
        return None
