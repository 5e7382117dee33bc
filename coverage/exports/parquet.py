"""The rows as Parquet: types, order and missing values as they are."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
from pyarrow import parquet as pq

from coverage.exports import citation
from coverage.exports.extract import Extract
from coverage.tables.cells import TEXT


def parquet(extract: Extract) -> bytes:
    """One row group per million rows.

    Version and citation stand in the metadata of the file.
    """
    table = arrow(extract.rows)
    about = {"olpe-atlas.version": extract.version, "olpe-atlas.citation": citation.text(extract)}
    file = io.BytesIO()
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **about}), file)
    return file.getvalue()


def arrow(rows: pd.DataFrame) -> pa.Table:
    """The rows as a table of Arrow, without the index.

    Text is ``large_string``, whatever pandas keeps it in.
    """
    text = rows.select_dtypes("str").columns
    return pa.Table.from_pandas(rows.astype(dict.fromkeys(text, TEXT)), preserve_index=False)
