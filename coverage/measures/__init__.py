"""From published figures to comparable shares, headlines and regions: frame in, frame out."""

from coverage.measures.audit import audit
from coverage.measures.changes import changes
from coverage.measures.claims import claims, tested
from coverage.measures.comparable import comparable
from coverage.measures.context import Context, context
from coverage.measures.gaps import RECENT_YEARS, completeness, examples, oldest
from coverage.measures.headlines import headlines, parts_of, sums_of_types
from coverage.measures.operators import counts, people_per_operator
from coverage.measures.recognition import instruments, success_factors
from coverage.measures.regions import Summary, countries_of, regions, summary, what_if
from coverage.measures.selection import Selection, headlines_sourced, rows, sourced
from coverage.measures.voices import informative, voices

__all__ = [
    "RECENT_YEARS",
    "Context",
    "Selection",
    "Summary",
    "audit",
    "changes",
    "claims",
    "comparable",
    "completeness",
    "context",
    "countries_of",
    "counts",
    "examples",
    "headlines",
    "headlines_sourced",
    "informative",
    "instruments",
    "oldest",
    "parts_of",
    "people_per_operator",
    "regions",
    "rows",
    "sourced",
    "success_factors",
    "summary",
    "sums_of_types",
    "tested",
    "voices",
    "what_if",
]
