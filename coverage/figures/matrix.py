"""Which kind of operator, where, and what does nobody know? Countries down, operator types across."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.ranking import stated
from coverage.figures.theme import Theme, on_fill, step_of
from coverage.wording import Language, shares

ROW, TOP, LABEL = 30, 76, 15
"""Pixels per row and for the names above, and characters in a line of such a name."""

REACH = 50
"""Pixels around the number of a cell in which its tip is shown."""


AGES = (5, 10, 15, 20)
"""Limits of the classes of age in years; the newest figures have the strongest colour."""


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: a text, a longer one when it is pointed at, and the class that colours it."""

    text: str
    tip: str
    step: int


def matrix(headlines: pd.DataFrame, types: Sequence[str], lang: Language, theme: Theme) -> go.Figure:
    """The headline share of each country and operator type, in words and in the map's colours.

    ``headlines`` has one service; ``types`` are the columns, in order. Empty cells have no figure.
    """
    cells = {
        (row["area"], row["operator_type"]): Cell(
            shares.short(lang, row), headline_text(lang, row), step_of(stated(row))
        )
        for row in headlines.dropna(subset="share_low").to_dict("records")
    }
    return _grid(cells, headlines["area"].unique(), types, lang, theme)


def gaps(
    headlines: pd.DataFrame, areas: Sequence[str], types: Sequence[str], as_of: int, lang: Language, theme: Theme
) -> go.Figure:
    """Newest year and best grade of what is known about each of ``areas`` and ``types``; a dash where nothing is.

    ``headlines`` has one service. The colour is by age, counted from the year ``as_of``.
    """
    cells = {
        (row["area"], row["operator_type"]): Cell(
            f"{int(row['newest_year'])} · {row['grade']}",
            headline_text(lang, row),
            len(AGES) - bisect_right(AGES, as_of - row["newest_year"]),
        )
        for row in headlines.dropna(subset="share_low").to_dict("records")
    }
    return _grid(cells, areas, types, lang, theme, empty="–")


def _grid(
    cells: Mapping[tuple[str, str], Cell],
    areas: Iterable[str],
    types: Sequence[str],
    lang: Language,
    theme: Theme,
    empty: str = "",
) -> go.Figure:
    """Areas down, in the order of their names, and operator types across; ``empty`` stands where there is no cell."""
    names = sorted((lang.area(area), area) for area in areas)
    places = {(area, kind): (x, y) for y, (_, area) in enumerate(names) for x, kind in enumerate(types)}
    filled = {places[key]: cell for key, cell in cells.items() if key in places}
    blank = [place for place in places.values() if empty and place not in filled]
    return go.Figure(
        [
            go.Scatter(
                x=[x for x, _ in filled],
                y=[y for _, y in filled],
                mode="text",
                text=[cell.text for cell in filled.values()],
                textfont={"size": 14, "color": [on_fill(theme, cell.step) for cell in filled.values()]},
                hovertext=[cell.tip for cell in filled.values()],
                hovertemplate="%{hovertext}<extra></extra>",
            ),
            go.Scatter(
                x=[x for x, _ in blank],
                y=[y for _, y in blank],
                mode="text",
                text=[empty] * len(blank),
                textfont={"size": 14, "color": theme.muted},
                hoverinfo="skip",
            ),
        ],
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(names), 1),
            top=TOP,
            left=themes.room_for([name for name, _ in names]),
            hoverdistance=REACH,
            shapes=[_ground(*place, theme.steps[cell.step]) for place, cell in filled.items()],
            xaxis=themes.axis(
                theme,
                side="top",
                showgrid=False,
                range=[-0.5, len(types) - 0.5],
                tickvals=list(range(len(types))),
                ticktext=[themes.wrapped(lang.label("operator_type", kind), LABEL) for kind in types],
            ),
            yaxis=themes.names_axis(theme, [name for name, _ in names])
            | {"autorange": False, "range": [len(names) - 0.5, -0.5]},
        ),
    )


def _ground(x: int, y: int, colour: str) -> dict:
    """The coloured ground of one cell."""
    ends = {"x0": x - 0.49, "x1": x + 0.49, "y0": y - 0.45, "y1": y + 0.45}
    return {"type": "rect", **ends, "layer": "below", "fillcolor": colour, "line": {"width": 0}}
