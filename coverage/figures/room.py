"""What does a room think, beside what is published?"""

from __future__ import annotations

from html import escape

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.ranking import stated
from coverage.figures.theme import MARKS, Theme
from coverage.wording import Language, shares

ROW, TOP, NUMBERS = 96, 36, 210
"""Pixels per country, for the axis above, and for the column of words."""

PUBLISHED, ROOM, SPREAD = -0.24, 0.12, 0.22
"""Where in its row the published figure and the room stand, and how far its answers are spread, in rows."""

VOTES, NAME = 40, 44
"""Pixels per item of a ballot, and characters in a line of its name."""


def elicited(
    answers: pd.DataFrame, pooled: pd.DataFrame, headlines: pd.DataFrame, kind: str, lang: Language, theme: Theme
) -> go.Figure:
    """A row for each country of ``pooled``: above what is published, below what the room answered.

    ``answers`` and ``pooled`` have ``area``, ``lowest``, ``likely`` and ``highest`` (percent of all people), ``pooled``
    also ``n``; ``headlines`` are of one operator type (``kind``) and service.
    """
    rows = pooled.to_dict("records")
    names = [lang.area(row["area"]) for row in rows]
    places = {row["area"]: y for y, row in enumerate(rows)}
    known = [row for row in headlines.to_dict("records") if row["area"] in places]
    colour = theme.types[kind]
    return go.Figure(
        [
            *_published(known, places, kind, theme),
            *_answers(answers, places, theme),
            *_pooled(rows, colour),
        ],
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(rows), 1),
            top=TOP,
            left=themes.room_for(names),
            right=NUMBERS,
            annotations=_words(rows, {row["area"]: row for row in known}, lang, theme),
            xaxis=themes.percent_axis(theme, lang, range=[-1, 101]),
            yaxis=themes.names_axis(theme, names),
        ),
    )


def _published(known: list[dict], places: dict[str, int], kind: str, theme: Theme) -> list[go.Scatter]:
    """The interval over all published voices, and the headline in it: hollow for a bound."""
    across, down = [], []
    for row in known:
        across += [row["interval_low"], row["interval_high"], None]
        down += [places[row["area"]] + PUBLISHED] * 2 + [None]
    hollow = ["-open" if isinstance(row["bound"], str) else "" for row in known]
    bar = go.Scatter(x=across, y=down, mode="lines", line={"color": theme.line, "width": 12}, hoverinfo="skip")
    marks = go.Scatter(
        x=[stated(row) for row in known],
        y=[places[row["area"]] + PUBLISHED for row in known],
        mode="markers",
        marker={
            "symbol": [MARKS[kind] + end for end in hollow],
            "size": 13,
            "color": theme.muted,
            "line": {"width": 2.5, "color": theme.muted},
        },
        hoverinfo="skip",
        cliponaxis=False,
    )
    return [bar, marks]


def _answers(answers: pd.DataFrame, places: dict[str, int], theme: Theme) -> list[go.Scatter]:
    """One dot for each answer, at what it takes for most likely, spread so that equal ones are seen."""
    rows = [row for row in answers.to_dict("records") if row["area"] in places]
    turn = dict.fromkeys(places, 0)
    down = []
    for row in rows:
        turn[row["area"]] += 1
        down.append(places[row["area"]] + ROOM + SPREAD * ((turn[row["area"]] * 0.618) % 1))
    return [
        go.Scatter(
            x=[row["likely"] for row in rows],
            y=down,
            mode="markers",
            marker={"symbol": "circle", "size": 9, "color": theme.ink, "opacity": 0.45},
            hoverinfo="skip",
            cliponaxis=False,
        )
    ]


def _pooled(rows: list[dict], colour: str) -> list[go.Scatter]:
    """From the pooled lowest to the pooled highest, with a mark at the most likely."""
    across, down = [], []
    for y, row in enumerate(rows):
        if row["n"]:
            across += [row["lowest"], row["highest"], None]
            down += [y + ROOM, y + ROOM, None]
    told = [(y, row) for y, row in enumerate(rows) if row["n"]]
    return [
        go.Scatter(x=across, y=down, mode="lines", line={"color": colour, "width": 6}, hoverinfo="skip"),
        go.Scatter(
            x=[row["likely"] for _, row in told],
            y=[y + ROOM for y, _ in told],
            mode="markers",
            marker={"symbol": "diamond", "size": 15, "color": colour},
            hoverinfo="skip",
            cliponaxis=False,
        ),
    ]


def _words(rows: list[dict], known: dict[str, dict], lang: Language, theme: Theme) -> list[dict]:
    """Published and pooled in words, one above the other, beside each row."""
    said = []
    for y, row in enumerate(rows):
        published = shares.short(lang, known[row["area"]]) if row["area"] in known else lang.say("no figure")
        said.append(_beside(y + PUBLISHED, lang.say("Published: {share}", share=published), theme.muted))
        said.append(_beside(y + ROOM, of_room(lang, row), theme.ink))
    return said


def of_room(lang: Language, row: dict) -> str:
    """The pooled range of a room in words, with the number of answers; ``row`` is one of `elicited`'s ``pooled``."""
    if not row["n"]:
        return lang.say("This room: no answer yet")
    low, likely, high = (lang.percent(round(row[name])) for name in ("lowest", "likely", "highest"))
    return lang.count(
        "This room: {likely} ({low} to {high}), one answer",
        "This room: {likely} ({low} to {high}), {n} answers",
        int(row["n"]),
        likely=likely,
        low=low,
        high=high,
    )


def _beside(y: float, text: str, colour: str) -> dict:
    return {
        "text": themes.wrapped(text, NUMBERS // 7),
        "x": 1,
        "y": y,
        "xref": "paper",
        "yref": "y",
        "xanchor": "left",
        "xshift": 10,
        "showarrow": False,
        "align": "left",
        "font": {"size": 13, "color": colour},
    }


def ballot(votes: pd.DataFrame, theme: Theme) -> go.Figure:
    """A bar for each item: ``votes`` has ``said`` (its words) and ``votes``, in the order in which they are drawn."""
    rows = votes.to_dict("records")
    names = [themes.wrapped(escape(row["said"], quote=False), NAME) for row in rows]  # plotly reads tags
    most = max((row["votes"] for row in rows), default=0)
    across, down = [], []
    for y, row in enumerate(rows):
        across += [0, row["votes"], None]
        down += [y, y, None]
    return go.Figure(
        [go.Scatter(x=across, y=down, mode="lines", line={"color": theme.accent, "width": 16}, hoverinfo="skip")],
        layout=themes.layout(
            theme,
            16 + VOTES * max(len(rows), 1),
            left=themes.room_for(names),
            right=48,
            annotations=[
                _beside(y, str(row["votes"]), theme.ink) | {"x": row["votes"], "xref": "x"}
                for y, row in enumerate(rows)
            ],
            xaxis=themes.axis(theme, range=[0, max(most, 5)], showgrid=False, showline=False, showticklabels=False),
            yaxis=themes.names_axis(theme, names),
        ),
    )
