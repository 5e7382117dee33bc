"""Ranking of countries or operator types, one row each: headline, interval, open ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.theme import MARKS, OPEN_LEFT, OPEN_RIGHT, Theme
from coverage.tables import vocabulary
from coverage.wording import Language, chart_marks, shares

ROW, TOP = 42, 36
"""Pixels per row, and for the axis above them."""

NUMBERS = 80
"""Pixels for the column of numbers, each with the strength of its evidence beneath."""

FULL = 100
"""All people, in percent."""

OPEN_END = 8
"""How far an open interval is drawn past the highest number that any source states, in percentage points."""


def ranking(headlines: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """Areas by their headline, highest first.

    Those with an upper bound only come after the others. Figures for whole regions stand below the countries.
    """
    rows = [
        {
            **row,
            "name": whole_region(lang, row["area"]) if row["area"].isdigit() else lang.area(row["area"]),
            "group": (row["area"].isdigit(), row["bound"] == "at_most"),
            "colour": theme.accent,
            "mark": "circle",
        }
        for row in headlines.to_dict("records")
    ]
    return _rows(rows, lang, theme)


def whole_region(lang: Language, area: str) -> str:
    """The name of a figure that is published for a region.

    It says so, lest the figure be read as a sum of countries.
    """
    return lang.say("{region} (whole region)", region=lang.area(area))


def composition(headlines: pd.DataFrame, lang: Language, theme: Theme, of_several: bool = False) -> go.Figure:
    """The operator types of one area, in the vocabulary's order.

    Each in its colour and mark. Of several areas, those of one type stand together, in the order of their names.
    """
    order = vocabulary.values("operator_type")
    rows = [
        {
            **row,
            "name": lang.label("operator_type", row["operator_type"])
            + (f" · {lang.area(row['area'])}" if of_several else ""),
            "group": (order.index(row["operator_type"]), lang.area(row["area"])),
            "colour": theme.types[row["operator_type"]],
            "mark": MARKS[row["operator_type"]],
        }
        for row in headlines.to_dict("records")
    ]
    return _rows(rows, lang, theme)


def _rows(rows: list[dict], lang: Language, theme: Theme) -> go.Figure:
    rows = sorted(rows, key=lambda row: (row["group"], -point_value(row), row["name"]))
    highest = [row["stated_high"] for row in rows if pd.notna(row["stated_high"])]
    end = min(FULL, max(highest, default=FULL) + OPEN_END)
    return go.Figure(
        [*intervals(rows, range(len(rows)), end, theme), _headlines(rows, lang)],
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(rows), 1),
            top=TOP,
            right=NUMBERS,
            annotations=_numbers(rows, lang, theme),
            xaxis=themes.percent_axis(theme, lang, range=[-0.03 * end, end * 1.03]),
            yaxis=themes.names_axis(theme, [row["name"] for row in rows]),
        ),
    )


def point_value(row: Mapping) -> float:
    """The number at which a row is placed and coloured.

    As `coverage.measures.voices.point_values`: the bound itself, or the middle of a range (percent).
    """
    if row["bound"] == "at_least":
        return row["share_low"]
    if row["bound"] == "at_most":
        return row["share_high"]
    return (row["share_low"] + row["share_high"]) / 2


class Interval(NamedTuple):
    """What is drawn of the sources of a headline, in percent.

    A bar from ``low`` to ``high``; ``left`` and ``right`` say how far it is open on each side, None where it is not.
    """

    low: float
    high: float
    left: float | None
    right: float | None


def interval(row: Mapping, end: float = FULL) -> Interval:
    """The bar of a headline, and the tips of its dotted arrows.

    The bar covers what its sources state. ``end`` is where the axis of shares ends.
    """
    low, high, highest = row["stated_low"], row["stated_high"], min(row["interval_high"], end)
    left = row["interval_low"] if row["open_low"] else None
    return Interval(low, high, left, highest if row["open_high"] and highest > high else None)


def intervals(rows: list[dict], places: Sequence[float], end: float, theme: Theme) -> list[go.Scatter]:
    """A bar over what all voices state, and its open ends.

    A dotted line with an arrow goes on from its end where the interval is open.

    ``rows`` are headlines, ``places`` where each stands on the axis of names, ``end`` is where the axis of shares ends.
    """
    closed_x, closed_y, open_x, open_y = [], [], [], []
    tips: dict[str, list] = {OPEN_LEFT: [], OPEN_RIGHT: []}
    for y, row in zip(places, rows, strict=True):
        low, high, left, right = interval(row, end)
        closed_x += [low, high, None]
        closed_y += [y, y, None]
        for symbol, edge, tip in ((OPEN_LEFT, low, left), (OPEN_RIGHT, high, right)):
            if tip is not None:
                open_x += [edge, tip, None]
                open_y += [y, y, None]
                tips[symbol].append((tip, y))
    bar = {"mode": "lines", "hoverinfo": "skip"}
    return [
        go.Scatter(x=closed_x, y=closed_y, line={"color": theme.line, "width": 9}, **bar),
        go.Scatter(x=open_x, y=open_y, line={"color": theme.muted, "width": 1.5, "dash": "dot"}, **bar),
        *(
            go.Scatter(
                x=[x for x, _ in points],
                y=[y for _, y in points],
                mode="markers",
                hoverinfo="skip",
                marker={"symbol": symbol, "size": 8, "color": theme.muted},
            )
            for symbol, points in tips.items()
        ),
    ]


def _headlines(rows: list[dict], lang: Language) -> go.Scatter:
    """The headline of each row.

    Filled for a point, hollow for a bound.
    """
    colours = [row["colour"] for row in rows]
    return go.Scatter(
        x=[point_value(row) for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        marker={
            "symbol": [row["mark"] + ("-open" if isinstance(row["bound"], str) else "") for row in rows],
            "color": colours,
            "size": 12,
            "line": {"width": 2.5, "color": colours},
        },
        customdata=[row["area"] for row in rows],
        text=[headline_text(lang, row, row["name"]) for row in rows],
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
    )


def _numbers(rows: list[dict], lang: Language, theme: Theme) -> list[dict]:
    """The number and strength of each row, beside the axis."""
    return [
        {
            "text": f"{shares.short(lang, row)}<br>{_small(chart_marks.evidence(lang, row), theme)}",
            "x": 1,
            "y": y,
            "xref": "paper",
            "yref": "y",
            "xanchor": "left",
            "xshift": 6,
            "showarrow": False,
            "align": "left",
            "font": {"size": 14, "color": theme.ink},
        }
        for y, row in enumerate(rows)
    ]


def _small(text: str, theme: Theme) -> str:
    return f'<span style="font-size:12px;color:{theme.muted}">{text}</span>'
