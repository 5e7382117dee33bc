"""Tiny hand-made frames: what a test does not name is a plain whole figure for one country."""

import pandas as pd

DEFAULTS = {
    "area": "PER",
    "year": 2010,
    "service": "water",
    "residence": "national",
    "operator_type": "community",
    "local_name": None,
    "measure": "population_share",
    "low": 20.0,
    "qualifier": "exact",
    "base": "national",
    "scope": "whole",
    "grade": "B",
}


def estimates(*rows: dict) -> pd.DataFrame:
    """Estimates with the given cells; each row has its own origin and source unless it names one."""
    filled = [
        {**DEFAULTS, "estimate_id": f"row-{i}", "origin": f"origin-{i}", "source_id": f"source-{i}"}
        | {"high": row.get("low", 20.0), **row}
        for i, row in enumerate(rows)
    ]
    frame = pd.DataFrame(filled, columns=[*DEFAULTS, "high", "estimate_id", "origin", "source_id"])
    texts = [name for name in frame if name not in ("year", "low", "high")]
    return frame.astype({**dict.fromkeys(texts, "str"), "year": "Int64", "low": float, "high": float})


def population(*rows: tuple) -> pd.DataFrame:
    """Persons per country and year: (iso3, year, total, rural); Peru 2010 with 1,000 people, 400 rural, if none."""
    rows = rows or (("PER", 2010, 1000, 400),)
    return pd.DataFrame(
        [
            {"iso3": iso3, "year": year, "total": total, "urban": total - rural, "rural": rural}
            for iso3, year, total, rural in rows
        ]
    )
