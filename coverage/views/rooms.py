"""What rooms of this installation said on a country, as far as their facilitators publish it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from coverage import queries
from coverage.exports.room import Agenda, agenda, transcript
from coverage.exports.room.sections import Section
from coverage.measures.headlines import RULES
from coverage.wording import Language
from coverage.workshop import Refused, Room, Store, published_rooms

ITEMS = 10
"""Factors and steps of a room that are shown, those with most votes."""


def published(store: Store, lang: Language, area: str) -> list[Agenda]:
    """The filled agendas of a country, those of the newest room first.

    Raises
    ------
    NotStored
        If the rooms cannot be read.
    """
    found = []
    for room in published_rooms(store):
        if area in room.countries and asks(room):
            with suppress(Refused):  # the room was deleted in this moment
                found.append(_of(store, room, lang, area))
    return found


def asks(room: Room) -> bool:
    """Whether a room was asked anything that an agenda is made of."""
    return any(question.kind in ("share", "factors", "steps") for question in room.questions)


def _of(store: Store, room: Room, lang: Language, area: str) -> Agenda:
    words = transcript(store, room, lang, queries.headlines(None, RULES[0]), datetime.now(UTC).date())
    filled = agenda(words, area, queries.gaps(None, RULES[0]).gaps)
    return replace(filled, said=tuple(map(_first, filled.said)))


def _first(section: Section) -> Section:
    return replace(section, parts=tuple(replace(part, rows=part.rows[:ITEMS]) for part in section.parts))
