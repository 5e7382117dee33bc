"""Chart of every estimate of one cell, the rows of one origin side by side."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.estimates import ROW, TOP, bounds, marks, source_name
from coverage.figures.ranking import point_value
from coverage.figures.theme import Theme
from coverage.wording import Language, shares

PUBLISHED = 270
"""Pixels for the column of published figures."""


def voices(
    estimates: pd.DataFrame,
    spoken: Collection[str],
    headline: Collection[str],
    lang: Language,
    theme: Theme,
) -> go.Figure:
    """The comparable ``estimates`` of one cell, newest origin first.

    Beside each, the figure as published.

    Rows of one origin stand on one ground, since they are one voice. The names of the estimates that speak for
    their origin (``spoken``, ids) are in ink, the others pale; that of the ``headline`` (ids) is marked.
    """
    frame = estimates[estimates["is_comparable"]]
    newest = frame.groupby("origin")["year"].transform("max")
    frame = frame.assign(point_value=[point_value(row) for row in frame.to_dict("records")], newest=newest)
    frame = frame.sort_values(["newest", "origin", "year", "estimate_id"], ascending=[False, True, False, True])
    rows = frame.to_dict("records")
    names = [_named(source_name(lang, row), row["estimate_id"], spoken, headline, theme) for row in rows]
    return go.Figure(
        [*bounds(rows, theme), marks(rows, lang, theme)],
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(rows), 1),
            top=TOP,
            right=PUBLISHED,
            shapes=_grounds([row["origin"] for row in rows], theme),
            annotations=_published(rows, lang, theme),
            xaxis=themes.percent_axis(theme, lang, range=[-1, 101]),
            yaxis=themes.names_axis(theme, names),
        ),
    )


def _named(name: str, estimate: str, spoken: Collection[str], headline: Collection[str], theme: Theme) -> str:
    if estimate in headline:
        return f"▸ {name}"
    return name if estimate in spoken else f'<span style="color:{theme.muted}">{name}</span>'


def _grounds(origins: list[str], theme: Theme) -> list[dict]:
    """One ground under the rows of each origin that has several."""
    several = {origin for origin in origins if origins.count(origin) > 1}
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": origins.index(origin) - 0.42,
            "y1": origins.index(origin) + origins.count(origin) - 0.58,
            "layer": "below",
            "fillcolor": theme.land,
            "line": {"width": 0},
        }
        for origin in dict.fromkeys(origins)
        if origin in several
    ]


def _published(rows: list[dict], lang: Language, theme: Theme) -> list[dict]:
    """The figure of each row as its source has it.

    In one column beside the axis.
    """
    return [
        {
            "text": shares.published(lang, row),
            "x": 1,
            "y": y,
            "xref": "paper",
            "yref": "y",
            "xanchor": "left",
            "xshift": 10,
            "showarrow": False,
            "font": {"size": 13, "color": theme.muted},
        }
        for y, row in enumerate(rows)
    ]
