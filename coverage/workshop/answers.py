"""Answers to questions about shares, as participants give, revise and withdraw them.

Each participant has one answer to a question and may revise it; the same post sent twice changes nothing.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from sqlalchemy import select

from coverage.workshop.errors import Refused
from coverage.workshop.lists import BASES, known
from coverage.workshop.participants import Participant, speaking
from coverage.workshop.schema import answers, items, participants, votes
from coverage.workshop.store import Store
from coverage.workshop.text import plain_or_none

PERCENT = (0, 100)

ADDRESSES = ("https://", "http://")
"""How the address of a source begins; it becomes a link, and others could do something."""


@dataclass(frozen=True)
class Answer:
    """The answer to a question about a share, and its basis.

    What share of all people of a country is served, in percent of them.
    """

    area: str
    lowest: float
    likely: float
    highest: float
    basis: str
    source: str | None = None
    source_url: str | None = None


def answer_share(store: Store, who: Participant, question: int, answer: Answer) -> None:
    """Take an answer to a question about a share.

    It replaces the one that this participant gave before.

    Raises
    ------
    Refused
        ``out_of_range``: a number outside 0 to 100; ``not_in_order``: not lowest ≤ likely ≤ highest, under ``likely``;
        ``too_long``: source or its address; ``unknown``: a country, basis, question, participant or beginning of an
        address; ``closed``: the room.
    NotStored
        The answer before still stands.
    """
    checked = _checked(answer)
    with speaking(store, who) as writing:
        known(writing.question(question)["kind"], "question", ("share",))
        known(checked.area, "area", writing.room["countries"])
        writing.put(answers, {"question": question, "participant": who.id}, asdict(checked))


def own_answer(store: Store, who: Participant, question: int) -> Answer | None:
    """What this participant answered to a question about a share.

    None where they have not. Raises `NotStored` where the database cannot be read.
    """
    columns = [answers.c[name] for name in Answer.__dataclass_fields__]
    own = select(*columns).where(answers.c.question == question, answers.c.participant == who.id)
    with store.reading() as connection:
        row = connection.execute(own).mappings().first()
    return Answer(**row) if row else None


def withdraw(store: Store, who: Participant, question: int) -> None:
    """Take back all that a participant said to a question.

    Country and role, or the answer, or own votes and own ideas with every vote on them.

    Raises
    ------
    Refused
        ``unknown``: the question or the participant; ``closed``: the room.
    NotStored
        All of it still stands.
    """
    with speaking(store, who) as writing:
        if writing.question(question)["kind"] == "who":
            writing.put(participants, {"id": who.id}, {"area": None, "role": None})
        writing.delete(answers, answers.c.question == question, answers.c.participant == who.id)
        of_question = select(items.c.id).where(items.c.question == question)
        writing.delete(votes, votes.c.participant == who.id, votes.c.item.in_(of_question))
        writing.delete(items, items.c.question == question, items.c.participant == who.id)


def _checked(answer: Answer) -> Answer:
    for field in ("lowest", "likely", "highest"):
        if not PERCENT[0] <= (value := getattr(answer, field)) <= PERCENT[1]:
            raise Refused("out_of_range", field, value, PERCENT)
    lowest, likely, highest = float(answer.lowest), float(answer.likely), float(answer.highest)
    if not lowest <= likely <= highest:
        raise Refused("not_in_order", "likely", (lowest, likely, highest))
    known(answer.basis, "basis", BASES)
    address = plain_or_none(answer.source_url, "source_url")
    if address and not address.lower().startswith(ADDRESSES):
        raise Refused("unknown", "source_url", address, ADDRESSES)
    source = plain_or_none(answer.source, "source")
    return replace(answer, lowest=lowest, likely=likely, highest=highest, source=source, source_url=address)
