"""How many operators are there, and how many people does one serve?"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.theme import MARKS, Theme
from coverage.wording import Language, shares

ROW, TOP, LEGEND = 28, 64, 110


def counts(frame: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """Published numbers of operators, one mark per origin, on a logarithmic axis."""
    return _dots(frame, lang.say("operators or systems (logarithmic scale)"), 1, lang, theme)


def people_per_operator(frame: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """People served by one operator, one mark per origin that counts both, on a logarithmic axis."""
    return _dots(frame, lang.say("people per operator (logarithmic scale)"), "D2", lang, theme)


def _dots(frame: pd.DataFrame, title: str, ticks: int | str, lang: Language, theme: Theme) -> go.Figure:
    names = sorted({(lang.area(area), area) for area in frame["area"]})
    position = {area: y for y, (_, area) in enumerate(names)}
    figure = go.Figure(
        layout=themes.layout(
            theme,
            TOP + LEGEND + ROW * max(len(names), 1),
            top=TOP,
            bottom=LEGEND,
            xaxis=themes.axis(theme, type="log", side="top", title={"text": title}, dtick=ticks, tickformat=",d"),
            yaxis=themes.axis(
                theme,
                automargin=True,
                autorange="reversed",
                showgrid=True,
                tickvals=list(position.values()),
                ticktext=[name for name, _ in names],
            ),
            separators=_separators(lang),
        )
    )
    for kind, rows in frame.groupby("operator_type", sort=False):
        figure.add_trace(_marks(kind, rows.to_dict("records"), position, lang, theme))
    return figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "y": 0, "yref": "paper", "yanchor": "top", "x": 0, "font": {"size": 13}},
    )


def _marks(kind: str, rows: list[dict], position: dict[str, int], lang: Language, theme: Theme) -> go.Scatter:
    hollow = [row["qualifier"] in ("at_least", "at_most", "range") for row in rows]
    return go.Scatter(
        x=[(row["low"] * row["high"]) ** 0.5 for row in rows],
        y=[position[row["area"]] for row in rows],
        mode="markers",
        name=lang.label("operator_type", kind),
        marker={
            "symbol": [MARKS[kind] + ("-open" if is_hollow else "") for is_hollow in hollow],
            "color": theme.types[kind],
            "size": 11,
            "line": {"width": 2, "color": theme.types[kind]},
        },
        text=[_tip(lang, row) for row in rows],
        hovertemplate="%{text}<extra></extra>",
    )


def _tip(lang: Language, row: dict) -> str:
    figure = shares.counted(lang, row)
    year = str(int(row["year"])) if pd.notna(row["year"]) else lang.say("no year")
    kind = lang.label("operator_type", row["operator_type"])
    return f"<b>{lang.area(row['area'])}</b><br>{kind}<br>{figure} ({year})"


def _separators(lang: Language) -> str:
    """Plotly's two characters: decimal mark, thousands mark."""
    return ".," if lang.code == "en" else ",."
