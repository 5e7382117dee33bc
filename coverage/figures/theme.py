"""Themes: colours and marks of all figures, which stand nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import plotly.graph_objects as go

from coverage.wording import Language

FONT = "'Source Sans', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif"

CLASSES = (0, 10, 20, 30, 40, 100)
"""Limits of the map's classes, in percent of all people; the last class is open to 100."""

MARKS = {
    "all_small_scale": "diamond",
    "community": "circle",
    "cooperative": "square",
    "private_small": "triangle-up",
    "tanker": "pentagon",
    "municipal_small": "hexagon",
    "self_supply": "cross",
    "utility": "x",
    "public_tanker": "triangle-down",
}
"""One mark per operator type, so that none is told by its colour alone."""

LINE = 1.3
"""From one line to the next, in heights of the letters."""

LETTERS, LETTER = 14, 7.2
"""Pixels of the letters of labels, and of what one takes across: a little more than most, so that no name is cut."""

OPEN_RIGHT, OPEN_LEFT = "triangle-right", "triangle-left"
OPEN_UP, OPEN_DOWN = "triangle-up", "triangle-down"


class Screen(StrEnum):
    """What a figure is drawn for.

    A page, as wide as it may be, or the wall of a room, seen from afar.
    """

    PAGE = "page"
    WALL = "wall"


@dataclass(frozen=True, eq=False)
class Theme:
    """The colours of one appearance, equal only to itself.

    ``steps`` run from the lowest class to the highest. ``types`` and ``stances`` have one for each operator type and
    for each stance of the law.
    """

    name: str
    ink: str
    muted: str
    line: str
    paper: str
    land: str
    empty: str
    other: str
    accent: str
    steps: tuple[str, ...]
    types: dict[str, str]
    stances: dict[str, str]


LIGHT = Theme(
    name="light",
    ink="#1B2B34",
    muted="#52636D",
    line="#D5DDE1",
    paper="#FFFFFF",
    land="#EEF1F2",
    empty="#DDE2E5",
    other="#EADFC3",
    accent="#0B5C7A",
    steps=("#CFE5EE", "#94C4D8", "#4E9DBD", "#1C7396", "#0A4860"),
    types={
        "all_small_scale": "#0B5C7A",
        "community": "#0072B2",
        "cooperative": "#00805D",
        "private_small": "#B86E00",
        "tanker": "#B0568C",
        "municipal_small": "#6A51A3",
        "self_supply": "#8A7350",
        "utility": "#6B7780",
        "public_tanker": "#A23B3B",
    },
    stances={
        "supports": "#BFE3D0",
        "limits": "#F4C9A8",
        "mixed": "#F0E4A0",
        "neutral": "#DDE2E5",
        "proposed": "#DDD7F0",
    },
)

DARK = Theme(
    name="dark",
    ink="#E8EEF1",
    muted="#A9B8C0",
    line="#36464F",
    paper="#10191E",
    land="#1A262D",
    empty="#2A3840",
    other="#4F4938",
    accent="#6CC3E0",
    steps=("#24505F", "#2F7088", "#4593B0", "#79BAD2", "#C2E4F0"),
    types={
        "all_small_scale": "#6CC3E0",
        "community": "#5AA9E6",
        "cooperative": "#3CC49A",
        "private_small": "#F0A63C",
        "tanker": "#E490C0",
        "municipal_small": "#B09CE0",
        "self_supply": "#CDB288",
        "utility": "#9AA8B0",
        "public_tanker": "#F08A7A",
    },
    stances={
        "supports": "#1C5942",
        "limits": "#7A3E14",
        "mixed": "#5C5414",
        "neutral": "#36464F",
        "proposed": "#483D75",
    },
)


WALL_LIGHT = replace(LIGHT, name="wall-light", ink="#000000", muted="#2F3B42", line="#B4C0C6", land="#E4E9EB")
WALL_DARK = replace(DARK, name="wall-dark", ink="#FFFFFF", muted="#D3DEE4", line="#4C5F69", paper="#000000")
"""For projectors, which wash colours out: the same, with the strongest contrast of words."""


def of(name: str | None) -> Theme:
    """The theme called ``name``; light if the browser has not said."""
    return DARK if name == DARK.name else LIGHT


def layout(
    theme: Theme, height: int, top: int = 8, bottom: int = 8, left: int = 8, right: int = 8, **more: object
) -> go.Layout:
    """The layout that every figure starts from.

    Transparent, calm, no tools, with room around it in pixels.
    """
    return go.Layout(
        template="none",  # plotly's own would be a third of every message, and nothing of it would be seen
        hovermode="closest",
        height=height,
        font={"family": FONT, "size": 14, "color": theme.ink},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": left, "r": right, "t": top, "b": bottom},
        hoverlabel={
            "bgcolor": theme.paper,
            "bordercolor": theme.line,
            "font": {"family": FONT, "size": 14, "color": theme.ink},
            "align": "left",
        },
        showlegend=False,
        dragmode=False,
        **more,
    )


def wrapped(text: str, width: int) -> str:
    """``text`` in lines of at most ``width`` characters.

    Plotly's tags in it take no room and are not broken.

    >>> wrapped('<span style="color:red">as published</span> in 2010', 12)
    '<span style="color:red">as published</span><br>in 2010'
    """
    lines = []
    for line in text.split("<br>"):
        lines.append("")
        for word in re.findall(r"(?:<[^>]*>|[^ <])+", line):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if len(plain(longer)) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
    return "<br>".join(lines)


def plain(text: str) -> str:
    """``text`` without plotly's tags."""
    return re.sub("<[^>]+>", "", text)


def shortened(text: str, longest: int) -> str:
    """``text``, cut with an ellipsis if it is longer than ``longest`` characters."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def axis(theme: Theme, title: str = "", **more: Any) -> dict:
    """A quiet axis.

    Thin grid, no zero line, no zoom, its ``title`` (what, in which unit) in small letters.
    """
    return {
        "gridcolor": theme.line,
        "zeroline": False,
        "linecolor": theme.line,
        "tickfont": {"color": theme.ink, "size": 14},
        "title": {"text": title, "font": {"color": theme.muted, "size": 13}},
        "fixedrange": True,
        "tickangle": 0,
        **more,
    }


def percent_axis(theme: Theme, lang: Language, **more: Any) -> dict:
    """A quiet axis above the rows, in the language's percent."""
    sign = lang.percent(0).removeprefix("0")
    return axis(theme, ticksuffix=sign, side="top", nticks=6, **more)


def names_axis(theme: Theme, names: Sequence[str], **more: Any) -> dict:
    """A quiet axis with one name per row, the first on top.

    Every row has the same height.
    """
    places = {"tickmode": "array", "tickvals": list(range(len(names))), "ticktext": list(names)}
    span = [max(len(names), 1) - 0.5, -0.5]
    return axis(theme, showgrid=False, showline=False, ticks="", range=span) | places | more


def row_height(layout: Mapping) -> float:
    """Pixels that one row of a chart with a `names_axis` takes."""
    margin, (last, first) = layout["margin"], layout["yaxis"]["range"]
    return (layout["height"] - margin["t"] - margin["b"]) / (last - first)


def room_for(names: Sequence[str]) -> int:
    """Pixels that ``names`` take beside an axis.

    Plotly could measure them (``automargin``), but it draws the whole figure a second time to do so.
    """
    lines = [plain(line) for name in names for line in name.split("<br>")]
    return round(max(map(len, lines), default=0) * LETTER) + 14


def step_of(share: float) -> int:
    """The class of the map in which a share (percent) falls."""
    return min(bisect_right(CLASSES, share), len(CLASSES) - 1) - 1


def on_fill(theme: Theme, step: int | None) -> str:
    """The text colour that reads best on a class of the map.

    Or beside the countries.
    """
    return theme.ink if step is None else on_ground(theme, theme.steps[step])


def on_ground(theme: Theme, ground: str) -> str:
    """The text colour that reads best on a ground of any colour."""
    return max((theme.ink, theme.paper), key=lambda colour: contrast(colour, ground))


def halo(theme: Theme, step: int | None) -> str:
    """The colour around a label.

    It also reads where it leaves its country.
    """
    return theme.paper if on_fill(theme, step) == theme.ink else theme.ink


def shadow(colour: str) -> str:
    """The shadow around a text that makes it readable on any ground."""
    return ", ".join(f"0 0 {width}px {colour}" for width in (2, 3, 4, 5))


def contrast(colour: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2).

    >>> round(contrast("#000000", "#FFFFFF"))
    21
    """
    dark, light = sorted((_luminance(colour), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
