"""A question of a room as a form on the page of a phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coverage import workshop
from coverage.wording import Language, rooms
from coverage.workshop import Item, Question, Room, Store
from web.join import forms
from web.join.address import address
from web.join.request import FormData

MOST_OFFERED = 40
"""Items in a form, so that it stays small; whoever voted for another sees that too."""

Choice = tuple[str, str]
"""A code and its name."""


@dataclass(frozen=True)
class QuestionForm:
    """A question as it stands on the page.

    ``data`` is what is filled in, ``items`` are the choices of a ballot, ``result`` is what the room said, if revealed;
    ``message`` says at ``field``, or at the form if there is none, why a post was not kept.
    """

    id: int
    action: str
    kind: str
    words: str
    data: FormData
    area: str
    is_answered: bool = False
    is_saved: bool = False
    is_open: bool = False
    is_folded: bool = False
    message: str | None = None
    field: str | None = None
    items: tuple[Choice, ...] = ()
    result: object = None


def question_form(
    store: Store,
    lang: Language,
    room: Room,
    question: Question,
    data: FormData,
    message: str | None = None,
    field: str | None = None,
) -> QuestionForm:
    """The form of a question, filled in with ``data``.

    ``message`` and ``field`` are as in `QuestionForm`. Raises `NotStored` where the database cannot be read.
    """
    with_items = question.kind in ("factors", "steps")
    area = next((code for code in (data["area"], forms.only(room)) if code in room.countries), "")
    return QuestionForm(
        id=question.id,
        action=address(f"{room.code}/{question.id}", lang),
        kind=question.kind,
        words=rooms.question(lang, question.kind, question.operator_type, question.service, area or None),
        data=data,
        area=area,
        is_answered=not message and forms.is_answered(question, data),
        items=_choices(workshop.ballot_items(store, room.id, question.id), area, data.items, lang)
        if with_items
        else (),
        message=message,
        field=field,
    )


def _choices(items: Iterable[Item], area: str, ticked: tuple[str, ...], lang: Language) -> tuple[Choice, ...]:
    """The items of a country with their words, and others ticked.

    The others are with them as a vote would otherwise lose them.
    """
    of_area = [item for item in items if item.area == area]
    beyond = [item for item in items if item not in of_area[:MOST_OFFERED] and str(item.id) in ticked]
    return tuple((str(item.id), _named(item, area, lang)) for item in of_area[:MOST_OFFERED] + beyond)


def _named(item: Item, area: str, lang: Language) -> str:
    words = item.text or rooms.text_of(item.key or "", lang)
    return words if item.area == area else f"{words} ({lang.area(item.area)})"
