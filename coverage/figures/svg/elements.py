"""How is an element of an SVG written?"""

from __future__ import annotations

from html import escape


def element(name: str, *content: str, **attributes: object) -> str:
    """One element; ``content`` is SVG already. Attributes that are None are left out, ``_`` stands for ``-``.

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


def number(value: float) -> str:
    """A length to a hundredth of a pixel, without what says nothing.

    >>> number(12.004)
    '12'
    """
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0", 1 if abs(value) < 0.005 else 0)
