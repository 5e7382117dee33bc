"""What does a participant see? Pages of a room, put together from the workshop and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import quote, urlencode

from starlette.responses import HTMLResponse

from coverage import workshop
from coverage.figures import theme as themes
from coverage.wording import LANGUAGES, Language, rooms
from coverage.workshop import Item, Participant, Question, Room, Store
from pages.parts.frame import NAMES
from web.documents import html
from web.join import forms, results
from web.join.request import TurnedAway, Typed

HOME = "/join"

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

MOST_OFFERED = 40
"""Items in a form, so that it stays small; whoever voted for another sees that too."""

Choice = tuple[str, str]
"""A code and its name."""


@dataclass(frozen=True)
class Tried:
    """A post that was not kept: what was typed, and the message at its field (at the form, if there is none).

    In ``seconds`` it may be sent again, if it is only a limit.
    """

    status: int
    question: Question
    typed: Typed
    message: str
    field: str | None = None
    seconds: int | None = None


@dataclass(frozen=True)
class Form:
    """A question as it stands on the page; ``said`` is what is filled in."""

    id: int
    action: str
    kind: str
    words: str
    said: Typed
    area: str
    is_answered: bool = False
    is_saved: bool = False
    is_open: bool = False
    is_folded: bool = False
    message: str | None = None
    field: str | None = None
    items: tuple[Choice, ...] = ()
    result: object = None


def address(of: str = "", lang: Language | None = None, **more: object) -> str:
    """Where the room of a code is found, or a question of it (``code/id``); else where codes are asked for."""
    path = f"{HOME}/{quote(of)}" if of else HOME
    query = ({"lang": lang.code} if lang else {}) | more
    return f"{path}?{urlencode(query)}" if query else path


def code_form(lang: Language) -> HTMLResponse:
    """Where the code of a room is typed."""
    return _page("join_code.html", lang, "", title=lang.say("Join a room"), words=_words(lang), typed="")


def turned_away(lang: Language, away: TurnedAway, code: str) -> HTMLResponse:
    """Why a request was not answered, and the way on."""
    message, words = _why(lang, away.why, away.seconds), _words(lang)
    if away.why in ("unknown_code", "too_many_codes"):
        content = {"title": words["join_room"], "typed": code[:MOST_LETTERS], "message": message}
        return _later(_page("join_code.html", lang, "", away.status, words=words, **content), away.seconds)
    onward = words["again" if away.why == "removed" else "back"]
    return _page("join_message.html", lang, code, away.status, title=message, here=address(code, lang), onward=onward)


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
    words, state = _words(lang), refused or ("closed" if room.state == "closed" else "locked" if room.locked else None)
    message = words["forgotten"] if forgotten else None
    message = _too_many_join(lang, seconds) if seconds else words[state] if state else message
    content = {"title": room.title, "message": message, "state": state, "here": address(room.code, lang)}
    status = 429 if seconds else 409 if refused else 200
    page = _page(
        "join_entrance.html", lang, room.code, status, words=words, token=token or workshop.new_token(), **content
    )
    return _later(page, seconds)


def questions(store: Store, lang: Language, room: Room, who: Participant, asked: Mapping[str, str]) -> HTMLResponse:
    """The question that the room is at, then those before it.

    In what is ``asked`` of the page, ``said`` is the question that was just answered, ``open`` the one to be opened,
    and ``area`` the country of which items are to be chosen.
    """
    shown, area = [], next((one for one in room.countries if one == asked.get("area")), None)
    said = results.revealed(store, room, lang)
    for question in room.questions[: room.place + 1]:
        form = _form(store, lang, room, question, forms.kept(store, room, who, question, lang, area))
        form = replace(form, result=said.get(question.id))
        is_saved = asked.get("said") == str(question.id)
        shown.append(replace(form, is_saved=is_saved, is_open=is_saved or asked.get("open") == str(question.id)))
    now, before = shown[-1:], shown[-2::-1]
    page = _room(lang, room, now, before)
    if len(page.body) <= LARGEST:
        return page
    return _room(lang, room, now, [replace(form, is_folded=not form.is_open) for form in before])


def again(store: Store, lang: Language, room: Room, tried: Tried) -> HTMLResponse:
    """One question with what was typed, and why it was not kept."""
    form = _form(store, lang, room, tried.question, tried.typed, message=tried.message, field=tried.field)
    return _later(_room(lang, room, [form], [], status=tried.status, is_closed=tried.status == 409), tried.seconds)


def _form(
    store: Store,
    lang: Language,
    room: Room,
    question: Question,
    said: Typed,
    **trouble: str | None,
) -> Form:
    with_items = question.kind in ("factors", "steps")
    area = next((one for one in (said["area"], forms.only(room)) if one in room.countries), "")
    return Form(
        id=question.id,
        action=address(f"{room.code}/{question.id}", lang),
        kind=question.kind,
        words=rooms.question(lang, question.kind, question.operator_type, question.service, area or None),
        said=said,
        area=area,
        is_answered=not trouble and forms.is_answered(question, said),
        items=_offered(workshop.ballot_items(store, room.id, question.id), area, said.items, lang)
        if with_items
        else (),
        **trouble,
    )


def _offered(items: Iterable[Item], area: str, ticked: tuple[str, ...], lang: Language) -> tuple[Choice, ...]:
    """The items of a country with their words, and whatever else is ticked, which a vote would otherwise lose."""
    of_area = [item for item in items if item.area == area]
    beyond = [item for item in items if item not in of_area[:MOST_OFFERED] and str(item.id) in ticked]
    return tuple((str(item.id), _named(item, area, lang)) for item in of_area[:MOST_OFFERED] + beyond)


def _named(item: Item, area: str, lang: Language) -> str:
    words = item.text or rooms.text_of(item.key, lang)
    return words if item.area == area else f"{words} ({lang.area(item.area)})"


def _room(
    lang: Language, room: Room, now: list[Form], before: list[Form], status: int = 200, is_closed: bool = False
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
        words=_words(lang) | _words_of_forms(lang),
    )


def _page(template: str, lang: Language, code: str, status: int = 200, **content: object) -> HTMLResponse:
    others = [(one, NAMES[one], address(code, Language(one))) for one in LANGUAGES if one != lang.code]
    more = {"others": others, "languages": lang.say("Language")}
    colours = {"theme": themes.LIGHT, "dark": themes.DARK}
    html = TEMPLATES.get_template(template).render(lang=lang.code, **more, **colours, **content)
    return HTMLResponse(html, status, headers={**HEADERS, "content-language": lang.code})


def _later(page: HTMLResponse, seconds: int | None) -> HTMLResponse:
    """The page, which says to programs too in how many seconds a limit lets the same be sent again."""
    if seconds:
        page.headers["retry-after"] = str(seconds)
    return page


def _why(lang: Language, why: str, seconds: int | None = None) -> str:
    """Why a request was turned away, or what the database said to one that came to read."""
    say = lang.say
    return {
        "unknown_code": say("No room has this code. It has six letters and is shown on the wall."),
        "too_many_codes": rooms.too_many_codes(lang, seconds or 0),
        "removed": rooms.refused(lang, "removed", "token"),
        "other_site": say("This was sent from another website. It was not taken."),
        "wrong_type": say("This was not sent by a form of this page. It was not taken."),
        "too_large": say("This is too long. It was not taken."),
        "unreadable": say("This could not be read. It was not taken."),
        "unknown_question": say("There is no such question in this room."),
        "not_reached": say("The room cannot be reached at this moment. Try again."),
    }[why]


def too_many(lang: Language, seconds: int) -> str:
    """What is said to somebody who sends too often."""
    return lang.count(
        "Not saved yet: this phone has sent too often within a minute. What was written is still here; "
        "wait one second, then save it again.",
        "Not saved yet: this phone has sent too often within a minute. What was written is still here; "
        "wait {n} seconds, then save it again.",
        seconds,
    )


def _too_many_join(lang: Language, seconds: int) -> str:
    return lang.count(
        "Very many are joining from this network at this moment. The room is there, and this is only a limit: "
        "wait one second, then press “Join” again.",
        "Very many are joining from this network at this moment. The room is there, and this is only a limit: "
        "wait {n} seconds, then press “Join” again.",
        seconds,
    )


def _words(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "join_room": say("Join a room"),
        "code": say("Code of the room"),
        "go": say("Go on"),
        "promise": say("No name, no account. What you write may be shown on the wall."),
        "cookie": say("For 30 days this phone keeps a random number, so that you can change your answers."),
        "join": say("Join"),
        "closed": say("The room is closed. No more answers are taken."),
        "locked": say(
            "The facilitator has locked the room: nobody new can join at this moment. Those who have joined go on. "
            "If you belong here, ask the facilitator to unlock it, then look again."
        ),
        "again": say("Look again"),
        "forgotten": say("This phone did not keep that you joined. Allow cookies for this page, then join again."),
        "back": say("Back to the room"),
    }


def _words_of_forms(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "country": say("Country"),
        "choose": say("Choose"),
        "elsewhere": say("Another country"),
        "role": say("I work for"),
        "percent": say("In percent of all people"),
        "lowest": say("Lowest"),
        "likely": say("Most likely"),
        "highest": say("Highest"),
        "basis": say("How do you know?"),
        "source": say("Source (may be left empty)"),
        "source_url": say("Its address on the web (may be left empty)"),
        "which_country": say("On which country?"),
        "items": say("Choose up to {n}", n=workshop.MOST_VOTES),
        "nothing_offered": say("Nothing is offered yet: write an idea of your own."),
        "idea": say("An idea of your own (may be left empty)"),
        "save": say("Save"),
        "saved": say("Saved."),
        "nothing_kept": say("Nothing of yours is kept on this question."),
        "take_back": say("Take back what I said"),
        "answered": say("answered"),
        "before": say("Earlier questions"),
        "onward": say("Look for the next question"),
        "open": say("Open this question"),
        "all": say("Back to all questions"),
        "result": say("What the room says"),
        "published": say("Published"),
        "no_result": say("No answers yet."),
    }
