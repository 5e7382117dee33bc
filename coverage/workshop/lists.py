"""Closed lists of the workshop: codes, whose names on screen are made elsewhere."""

from collections.abc import Sequence

from coverage.workshop.errors import Refused

KINDS = ("who", "share", "factors", "steps")
"""Who is here; what share of all people; what success depends on; what to do next."""

WITH_ITEMS = ("factors", "steps")
"""Kinds of question with items to vote for."""

ROLES = (
    "operator",
    "association",
    "municipality",
    "national_government",
    "utility",
    "cooperation",
    "research",
    "other",
)
"""For whom a participant works."""

BASES = ("own_records", "official_figure", "experience", "guess")
"""What an answer rests on."""


def known(value: object, field: str, allowed: Sequence[str]) -> None:
    """Refuse (``unknown``) a value that its closed list does not have."""
    if value not in allowed:
        raise Refused("unknown", field, value, tuple(allowed))
