"""Places for the labels of a map that has more than find room; in a browser ``static/labels.js`` finds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coverage.figures.fixed import longest
from coverage.figures.svg.axes import Box
from coverage.figures.svg.elements import Point
from coverage.figures.svg.marks import each
from coverage.figures.svg.texts import lines_of
from coverage.figures.theme import LETTER, LETTERS, LINE

AROUND = (
    *("middle right", "middle left", "top center", "bottom center"),
    *("top right", "top left", "bottom right", "bottom left"),
)
"""Sides of its point on which a label may stand, the best first."""


class Placed(NamedTuple):
    """A label at a point, its side, and the pixels it takes."""

    text: str
    side: str
    box: Box


def around(trace: Mapping, points: Sequence[Point | None]) -> list[Box]:
    """What the marks of a trace take."""
    radius = trace["marker"]["size"] / 2 if "markers" in trace["mode"] else 0
    return [Box(x - radius, y - radius, x + radius, y + radius) for x, y in filter(None, points) if radius]


def placed(trace: Mapping, points: Sequence[Point | None], frame: Box, taken: list[Box]) -> Mapping:
    """The trace with its labels in places that are free.

    A label without room is in its short form, or left out. Its ``meta`` has the short forms; a trace without them stays
    as it is. What the labels take is added to ``taken``.
    """
    if "short" not in trace.get("meta", {}):
        return trace
    texts, sides = [""] * len(points), ["middle center"] * len(points)
    boxes: dict[int, Box] = {}
    for part in (1, 0):  # first a short form for as many as possible, then the whole where that has room too
        for place, point in enumerate(points):
            others = [*taken, *(box for other, box in boxes.items() if other != place)]
            forms = _forms(trace, place, point, part) if point else ()
            if form := next((form for form in forms if _is_free(form.box, frame, others)), None):
                texts[place], sides[place], boxes[place] = form
    taken += boxes.values()
    return {**trace, "text": texts, "textposition": sides}


def _forms(trace: Mapping, place: int, point: Point, part: int) -> Iterator[Placed]:
    """Where a form of a label may stand, the best side first.

    The whole label where ``part`` is 0, its short form where it is 1.
    """
    size = each(trace["textfont"]["size"], place)
    away = trace["marker"]["size"] / 2 / 0.8 + 1 if "markers" in trace["mode"] else 0
    first = each(trace["textposition"], place)
    text = (trace["text"], trace["meta"]["short"])[part][place]
    for side in (first, *AROUND):
        width, height = longest([text]) * LETTER / LETTERS * size, lines_of(text) * LINE * size
        yield Placed(text, side, _box(point, side, away, width, height))


def _box(point: Point, side: str, away: float, width: float, height: float) -> Box:
    above, beside = side.split()
    left = point[0] + {"left": -away - width, "center": -width / 2, "right": away}[beside]
    top = point[1] + {"top": -away - height, "middle": -height / 2, "bottom": away}[above]
    return Box(left, top, left + width, top + height)


def _is_free(box: Box, frame: Box, taken: Sequence[Box]) -> bool:
    is_inside = (
        box.left >= frame.left and box.top >= frame.top and box.right <= frame.right and box.bottom <= frame.bottom
    )
    return is_inside and not any(
        box.left < other.right and other.left < box.right and box.top < other.bottom and other.top < box.bottom
        for other in taken
    )
