"""Measures of published figures: comparable shares, headlines and regions; frame in, frame out."""

from coverage.measures.area_parts import area_parts
from coverage.measures.audit import audit
from coverage.measures.changes import changes
from coverage.measures.claims import claims, tested
from coverage.measures.comparable import comparable
from coverage.measures.context import Context, context, rural_shares
from coverage.measures.gaps import RECENT_YEARS, completeness, gaps, of_whole, oldest
from coverage.measures.headlines import headlines, headlines_of
from coverage.measures.nearest import nearest
from coverage.measures.operators import counts, people_per_operator
from coverage.measures.over_time import series, several_years
from coverage.measures.places import Places, places
from coverage.measures.recognition import (
    by_theme,
    instruments,
    newest_first,
    stances,
    success_factors,
    within,
    without_support,
)
from coverage.measures.regions import Summary, countries_of, partly, regions, summary, summed, what_if
from coverage.measures.revisions import since, versions
from coverage.measures.selection import (
    CRITERIA,
    NEWER,
    Selection,
    column_of,
    headlines_sourced,
    matching,
    rows,
    sourced,
)
from coverage.measures.services import SERVICES, as_counted, counting_for
from coverage.measures.sums import parts_of, sums_of_types, voices_of, weighed
from coverage.measures.voices import voices
from coverage.measures.years import UNKNOWN, Years, keeps_unknown, span_of, with_unknown, without_unknown

__all__ = [
    "CRITERIA",
    "NEWER",
    "RECENT_YEARS",
    "SERVICES",
    "UNKNOWN",
    "Context",
    "Places",
    "Selection",
    "Summary",
    "Years",
    "area_parts",
    "as_counted",
    "audit",
    "by_theme",
    "changes",
    "claims",
    "column_of",
    "comparable",
    "completeness",
    "context",
    "counting_for",
    "countries_of",
    "counts",
    "gaps",
    "headlines",
    "headlines_of",
    "headlines_sourced",
    "instruments",
    "keeps_unknown",
    "matching",
    "nearest",
    "newest_first",
    "of_whole",
    "oldest",
    "partly",
    "parts_of",
    "people_per_operator",
    "places",
    "regions",
    "rows",
    "rural_shares",
    "series",
    "several_years",
    "since",
    "sourced",
    "span_of",
    "stances",
    "success_factors",
    "summary",
    "summed",
    "sums_of_types",
    "tested",
    "versions",
    "voices",
    "voices_of",
    "weighed",
    "what_if",
    "with_unknown",
    "within",
    "without_support",
    "without_unknown",
]
