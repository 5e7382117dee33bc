"""The rows as Parquet: types, order and missing values as they are."""

from __future__ import annotations

import io

import pyarrow as pa
from pyarrow import parquet as pq

from coverage.exports import citation
from coverage.exports.extract import Extract


def parquet(extract: Extract) -> bytes:
    """One row group per million rows.

    Version and citation stand in the metadata of the file.
    """
    table = pa.Table.from_pandas(extract.rows, preserve_index=False)
    about = {"olpe-atlas.version": extract.version, "olpe-atlas.citation": citation.text(extract)}
    file = io.BytesIO()
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **about}), file)
    return file.getvalue()
