"""A table of estimates as large as somebody may ever bring: real rows, drawn with a fixed seed until there are enough.

``python -m benchmarks.synthetic serve PORT ROWS`` serves its rows through the data API, and nothing else;
``python -m benchmarks.synthetic sqlite FILE ROWS`` writes them into a database.
"""

from __future__ import annotations

import sqlite3
import sys

import numpy as np
import pandas as pd
import uvicorn
from starlette.applications import Starlette

from coverage import queries
from coverage.measures import Selection
from web import api
from web.api.lines import lines

SEED = 20261124


def comparable(rows: int) -> pd.DataFrame:
    """So many rows of estimates with their comparable shares and sources, each with an identifier of its own."""
    real = queries.comparable()
    drawn = real.iloc[np.random.default_rng(SEED).integers(0, len(real), rows)].reset_index(drop=True)
    names = drawn["estimate_id"].str.slice(stop=-2) + drawn.index.astype("str").to_series().set_axis(drawn.index)
    return drawn.assign(estimate_id=names)


def main() -> None:
    """Serve the rows, or write them."""
    what, where, rows = sys.argv[1:]
    large = comparable(int(rows))
    for module in (queries, queries.rows):
        module.comparable = lambda: large
    if what == "sqlite":
        with sqlite3.connect(where) as database:
            published = queries.explored("estimates", Selection(), None)
            published.astype(object).where(published.notna(), None).to_sql("estimates", database, index=False)
        return
    lines("estimates", "en")
    uvicorn.run(Starlette(routes=api.routes), host="127.0.0.1", port=int(where), log_level="warning")


if __name__ == "__main__":
    main()
