"""Addresses of rooms, and of their questions, on phones."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from coverage.wording import Language

HOME = "/join"


def address(of: str = "", lang: Language | None = None, **more: object) -> str:
    """Where phones find a room or a question of it.

    ``of`` is the code of the room, or ``code/id`` for a question; without it this is where codes are asked for.
    """
    path = f"{HOME}/{quote(of)}" if of else HOME
    query = ({"lang": lang.code} if lang else {}) | more
    return f"{path}?{urlencode(query)}" if query else path
