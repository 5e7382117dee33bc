"""Routes of a room for its phones: entrance, questions and answers."""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from coverage import workshop
from coverage.wording import refusals
from coverage.workshop import CODE_LENGTH, NotStored, Participant, Refused, Room, Store, letters_of
from web.join import forms, pages, words
from web.join.address import address
from web.join.pages import RejectedPost
from web.join.request import FormData, Rejected, read_form
from web.server import rate_limit
from web.server.language import language, language_in_room, language_of_link
from web.server.rate_limit import ANSWERS, TooManyRequests
from web.server.store import store_of

DAYS = 30
"""For so long a phone knows that it has joined."""

JOINED = "join"
"""Said in the address to somebody who has just joined, and whose phone should know it."""


def find(request: Request) -> Response:
    """The form for a code, or the way to its room."""
    if "code" not in request.query_params:
        return pages.code_form(language(request))
    code = letters_of(request.query_params["code"])
    if len(code) != CODE_LENGTH:
        raise Rejected(404, "unknown_code")
    return _to(address(code, language_of_link(request)))


def look(request: Request) -> Response:
    """The questions to whoever has joined, the entrance to others.

    Raises `Rejected`, and `NotStored` where the database cannot be read.
    """
    store = store_of(request)
    with store.one_moment():
        return _looked(store, request)


def _looked(store: Store, request: Request) -> Response:
    room, who = _room_and_participant(store, request)
    if request.path_params["code"] != room.code:
        return _to(address(room.code, language_of_link(request)))
    lang, asked = language_in_room(request, room), request.query_params
    if who is None:
        return pages.entrance(lang, room, forgotten=asked.get("said") == JOINED)
    return pages.questions(store, lang, room, who, asked)


def back(request: Request) -> Response:
    """To the room, from the address of an answer, which shows nothing."""
    return _to(address(request.path_params["code"], language_of_link(request)))


def enter(request: Request, data: FormData) -> Response:
    """Join, unless the phone has.

    The token in the form lets a button that is pressed twice join once. Raises `Rejected`, and `NotStored` where nobody
    joined.
    """
    store = store_of(request)
    room, who = _room_and_participant(store, request)
    lang = language_in_room(request, room)
    response = _to(address(room.code, lang, said=JOINED))
    if who is not None:
        return response
    try:
        rate_limit.join(request, room.id)
        _, token = workshop.join(store, room.id, data["token"] or None)
    except TooManyRequests as limit:
        return pages.entrance(lang, room, token=data["token"], seconds=limit.seconds)
    except Refused as refused:
        if refused.reason in ("closed", "locked"):
            return pages.entrance(lang, room, refused=refused.reason)
        if refused.reason == "removed":
            raise Rejected(403, "removed") from refused
        if refused.field == "token":
            raise Rejected(400, "unreadable") from refused
        raise Rejected(404, "unknown_code") from refused
    response.set_cookie(
        _cookie(room),
        token,
        max_age=DAYS * 24 * 3600,
        path=address(room.code),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
    return response


def answer(request: Request, data: FormData) -> Response:
    """Keep what was said to a question, and say so only then.

    Raises `Rejected`, and `NotStored` where the database cannot be read.
    """
    store = store_of(request)
    room, who = _room_and_participant(store, request)
    lang = language_in_room(request, room)
    if who is None:
        return _to(address(room.code, lang))
    question = next(
        (question for question in room.questions if str(question.id) == request.path_params["question"]), None
    )
    if question is None:
        raise Rejected(404, "unknown_question")
    if seconds := ANSWERS.hit(who.id):
        limited = RejectedPost(429, question, data, words.too_many_answers(lang, seconds), seconds=seconds)
        return pages.again(store, lang, room, limited)
    try:
        forms.save(store, who, question, data)
    except NotStored as error:
        message = refusals.not_stored(lang, error.reason)
        return pages.again(store, lang, room, RejectedPost(503, question, data, message))
    except Refused as refused:
        if refused.field in ("question", "participant") or (refused.reason, refused.field) == ("unknown", "room"):
            raise Rejected(404, "unknown_question") from refused
        status = 409 if refused.reason == "closed" else 422
        message = refusals.refused(lang, refused.reason, refused.field, refused.found, refused.allowed)
        return pages.again(store, lang, room, RejectedPost(status, question, data, message, refused.field))
    return _to(f"{address(room.code, lang, said=question.id)}#q{question.id}")


def _room_and_participant(store: Store, request: Request) -> tuple[Room, Participant | None]:
    """The room of the address, and who asks.

    Codes are not to be guessed, so few may be wrong. Whoever is in the room may look, whatever others at the same
    address do.

    Raises `Rejected`, and `NotStored` where the database cannot be read.
    """
    room = workshop.by_code(store, request.path_params["code"])
    if room and (token := request.cookies.get(_cookie(room))):
        if who := workshop.participant(store, room.id, token):
            rate_limit.know_code(request, room.code)
            return room, who
        if workshop.is_removed(store, room.id, token):
            raise Rejected(403, "removed")
    try:
        rate_limit.name_code(request, request.path_params["code"], is_right=room is not None)
    except TooManyRequests as limit:
        raise Rejected(429, "too_many_codes", limit.seconds) from limit
    if room is None:
        raise Rejected(404, "unknown_code")
    return room, None


def _cookie(room: Room) -> str:
    return f"olpe-room-{room.code}"


def _to(url: str) -> RedirectResponse:
    return RedirectResponse(url, 303, headers={"cache-control": "no-store"})


def _rejected(request: Request, rejection: Rejected) -> Response:
    code = request.path_params.get("code") or request.query_params.get("code", "")
    return pages.rejected(language(request), rejection, code)


def _page(respond: Callable[..., Response]) -> Callable[..., Response]:
    """What answers a request, with a page in every case.

    There is one also where there is nothing to show.
    """

    def shown(request: Request, *data: FormData) -> Response:
        try:
            return respond(request, *data)
        except Rejected as rejection:
            return _rejected(request, rejection)
        except NotStored:
            return _rejected(request, Rejected(503, "not_reached"))

    return shown


def _post(respond: Callable[[Request, FormData], Response]) -> Callable:
    """What answers a post, once it is read."""
    answered = _page(respond)

    async def posted(request: Request) -> Response:
        try:
            data = await read_form(request)
        except Rejected as rejection:
            return _rejected(request, rejection)
        return await run_in_threadpool(answered, request, data)

    return posted


PACKED = [Middleware(GZipMiddleware, minimum_size=1000)]

routes = [
    Route("/join", _page(find), middleware=PACKED),
    Route("/join/{code}", _page(look), middleware=PACKED),
    Route("/join/{code}", _post(enter), methods=["POST"], middleware=PACKED),
    Route("/join/{code}/{question}", _page(back)),
    Route("/join/{code}/{question}", _post(answer), methods=["POST"], middleware=PACKED),
]
