"""Matrices of headlines and of gaps: countries down, operator types across."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.ranking import point_value
from coverage.figures.theme import Theme, on_ground, step_of
from coverage.measures import SERVICES, of_whole
from coverage.measures.area_parts import OF_PARTS
from coverage.wording import Language, chart_marks

ROW, TOP = 30, 76
"""Pixels per row and for the names above."""

SERVICE = 26
"""Pixels for the name of a service above its columns."""

REACH = 50
"""Pixels around the number of a cell in which its tip is shown."""

AGES = (5, 10, 15, 20)
"""Limits of the classes of age in years; the newest figures have the strongest colour."""


Column = TypeVar("Column", bound=Hashable)
"""What tells the columns of a matrix apart."""


@dataclass(frozen=True)
class Cell:
    """What stands in one cell.

    A text, a longer one when it is pointed at, and the colour of its ground, if any.
    """

    text: str
    tip: str
    ground: str | None


def matrix(headlines: pd.DataFrame, types: Sequence[str], lang: Language, theme: Theme) -> go.Figure:
    """The headline share of each country and operator type.

    In words and in the map's colours.

    ``headlines`` has one service; ``types`` are the columns, in order. Empty cells have no figure.
    """
    cells = {
        (row["area"], row["operator_type"]): Cell(
            chart_marks.number(lang, row), headline_text(lang, row), _colour(row, theme)
        )
        for row in headlines.dropna(subset="share_low").to_dict("records")
    }
    columns = {kind: lang.label("operator_type", kind) for kind in types}
    return grid(cells, headlines["area"].unique(), columns, lang, theme, TOP)


def _colour(row: Mapping, theme: Theme) -> str:
    """The colour of a headline's class.

    An upper bound has that of no class.
    """
    return theme.empty if row["bound"] == "at_most" else theme.steps[step_of(point_value(row))]


def gap_matrix(
    headlines: pd.DataFrame, unknown: pd.DataFrame, types: Sequence[str], as_of: int, lang: Language, theme: Theme
) -> go.Figure:
    """What is known about each country, by service and type.

    Newest year and best grade of ``types``, first water, then sanitation.

    ``unknown``, as `coverage.measures.gaps` returns it, holds the other cells: a word where people of a part of the
    country are counted, a dash where nothing is published, else in brackets how many figures there are that give no
    share. The colour is by age, counted from the year ``as_of``.
    """
    cells = {
        (row["area"], (row["service"], row["operator_type"])): Cell(
            f"{int(row['newest_year'])} · {row['grade']}",
            headline_text(lang, row),
            theme.steps[len(AGES) - bisect_right(AGES, as_of - row["newest_year"])],
        )
        for row in of_whole(headlines).dropna(subset="share_low").to_dict("records")
    }
    tips = {
        (row["area"], (row["service"], row["operator_type"])): headline_text(lang, row)
        for row in headlines[headlines["method"].isin(OF_PARTS)].to_dict("records")
    }
    cells |= {cell: Cell(lang.say("a part"), tip, None) for cell, tip in tips.items()}
    cells |= {
        (row["area"], (row["service"], row["operator_type"])): Cell(
            f"({row['published']})" if row["published"] else "–",
            f"<b>{lang.area(row['area'])}</b><br>{lang.label('settled_by', row['settled_by'])}",
            None,
        )
        for row in unknown[unknown["part"].isna()].to_dict("records")
    }
    columns = {(service, kind): lang.label("operator_type", kind) for service in SERVICES for kind in types}
    figure = grid(cells, {area for area, _ in cells}, columns, lang, theme, TOP + SERVICE)
    for first, service in zip(range(0, len(columns), len(types)), SERVICES, strict=True):
        figure.add_annotation(_head(first - 0.5, lang.label("service", service), theme))
    figure.add_shape(_between(len(types) - 0.5, theme))
    return figure


def grid(
    cells: Mapping[tuple[str, Column], Cell],
    areas: Iterable[str],
    columns: Mapping[Column, str],
    lang: Language,
    theme: Theme,
    top: int,
) -> go.Figure:
    """Areas down, and ``columns`` across, under their names.

    Areas in the order of their names; ``top`` is for the heads of columns.
    """
    names = sorted((lang.area(area), area) for area in areas)
    places = {(area, column): (x, y) for y, (_, area) in enumerate(names) for x, column in enumerate(columns)}
    placed = [(*places[key], cell) for key, cell in cells.items() if key in places]
    return go.Figure(
        [
            go.Scatter(
                x=[x for x, _, _ in placed],
                y=[y for _, y, _ in placed],
                mode="text",
                text=[cell.text for _, _, cell in placed],
                textfont={"size": 14, "color": [_ink(cell, theme) for _, _, cell in placed]},
                hovertext=[cell.tip for _, _, cell in placed],
                hovertemplate="%{hovertext}<extra></extra>",
            ),
        ],
        layout=themes.layout(
            theme,
            top + 8 + ROW * max(len(names), 1),
            top=top,
            hoverdistance=REACH,
            shapes=[_ground(x, y, cell.ground) for x, y, cell in placed if cell.ground],
            xaxis=themes.axis(
                theme,
                side="top",
                showgrid=False,
                range=[-0.5, len(columns) - 0.5],
                tickvals=list(range(len(columns))),
                ticktext=list(columns.values()),
            ),
            yaxis=themes.names_axis(theme, [name for name, _ in names]),
        ),
    )


def _ink(cell: Cell, theme: Theme) -> str:
    return on_ground(theme, cell.ground) if cell.ground else theme.muted


def _ground(x: int, y: int, colour: str) -> dict:
    """The coloured ground of one cell."""
    ends = {"x0": x - 0.49, "x1": x + 0.49, "y0": y - 0.45, "y1": y + 0.45}
    return {"type": "rect", **ends, "layer": "below", "fillcolor": colour, "line": {"width": 0}}


def _head(x: float, text: str, theme: Theme) -> dict:
    """A name above several columns, from the left edge of the first."""
    return {
        "text": f"<b>{text}</b>",
        "x": x,
        "y": 1,
        "yref": "paper",
        "yshift": TOP,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 14, "color": theme.ink},
    }


def _between(x: float, theme: Theme) -> dict:
    """A line between two groups of columns."""
    return {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": {"color": theme.muted}}
