"""QR codes of addresses."""

from __future__ import annotations

import io
from html import escape

import segno


def named(address: str) -> str:
    """The name of an address's QR code for screen readers."""
    return f"QR: {address}"


def picture(address: str) -> str:
    """An address as a QR code, as an SVG.

    Black on white, which every camera reads.
    """
    drawn = io.BytesIO()
    form = {"scale": 4, "border": 2, "dark": "#000", "light": "#fff", "omitsize": True}
    segno.make(address, micro=False).save(drawn, kind="svg", xmldecl=False, nl=False, **form)
    return drawn.getvalue().decode().replace("<svg", f'<svg role="img" aria-label="{escape(named(address))}"', 1)


def characters(address: str) -> str:
    """An address as a QR code made of characters, for a terminal.

    >>> len(characters("http://192.0.2.2:8501").splitlines()) < 20
    True
    """
    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()
