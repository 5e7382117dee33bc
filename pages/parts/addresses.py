"""At which addresses can the people in this room open the atlas?"""

from __future__ import annotations

import io
import socket
from contextlib import suppress
from urllib.parse import urlsplit

import segno

HERE = ("localhost", "127.0.0.1", "::1")
"""Names by which a machine calls itself; nobody else reaches it by them."""


def in_this_room() -> str | None:
    """This machine's address in the local network; None where it is in none.

    No packet is sent: asking for a route makes the system say which of its own addresses it would use. The
    address asked for (RFC 5737) belongs to nobody. A machine that is the room's hotspot itself may know no route;
    then it is asked for the addresses of its name.
    """
    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        found.append(probe.getsockname()[0])
    with suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    return next((address for address in found if not address.startswith("127.")), None)


def reachable(origin: str) -> str:
    """An origin (scheme, host, port) of the atlas as others in the room reach it, if it is this machine's.

    >>> reachable("https://atlas.example.org/")
    'https://atlas.example.org'
    """
    url = urlsplit(origin)
    here = in_this_room() if url.hostname in HERE else None
    return f"{url.scheme}://{here}:{url.port or 80}" if here else origin.rstrip("/")


def picture(address: str) -> str:
    """An address as a QR code, as an SVG: black on white, which every camera reads."""
    drawn = io.BytesIO()
    form = {"scale": 4, "border": 2, "dark": "#000", "light": "#fff", "omitsize": True}
    segno.make(address, micro=False).save(drawn, kind="svg", xmldecl=False, nl=False, **form)
    return drawn.getvalue().decode()


def code(address: str) -> str:
    """An address as a QR code made of characters, for a terminal.

    >>> len(code("http://192.0.2.2:8501").splitlines()) < 20
    True
    """
    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()
