"""How are words drawn? In lines, with the few tags that plotly knows."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser

from coverage.figures.svg.elements import element
from coverage.figures.theme import LINE

ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def text(words: str, x: float, y: float, font: Mapping, anchor: str = "left", **more: object) -> str:
    """``words`` from the baseline ``y`` of the first line downwards; ``anchor`` is the side that lies on ``x``.

    ``font`` has ``size`` and ``color``, and may have ``weight``.
    """
    lines = [
        element("tspan", *runs, x=x, dy=None if place == 0 else f"{LINE}em") for place, runs in enumerate(_read(words))
    ]
    return element(
        "text",
        *(lines if len(lines) > 1 else _read(words)[0]),
        x=x,
        y=y,
        font_size=font["size"],
        fill=font["color"],
        font_weight=font.get("weight"),
        text_anchor=ANCHORS[anchor] if anchor != "left" else None,
        **more,
    )


def lines_of(words: str) -> int:
    """How many lines ``words`` take."""
    return words.count("<br>") + 1


class _Reader(HTMLParser):
    """Takes plotly's words apart into lines of runs: ``<br>``, ``<b>`` and ``<span style>``, and nothing else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [[]]
        self.styles: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.lines.append([])
        elif tag == "b":
            self.styles.append({"font_weight": "bold"})
        elif tag == "span":
            pairs = (pair.partition(":") for pair in (dict(attrs).get("style") or "").split(";") if pair)
            names = {"color": "fill", "font-size": "font_size"}
            self.styles.append({names[name.strip()]: value.strip() for name, _, value in pairs})
        else:
            msg = f"no figure has words in <{tag}>: teach texts.py to draw it"
            raise ValueError(msg)

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            self.styles.pop()

    def handle_data(self, data: str) -> None:
        style = {name: value for one in self.styles for name, value in one.items()}
        escaped = _escape(data)
        self.lines[-1].append(element("tspan", escaped, **style) if style else escaped)


def _read(words: str) -> list[list[str]]:
    reader = _Reader()
    reader.feed(words)
    reader.close()
    return reader.lines


def _escape(words: str) -> str:
    return unescape(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
