"""Layout of a figure for a fixed width, without a browser.

Each letter is taken to be as wide as most are. A page lays the same figure out by what
it measures: ``static/layout.js``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, log10

import plotly.graph_objects as go

from coverage.figures import theme as themes

NAMES, BESIDE = 0.36, 0.34
"""The parts of the width that names may take, and the words beside a row."""

SHORT, AROUND = 64, 10
"""Characters of the words beside a low row, and pixels around such words."""

SYLLABLE = re.compile("[aeiouáéíóú](?=[^aeiouáéíóúã\\W][aeiouáéíóúã])")
"""The vowel with which a syllable ends."""

CELL = 6
"""Pixels between the names of two columns."""

EDGE = 0.06
"""Room before the first mark of an axis and behind the last, in parts of what lies between them."""

STEPS = ("D2", 1, 2, 3)
"""Steps of a logarithmic axis as plotly names them, fine to coarse: 1, 2 and 5; powers of 10; every second, third."""

MARK, GAP = 40, 5
"""Of a legend, in pixels: from the start of an entry to its name, with the mark between; and around entries."""

Spec = dict
"""A figure as plotly writes it into JSON: ``data`` and ``layout``."""


def laid_out(figure: go.Figure, width: int) -> go.Figure:
    """``figure`` laid out for ``width`` pixels; it stays as it is itself."""
    return go.Figure(laid_out_spec(figure, width))


def laid_out_spec(figure: go.Figure, width: int, heads: int | None = None) -> Spec:
    """What `laid_out` returns, as plotly's JSON has it.

    Names and words beside rows are in lines, margins as wide as they are, axes have their ends. A map is as it is.
    Names of columns are turned where a word of them is too wide. Where rows must be low, ``heads`` has the size of the
    letters of these names: they stay upright, those that are too wide with a hyphen, and the words beside are cut.
    """
    spec = figure.to_dict()
    layout = spec["layout"]
    if "ticktext" not in layout.get("yaxis", {}):
        return spec
    _names(layout, width)
    _words(layout, width, is_low=heads is not None)
    if layout["xaxis"].get("ticktext"):
        _heads(layout, width, heads)
    elif "range" not in layout["xaxis"]:
        _numbers(spec, width)
    if layout["showlegend"]:
        _legend(spec, width)
    return spec


def legend_entries(spec: Mapping) -> list[Mapping]:
    """The traces that a legend names, in its order."""
    return [trace for trace in spec["data"] if trace.get("name") and trace.get("showlegend", True)]


def legend_columns(room: float, entry: float) -> int:
    """How many entries of this width plotly writes beside each other."""
    return max(1, int((room - entry - MARK - 1) // (entry + MARK + GAP)) + 1)


def longest(names: Sequence[str]) -> int:
    """Characters in the longest line of all names."""
    return max((len(themes.plain(line)) for name in names for line in name.split("<br>")), default=0)


def _names(layout: dict, width: int) -> None:
    """The names of the rows in lines."""
    axis = layout["yaxis"]
    axis["ticktext"] = [themes.wrapped(name, int(width * NAMES / themes.LETTER)) for name in axis["ticktext"]]
    layout["margin"]["l"] = max(themes.room_for(axis["ticktext"]), layout["margin"]["l"])
    line = axis["tickfont"]["size"] * themes.LINE
    _row(layout, max(map(_lines, axis["ticktext"]), default=1) * line + line / 2)


def _words(layout: dict, width: int, is_low: bool) -> None:
    """The words beside the rows, in lines or cut.

    They are cut where rows are low; those with tags are in lines already.
    """
    for words in layout.get("annotations", ()):
        if words["yref"] != "y":
            continue
        size = words["font"]["size"]
        letter = size * themes.LETTER / themes.LETTERS
        if is_low and "<" not in words["text"]:
            words["text"] = themes.shortened(words["text"], SHORT)
        elif "<" not in words["text"]:
            words.update(text=themes.wrapped(words["text"], int(width * BESIDE / letter)), align="left")
        needed = ceil(words.get("xshift", 0) + longest([words["text"]]) * letter + AROUND)
        layout["margin"]["r"] = max(layout["margin"]["r"], needed)
        _row(layout, _lines(words["text"]) * size * themes.LINE)


def _row(layout: dict, needed: float) -> None:
    """Make every row at least as high as ``needed``, in pixels."""
    rows = max(len(layout["yaxis"]["ticktext"]), 1)
    layout["height"] += max(needed - themes.row_height(layout), 0) * rows


def _heads(layout: dict, width: int, size: int | None) -> None:
    """The names of the columns in lines, and their height.

    Above them stand the names of groups of columns.
    """
    axis = layout["xaxis"]
    names = axis["ticktext"]
    column = (width - layout["margin"]["l"] - layout["margin"]["r"]) / len(names)
    axis["tickfont"]["size"] = size or axis["tickfont"]["size"]
    letter = themes.LETTER / themes.LETTERS * axis["tickfont"]["size"]
    line = themes.LINE * axis["tickfont"]["size"]
    limit = int((column - CELL) / letter)
    upright = [themes.wrapped(hyphenated(name, limit) if size else name, limit) for name in names]
    if size or longest(upright) * letter <= column - CELL:
        axis["ticktext"] = upright
        depth = max(map(_lines, upright)) * line + 12
    else:
        most = max(int((column - 2) / line), 1)
        axis["ticktext"] = next(turned for turned in _ever_longer(names) if max(map(_lines, turned)) <= most)
        axis["tickangle"] = -90
        depth = longest(axis["ticktext"]) * letter + 14
    groups = [words for words in layout.get("annotations", ()) if words["yref"] == "paper"]
    for words in groups:
        words["yshift"] = depth
    _margin(layout, "t", ceil(depth + max((words["font"]["size"] * themes.LINE + 8 for words in groups), default=0)))


def hyphenated(name: str, limit: int) -> str:
    """``name`` with words of more than ``limit`` characters in two lines.

    Each is divided where a syllable ends, if one does there. A syllable ends after a vowel before a consonant with a
    vowel behind it, in the languages of the atlas.

    >>> hyphenated("Autoabastecimiento", 13)
    'Autoabasteci-<br>miento'
    """
    words = []
    for word in name.split(" "):
        ends = [end.start() + 1 for end in SYLLABLE.finditer(word) if end.start() + 2 <= limit]
        words.append(f"{word[: ends[-1]]}-<br>{word[ends[-1] :]}" if len(word) > limit and ends else word)
    return " ".join(words)


def _ever_longer(names: Sequence[str]) -> Iterator[list[str]]:
    """The names in ever longer lines, until each has one.

    The first lines are as long as the longest word.
    """
    for limit in range(max(len(word) for name in names for word in name.split()), max(map(len, names)) + 1):
        yield [themes.wrapped(name, limit) for name in names]


def _numbers(spec: Spec, width: int) -> None:
    """The ends and steps of an axis of numbers.

    Around all marks, so that no number lies on another.
    """
    layout = spec["layout"]
    axis, is_log = layout["xaxis"], layout["xaxis"].get("type") == "log"
    marked = [x for trace in spec["data"] for x in trace["x"] if x is not None and x == x and (x > 0 or not is_log)]
    if not marked:
        axis.update(range=[0, 1], showticklabels=False, showgrid=False)
        return
    low, high = (log10(end) if is_log else end for end in (min(marked), max(marked)))
    room = (high - low) * EDGE or 1
    axis["range"] = [low - room, high + room]
    longest = len(f"{max(marked):,.0f}") * themes.LETTER
    layout["margin"]["r"] = max(layout["margin"]["r"], ceil(longest / 2))
    places = (width - layout["margin"]["l"] - layout["margin"]["r"]) / (longest + 14)
    span = high - low + 2 * room
    if is_log:
        finest = {"D2": log10(2)}
        allowed = STEPS[STEPS.index(axis["dtick"]) :]
        axis["dtick"] = next((step for step in allowed if finest.get(step, step) * places >= span), allowed[-1])
    else:  # years, of which there are no halves
        axis["nticks"] = max(1, min(axis["nticks"], int(places), int(span)))


def _legend(spec: Spec, width: int) -> None:
    """A legend below, over the whole width, in columns of equal width."""
    layout = spec["layout"]
    size, margin = layout["legend"]["font"]["size"], layout["margin"]
    names = [trace["name"] for trace in legend_entries(spec)]
    entry = ceil(longest(names) * themes.LETTER / themes.LETTERS * size)
    rows = ceil(len(names) / legend_columns(width - margin["r"], entry))
    _margin(layout, "b", ceil(rows * (size * themes.LINE + 3) + 3 * GAP))
    plot = width - margin["l"] - margin["r"]
    layout["legend"].update(x=-margin["l"] / plot, xanchor="left", entrywidth=entry, maxheight=layout["height"])


def _margin(layout: dict, side: str, needed: int) -> None:
    """Make a margin ``needed`` pixels large.

    The figure becomes so much higher or lower.
    """
    layout["height"] += needed - layout["margin"][side]
    layout["margin"].update({side: needed, "autoexpand": False})


def _lines(text: str) -> int:
    return text.count("<br>") + 1
