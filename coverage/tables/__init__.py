"""Tables of the folder ``data/``, checked, by one function each.

The words for their values are in `vocabulary`.
"""

from coverage.tables.load import (
    agenda_items,
    areas,
    basic_access,
    cases,
    estimates,
    excluded,
    local_names,
    operator_types,
    population,
    recognition,
    revisions,
    sources,
)

__all__ = [
    "agenda_items",
    "areas",
    "basic_access",
    "cases",
    "estimates",
    "excluded",
    "local_names",
    "operator_types",
    "population",
    "recognition",
    "revisions",
    "sources",
]
