"""Words in lines, with the few tags that plotly knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from coverage.figures.svg.elements import Point, element
from coverage.figures.svg.marks import each
from coverage.figures.theme import LINE

ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def text(words: str, x: float, y: float, font: Mapping, anchor: str = "left", **more: object) -> str:
    """``words`` from the baseline ``y`` of the first line downwards.

    ``anchor`` is the side that lies on ``x``.

    ``font`` has ``size`` and ``color``, and may have ``weight``.
    """
    lines = _read(words)
    if len(lines) > 1:
        lines = [element("tspan", line, x=x, dy=f"{LINE}em" if place else None) for place, line in enumerate(lines)]
    return element(
        "text",
        *lines,
        x=x,
        y=y,
        font_size=font["size"],
        fill=font["color"],
        font_weight=font.get("weight"),
        text_anchor=ANCHORS[anchor] if anchor != "left" else None,
        **more,
    )


def labels(points: Sequence[Point | None], trace: Mapping) -> Iterator[str]:
    """What a ``trace`` writes on each of its points, or beside them."""
    font, marker = trace["textfont"], trace.get("marker", {})
    away = marker["size"] / 2 / 0.8 + 1 if "markers" in trace["mode"] else 0
    for place, (words, point) in enumerate(zip(trace["text"], points, strict=True)):
        if point is None or not words:
            continue
        own = {key: each(value, place) for key, value in font.items()}
        above, beside = each(trace.get("textposition", "middle center"), place).split()
        yield text(
            words,
            point[0] + away * {"left": -1, "center": 0, "right": 1}[beside],
            point[1] + _down(above, away, own["size"], lines_of(words)),
            own,
            {"left": "right", "center": "center", "right": "left"}[beside],
            style=f"text-shadow:{own['shadow']}" if "shadow" in own else None,
        )


def _down(above: str, away: float, size: float, lines: int) -> float:
    """From a point to the baseline of its words' first line."""
    place = {"top": -1, "middle": 0, "bottom": 1}[above]
    return size * 0.75 + place * away + (place - 1) * size * ((lines - 1) * LINE + 1) / 2


def lines_of(words: str) -> int:
    """How many lines ``words`` take."""
    return words.count("<br>") + 1


class _Reader(HTMLParser):
    """Takes plotly's words apart into lines of runs.

    ``<br>``, ``<b>`` and ``<span style>``, and nothing else.
    """

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
        style = {name: value for tag in self.styles for name, value in tag.items()}
        escaped = _escape(data)
        self.lines[-1].append(element("tspan", escaped, **style) if style else escaped)


@lru_cache(4096)
def _read(words: str) -> tuple[str, ...]:
    """The lines of ``words``, each as SVG has it."""
    reader = _Reader()
    reader.feed(words)
    reader.close()
    return tuple("".join(runs) for runs in reader.lines)


def _escape(words: str) -> str:
    return unescape(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
