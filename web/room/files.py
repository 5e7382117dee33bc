"""Downloads of a room for its facilitator: tables, each country's agenda, and a proposal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from coverage.exports import FORMS
from coverage.exports import room as exports
from coverage.exports.room import Transcript
from coverage.views.rooms import agenda_of, transcript_of
from coverage.wording import Language, rooms
from coverage.workshop import Refused, Room
from web.documents import html
from web.room import facilitator
from web.server.errors import not_found
from web.server.store import store_of

Respond = Callable[[Request, Room, Language], Response]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NOT_KEPT = {"cache-control": "no-store"}
"""The room goes on, and no copy of it is to stay behind on a machine that is lent."""


def download_links(room: Room, lang: Language) -> dict[str, object]:
    """The links of the section "Take it home", with button names.

    The section stands on the console.
    """
    asked = "" if lang.code == room.lang else f"?lang={lang.code}"
    here = facilitator.address(room)
    files = {
        lang.say("Workbook"): "home.xlsx",
        lang.say("Everything as CSV, in one file"): "home.zip",
        lang.say("Answers that cite a source, as a proposal to check on the page “Upload”"): "proposals.csv",
    }
    return {
        "title": lang.say("Take it home"),
        "files": [(name, f"{here}/{file}{asked}") for name, file in files.items()],
        "agendas": [
            (
                rooms.agenda(lang, area),
                f"{here}/agenda/{area}{asked}",
                f"{here}/agenda/{area}.docx{asked}",
            )
            for area in room.countries
        ],
        "publish": lang.say("Show on the agenda page of this installation"),
        "take_back": lang.say("Show no longer on the agenda page of this installation"),
    }


def _tables(write: Callable[[Transcript], bytes], form: str, name: str, ending: str) -> Respond:
    """What answers with a file of what the room said.

    ``write`` makes the file; ``form`` is one of `FORMS`.
    """

    def respond(request: Request, room: Room, lang: Language) -> Response:
        content = write(transcript_of(store_of(request), room, lang))
        return _file(room, content, FORMS[form].media_type, name, ending)

    return respond


def _page(request: Request, room: Room, lang: Language) -> Response:
    area = request.path_params["area"]
    if area not in room.countries:
        return not_found(request)
    filled = agenda_of(store_of(request), room, lang, area)
    here = f"{facilitator.address(room)}/console"
    to_console = lang.say("Back to the console; print this with Ctrl+P")
    answer = html.page("agenda.html", lang, title=filled.title, agenda=filled, back=here, to_console=to_console)
    answer.headers.update(NOT_KEPT)
    return answer


def _document(request: Request, room: Room, lang: Language) -> Response:
    area = request.path_params["area"]
    if area not in room.countries:
        return not_found(request)
    return _file(room, exports.document(agenda_of(store_of(request), room, lang, area)), DOCX, f"agenda-{area}", "docx")


def _file(room: Room, content: bytes, media_type: str, name: str, ending: str) -> Response:
    """A file to keep, named after the room and the day."""
    named = f"{name}-{room.code}-{datetime.now(UTC).date().isoformat()}.{ending}"
    headers = {**NOT_KEPT, "content-disposition": f'attachment; filename="{named}"'}
    return Response(content, media_type=media_type, headers=headers)


def _for_facilitator(respond: Respond) -> Respond:
    """``respond``, for the facilitator's browser; to others there is no such address."""

    def answered(request: Request, room: Room, lang: Language) -> Response:
        if not facilitator.is_facilitator(request, room):
            return not_found(request)
        try:
            return respond(request, room, lang)
        except Refused:  # the room was deleted in this moment
            return not_found(request)

    return answered


ADDRESSES: dict[str, Respond] = {
    "/room/{code}/home.xlsx": _for_facilitator(_tables(exports.workbook, "xlsx", "room", "xlsx")),
    "/room/{code}/home.zip": _for_facilitator(_tables(exports.bundle, "bundle", "room", "zip")),
    "/room/{code}/proposals.csv": _for_facilitator(_tables(exports.proposals, "csv", "proposals", "csv")),
    "/room/{code}/agenda/{area}.docx": _for_facilitator(_document),
    "/room/{code}/agenda/{area}": _for_facilitator(_page),
}
"""The addresses below a room, and what answers there."""
