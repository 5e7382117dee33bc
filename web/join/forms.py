"""Forms of participants: what they say with one is kept, and stands in it when they come back."""

from __future__ import annotations

import re

from coverage import workshop
from coverage.wording import Language
from coverage.workshop import Answer, Participant, Question, Refused, Room, Store
from coverage.workshop.answers import PERCENT
from web.join.request import FormData

NUMBER = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d+)", re.ASCII)

ELSEWHERE = "other"
"""A country that is not one of the room's."""

TAKE_BACK = "take_back"
"""The button that takes back what was said."""

DIGITS = 6
"""Decimals with which a number comes back into its field."""


def save(store: Store, who: Participant, question: Question, data: FormData) -> None:
    """Keep what was said to a question, or take it back.

    Raises
    ------
    Refused
        As the workshop refuses; ``empty`` also for a choice that was not made or a number that was not written.
    NotStored
        Not all of it was kept; to send it again does no harm.
    """
    if data[TAKE_BACK]:
        workshop.withdraw(store, who, question.id)
    else:
        keep = {"who": _introduce, "share": _answer, "factors": _choose, "steps": _choose}[question.kind]
        keep(store, who, question.id, data)


def saved(
    store: Store, room: Room, who: Participant, question: Question, lang: Language, area: str | None = None
) -> FormData:
    """What this participant said to a question, as its form has it.

    ``area`` is a country they ask for. Raises `NotStored` where the database cannot be read.
    """
    if question.kind == "who":
        area = who.area or (ELSEWHERE if who.role else only(room))
        return FormData({"area": area, "role": who.role or ""})
    if question.kind == "share":
        return _answered(workshop.own_answer(store, who, question.id), who.area or only(room), lang)
    ticked, ideas = workshop.own_votes(store, who, question.id), workshop.own_ideas(store, who, question.id)
    voted = [item.area for item in workshop.ballot_items(store, room.id, question.id) if item.id in ticked]
    chosen = next(of for of in (area, who.area, *voted, *ideas, only(room)) if of is not None)
    return FormData({"area": chosen, "text": ideas.get(chosen, "")}, tuple(map(str, ticked)))


def is_answered(question: Question, data: FormData) -> bool:
    """Whether a participant, of whom ``data`` is kept, answered a question."""
    return bool({"who": data["role"], "share": data["likely"]}.get(question.kind, data.items or data["text"]))


def only(room: Room) -> str:
    """The country of a room that has one, else nothing."""
    return room.countries[0] if len(room.countries) == 1 else ""


def _introduce(store: Store, who: Participant, _: int, data: FormData) -> None:
    area = _filled(data, "area")
    workshop.introduce(store, who, None if area == ELSEWHERE else area, _filled(data, "role"))


def _answer(store: Store, who: Participant, question: int, data: FormData) -> None:
    answer = Answer(
        area=_filled(data, "area"),
        lowest=_percent(data, "lowest"),
        likely=_percent(data, "likely"),
        highest=_percent(data, "highest"),
        basis=_filled(data, "basis"),
        source=data["source"],
        source_url=data["source_url"],
    )
    workshop.answer_share(store, who, question, answer)


def _choose(store: Store, who: Participant, question: int, data: FormData) -> None:
    """Save the votes, then the idea.

    A vote for an idea that is dropped goes with it.
    """
    workshop.vote(store, who, question, {_item(text) for text in data.items})
    if "text" in data.texts:
        workshop.submit_idea(store, who, question, _filled(data, "area"), data["text"])


def _filled(data: FormData, field: str) -> str:
    if not (text := data[field].strip()):
        raise Refused("empty", field)
    return text


def _percent(data: FormData, field: str) -> float:
    """A number with decimal comma or point, maybe with a percent sign."""
    text = _filled(data, field).rstrip("%").strip()
    if not NUMBER.fullmatch(text):
        raise Refused("out_of_range", field, text, PERCENT)
    return float(text.replace(",", "."))


def _item(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise Refused("unknown", "items", text)
    return int(text)


def _answered(answer: Answer | None, area: str, lang: Language) -> FormData:
    if answer is None:
        return FormData({"area": area})
    numbers = {name: lang.number(getattr(answer, name), DIGITS) for name in ("lowest", "likely", "highest")}
    words = {"basis": answer.basis, "source": answer.source or "", "source_url": answer.source_url or ""}
    return FormData({"area": answer.area, **numbers, **words})
