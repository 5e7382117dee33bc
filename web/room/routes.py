"""Which address shows a room, and which leads it?"""

from __future__ import annotations

import json
from collections.abc import Callable
from zlib import crc32

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from coverage.figures.theme import WALL_LIGHT
from coverage.wording import LANGUAGES, Language, rooms
from coverage.workshop import NotStored, Refused, Room, by_code
from web.documents import html
from web.documents.wall import THEMES
from web.room import console, facilitator, files, join, participants
from web.room.wall import wall_state
from web.server import address, rate_limit, same_origin
from web.server.errors import calm, not_found
from web.server.language import language
from web.server.rate_limit import TooManyRequests
from web.server.store import store_of

POLICY = f"{html.OWN_FORMS}; script-src 'self'; connect-src 'self'"


def wall(request: Request, room: Room, lang: Language) -> Response:
    """What shows the room on the wall."""
    return html.with_scripts("room.html", lang, title=room.title, instead=False, words=_words(lang))


def waiting(request: Request, status: int, title: str) -> Response:
    """The wall of a room that cannot be shown now: it says why, looks again by itself, and lets a talk go on."""
    lang = language(request)
    return html.with_scripts("room.html", lang, status, title=title, instead=True, words=_words(lang))


def now(request: Request, room: Room, lang: Language) -> Response:
    """What there is to see now; 304 where nothing has changed since it was asked for last."""
    name = request.query_params.get("theme", "light")
    base = join.base(request, room).url  # another Wi-Fi changes it, and no revision
    tag = f'W/"{room.revision}-{lang.code}-{name}-{base}"'
    headers = {"etag": tag, "cache-control": "no-store"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    link = f"{base}{join.path(room, lang)}"
    state = wall_state(store_of(request), room, lang, THEMES.get(name, WALL_LIGHT), link)
    return JSONResponse(state, headers=headers)


def code(request: Request, room: Room, lang: Language) -> Response:
    """The link by which phones join, and its QR code."""
    return address.as_code(f"{join.base(request, room).url}{join.path(room, lang)}")


def lead(request: Request) -> Response:
    """The facilitator's link: it lets this browser lead the room."""
    try:
        return facilitator.let_in(request) or not_found(request)
    except NotStored:
        return _unreadable(request)


async def led(request: Request) -> Response:
    """One action of the facilitator, from the wall or from the console."""

    def done(room: Room, form: FormData) -> Response:
        gone = console.act(store_of(request), room, {name: str(value) for name, value in form.items()})
        if _asks_for_json(request):
            return JSONResponse({"done": True})
        return RedirectResponse("/join" if gone else f"{facilitator.address(room)}/console", 303)

    return await _leading(request, done)


async def removed(request: Request) -> Response:
    """What the facilitator does on the page of participants, which then is shown anew."""

    def done(room: Room, form: FormData) -> Response:
        participants.act(store_of(request), room, str(form.get("action")), map(str, form.getlist("of")))
        return RedirectResponse(f"{request.url.path}?{request.url.query}", 303)

    return await _leading(request, done, max_fields=participants.MOST_FIELDS)


async def _leading(request: Request, done: Callable[[Room, FormData], Response], max_fields: int = 10) -> Response:
    """What answers a form of the facilitator's browser, and to others."""
    try:
        room = await run_in_threadpool(_named, request)
        if room is None:
            return not_found(request)
        if not (same_origin.is_own(request) and await run_in_threadpool(facilitator.leads, request, room)):
            return JSONResponse({"title": "Only the facilitator's browser may do this"}, 403)
        async with request.form(max_files=0, max_fields=max_fields) as form:
            try:
                return await run_in_threadpool(done, room, form)
            except Refused as refused:
                return _refused(request, _language(request, room), refused)
    except NotStored as failed:
        lang = language(request)
        return calm(lang, rooms.not_stored(lang, failed.reason), 503)
    except TooManyRequests as limit:
        return _later(request, limit.seconds, _told)


def _refused(request: Request, lang: Language, refused: Refused) -> Response:
    """Why an action was not done, in the words of the facilitator."""
    words = rooms.refused(lang, refused.reason, refused.field, refused.found, refused.allowed)
    return JSONResponse({"title": words}, 422) if _asks_for_json(request) else calm(lang, words, 422)


def _asks_for_json(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")


def consoled(request: Request, room: Room, lang: Language) -> Response:
    """The facilitator's console; 304 where nothing has changed since it was asked for last."""
    if not facilitator.leads(request, room):
        return not_found(request)
    chosen = crc32(repr(join.options(request, room, lang)).encode())  # another Wi-Fi changes them, and no revision
    headers = {"etag": f'W/"{room.revision}-{lang.code}-{chosen:x}"', "cache-control": "no-store"}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    answer = html.page("console.html", lang, title=room.title, **console.shown(store_of(request), room, lang, request))
    answer.headers.update({**headers, "content-security-policy": POLICY})
    return answer


def listed(request: Request, room: Room, lang: Language) -> Response:
    """The participants, for the facilitator's browser."""
    return participants.page(request, room, lang) if facilitator.leads(request, room) else not_found(request)


def of_room(
    respond: Callable[[Request, Room, Language], Response], otherwise: Callable[[Request, int, str], Response]
) -> Callable[[Request], Response]:
    """What answers for the room in the address, in the language of the link or else of the room.

    ``otherwise`` answers where it cannot be shown, with the status and the words that say why.
    """

    def found(request: Request) -> Response:
        try:
            room = _named(request)
            if room is None:
                return otherwise(request, 404, rooms.refused(language(request), "unknown", "room"))
            return respond(request, room, _language(request, room))
        except TooManyRequests as limit:
            return _later(request, limit.seconds, otherwise)
        except NotStored:
            return otherwise(request, 503, rooms.unreadable(language(request)))

    return found


def _language(request: Request, room: Room) -> Language:
    """The language of the link, else of the room."""
    code = request.query_params.get("lang")
    return Language(code if code in LANGUAGES else room.lang)


def _later(request: Request, seconds: int, respond: Callable[[Request, int, str], Response]) -> Response:
    """What answers whoever has to wait."""
    answer = respond(request, 429, rooms.too_many_codes(language(request), seconds))
    answer.headers["retry-after"] = str(seconds)
    return answer


def _told(request: Request, status: int, why: str) -> Response:
    """A page that says why, where there is no room to be shown."""
    return not_found(request) if status == 404 else calm(language(request), why, status)


def _unreadable(request: Request) -> Response:
    """What is answered while the rooms cannot be read."""
    lang = language(request)
    return calm(lang, rooms.unreadable(lang), 503)


def _named(request: Request) -> Room | None:
    """The room of the code in the address; `TooManyRequests` for whoever is only guessing codes."""
    code = request.path_params["code"]
    room = by_code(store_of(request), code)
    if room is not None and facilitator.leads(request, room):
        rate_limit.know_code(request, code)
    else:
        rate_limit.name_code(request, code, is_right=room is not None)
    return room


routes = [
    Route("/facilitate/{secret}", lead),
    Route("/room/{code}", of_room(wall, waiting)),
    Route("/room/{code}/live.json", of_room(now, _told)),
    Route("/room/{code}/code.json", of_room(code, _told)),
    Route("/room/{code}/console", of_room(consoled, _told)),
    Route("/room/{code}/participants", of_room(listed, _told)),
    Route("/room/{code}/participants", removed, methods=["POST"]),
    Route("/room/{code}/lead", led, methods=["POST"]),
    *(Route(path, of_room(respond, _told)) for path, respond in files.ADDRESSES.items()),
]


def _words(lang: Language) -> str:
    say = lang.say
    return json.dumps(
        {
            "next": say("Next question (PageDown)"),
            "previous": say("Previous question (PageUp)"),
            "reveal": say("Reveal or hold back (R)"),
            "full": say("Full screen (F)"),
            "black": say("Black (B)"),
            "theme": say("Light or dark (T)"),
            "code": say("QR code to join (Q)"),
            "leave": say("Leave (Esc)"),
            "lost": say("The atlas does not answer; trying again."),
            "limited": say("Too many wrong codes came from this network; trying again."),
            "gone": rooms.refused(lang, "unknown", "room"),
            "not_led": say("This browser does not lead the room: open the facilitator's link in it once."),
        }
    )
