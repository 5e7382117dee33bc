"""Routes of a room on the wall and for its facilitator."""

from __future__ import annotations

from zlib import crc32

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from coverage.wording import Language
from coverage.workshop import NotStored, Room
from web.documents import html
from web.documents.wall import parted, theme_of
from web.room import console, facilitator, files, join, participants
from web.room.request import asks_for_json, change_room, explanation, show_room, unreadable
from web.room.wall import script_words, wall_state
from web.server import address
from web.server.errors import not_found
from web.server.language import language
from web.server.store import store_of

POLICY = f"{html.OWN_FORMS}; script-src 'self'; connect-src 'self'"


def wall(request: Request, room: Room, lang: Language) -> Response:
    """What shows the room on the wall."""
    return html.with_scripts("room.html", lang, title=room.title, instead=False, words=script_words(lang))


def waiting_wall(request: Request, status: int, title: str) -> Response:
    """The wall of a room that cannot be shown now.

    It says why, looks again by itself, and lets a talk go on.
    """
    lang = language(request)
    return html.with_scripts("room.html", lang, status, title=title, instead=True, words=script_words(lang))


def state(request: Request, room: Room, lang: Language) -> Response:
    """What there is to see on the wall now.

    304 where nothing has changed since it was asked for last. Errors as in `wall_state`.
    """
    theme = theme_of(parted(request)[0])
    base = join.base(request, room).url  # another Wi-Fi changes it, and no revision
    tag = f'W/"{room.revision}-{lang.code}-{theme.name}-{base}"'
    headers = {"etag": tag, "cache-control": "no-store"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    link = f"{base}{join.path(room, lang)}"
    content = wall_state(store_of(request), room, lang, theme, link)
    return JSONResponse(content, headers=headers)


def code(request: Request, room: Room, lang: Language) -> Response:
    """The link by which phones join, and its QR code."""
    return address.as_code(f"{join.base(request, room).url}{join.path(room, lang)}")


def authenticate(request: Request) -> Response:
    """The facilitator's link: it lets this browser lead the room."""
    try:
        return facilitator.authenticate(request) or not_found(request)
    except NotStored:
        return unreadable(request)


async def act(request: Request) -> Response:
    """One action of the facilitator, from the wall or from the console."""

    def done(room: Room, form: FormData) -> Response:
        gone = console.act(store_of(request), room, {name: str(value) for name, value in form.items()})
        if asks_for_json(request):
            return JSONResponse({"done": True, "gone": gone})
        return RedirectResponse("/join" if gone else f"{facilitator.address(room)}/console", 303)

    return await change_room(request, done)


async def act_on_participants(request: Request) -> Response:
    """One action of the facilitator on the page of participants.

    The page is then shown anew.
    """

    def done(room: Room, form: FormData) -> Response:
        participants.act(store_of(request), room, str(form.get("action")), map(str, form.getlist("of")))
        return RedirectResponse(f"{request.url.path}?{request.url.query}", 303)

    return await change_room(request, done, max_fields=participants.MOST_FIELDS)


def console_page(request: Request, room: Room, lang: Language) -> Response:
    """The facilitator's console.

    304 where nothing has changed since it was asked for last. Errors as in `console.content`.
    """
    if not facilitator.is_facilitator(request, room):
        return not_found(request)
    chosen = crc32(repr(join.options(request, room, lang)).encode())  # another Wi-Fi changes them, and no revision
    headers = {"etag": f'W/"{room.revision}-{lang.code}-{chosen:x}"', "cache-control": "no-store"}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    content = console.content(store_of(request), room, lang, request)
    answer = html.page("console.html", lang, title=room.title, **content)
    answer.headers.update({**headers, "content-security-policy": POLICY})
    return answer


def participants_page(request: Request, room: Room, lang: Language) -> Response:
    """The participants, for the facilitator's browser.

    Errors as in `participants.page`.
    """
    return participants.page(request, room, lang) if facilitator.is_facilitator(request, room) else not_found(request)


routes = [
    Route("/facilitate/{secret}", authenticate),
    Route("/room/{code}", show_room(wall, waiting_wall)),
    Route("/room/{code}/live.json", show_room(state, explanation)),
    Route("/room/{code}/code.json", show_room(code, explanation)),
    Route("/room/{code}/console", show_room(console_page, explanation)),
    Route("/room/{code}/participants", show_room(participants_page, explanation)),
    Route("/room/{code}/participants", act_on_participants, methods=["POST"]),
    Route("/room/{code}/lead", act, methods=["POST"]),
    *(Route(path, show_room(respond, explanation)) for path, respond in files.ADDRESSES.items()),
]
