"""A room as people fill it: good answers, hostile ones, hidden ones, and what its files hold once they are unpacked."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from coverage import measures, tables, workshop
from coverage.exports import room as home
from coverage.exports.room import Transcript
from coverage.measures.sums import ALL
from coverage.wording import Language
from coverage.workshop import Answer, NewQuestion, Room, Store
from coverage.workshop.tokens import hashed

DAY = date(2026, 11, 25)
COUNTRIES = ("PER", "NIC")
FACTORS, STEPS = (("PER", "agenda_items:subsidies"),), (("PER", "settled_by:question"), ("NIC", "settled_by:register"))
ASKED = (
    NewQuestion("who"),
    NewQuestion("share", "community", "water"),
    NewQuestion("share", ALL, "sanitation"),
    NewQuestion("factors", offered=FACTORS),
    NewQuestion("steps", offered=STEPS),
)

HOSTILE = ("=1+1", "<script>alert(1)</script>", "🚰 מים مياه", "{title} %s @x")
"""A formula, a script, letters of other directions, and what forms of text would fill in."""

HIDDEN = ("hidden-source", "hidden-idea")

FIRST = {"participants": 7654321, "answers": 8765432, "items": 9876543}
"""From where rows are numbered, so that a number can be looked for in a file."""


@dataclass(frozen=True)
class Filled:
    """A room and all that may stand in no file of it."""

    store: Store
    room: Room
    secrets: tuple[str, ...]

    def transcript(self, code: str = "es") -> Transcript:
        """What it said."""
        return home.transcript(self.store, self.room, Language(code), headlines(), DAY)


@cache
def headlines() -> pd.DataFrame:
    """The published headlines, with their publishers."""
    found = measures.headlines(measures.comparable(tables.estimates(), tables.population()))
    return measures.headlines_sourced(found, tables.estimates(), tables.sources())


@cache
def gaps() -> pd.DataFrame:
    """The gaps of the countries of the room."""
    comparable = measures.comparable(tables.estimates(), tables.population())
    return measures.gaps(comparable, headlines(), COUNTRIES, measures.parts_of(ALL)[1:])


def empty(store: Store) -> Filled:
    """A room in which nobody said anything."""
    room, secret = workshop.open_room(store, "Nobody", "pt", COUNTRIES, ASKED)
    return Filled(store, room, (secret, hashed(secret)))


def filled(store: Store, title: str = HOSTILE[0]) -> Filled:
    """A room with answers to each question, some hidden, most of them hostile."""
    room, secret = workshop.open_room(store, title, "es", COUNTRIES, ASKED)
    with store.writing() as connection:
        for table, number in FIRST.items():
            connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, number))
    secrets = [secret, hashed(secret)]
    people = []
    for _ in range(4):
        who, token = workshop.join(store, room.id)
        workshop.introduce(store, who, "PER", "research")
        people.append(who)
        secrets += [token, hashed(token), str(who.id)]
    _, water, sanitation, factors, steps = (question.id for question in room.questions)
    for who, answer in zip(people, ANSWERS, strict=True):
        workshop.answer_share(store, who, water, answer)
    workshop.answer_share(store, people[0], sanitation, Answer("NIC", 7, 7, 7, "own_records", "Censo 2024"))
    for who, text in zip(people, (HOSTILE[0], HOSTILE[1], HOSTILE[2], HIDDEN[1]), strict=True):
        idea = workshop.submit_idea(store, who, factors, "PER", text)
        workshop.vote(store, who, factors, [idea.id])
    offered = workshop.ballot_items(store, room.id, steps)
    for who in people[:2]:
        workshop.vote(store, who, steps, [offered[0].id])
    shares, votes = workshop.shares(store, room.id), workshop.votes(store, room.id)
    workshop.hide_answer(store, room.id, int(shares.index[shares["source"].eq(HIDDEN[0])][0]))
    workshop.hide_item(store, room.id, int(votes.index[votes["text"].eq(HIDDEN[1])][0]))
    secrets += [str(FIRST[table] + n) for table in FIRST for n in range(1, 6)]
    return Filled(store, room, tuple(secrets))


def copied(file: Path, title: str = HOSTILE[0]) -> Filled:
    """What `filled` makes, as a copy in ``file``: it is made once for each title."""
    room, content = _made(title)
    file.write_bytes(content)
    return replace(room, store=Store(f"sqlite:///{file}"))


@cache
def _made(title: str) -> tuple[Filled, bytes]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "rooms.sqlite")
        room = filled(Store(f"sqlite:///{file}"), title)
        room.store.close()
        return room, file.read_bytes()


ANSWERS = (
    Answer("PER", 30, 40, 50, "guess", HOSTILE[0], "http://example.org/=1+1"),
    Answer("PER", 10, 20, 30, "experience", HOSTILE[1]),
    Answer("PER", 5, 10, 20, "guess"),
    Answer("PER", 90, 95, 99, "official_figure", HIDDEN[0]),
)


def unpacked(content: bytes) -> bytes:
    """All bytes of a file and, where it is a package of files, of each file in it."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"\n".join([content, *(archive.read(name) for name in archive.namelist())])
