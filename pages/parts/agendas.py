"""What did rooms of this installation say on a country, as far as their facilitators publish it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from coverage import queries
from coverage.exports.room import Agenda, agenda, told
from coverage.exports.room.agenda import Ballot
from coverage.measures.headlines import RULES
from coverage.wording import Language
from coverage.workshop import Refused, Room, Store, published_rooms
from pages.parts import doors

DOOR = "/facilitate/{secret}"
"""The address that only a server with rooms has; without it there is no database either, and none is made."""

ITEMS = 10
"""Factors and steps of a room that are shown, those with most votes."""


def published(lang: Language, area: str) -> list[Agenda]:
    """The filled agendas of a country, those of the newest room first.

    Raises
    ------
    NotStored
        If the rooms cannot be read.
    """
    if DOOR not in doors.OPEN or not Store.is_made():
        return []
    found = []
    for room in published_rooms(Store.here()):
        if area in room.countries and asks(room):
            with suppress(Refused):  # the room was deleted in this moment
                found.append(_of(room, lang, area))
    return found


def asks(room: Room) -> bool:
    """Whether a room was asked anything that an agenda is made of."""
    return any(question.kind in ("share", "factors", "steps") for question in room.questions)


def items(ballots: Sequence[Ballot]) -> list[tuple[str, str]]:
    """The votes of each item, and what it says with whose words those are."""
    of_all = [item for ballot in ballots for item in ballot.items]
    return [(item.votes, f"{item.said} ({item.whose})" if item.whose else item.said) for item in of_all]


def nothing(words: Mapping[str, str], ballots: Sequence[Ballot]) -> str:
    """Why there are no items: nobody named one, or nobody was asked."""
    return words["none"] if ballots else words["not_asked"]


def _of(room: Room, lang: Language, area: str) -> Agenda:
    said = told(Store.here(), room, lang, queries.headlines(None, RULES[0]), datetime.now(UTC).date())
    made = agenda(said, area, queries.gaps(None, RULES[0]).gaps)
    return replace(made, factors=_first(made.factors), steps=_first(made.steps))


def _first(ballots: tuple[Ballot, ...]) -> tuple[Ballot, ...]:
    return tuple(replace(ballot, items=ballot.items[:ITEMS]) for ballot in ballots)
