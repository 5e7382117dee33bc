"""Somebody's own table: read as it comes, checked cell by cell, held against what is published. Nothing is kept."""

from coverage.uploads.check import Checked, Problem, check, contract_of_own
from coverage.uploads.compare import Comparison, compare
from coverage.uploads.read import MOST_BYTES, MOST_ROWS, Refused, read

__all__ = [
    "MOST_BYTES",
    "MOST_ROWS",
    "Checked",
    "Comparison",
    "Problem",
    "Refused",
    "check",
    "compare",
    "contract_of_own",
    "read",
]
