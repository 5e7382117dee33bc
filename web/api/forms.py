"""Forms of the body of an answer: rows as CSV, JSON or Parquet, a piece at a time."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd
from pyarrow import parquet as pq

from coverage import exports

AT_ONCE = 20_000
"""Rows in a piece: memory does not grow with the answer."""


@dataclass(frozen=True)
class Form:
    """A kind of body: its media type and its writer.

    ``pieces`` writes it, a piece at a time.
    """

    media_type: str
    pieces: Callable[[pd.DataFrame], Iterator[bytes]]


def csv(rows: pd.DataFrame) -> Iterator[bytes]:
    """The CSV that the pages give, in pieces of bytes.

    The first has the header.
    """
    for start in range(0, max(len(rows), 1), AT_ONCE):
        piece = exports.csv(rows.iloc[start : start + AT_ONCE])
        yield piece if start == 0 else piece.partition(exports.LINE_END.encode())[2]


def as_json(rows: pd.DataFrame) -> Iterator[bytes]:
    """A list of objects, one for each row; missing is ``null``."""
    yield b"["
    for start in range(0, len(rows), AT_ONCE):
        objects = exports.arrow(rows.iloc[start : start + AT_ONCE]).to_pylist()
        yield (b"," if start else b"") + json.dumps(objects, ensure_ascii=False)[1:-1].encode("utf-8")
    yield b"]"


def parquet(rows: pd.DataFrame) -> Iterator[bytes]:
    """A Parquet file, in one piece.

    It is packed, and small enough to be written before it is sent.
    """
    file = io.BytesIO()
    pq.write_table(exports.arrow(rows), file)
    yield file.getvalue()


FORMS = {
    "csv": Form("text/csv; charset=utf-8", csv),
    "json": Form("application/json", as_json),
    "parquet": Form("application/vnd.apache.parquet", parquet),
}
