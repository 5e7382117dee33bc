"""At which addresses can the people in this room open the atlas?"""

from __future__ import annotations

import io
import socket

import segno


def in_this_room() -> str | None:
    """This machine's address in the local network; None where it is in none.

    No packet is sent: asking for a route makes the system say which of its own addresses it would use. The
    address asked for (RFC 5737) belongs to nobody.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = probe.getsockname()[0]
    return None if address.startswith("127.") else address


def code(address: str) -> str:
    """An address as a QR code made of characters, for a terminal.

    >>> len(code("http://192.0.2.2:8501").splitlines()) < 20
    True
    """
    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()
