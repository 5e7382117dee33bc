"""The rows of a frame as lines of CSV, written once: any selection of them can be sent without writing it again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pyarrow as pa

from coverage.exports.csv import LINE_END, csv

AT_ONCE = 2_000
"""Rows of a piece, about a megabyte: what is sent at once. The processor still has it at hand when it is sent."""

_END = LINE_END.encode()


class Lines:
    """The CSV lines of each row of a frame, ready in memory.

    As `coverage.exports.csv` writes them, in pieces.
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        self.header = csv(frame.iloc[:0])
        self._pieces = [
            _lines(frame.iloc[start : start + AT_ONCE], len(self.header)) for start in range(0, len(frame), AT_ONCE)
        ]

    def selected(self, keep: np.ndarray) -> Iterator[bytes | memoryview]:
        """The CSV file of the rows for which ``keep`` holds.

        ``keep`` has one truth per row. The header comes first, then piece by piece.
        """
        yield self.header
        for place, piece in enumerate(self._pieces):
            chosen = keep[place * AT_ONCE : place * AT_ONCE + len(piece)]
            if chosen.all():
                yield memoryview(piece.buffers()[2])
            elif chosen.any():
                yield memoryview(piece.filter(pa.array(chosen)).buffers()[2])


def _lines(rows: pd.DataFrame, header: int) -> pa.LargeBinaryArray:
    """One value per row: its line, with the line end."""
    body = csv(rows)[header:]
    content = np.frombuffer(body, dtype=np.uint8)
    ends = np.flatnonzero((content[:-1] == _END[0]) & (content[1:] == _END[1])) + len(_END)
    if len(ends) != len(rows):  # a text has a line end inside: each row is written by itself
        lines = [csv(rows.iloc[[place]])[header:] for place in range(len(rows))]
        return pa.array(lines, pa.large_binary())
    offsets = np.concatenate(([0], ends)).astype(np.int64)
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(body)]
    return pa.LargeBinaryArray.from_buffers(pa.large_binary(), len(rows), buffers)
