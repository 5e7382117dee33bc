"""Forms of files in which an extract can be taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coverage.exports.bundle import bundle
from coverage.exports.csv import csv, spreadsheet_csv
from coverage.exports.extract import Extract
from coverage.exports.parquet import parquet
from coverage.exports.shapes import geojson, geopackage
from coverage.exports.xlsx import xlsx


@dataclass(frozen=True)
class Form:
    """One kind of file.

    Its ending, its media type, and what writes it.
    """

    ending: str
    media_type: str
    write: Callable[[Extract], bytes]


FORMS = {
    "csv": Form("csv", "text/csv; charset=utf-8", lambda extract: csv(extract.rows)),
    "comma": Form("csv", "text/csv; charset=utf-8", lambda extract: spreadsheet_csv(extract.rows, ",")),
    "point": Form("csv", "text/csv; charset=utf-8", lambda extract: spreadsheet_csv(extract.rows, ".")),
    "xlsx": Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx),
    "parquet": Form("parquet", "application/vnd.apache.parquet", parquet),
    "geojson": Form("geojson", "application/geo+json", geojson),
    "geopackage": Form("gpkg", "application/geopackage+sqlite3", geopackage),
    "bundle": Form("zip", "application/zip", bundle),
}
"""By the name that the catalogs word."""
