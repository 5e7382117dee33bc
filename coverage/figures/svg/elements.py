"""Elements and paths of SVG: the one place that writes them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

Point = tuple[float, float]


def document(width: float, height: float, *content: str, **attributes: object) -> str:
    """A whole SVG of so many pixels.

    It stands in a page or alone.
    """
    size = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {number(width)} {number(height)}"}
    return element("svg", *content, **size, **attributes)


def element(name: str, *content: str, **attributes: object) -> str:
    """One element; ``content`` is SVG already.

    Attributes that are None are left out, ``_`` stands for ``-``.

    >>> element("path", d="M0 0", stroke_width=2.50, fill=None)
    '<path d="M0 0" stroke-width="2.5"/>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(number(value) if isinstance(value, float) else str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(content)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def through(points: Iterable[Point], end: str = "", digits: int = 2) -> str:
    """The path through these points; with ``end`` "Z" it is closed.

    >>> through([(0, 0), (1.5, 0), (1.5, 2)], "Z")
    'M0 0L1.5 0L1.5 2Z'
    """
    return "M" + "L".join(f"{number(x, digits)} {number(y, digits)}" for x, y in points) + end


def number(value: float, digits: int = 2) -> str:
    """A length to a hundredth of a pixel, or ``digits``.

    Without what says nothing.

    >>> number(12.004), number(-0.001), number(30)
    ('12', '0', '30')
    """
    written = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
