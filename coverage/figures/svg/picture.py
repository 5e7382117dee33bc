"""Pictures of figures, layer by layer from the ground up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import plotly.graph_objects as go

from coverage.figures.fixed import laid_out_spec, legend_entries
from coverage.figures.svg import axes
from coverage.figures.svg.axes import Box, Scale
from coverage.figures.svg.elements import document, element
from coverage.figures.svg.legend import legend
from coverage.figures.svg.marks import lines, marks
from coverage.figures.svg.texts import labels, lines_of, text
from coverage.figures.theme import FONT, LINE

PAD = 2
"""Pixels around the words of an annotation."""


def svg(figure: go.Figure, width: int, alt: str, name: str) -> str:
    """``figure`` as an SVG of ``width`` pixels.

    It is as high as its layout says.

    It draws what the atlas's figures are made of: marks, lines and words with a name per row and a number or a name
    per column, maps, grounds and a legend below; what else plotly can do, it cannot. ``alt`` says what it shows to
    those who cannot see it; ``name`` is one that no other picture on its page has.
    """
    spec = laid_out_spec(figure, width)
    layout = spec["layout"]
    margin, height = layout["margin"], layout["height"]
    plot = Box(margin["l"], margin["t"], width - margin["r"], height - margin["b"])
    drawn = _maps(name, spec, plot) if "geo" in layout else _chart(name, spec, plot)
    return document(width, height, *drawn, role="img", aria_label=alt, font_family=FONT, stroke_miterlimit=2)


class _Places:
    """Where on a chart numbers lie.

    ``x`` and ``y`` are scales by what they count in: an axis, or the plot.
    """

    def __init__(self, layout: Mapping, plot: Box) -> None:
        self.x = {"paper": Scale(0, 1, plot.left, plot.right)}
        self.y = {"paper": Scale(0, 1, plot.bottom, plot.top)}
        if "range" in layout.get("xaxis", {}):
            (first, last), (low, high) = layout["xaxis"]["range"], layout["yaxis"]["range"]
            self.x["x"] = Scale(first, last, plot.left, plot.right, layout["xaxis"].get("type") == "log")
            self.y["y"] = Scale(low, high, plot.bottom, plot.top)


def _chart(name: str, spec: Mapping, plot: Box) -> Iterator[str]:
    layout = spec["layout"]
    places = _Places(layout, plot)
    shapes = layout.get("shapes", ())
    yield from (_shape(shape, places) for shape in shapes if shape.get("layer") == "below")
    yield axes.across(layout["xaxis"], places.x["x"], plot, layout.get("separators", ".,"))
    yield axes.names(layout["yaxis"], places.y["y"], plot)
    for place, trace in enumerate(spec["data"]):
        yield from _trace(f"{name}-{place}", trace, places, plot)
    yield from (_shape(shape, places) for shape in shapes if shape.get("layer") != "below")
    if layout["showlegend"]:
        yield legend(layout, legend_entries(spec), plot)
    yield from _annotations(layout, places)


def _maps(name: str, spec: Mapping, plot: Box) -> Iterator[str]:
    from coverage.figures.svg import maps  # noqa: PLC0415 - projections take a moment to load, and few ask for a map

    layout = spec["layout"]
    for key in sorted(key for key in layout if key.startswith("geo")):
        of_map = [trace for trace in spec["data"] if trace.get("geo", "geo") == key]
        yield maps.drawn(f"{name}-{key}", layout[key], of_map, maps.fitted(layout[key], plot))
    yield from _annotations(layout, _Places(layout, plot))


def _shape(shape: Mapping, places: _Places) -> str:
    """A ground under rows or a cell, or a line between them."""
    x, y = places.x[shape.get("xref", "x")], places.y[shape.get("yref", "y")]
    (left, right), (top, bottom) = (x(shape["x0"]), x(shape["x1"])), sorted((y(shape["y0"]), y(shape["y1"])))
    if shape["type"] == "line":
        return lines([(left, top), (right, bottom)], {"width": 2, **shape["line"]})
    return element("rect", x=left, y=top, width=right - left, height=bottom - top, fill=shape["fillcolor"])


def _trace(name: str, trace: Mapping, places: _Places, plot: Box) -> Iterator[str]:
    x, y = places.x["x"], places.y["y"]
    points = [
        None if across is None or down is None else (x(across), y(down))
        for across, down in zip(trace["x"], trace["y"], strict=True)
    ]
    if not any(points):
        return
    line = trace.get("line", {})
    if "lines" in trace["mode"] and all(plot.left <= x <= plot.right for x, _ in filter(None, points)):
        yield lines(points, line)
    elif "lines" in trace["mode"]:  # an open end lies beyond the numbers of the axis
        size = {"width": plot.right - plot.left, "height": plot.bottom - plot.top}
        yield element("clipPath", element("rect", x=plot.left, y=plot.top, **size), id=name)
        yield lines(points, line, clip_path=f"url(#{name})")
    if "markers" in trace["mode"]:
        yield from marks(points, trace["marker"], line.get("color"))
    if "text" in trace["mode"]:
        yield from labels(points, trace)


def _annotations(layout: Mapping, places: _Places) -> Sequence[str]:
    return [_annotation(words, places) for words in layout.get("annotations", ())]


def _annotation(words: Mapping, places: _Places) -> str:
    """Words beside a row, above columns or in a corner.

    What they belong to is left of them.
    """
    size, height = words["font"]["size"], lines_of(words["text"]) * LINE * words["font"]["size"]
    x = places.x[words.get("xref", "x")](words["x"]) + words.get("xshift", 0) + PAD
    y = places.y[words.get("yref", "y")](words["y"]) - words.get("yshift", 0)
    start = {"top": y + PAD, "middle": y - height / 2, "bottom": y - height - PAD}[words.get("yanchor", "middle")]
    return text(words["text"], x, start + size, words["font"])
