"""The small view that every tool draws: a map and a ranking of the same headlines, chosen by one filter."""

from __future__ import annotations

import json
import os
from pathlib import Path

import plotly.graph_objects as go

SHARES: dict[str, dict[str, float]] = json.loads(Path(os.environ["HEADLINES"]).read_text(encoding="utf-8"))
"""Service to country to share, in percent."""

STATIC = Path(__file__).resolve().parent / "static"
"""The atlas's boundaries, which lie beside this file while the bench runs: plotly would ask a public address else."""


def choropleth(service: str) -> go.Figure:
    """The map of one service."""
    shares = SHARES[service]
    figure = go.Figure(go.Choropleth(locations=list(shares), z=list(shares.values()), locationmode="ISO-3"))
    figure.update_geos(
        resolution=50, projection_type="equal earth", lonaxis_range=[-117, -34], lataxis_range=[-55.5, 32.5]
    )
    return figure


def ranking(service: str) -> go.Figure:
    """The ranking of one service."""
    shares = dict(sorted(SHARES[service].items(), key=lambda item: item[1]))
    return go.Figure(go.Bar(x=list(shares.values()), y=list(shares), orientation="h"))


def headline(service: str) -> str:
    """The sentence that changes with the filter."""
    shares = SHARES[service].values()
    return f"{service}: {len(shares)} countries, mean {sum(shares) / len(shares):.1f} %"
