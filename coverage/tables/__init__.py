"""What is in ``data/``? Each function returns one checked table; the words for their values are in `vocabulary`."""

from coverage.tables.load import (
    agenda_items,
    areas,
    basic_access,
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
    "estimates",
    "excluded",
    "local_names",
    "operator_types",
    "population",
    "recognition",
    "revisions",
    "sources",
]
