"""How does a figure become a picture? Layer by layer, from the ground up, as plotly lays them."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go

from coverage.figures.fixed import laid_out
from coverage.figures.svg import axes
from coverage.figures.svg.axes import Scale
from coverage.figures.svg.elements import element
from coverage.figures.svg.marks import lines, marks
from coverage.figures.svg.texts import lines_of, text
from coverage.figures.theme import FONT, LINE

PAD = 2
"""Pixels around the words of an annotation."""


def svg(figure: go.Figure, width: int, alt: str, name: str) -> str:
    """``figure`` as an SVG of ``width`` pixels, as high as its layout says.

    It draws what the atlas's figures are made of: marks and lines on a percent axis with a name per row, maps,
    grounds and words; what else plotly can do, it cannot. ``alt`` says what it shows to those who cannot see it;
    ``name`` is one that no other picture on its page has.
    """
    drawn = laid_out(figure, width).to_dict()
    layout = drawn["layout"]
    margin, height = layout["margin"], layout["height"]
    left, top, right, bottom = margin["l"], margin["t"], width - margin["r"], height - margin["b"]
    box = (left, top, right - left, bottom - top)
    geos = sorted(key for key in layout if key.startswith("geo"))
    if geos:
        parts = [_map(f"{name}-{geo}", layout[geo], geo, drawn["data"], box) for geo in geos]
        x, y = Scale(0, 1, left, right), Scale(0, 1, bottom, top)
    else:
        x, y = _scales(layout, left, top, right, bottom)
        parts = [
            *(_ground(shape, Scale(0, 1, left, right), y) for shape in layout.get("shapes", ())),
            axes.percent(layout["xaxis"], x, bottom, top),
            axes.names(layout["yaxis"], y, left),
            *(_trace(trace, x, y) for trace in drawn["data"]),
        ]
    words = [_annotation(one, left, right, bottom, top, y) for one in layout.get("annotations", ())]
    return element(
        "svg",
        *parts,
        *words,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_label=alt,
        font_family=FONT,
    )


def _scales(layout: Mapping, left: float, top: float, right: float, bottom: float) -> tuple[Scale, Scale]:
    """The axes of a chart: percent from left to right, rows from the top."""
    return Scale(*layout["xaxis"]["range"], left, right), Scale(*layout["yaxis"]["range"], bottom, top)


def _map(name: str, geo: Mapping, key: str, traces: list[Mapping], box: tuple) -> str:
    from coverage.figures.svg import maps  # noqa: PLC0415 - projections take a moment to load, and few ask for a map

    of_map = [trace for trace in traces if trace.get("geo", "geo") == key]
    return maps.drawn(name, geo, of_map, maps.fitted(geo, *box))


def _ground(shape: Mapping, x: Scale, y: Scale) -> str:
    """A ground under some rows, as wide as the plot."""
    high, low = sorted((y(shape["y0"]), y(shape["y1"])))
    start = x(shape["x0"])
    return element("rect", x=start, y=high, width=x(shape["x1"]) - start, height=low - high, fill=shape["fillcolor"])


def _trace(trace: Mapping, x: Scale, y: Scale) -> str:
    points = [
        None if across is None or down is None else (x(across), y(down))
        for across, down in zip(trace["x"], trace["y"], strict=True)
    ]
    if not any(points):
        return ""
    line = trace.get("line", {})
    parts = [lines(points, line)] if "lines" in trace["mode"] else []
    parts += marks(points, trace["marker"], line.get("color")) if "markers" in trace["mode"] else []
    return "".join(parts)


def _annotation(one: Mapping, left: float, right: float, bottom: float, top: float, rows: Scale) -> str:
    """Words beside a row or in a corner of the plot; a region's stand left of them or above or below."""
    size, n = one["font"]["size"], lines_of(one["text"])
    x = Scale(0, 1, left, right)(one["x"]) + one.get("xshift", 0) + PAD
    y = Scale(0, 1, bottom, top)(one["y"]) if one["yref"] == "paper" else rows(one["y"])
    height = n * LINE * size
    start = {"top": y + PAD, "middle": y - height / 2, "bottom": y - height - PAD}[one.get("yanchor", "middle")]
    return text(one["text"], x, start + size, one["font"])
