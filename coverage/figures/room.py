"""Charts of a room's answers and votes, beside what is published."""

from __future__ import annotations

from html import escape
from textwrap import wrap
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.ranking import FULL, intervals, point_value
from coverage.figures.theme import MARKS, Theme
from coverage.wording import Language, shares

TOP = 36
"""Pixels for the axis above."""

SPREAD = 0.22
"""How far the answers of a country are spread, in rows."""


class Row(NamedTuple):
    """How a country is drawn.

    Pixels of its row, of the words beside, of a letter and of a dot, then where in the row, in rows from its middle,
    the published figure and the room stand.
    """

    height: int
    words: int
    letter: int
    dot: int
    published: float
    room: float


HIGH, LOW = Row(150, 250, 13, 9, -0.24, 0.12), Row(32, 340, 12, 7, -0.24, 0.2)

WIDE = 0.52
"""How wide a letter is, of its height."""

MOST_HIGH = 5
"""So many countries have a high row; where there are more, each has a low one, and its words a line."""

VOTES, NAME, LINES = 40, 44, 2
"""Pixels per item of a ballot, characters in a line of its name, and its lines."""


def elicited(
    answers: pd.DataFrame, pooled: pd.DataFrame, headlines: pd.DataFrame, kind: str, lang: Language, theme: Theme
) -> go.Figure:
    """A row for each country of ``pooled``.

    Above what is published, below what the room answered.

    ``answers`` and ``pooled`` have ``area``, ``lowest``, ``likely`` and ``highest`` (percent of all people), ``pooled``
    also ``n``; ``headlines`` are of one operator type (``kind``) and service.
    """
    rows = pooled.to_dict("records")
    row = HIGH if len(rows) <= MOST_HIGH else LOW
    names = [lang.area(country["area"]) for country in rows]
    places = {country["area"]: y for y, country in enumerate(rows)}
    known = [headline for headline in headlines.to_dict("records") if headline["area"] in places]
    colour = theme.types[kind]
    return go.Figure(
        [
            *_published(known, places, row, kind, theme),
            *_answers(answers, places, row, theme),
            *_pooled(rows, row, colour),
        ],
        layout=themes.layout(
            theme,
            TOP + 8 + row.height * max(len(rows), 1),
            top=TOP,
            right=row.words,
            shapes=[_between(y) | {"line": {"color": theme.line, "width": 1}} for y in range(1, len(rows))],
            annotations=_words(rows, {headline["area"]: headline for headline in known}, row, lang, theme),
            xaxis=themes.percent_axis(theme, lang, range=[-1, 101]),
            yaxis=themes.names_axis(theme, names),
        ),
    )


def _published(known: list[dict], places: dict[str, int], row: Row, kind: str, theme: Theme) -> list[go.Scatter]:
    """The interval over all published voices, and the headline in it.

    Hollow for a bound.
    """
    down = [places[headline["area"]] + row.published for headline in known]
    hollow = ["-open" if isinstance(headline["bound"], str) else "" for headline in known]
    marks = go.Scatter(
        x=[point_value(headline) for headline in known],
        y=down,
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
    return [*intervals(known, down, FULL, theme), marks]


def _answers(answers: pd.DataFrame, places: dict[str, int], row: Row, theme: Theme) -> list[go.Scatter]:
    """One dot for each answer, at its most likely share.

    Spread so that equal ones are seen.
    """
    shown = [answer for answer in answers.to_dict("records") if answer["area"] in places]
    turn = dict.fromkeys(places, 0)
    down = []
    for answer in shown:
        area = answer["area"]
        turn[area] += 1
        down.append(places[area] + row.room + SPREAD * ((turn[area] * 0.618) % 1))
    return [
        go.Scatter(
            x=[answer["likely"] for answer in shown],
            y=down,
            mode="markers",
            marker={"symbol": "circle", "size": row.dot, "color": theme.ink, "opacity": 0.45},
            hoverinfo="skip",
            cliponaxis=False,
        )
    ]


def _pooled(rows: list[dict], row: Row, colour: str) -> list[go.Scatter]:
    """The pooled range, with a mark at the most likely share."""
    answered = [(y + row.room, country) for y, country in enumerate(rows) if country["n"]]
    across, down = [], []
    for y, country in answered:
        across += [country["lowest"], country["highest"], None]
        down += [y, y, None]
    return [
        go.Scatter(x=across, y=down, mode="lines", line={"color": colour, "width": 6}, hoverinfo="skip"),
        go.Scatter(
            x=[country["likely"] for _, country in answered],
            y=[y for y, _ in answered],
            mode="markers",
            marker={"symbol": "diamond", "size": 15, "color": colour},
            hoverinfo="skip",
            cliponaxis=False,
        ),
    ]


def _between(y: int) -> dict:
    """A thin line above a row, which tells whose words are whose."""
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y - 0.5, "y1": y - 0.5, "layer": "below"}


def _words(rows: list[dict], known: dict[str, dict], row: Row, lang: Language, theme: Theme) -> list[dict]:
    """Published and pooled in words, one above the other, beside each row."""
    texts = []
    for y, country in enumerate(rows):
        area = country["area"]
        published = shares.short(lang, known[area]) if area in known else lang.say("no figure")
        published = [lang.say("Published: {share}", share=published)]
        answered = of_room(lang, country)
        for place, parts, colour in ((row.published, published, theme.muted), (row.room, answered, theme.ink)):
            lines = parts if row is HIGH else [", ".join(parts)]
            wrapped = [themes.wrapped(line, int(row.words / (WIDE * row.letter))) for line in lines]
            texts.append(_beside(y + place, "<br>".join(wrapped), row.letter, colour))
    return texts


def of_room(lang: Language, row: dict) -> list[str]:
    """The pooled range of a room and its answers, in words.

    ``row`` is one of `elicited`'s ``pooled``.
    """
    if not row["n"]:
        return [lang.say("This room: no answer yet")]
    low, likely, high = (lang.percent(row[name]) for name in ("lowest", "likely", "highest"))
    return [
        lang.say("This room: {likely} ({low} to {high})", likely=likely, low=low, high=high),
        lang.count("one answer", "{n} answers", int(row["n"])),
    ]


def _beside(y: float, text: str, letter: int, colour: str) -> dict:
    return {
        "text": text,
        "x": 1,
        "y": y,
        "xref": "paper",
        "yref": "y",
        "xanchor": "left",
        "xshift": 10,
        "showarrow": False,
        "align": "left",
        "font": {"size": letter, "color": colour},
    }


def ballot(votes: pd.DataFrame, theme: Theme) -> go.Figure:
    """A bar for each item.

    ``votes`` has ``said`` (its words) and ``votes``, in the order in which they are drawn.
    """
    rows = votes.to_dict("records")
    names = [_named(row["said"]) for row in rows]
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
            right=48,
            annotations=[
                _beside(y, str(row["votes"]), HIGH.letter, theme.ink) | {"x": row["votes"], "xref": "x"}
                for y, row in enumerate(rows)
            ],
            xaxis=themes.axis(theme, range=[0, max(most, 5)], showgrid=False, showline=False, showticklabels=False),
            yaxis=themes.names_axis(theme, names),
        ),
    )


def _named(text: str) -> str:
    """The words of an item in few lines, the end cut.

    Plotly would read tags in them.
    """
    lines = wrap(text, NAME, max_lines=LINES, placeholder=" …")
    return "<br>".join(escape(line, quote=False) for line in lines)
