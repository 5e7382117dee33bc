"""From published figures to comparable shares, headlines and regions: frame in, frame out."""

from coverage.measures.comparable import comparable
from coverage.measures.context import Context, context
from coverage.measures.headlines import headlines, parts_of, sums_of_types
from coverage.measures.operators import counts, people_per_operator
from coverage.measures.regions import Summary, summary
from coverage.measures.selection import Selection, headlines_sourced, rows, sourced
from coverage.measures.voices import informative, voices

__all__ = [
    "Context",
    "Selection",
    "Summary",
    "comparable",
    "context",
    "counts",
    "headlines",
    "headlines_sourced",
    "informative",
    "parts_of",
    "people_per_operator",
    "rows",
    "sourced",
    "summary",
    "sums_of_types",
    "voices",
]
