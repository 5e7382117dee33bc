"""From frames to files that can be taken away."""

from coverage.exports.csv import csv, spreadsheet_csv

__all__ = ["csv", "spreadsheet_csv"]
