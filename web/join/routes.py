"""What answers on the phones of a room?"""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from coverage import workshop
from coverage.wording import LANGUAGES, Language, rooms
from coverage.workshop import CODE_LENGTH, NotStored, Participant, Refused, Room, Store, letters_of
from web.join import forms, pages
from web.join.pages import Tried
from web.join.request import TurnedAway, Typed, read
from web.server import rate_limit
from web.server.language import language
from web.server.rate_limit import ANSWERS, TooManyRequests
from web.server.store import store_of

DAYS = 30
"""For so long a phone knows that it has joined."""

JOINED = "join"
"""Said in the address to somebody who has just joined, and whose phone should know it."""


def find(request: Request) -> Response:
    """The form for a code, or the way to the room that has it."""
    if "code" not in request.query_params:
        return pages.code_form(language(request))
    code = letters_of(request.query_params["code"])
    if len(code) != CODE_LENGTH:
        raise TurnedAway(404, "unknown_code")
    return _to(pages.address(code, _asked(request)))


def look(request: Request) -> Response:
    """The questions to whoever has joined, the entrance to others."""
    store = store_of(request)
    with store.one_moment():
        return _looked(store, request)


def _looked(store: Store, request: Request) -> Response:
    room, who = _found(store, request)
    if request.path_params["code"] != room.code:
        return _to(pages.address(room.code, _asked(request)))
    lang, asked = _language(request, room), request.query_params
    if who is None:
        return pages.entrance(lang, room, forgotten=asked.get("said") == JOINED)
    return pages.questions(store, lang, room, who, asked)


def back(request: Request) -> Response:
    """From the address of an answer, which has nothing to read, to the room."""
    return _to(pages.address(request.path_params["code"], _asked(request)))


def enter(request: Request, typed: Typed) -> Response:
    """Join, unless the phone has; the token in the form lets a button that is pressed twice join once."""
    store = store_of(request)
    room, who = _found(store, request)
    lang = _language(request, room)
    response = _to(pages.address(room.code, lang, said=JOINED))
    if who is not None:
        return response
    try:
        rate_limit.join(request, room.id)
        _, token = workshop.join(store, room.id, typed["token"] or None)
    except TooManyRequests as limit:
        return pages.entrance(lang, room, token=typed["token"], seconds=limit.seconds)
    except Refused as refused:
        if refused.reason in ("closed", "locked"):
            return pages.entrance(lang, room, refused=refused.reason)
        if refused.reason == "removed":
            raise TurnedAway(403, "removed") from refused
        if refused.field == "token":
            raise TurnedAway(400, "unreadable") from refused
        raise TurnedAway(404, "unknown_code") from refused
    response.set_cookie(
        _cookie(room),
        token,
        max_age=DAYS * 24 * 3600,
        path=pages.address(room.code),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
    return response


def answer(request: Request, typed: Typed) -> Response:
    """Keep what was said to a question, and say so only then."""
    store = store_of(request)
    room, who = _found(store, request)
    lang = _language(request, room)
    if who is None:
        return _to(pages.address(room.code, lang))
    question = next((one for one in room.questions if str(one.id) == request.path_params["question"]), None)
    if question is None:
        raise TurnedAway(404, "unknown_question")
    if seconds := ANSWERS.hit(who.id):
        limited = Tried(429, question, typed, pages.too_many(lang, seconds), seconds=seconds)
        return pages.again(store, lang, room, limited)
    try:
        forms.take(store, who, question, typed)
    except NotStored as error:
        return pages.again(store, lang, room, Tried(503, question, typed, rooms.not_stored(lang, error.reason)))
    except Refused as refused:
        if refused.field in ("question", "participant") or (refused.reason, refused.field) == ("unknown", "room"):
            raise TurnedAway(404, "unknown_question") from refused
        status = 409 if refused.reason == "closed" else 422
        message = rooms.refused(lang, refused.reason, refused.field, refused.found, refused.allowed)
        return pages.again(store, lang, room, Tried(status, question, typed, message, refused.field))
    return _to(f"{pages.address(room.code, lang, said=question.id)}#q{question.id}")


def _found(store: Store, request: Request) -> tuple[Room, Participant | None]:
    """The room of the address, and who asks; codes are not to be guessed, so few may be wrong.

    Whoever is in the room may look, whatever others at the same address do.
    """
    room = workshop.by_code(store, request.path_params["code"])
    if room and (token := request.cookies.get(_cookie(room))):
        if who := workshop.participant(store, room.id, token):
            rate_limit.know_code(request, room.code)
            return room, who
        if workshop.is_removed(store, room.id, token):
            raise TurnedAway(403, "removed")
    try:
        rate_limit.name_code(request, request.path_params["code"], is_right=room is not None)
    except TooManyRequests as limit:
        raise TurnedAway(429, "too_many_codes", limit.seconds) from limit
    if room is None:
        raise TurnedAway(404, "unknown_code")
    return room, None


def _cookie(room: Room) -> str:
    return f"olpe-room-{room.code}"


def _asked(request: Request) -> Language | None:
    """The language in the link, if there is one."""
    code = request.query_params.get("lang")
    return Language(code) if code in LANGUAGES else None


def _language(request: Request, room: Room) -> Language:
    return _asked(request) or Language(room.lang)


def _to(address: str) -> RedirectResponse:
    return RedirectResponse(address, 303, headers={"cache-control": "no-store"})


def _turned_away(request: Request, away: TurnedAway) -> Response:
    code = request.path_params.get("code") or request.query_params.get("code", "")
    return pages.turned_away(language(request), away, code)


def _page(respond: Callable[..., Response]) -> Callable[..., Response]:
    """What answers a request, with a page also where there is nothing to show."""

    def shown(request: Request, *typed: Typed) -> Response:
        try:
            return respond(request, *typed)
        except TurnedAway as away:
            return _turned_away(request, away)
        except NotStored:
            return _turned_away(request, TurnedAway(503, "not_reached"))

    return shown


def _post(respond: Callable[[Request, Typed], Response]) -> Callable:
    """What answers a post, once it is read."""
    answered = _page(respond)

    async def posted(request: Request) -> Response:
        try:
            typed = await read(request)
        except TurnedAway as away:
            return _turned_away(request, away)
        return await run_in_threadpool(answered, request, typed)

    return posted


PACKED = [Middleware(GZipMiddleware, minimum_size=1000)]

routes = [
    Route("/join", _page(find), middleware=PACKED),
    Route("/join/{code}", _page(look), middleware=PACKED),
    Route("/join/{code}", _post(enter), methods=["POST"], middleware=PACKED),
    Route("/join/{code}/{question}", _page(back)),
    Route("/join/{code}/{question}", _post(answer), methods=["POST"], middleware=PACKED),
]
