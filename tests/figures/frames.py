"""Tiny frames for figures: hand-made estimates, taken through the measures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

import numpy as np
import pandas as pd

from coverage import measures
from coverage.measures.company import STATED
from tests.measures.frames import estimates, population

PEOPLE = population(*((country, 2010, 1000, 400) for country in ("PER", "BOL", "GTM", "SLV", "CHL")))

POINT = {"low": 20}
ABOUT = {"area": "BOL", "low": 35, "qualifier": "approximate"}
AT_LEAST = {"area": "GTM", "low": 45, "qualifier": "at_least"}
AT_MOST = {"area": "SLV", "low": 12, "qualifier": "at_most"}
RANGE = {"area": "CHL", "low": 4, "high": 8, "qualifier": "range"}
CENTRAL_AMERICA = {"area": "013", "low": 50, "qualifier": "at_most"}
BOUNDS = (AT_LEAST, AT_MOST, RANGE, CENTRAL_AMERICA)
ALL_KINDS = (POINT, ABOUT, *BOUNDS)

ANSWERS = pd.DataFrame(
    {"area": ["PER", "PER", "GTM"], "lowest": [5.0, 10, 20], "likely": [10.0, 20, 40], "highest": [20.0, 50, 60]}
)
POOLED = pd.DataFrame(
    {"area": ["PER", "GTM"], "lowest": [7.5, 20], "likely": [15.0, 40], "highest": [35.0, 60], "n": [2, 1]}
)
"""What a room said, one by one and pooled."""

OF_SHARES = ["share", "share_low", "share_high", "people_low", "people_high", "interval_low", "interval_high", *STATED]


def comparable(*rows: dict) -> pd.DataFrame:
    """Estimates with their comparable shares and their source beside them."""
    frame = measures.comparable(estimates(*rows), PEOPLE)
    return frame.assign(publisher="A publisher", source_kind="ngo", url="https://example.org/a")


def headlines(*rows: dict) -> pd.DataFrame:
    """The headlines of estimates, "all small-scale" left out."""
    return _headlines(tuple(tuple(row.items()) for row in rows)).copy()


@cache
def _headlines(rows: tuple[tuple[tuple[str, object], ...], ...]) -> pd.DataFrame:
    frame = measures.headlines(measures.comparable(estimates(*map(dict, rows)), PEOPLE), as_of=2026)
    return frame[frame["operator_type"].ne("all_small_scale")].reset_index(drop=True)


def recognition(*rows: dict) -> pd.DataFrame:
    """Laws of the areas of ``rows``, each of the year 2010 and of the kind given."""
    names = [f"{name}_{code}" for name in ("instrument", "effect") for code in ("en", "es", "pt")]
    filled = [
        {"area": "PER", "kind": "law", "source_id": "a-source", **dict.fromkeys(names, "A law")}
        | {name: row[name] for name in ("area", "kind") if name in row}
        | {"year": row.get("year", 2010)}
        for row in rows
    ]
    frame = pd.DataFrame(filled, columns=["area", "kind", "source_id", *names, "year"])
    return frame.astype({"year": "Int64"})


def without_numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with every number of it missing; the only number of a law is its year."""
    names = [name for name in [*OF_SHARES, "low", "high"] if name in frame] or ["year"]
    return frame.assign(**dict.fromkeys(names, np.nan))


def texts(figure) -> Iterator[str]:
    """Every text of a figure: labels, tips, names, titles."""
    spec = json.loads(figure.to_json())
    spec["layout"].pop("template", None)
    yield from _texts(spec, "")


def _texts(node, key: str) -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _texts(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value, key)
    elif isinstance(node, str) and key in ("text", "ticktext", "name", "title"):
        yield node


def named(figure) -> dict[str, tuple[float, str]]:
    """Place and symbol of each mark that answers to a name, in the order drawn."""
    return {
        name: (x, symbol)
        for trace in figure.data
        if trace.customdata is not None
        for name, x, symbol in zip(trace.customdata, trace.x, trace.marker.symbol, strict=True)
    }
