"""Chart of the estimates of several years on an axis of time, bounds drawn as open lines."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.estimates import marker, stroke, tip
from coverage.figures.ranking import point_value
from coverage.figures.theme import OPEN_DOWN, OPEN_UP, Theme
from coverage.measures import series
from coverage.tables import vocabulary
from coverage.wording import Language

ROW, TOP, LEGEND = 48, 36, 70
"""Pixels from one number of the axis of shares to the next, for the axis of years and for the legend below."""

STEPS, MOST = (2, 5, 10, 20), 5
"""Steps of the axis of shares in percent, and how many it has at most."""

APART, TOGETHER = 0.18, 0.8
"""Between marks of one year at most, and for all of them, in years."""


def over_time(estimates: pd.DataFrame, rural: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """The comparable ``estimates`` of one country and service by year.

    Each has the colour and mark of its operator type. A bound is a hollow mark with a dotted line to its open end, a
    range a line between its ends. A dashed line joins the figures of one origin (`coverage.measures.series`). Behind
    them stand the people in rural areas, in percent of all (``rural``: ``year``, ``share``), a bar for each year that
    has a number.
    """
    frame = estimates[estimates["is_comparable"]].dropna(subset=["share_low", "share_high"])
    rank = frame["operator_type"].map(vocabulary.values("operator_type").index)
    frame = frame.assign(point_value=[point_value(row) for row in frame.to_dict("records")], rank=rank)
    frame = frame.sort_values(["year", "rank", "origin", "estimate_id"])
    years = [int(year) for year in frame["year"]] or [0]
    shown = rural[rural["year"].between(min(years), max(years))] if len(frame) else rural[:0]
    axis = _Axis([*frame["point_value"], *frame.loc[frame["bound"].eq("range"), "share_high"], *shown["share"]])
    rows = _placed(frame).to_dict("records")
    names = [lang.percent(share) for share in axis.names] if rows else []
    first, last = min(years) - 1, max(years) + 1
    figure = go.Figure(
        [*_bounds(rows, axis, theme), *_lines(rows, series(frame), axis, theme), *_marks(rows, axis, lang, theme)],
        layout=themes.layout(
            theme,
            TOP + LEGEND + ROW * max(len(names), 1),
            top=TOP,
            right=28,
            bottom=LEGEND,
            shapes=[
                _ground(year, share, axis, theme) for year, share in zip(shown["year"], shown["share"], strict=True)
            ],
            xaxis=themes.axis(
                theme,
                side="top",
                tickformat="d",
                showgrid=False,
                range=[first, last],
                nticks=min(8, last - first),
                showticklabels=bool(rows),
            ),
            yaxis=themes.names_axis(theme, names, showgrid=True),
        ),
    )
    return figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "y": 0, "yref": "paper", "yanchor": "top", "x": 0, "font": {"size": 13}},
    )


class _Axis:
    """An axis of shares from 0 upwards, as rows with names.

    Places count from the top, in steps.

    >>> axis = _Axis([11.5, 29])
    >>> axis.names, axis(30), axis(29), axis(0)
    ([30, 20, 10, 0], 0.0, 0.1, 3.0)
    """

    def __init__(self, shares: Iterable[float]) -> None:
        highest = max(shares, default=0)
        self.step = next(step for step in STEPS if highest <= step * MOST)
        self.top = max(-(-highest // self.step), 1) * self.step
        self.names = [int(self.top - self.step * place) for place in range(int(self.top / self.step) + 1)]

    def __call__(self, share: float) -> float:
        """The place of a share.

        One beyond the axis is at its end.
        """
        return (self.top - min(share, self.top)) / self.step


def _placed(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows with their place ``x`` on the axis of years.

    Those of one year stand side by side around it.
    """
    of_year = frame.groupby("year")["estimate_id"]
    n, place = of_year.transform("size").astype(float), of_year.cumcount()
    apart = (TOGETHER / n).clip(upper=APART)
    return frame.assign(x=frame["year"].astype(float) + (place - (n - 1) / 2) * apart)


def _marks(rows: list[dict], axis: _Axis, lang: Language, theme: Theme) -> list[go.Scatter]:
    """Marks of the number that each row states.

    Filled ones come first, since the legend shows the first one of a type.
    """
    traces = []
    for kind in vocabulary.values("operator_type"):
        of_kind = sorted(
            (row for row in rows if row["operator_type"] == kind), key=lambda row: isinstance(row["bound"], str)
        )
        if of_kind:
            traces.append(
                go.Scatter(
                    x=[row["x"] for row in of_kind],
                    y=[axis(row["point_value"]) for row in of_kind],
                    mode="markers",
                    name=lang.label("operator_type", kind),
                    marker=marker(of_kind, theme),
                    customdata=[row["estimate_id"] for row in of_kind],
                    text=[tip(lang, row) for row in of_kind],
                    hovertemplate="%{text}<extra></extra>",
                )
            )
    return traces


def _bounds(rows: list[dict], axis: _Axis, theme: Theme) -> list[go.Scatter]:
    """Lines to the open ends of bounds and between those of ranges.

    To the open end of a bound they are dotted.
    """
    arrows = {"at_least": ["line-ns", OPEN_UP], "at_most": [OPEN_DOWN, "line-ns"]}
    return [
        go.Scatter(
            x=[row["x"], row["x"]],
            y=[axis(row["share_low"]), axis(row["share_high"])],
            mode="lines+markers",
            line=stroke(row, theme),
            marker={"symbol": arrows.get(row["bound"], "line-ew-open"), "size": 8},
            hoverinfo="skip",
            showlegend=False,
        )
        for row in rows
        if isinstance(row["bound"], str)
    ]


def _lines(rows: list[dict], joined: list[tuple[str, ...]], axis: _Axis, theme: Theme) -> list[go.Scatter]:
    """A thin dashed line through the figures of one origin."""
    by_id = {row["estimate_id"]: row for row in rows}
    return [
        go.Scatter(
            x=[by_id[id_]["x"] for id_ in ids],
            y=[axis(by_id[id_]["point_value"]) for id_ in ids],
            mode="lines",
            line={"color": theme.types[by_id[ids[0]]["operator_type"]], "width": 1.5, "dash": "dash"},
            hoverinfo="skip",
            showlegend=False,
        )
        for ids in joined
    ]


def _ground(year: int, share: float, axis: _Axis, theme: Theme) -> dict:
    """The bar of one year behind the marks."""
    x = {"x0": int(year) - 0.5, "x1": int(year) + 0.5}
    y = {"y0": axis(share), "y1": axis(0)}
    return {"type": "rect", **x, **y, "layer": "below", "fillcolor": theme.land, "line": {"width": 0}}
