"""Pages that a participant sees, put together from the workshop and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from starlette.responses import HTMLResponse

from coverage import workshop
from coverage.figures import theme as themes
from coverage.wording import LANGUAGES, NAMES, Language, rooms
from coverage.workshop import Participant, Question, Room, Store
from web.documents import html
from web.join import forms, results, words
from web.join.address import address
from web.join.question_form import QuestionForm, question_form
from web.join.request import FormData, Rejected

TEMPLATES = html.PAGES.overlay(trim_blocks=True, lstrip_blocks=True)
"""Without the space that only their writing needs."""

HEADERS = {
    "content-security-policy": html.OWN_FORMS,
    "cache-control": "no-store",
    "referrer-policy": "same-origin",
}

LARGEST = 20_000
"""Bytes of a page, unpacked; where it would be larger, earlier questions are opened by a link, each for itself."""

MOST_LETTERS = 20
"""Characters that the field for a code takes."""


@dataclass(frozen=True)
class RejectedPost:
    """A post that was not kept, and why.

    Its data, and the ``message`` at its ``field`` (at the form, if there is none). In ``seconds`` it may be sent again,
    if it is only a limit.
    """

    status: int
    question: Question
    data: FormData
    message: str
    field: str | None = None
    seconds: int | None = None


def code_form(lang: Language) -> HTMLResponse:
    """Where the code of a room is typed."""
    labels = words.of_pages(lang)
    return _page("join_code.html", lang, "", title=labels["join_room"], words=labels, typed="")


def rejected(lang: Language, rejection: Rejected, code: str) -> HTMLResponse:
    """Why a request was not answered, and the way on."""
    message, labels = words.rejection(lang, rejection.reason, rejection.seconds), words.of_pages(lang)
    status = rejection.status
    if rejection.reason in ("unknown_code", "too_many_codes"):
        content = {"title": labels["join_room"], "typed": code[:MOST_LETTERS], "message": message}
        return _later(_page("join_code.html", lang, "", status, words=labels, **content), rejection.seconds)
    onward = labels["again" if rejection.reason == "removed" else "back"]
    return _page("join_message.html", lang, code, status, title=message, here=address(code, lang), onward=onward)


def entrance(
    lang: Language,
    room: Room,
    *,
    forgotten: bool = False,
    refused: Literal["closed", "locked"] | None = None,
    token: str = "",
    seconds: int | None = None,
) -> HTMLResponse:
    """The room to somebody who has not joined.

    ``forgotten``, if they have and their phone did not keep it; ``refused`` is why they could not join just now,
    ``seconds`` when they may, with the ``token`` that they sent.
    """
    labels = words.of_pages(lang)
    state = refused or ("closed" if room.state == "closed" else "locked" if room.locked else None)
    message = labels["forgotten"] if forgotten else None
    message = words.too_many_joins(lang, seconds) if seconds else labels[state] if state else message
    content = {"title": room.title, "message": message, "state": state, "here": address(room.code, lang)}
    status = 429 if seconds else 409 if refused else 200
    token = token or workshop.new_token()
    page = _page("join_entrance.html", lang, room.code, status, words=labels, token=token, **content)
    return _later(page, seconds)


def questions(store: Store, lang: Language, room: Room, who: Participant, asked: Mapping[str, str]) -> HTMLResponse:
    """The question that the room is at, then those before it.

    In what is ``asked`` of the page, ``said`` is the question that was just answered, ``open`` the one to be opened,
    and ``area`` the country of which items are to be chosen.

    Errors as in `results.revealed`.
    """
    asked_forms, area = [], next((country for country in room.countries if country == asked.get("area")), None)
    revealed = results.revealed(store, room, lang)
    for question in room.questions[: room.place + 1]:
        form = question_form(store, lang, room, question, forms.saved(store, room, who, question, lang, area))
        form = replace(form, result=revealed.get(question.id))
        is_saved = asked.get("said") == str(question.id)
        asked_forms.append(replace(form, is_saved=is_saved, is_open=is_saved or asked.get("open") == str(question.id)))
    now, before = asked_forms[-1:], asked_forms[-2::-1]
    page = _room(lang, room, now, before)
    if len(page.body) <= LARGEST:
        return page
    return _room(lang, room, now, [replace(form, is_folded=not form.is_open) for form in before])


def again(store: Store, lang: Language, room: Room, post: RejectedPost) -> HTMLResponse:
    """One question with what was typed, and why it was not kept.

    Raises `NotStored` where the database cannot be read.
    """
    form = question_form(store, lang, room, post.question, post.data, message=post.message, field=post.field)
    return _later(_room(lang, room, [form], [], status=post.status, is_closed=post.status == 409), post.seconds)


def _room(
    lang: Language,
    room: Room,
    now: list[QuestionForm],
    before: list[QuestionForm],
    status: int = 200,
    is_closed: bool = False,
) -> HTMLResponse:
    return _page(
        "join_room.html",
        lang,
        room.code,
        status,
        title=room.title,
        now=now,
        before=before,
        is_closed=is_closed or room.state == "closed",
        here=address(room.code),
        onward=address(room.code, lang),
        countries=sorted(((area, lang.area(area)) for area in room.countries), key=lambda choice: choice[1]),
        elsewhere=forms.ELSEWHERE,
        roles=[(code, rooms.role(lang, code)) for code in workshop.ROLES],
        bases=[(code, rooms.basis(lang, code)) for code in workshop.BASES],
        most_characters=workshop.MOST_CHARACTERS,
        words=words.of_pages(lang) | words.of_forms(lang),
    )


def _page(template: str, lang: Language, code: str, status: int = 200, **content: object) -> HTMLResponse:
    others = [(other, NAMES[other], address(code, Language(other))) for other in LANGUAGES if other != lang.code]
    more = {"others": others, "languages": lang.say("Language")}
    colours = {"theme": themes.LIGHT, "dark": themes.DARK}
    html = TEMPLATES.get_template(template).render(lang=lang.code, **more, **colours, **content)
    return HTMLResponse(html, status, headers={**HEADERS, "content-language": lang.code})


def _later(page: HTMLResponse, seconds: int | None) -> HTMLResponse:
    """The page, with the time that a limit lasts as a header.

    It tells programs too in how many ``seconds`` the same may be sent again.
    """
    if seconds:
        page.headers["retry-after"] = str(seconds)
    return page
