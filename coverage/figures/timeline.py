"""Time line of the instruments of law on small-scale operators, by area."""

from __future__ import annotations

import textwrap

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.theme import Theme
from coverage.measures import instruments
from coverage.tables import vocabulary
from coverage.wording import Language

ROW, TOP, LEGEND = 28, 40, 70
"""Pixels per row, for the axis above and for the legend below."""

ASIDE, ROOM = 0.3, 0.8
"""How far marks of one area and year stand apart, and how much all of them take at most, in rows."""

LINE = 60
"""Characters in a line of a tip."""

INSTRUMENTS = {
    "constitution": ("star", "all_small_scale"),
    "law": ("circle", "community"),
    "decree": ("square", "cooperative"),
    "regulation": ("diamond", "private_small"),
    "bill": ("circle-open", "community"),
}
"""Mark of each kind of instrument, and the operator type whose colour it borrows; what is not law yet is hollow."""


def time_line(recognition: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """The instruments of each area by year, one mark each.

    Those of one year stand above each other. Rows without a year are not drawn.
    """
    dated = _beside(instruments(recognition).dropna(subset="year"))
    names = sorted({(lang.area(area), area) for area in dated["area"]})
    down = {area: y for y, (_, area) in enumerate(names)}
    figure = go.Figure(
        layout=themes.layout(
            theme,
            TOP + LEGEND + ROW * max(len(names), 1),
            top=TOP,
            right=28,
            bottom=LEGEND,
            xaxis=themes.axis(theme, side="top", nticks=8, tickformat="d"),
            yaxis=themes.names_axis(theme, [name for name, _ in names], showgrid=True),
        )
    )
    for kind in vocabulary.values("recognition_kind"):
        rows = dated[dated["kind"].eq(kind)]
        if len(rows):
            figure.add_trace(_marks(kind, rows, down, lang, theme))
    return figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "y": 0, "yref": "paper", "yanchor": "top", "x": 0, "font": {"size": 13}},
    )


def _beside(dated: pd.DataFrame) -> pd.DataFrame:
    """``dated`` with the distance ``aside`` of each mark.

    It says how far below the middle of its row the mark stands, in rows.
    """
    of_year = dated.groupby(["area", "year"])
    rank, most = of_year.cumcount(), of_year["year"].transform("size") - 1
    step = (ROOM / most.clip(lower=1)).clip(upper=ASIDE)
    return dated.assign(aside=(rank - most / 2) * step)


def _marks(kind: str, rows: pd.DataFrame, down: dict[str, int], lang: Language, theme: Theme) -> go.Scatter:
    symbol, borrowed = INSTRUMENTS[kind]
    colour = theme.types[borrowed]
    return go.Scatter(
        x=[int(year) for year in rows["year"]],
        y=[down[area] + aside for area, aside in zip(rows["area"], rows["aside"], strict=True)],
        mode="markers",
        name=lang.label("recognition_kind", kind),
        marker={"symbol": symbol, "size": 11, "color": colour, "line": {"width": 2, "color": colour}},
        text=[_tip(row, lang) for row in rows.to_dict("records")],
        hovertemplate="%{text}<extra></extra>",
    )


def _tip(row: dict, lang: Language) -> str:
    lines = textwrap.wrap(row[f"instrument_{lang.code}"], LINE) + textwrap.wrap(row[f"effect_{lang.code}"], LINE)
    return "<br>".join([f"<b>{lang.area(row['area'])}, {int(row['year'])}</b>", *lines])
