"""Files of frames, to download."""

from coverage.exports.bundle import bundle
from coverage.exports.csv import LINE_END, csv, spreadsheet_csv
from coverage.exports.extract import TABLES, Extract, TableName
from coverage.exports.forms import FORMS, Form
from coverage.exports.lines import Lines
from coverage.exports.parquet import arrow, parquet
from coverage.exports.shapes import geojson, geopackage
from coverage.exports.xlsx import xlsx

__all__ = [
    "FORMS",
    "LINE_END",
    "TABLES",
    "Extract",
    "Form",
    "Lines",
    "TableName",
    "arrow",
    "bundle",
    "csv",
    "geojson",
    "geopackage",
    "parquet",
    "spreadsheet_csv",
    "xlsx",
]
