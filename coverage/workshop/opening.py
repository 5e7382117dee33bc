"""The opening of a room with its questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from coverage import tables
from coverage.measures import SERVICES
from coverage.tables import catalog, vocabulary
from coverage.workshop.change import add
from coverage.workshop.errors import Refused
from coverage.workshop.lists import KINDS, WITH_ITEMS, known
from coverage.workshop.rooms import Kind, Room, load
from coverage.workshop.schema import items, questions, rooms
from coverage.workshop.store import Store
from coverage.workshop.text import address_or_none, plain
from coverage.workshop.tokens import hashed, new_code, new_token


@dataclass(frozen=True)
class NewQuestion:
    """A question to be asked in a new room.

    A ``share`` is of one operator type and service, which the other kinds may do without. ``offered`` are the items to
    vote for that the atlas has words for: the country and the key of each.
    """

    kind: Kind
    operator_type: str | None = None
    service: str | None = None
    offered: tuple[tuple[str, str], ...] = ()


def open_room(
    store: Store,
    title: str,
    lang: str,
    countries: Sequence[str],
    asked: Sequence[NewQuestion],
    address: str | None = None,
) -> tuple[Room, str]:
    """A new room, and the secret of its facilitator.

    The secret is kept nowhere else.

    ``address`` is where phones join, None for the likeliest of this computer.

    Raises
    ------
    Refused
        ``empty``: the title, countries or questions; ``too_long``: the title; ``unknown``: a language, a country, an
        address, or a kind, operator type, service or country of a question.
    NotStored
        Nothing was stored.
    """
    title = plain(title, "title")
    known(lang, "lang", catalog.LANGUAGES)
    _check_countries(countries)
    _check_questions(asked, countries)
    secret = new_token()
    values = {
        "secret_hash": hashed(secret),
        "title": title,
        "lang": lang,
        "countries": list(dict.fromkeys(countries)),
        "state": "open",
        "place": 0,
        "revision": 0,
        "address": address_or_none(address),
        "created_at": datetime.now(UTC).replace(tzinfo=None),
    }
    with store.writing() as connection:
        number = add(connection, rooms, {"code": _free(connection), **values})
        for position, question in enumerate(asked):
            _ask(connection, number, position, question)
        room = load(connection, rooms.c.id == number)
        assert room is not None  # it was added by this very connection
        return room, secret


def _check_countries(countries: Sequence[str]) -> None:
    if not countries:
        raise Refused("empty", "countries")
    areas = tables.areas()
    allowed = tuple(areas.loc[areas["kind"].eq("country"), "area"])
    for country in countries:
        known(country, "countries", allowed)


def _check_questions(asked: Sequence[NewQuestion], countries: Sequence[str]) -> None:
    if not asked:
        raise Refused("empty", "questions")
    for question in asked:
        known(question.kind, "kind", KINDS)
        if question.kind == "share" or question.operator_type is not None:
            known(question.operator_type, "operator_type", vocabulary.values("operator_type"))
        if question.kind == "share" or question.service is not None:
            known(question.service, "service", SERVICES)
        if question.offered:
            known(question.kind, "offered", WITH_ITEMS)
        for country, _ in question.offered:
            known(country, "offered", countries)


def _free(connection: Connection) -> str:
    """A code that no room has."""
    while connection.scalar(select(rooms.c.id).where(rooms.c.code == (code := new_code()))):
        continue
    return code


def _ask(connection: Connection, room: int, position: int, question: NewQuestion) -> None:
    values = {name: getattr(question, name) for name in ("kind", "operator_type", "service")}
    number = add(connection, questions, {"room": room, "position": position, "revealed": False, **values})
    for area, key in dict.fromkeys(question.offered):
        connection.execute(insert(items).values(question=number, area=area, key=key))
