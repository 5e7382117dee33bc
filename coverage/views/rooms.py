"""Rooms of this installation: what they said on a country, as far as their facilitators publish it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from coverage import queries
from coverage.exports.room import Agenda, Transcript, agenda, transcript
from coverage.measures.headlines import RULES
from coverage.views.notices import conflicts
from coverage.wording import Language
from coverage.workshop import Refused, Room, ShareQuestion, Store, published_rooms


def published(store: Store, lang: Language, area: str) -> list[Agenda]:
    """The filled agendas of a country, those of the newest room first.

    Raises
    ------
    NotStored
        If the rooms cannot be read.
    """
    agendas = []
    for room in published_rooms(store):
        if area in room.countries and asks(room):
            with suppress(Refused):  # the room was deleted in this moment
                agendas.append(agenda_of(store, room, lang, area))
    return agendas


def asks(room: Room) -> bool:
    """Whether a room was asked anything that an agenda is made of."""
    return any(question.kind in ("share", "factors", "steps") for question in room.questions)


def transcript_of(store: Store, room: Room, lang: Language) -> Transcript:
    """What a room said until now, beside the published headlines.

    Errors as in `published` and `Refused`.
    """
    return transcript(store, room, lang, queries.headlines(None, RULES[0]), datetime.now(UTC).date())


def agenda_of(store: Store, room: Room, lang: Language, area: str) -> Agenda:
    """The agenda of one country of a room, as it is now.

    Errors as in `transcript_of`.
    """
    of_cells = {
        (question.operator_type, question.service): conflicts(
            area, None, RULES[0], question.service, lang, question.operator_type
        )
        for question in room.questions
        if isinstance(question, ShareQuestion)
    }
    return agenda(transcript_of(store, room, lang), area, queries.gaps(None, RULES[0]).gaps, of_cells)
