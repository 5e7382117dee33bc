"""Language of a request."""

from __future__ import annotations

from starlette.requests import Request

from coverage.views import parameters
from coverage.wording import Language
from coverage.workshop import Room


def language(request: Request) -> Language:
    """The language that a reader asks for.

    It is that of the link, else of the browser.
    """
    return language_of_link(request) or Language.of_browser(request.headers.get("accept-language"))


def language_of_link(request: Request) -> Language | None:
    """The language in the link, if there is one."""
    return parameters.language(request.query_params.multi_items())


def language_in_room(request: Request, room: Room) -> Language:
    """The language in the link, else of the room."""
    return language_of_link(request) or Language(room.lang)
