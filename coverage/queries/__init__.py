"""Measures over the atlas's own tables, each worked out once per process."""

from coverage.queries.country import Country, context, country, country_estimates, country_headlines, rural_shares
from coverage.queries.gaps import Gaps, gaps
from coverage.queries.headlines import (
    Beside,
    Evidence,
    Overview,
    Years,
    audit,
    changes,
    comparable,
    estimates_in,
    evidence,
    headlines,
    nearest,
    overview,
    places_in,
    published,
    speaking,
    sums,
    voices,
)
from coverage.queries.recognition import stances
from coverage.queries.regions import Region, claims, regions, regions_of
from coverage.queries.rows import explored, nearest_rows

__all__ = [
    "Beside",
    "Country",
    "Evidence",
    "Gaps",
    "Overview",
    "Region",
    "Years",
    "audit",
    "changes",
    "claims",
    "comparable",
    "context",
    "country",
    "country_estimates",
    "country_headlines",
    "estimates_in",
    "evidence",
    "explored",
    "gaps",
    "headlines",
    "nearest",
    "nearest_rows",
    "overview",
    "places_in",
    "published",
    "regions",
    "regions_of",
    "rural_shares",
    "speaking",
    "stances",
    "sums",
    "voices",
]
