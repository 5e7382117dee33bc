"""Requests about a room: who may make them, and what is answered where it cannot be shown or changed."""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from coverage.wording import Language, refusals
from coverage.workshop import NotStored, Refused, Room, by_code
from web.room import facilitator
from web.server import rate_limit, same_origin
from web.server.errors import calm, not_found
from web.server.language import language, language_in_room
from web.server.rate_limit import TooManyRequests
from web.server.store import store_of


def show_room(
    respond: Callable[[Request, Room, Language], Response], otherwise: Callable[[Request, int, str], Response]
) -> Callable[[Request], Response]:
    """What answers for the room in the address.

    The answer is in the language of the link or else of the room. ``otherwise`` answers where it cannot be shown, with
    the status and the words that say why.
    """

    def gone(request: Request) -> Response:
        return otherwise(request, 404, refusals.refused(language(request), "unknown", "room"))

    def found(request: Request) -> Response:
        try:
            room = _find_room(request)
            if room is None:
                return gone(request)
            return respond(request, room, language_in_room(request, room))
        except TooManyRequests as limit:
            return _later(request, limit.seconds, otherwise)
        except Refused as refused:
            if (refused.reason, refused.field) != ("unknown", "room"):
                raise
            return gone(request)  # it was deleted after it was found
        except NotStored:
            return otherwise(request, 503, refusals.unreadable(language(request)))

    return found


def _later(request: Request, seconds: int, respond: Callable[[Request, int, str], Response]) -> Response:
    """What answers whoever has to wait."""
    answer = respond(request, 429, refusals.too_many_codes(language(request), seconds))
    answer.headers["retry-after"] = str(seconds)
    return answer


def explanation(request: Request, status: int, why: str) -> Response:
    """A page that says why no room is shown."""
    return not_found(request) if status == 404 else calm(language(request), why, status)


def unreadable(request: Request) -> Response:
    """What is answered while the rooms cannot be read."""
    lang = language(request)
    return calm(lang, refusals.unreadable(lang), 503)


def _find_room(request: Request) -> Room | None:
    """The room of the code in the address, if any.

    Raises `TooManyRequests` for whoever is only guessing codes, `NotStored` where the database cannot be read.
    """
    code = request.path_params["code"]
    room = by_code(store_of(request), code)
    if room is not None and facilitator.is_facilitator(request, room):
        rate_limit.know_code(request, code)
    else:
        rate_limit.name_code(request, code, is_right=room is not None)
    return room


async def change_room(request: Request, done: Callable[[Room, FormData], Response], max_fields: int = 10) -> Response:
    """The answer to a form of the facilitator's browser.

    It is that of ``done``, which does what the form asks for. Other browsers are refused.
    """
    try:
        room = await run_in_threadpool(_find_room, request)
        if room is None:
            return not_found(request)
        if not (same_origin.is_own(request) and await run_in_threadpool(facilitator.is_facilitator, request, room)):
            return JSONResponse({"title": "Only the facilitator's browser may do this"}, 403)
        async with request.form(max_files=0, max_fields=max_fields) as form:
            try:
                return await run_in_threadpool(done, room, form)
            except Refused as refused:
                return _refused(request, language_in_room(request, room), refused)
    except NotStored as failed:
        lang = language(request)
        return calm(lang, refusals.not_stored(lang, failed.reason), 503)
    except TooManyRequests as limit:
        return _later(request, limit.seconds, explanation)


def _refused(request: Request, lang: Language, refused: Refused) -> Response:
    """Why an action was not done, in the words of the facilitator."""
    words = refusals.refused(lang, refused.reason, refused.field, refused.found, refused.allowed)
    return JSONResponse({"title": words}, 422) if asks_for_json(request) else calm(lang, words, 422)


def asks_for_json(request: Request) -> bool:
    """Whether a script sends the request, and not a form."""
    return "application/json" in request.headers.get("accept", "")
