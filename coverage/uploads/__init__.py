"""Somebody's own table: read as it comes, checked cell by cell, held against what is published. Nothing is kept."""

from coverage.uploads.check import Checked, check, contract_of_own
from coverage.uploads.compare import Comparison, compare
from coverage.uploads.read import MOST_BYTES, read
from coverage.uploads.report import Note, Problem, RawTable, Refused
from coverage.uploads.table import MOST_ROWS

__all__ = [
    "MOST_BYTES",
    "MOST_ROWS",
    "Checked",
    "Comparison",
    "Note",
    "Problem",
    "RawTable",
    "Refused",
    "check",
    "compare",
    "contract_of_own",
    "read",
]
