"""Transcript of a room: what it said, put down once, so that all its files say the same.

No row leads to a participant: there is no number of theirs, no role, and rows stand in the order of what they say, not
in which it came. What the facilitator hid is nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from coverage.measures.company import STATED
from coverage.measures.headlines import BESIDE_TYPES
from coverage.tables import catalog
from coverage.wording import Language, rooms
from coverage.workshop import Question, Room, Store, pooled, results

NUMBERS = ["lowest", "likely", "highest"]
ANSWERS = ["number", "question", "area", "operator_type", "service", *NUMBERS, "basis", "source", "source_url"]
ROOM = ["number", "question", "area", "operator_type", "service", "n", *NUMBERS]
PUBLISHED = ["share", "share_low", "share_high", "bound", "qualifier", "year", "interval_low", "interval_high"]
PUBLISHED += ["origins", "figure_grade", "grade", "strength", "publisher", "url", "estimate_id", *STATED, *BESIDE_TYPES]
VOTES = ["number", "question", "kind", "area", "said", "whose", "source_id", "votes"]
CELL = ["area", "operator_type", "service"]


@dataclass(frozen=True)
class Transcript:
    """A room in one language, as it was on ``day``.

    ``questions`` are their words, in order; ``number`` in each frame counts them from 1. ``answers`` has what each
    participant answered, ``beside`` the pooled range of each question and country beside the published headline,
    ``votes`` the items; ``headlines`` are those of the cells that were asked for, in full, and ``around`` those of all
    types of their areas and services.
    """

    room: Room
    lang: Language
    day: date
    version: str
    joined: int
    questions: tuple[str, ...]
    answers: pd.DataFrame
    beside: pd.DataFrame
    votes: pd.DataFrame
    headlines: pd.DataFrame
    around: pd.DataFrame

    @property
    def opened_on(self) -> date:
        """The day on which the room was opened, in UTC."""
        return self.room.created_at.date()


def transcript(store: Store, room: Room, lang: Language, headlines: pd.DataFrame, day: date) -> Transcript:
    """All that was said in a room and is not hidden.

    In one reading.

    Parameters
    ----------
    headlines
        Rows of `coverage.measures.headlines`, with their publishers: what is published now.
    day
        Today.

    Raises
    ------
    Refused
        ``unknown``: the room has been deleted.
    NotStored
        The database cannot be read.
    """
    answered = results(store, room.id)
    questions = _numbered(answered.room, lang)
    answers = answered.shares[~answered.shares["hidden"]]
    items = answered.votes[~answered.votes["hidden"]]
    asked = _asked(answered.room, questions)
    published = asked[["area", "operator_type", "service"]].drop_duplicates().merge(headlines, on=CELL)
    return Transcript(
        room=answered.room,
        lang=lang,
        day=day,
        version=catalog.version(),
        joined=answered.joined,
        questions=tuple(questions["question"]),
        answers=_answers(answers, questions),
        beside=_beside(answers, asked, published),
        votes=_votes(items, questions, lang),
        headlines=published,
        around=asked[["area", "service"]].drop_duplicates().merge(headlines, on=["area", "service"]),
    )


def _numbered(room: Room, lang: Language) -> pd.DataFrame:
    """The questions, indexed by their ``id``: ``number``, their words, ``kind``."""
    rows = [(place, question_text(lang, question), question.kind) for place, question in enumerate(room.questions, 1)]
    ids = [question.id for question in room.questions]
    return pd.DataFrame(rows, columns=["number", "question", "kind"], index=ids)


def question_text(lang: Language, question: Question, area: str | None = None) -> str:
    """A question as it is put.

    About one country if there is one.
    """
    return rooms.question(lang, question.kind, question.operator_type, question.service, area)


def _asked(room: Room, questions: pd.DataFrame) -> pd.DataFrame:
    """A row for each question about a share and each country.

    Its ``id``, ``number`` and words, and what is asked.
    """
    rows = [
        (share.id, *questions.loc[share.id, ["number", "question"]], area, share.operator_type, share.service)
        for share in room.questions
        if share.kind == "share"
        for area in room.countries
    ]
    types = dict.fromkeys(["id", "number"], "int64") | dict.fromkeys(["question", *CELL], "str")
    return pd.DataFrame(rows, columns=list(types)).astype(types)


def _answers(answers: pd.DataFrame, questions: pd.DataFrame) -> pd.DataFrame:
    words = answers.drop(columns="question").assign(**_of(answers, questions, ["number", "question"]))
    return _in_order(words[ANSWERS], ["number", "area", *NUMBERS, "basis", "source", "source_url"])


def _beside(answers: pd.DataFrame, asked: pd.DataFrame, published: pd.DataFrame) -> pd.DataFrame:
    """The range of the room beside what is published.

    Missing where nobody answered, or nothing is published.
    """
    ranges = pooled(answers).rename(columns={"question": "id"})
    beside = asked.merge(ranges, on=["id", "area"], how="left").fillna({"n": 0})[ROOM]
    beside = beside.merge(published[[*CELL, *PUBLISHED]], on=CELL, how="left")
    return beside.astype({"n": "int64", "origins": "Int64"})


def _votes(items: pd.DataFrame, questions: pd.DataFrame, lang: Language) -> pd.DataFrame:
    """The `coverage.wording.rooms.item_votes`, with number, words and kind of each question."""
    votes = rooms.item_votes(lang, items)
    votes = votes.assign(**_of(votes, questions, ["number", "question", "kind"]))
    by = {"number": True, "area": True, "votes": False, "said": True, "whose": True}
    return _in_order(votes.astype(dict.fromkeys(VOTES[1:-1], "str"))[VOTES], list(by), list(by.values()))


def _of(rows: pd.DataFrame, questions: pd.DataFrame, names: Sequence[str]) -> dict[str, pd.Series]:
    """The question of each row, by its ``id``."""
    return {name: rows["question"].map(questions[name]).astype(questions[name].dtype) for name in names}


def _in_order(rows: pd.DataFrame, by: list[str], ascending: bool | list[bool] = True) -> pd.DataFrame:
    return rows.sort_values(by, ascending=ascending, kind="stable").reset_index(drop=True)
