"""A room as most tests need it."""

from coverage import workshop
from coverage.workshop import Answer, NewQuestion

OFFERED = (("PER", "law"), ("PER", "tariff"), ("COL", "law"), ("PER", "training"), ("PER", "credit"))
ASKED = (
    NewQuestion("who"),
    NewQuestion("share", "community", "water"),
    NewQuestion("factors", "community", offered=OFFERED),
    NewQuestion("steps"),
)


def opened(store, title="Lima", countries=("PER", "COL"), asked=ASKED):
    """A room of two countries with the four kinds of question."""
    return workshop.open_room(store, title, "es", countries, asked)[0]


def joined(store, room):
    """Somebody in the room."""
    return workshop.join(store, room.id)[0]


def answer(likely=20, **changes):
    """A good answer, but for ``changes``."""
    return Answer(**{"area": "PER", "lowest": 10, "likely": likely, "highest": 30, "basis": "experience"} | changes)
