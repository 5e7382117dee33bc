"""Items to vote for: those that the atlas offers by a key, and participants' own ideas."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import starmap

from sqlalchemy import select

from coverage.workshop.change import Change
from coverage.workshop.errors import Refused
from coverage.workshop.lists import WITH_ITEMS, known
from coverage.workshop.participants import Participant, speaking
from coverage.workshop.schema import items, questions, votes
from coverage.workshop.store import Store
from coverage.workshop.text import plain_or_none

MOST_VOTES = 3
"""Votes of a participant on one question, in all countries together."""


@dataclass(frozen=True)
class Item:
    """Something to vote for in a country.

    The atlas's own has a ``key`` to its words, an idea its ``text``.
    """

    id: int
    question: int
    area: str
    key: str | None
    text: str | None
    hidden: bool


COLUMNS = [items.c[name] for name in Item.__dataclass_fields__]


def ballot_items(store: Store, room: int, question: int) -> tuple[Item, ...]:
    """The items of a question that are not hidden.

    The atlas's first, then ideas as they came. Raises `NotStored` where the database cannot be read.
    """
    of_room = select(*COLUMNS).join(questions, items.c.question == questions.c.id).where(questions.c.room == room)
    wanted = of_room.where(items.c.question == question, items.c.hidden.is_(False)).order_by(items.c.id)
    with store.reading() as connection:
        return tuple(starmap(Item, connection.execute(wanted)))


def submit_idea(store: Store, who: Participant, question: int, area: str, text: str) -> Item | None:
    """Keep a participant's own idea on a question and a country.

    In their words and in place of the one before; none is kept, and None comes back, if the words are empty.

    What the facilitator hid stays hidden, whatever its words become.

    Raises
    ------
    Refused
        ``too_long``: the text; ``voted``: others have voted for the words there were; ``unknown``: the country, the
        question or the participant; ``closed``: the room.
    NotStored
        The idea before still stands.
    """
    words = plain_or_none(text, "text")
    with speaking(store, who) as writing:
        known(writing.question(question)["kind"], "question", WITH_ITEMS)
        known(area, "area", writing.room["countries"])
        key = {"question": question, "participant": who.id, "area": area}
        own = writing.find(items, **key)
        is_left = own and (own["text"] == words or (own["hidden"] and not words))
        if own and not is_left and _is_voted_by_others(writing, own["id"], who):
            raise Refused("voted", "text", own["text"])
        if words:
            writing.put(items, key, {"text": words})
        elif own and not is_left:
            writing.delete(items, items.c.id == own["id"])
        row = writing.find(items, **key)
        return Item(*(row[column.name] for column in COLUMNS)) if row else None


def own_ideas(store: Store, who: Participant, question: int) -> dict[str, str]:
    """The ideas of this participant that are not hidden, by country.

    Raises `NotStored` where the database cannot be read.
    """
    own = select(items.c.area, items.c.text).where(items.c.question == question, items.c.participant == who.id)
    with store.reading() as connection:
        return dict(map(tuple, connection.execute(own.where(items.c.hidden.is_(False)))))


def _is_voted_by_others(writing: Change, item: int, who: Participant) -> bool:
    others = select(votes.c.item).where(votes.c.item == item, votes.c.participant != who.id)
    return writing.connection.execute(others).first() is not None


def vote(store: Store, who: Participant, question: int, chosen: Collection[int]) -> None:
    """Vote for these items of a question, and for no others.

    For none to take votes back.

    Raises
    ------
    Refused
        ``too_many_votes``; ``unknown``: the question, the participant, or an item that is hidden or of another
        question; ``closed``: the room.
    NotStored
        The votes before still stand.
    """
    wanted = set(chosen)
    if len(wanted) > MOST_VOTES:
        raise Refused("too_many_votes", "items", len(wanted), MOST_VOTES)
    with speaking(store, who) as writing:
        known(writing.question(question)["kind"], "question", WITH_ITEMS)
        of_question = select(items.c.id).where(items.c.question == question)
        offered = writing.connection.scalars(of_question.where(items.c.hidden.is_(False))).all()
        for item in wanted:
            known(item, "items", offered)
        own = votes.c.participant == who.id
        writing.delete(votes, own, votes.c.item.in_(of_question), votes.c.item.not_in(wanted))
        for item in wanted:
            writing.put(votes, {"participant": who.id, "item": item}, {})


def own_votes(store: Store, who: Participant, question: int) -> frozenset[int]:
    """The items of a question for which this participant votes.

    Raises `NotStored` where the database cannot be read.
    """
    own = select(votes.c.item).join(items, votes.c.item == items.c.id)
    with store.reading() as connection:
        wanted = own.where(votes.c.participant == who.id, items.c.question == question)
        return frozenset(connection.scalars(wanted))
