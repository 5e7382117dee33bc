"""A picture as its elements: what is written where."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from plotly.graph_objects import Figure

from coverage import figures
from coverage.figures.svg import marks

SVG = "{http://www.w3.org/2000/svg}"


def picture(figure: Figure, width: int = 800) -> Element:
    """The picture of a figure."""
    return ElementTree.fromstring(figures.svg(figure, width, "what it shows", "one"))


def words(root: Element) -> set[str]:
    """Every text."""
    return {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}


def numbers_above(root: Element) -> dict[str, float]:
    """Distance from the left of each number along an axis."""
    return {text.text: float(text.get("x")) for text in root.iter(f"{SVG}text") if text.get("text-anchor") == "middle"}


def across(root: Element, symbol: str, size: float) -> list[float]:
    """Distances from the left of the marks of one symbol and size."""
    path = marks.shape(symbol, size / 2)
    placed = [mark.get("transform") for mark in root.iter(f"{SVG}path") if mark.get("d") == path]
    return sorted(float(re.match(r"translate\(([\d.]+)", transform).group(1)) for transform in placed)
