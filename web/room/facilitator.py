"""The facilitator of a room: the browser in which their secret link was opened once.

The link puts the secret into a cookie that no script reads and leads on at once, so that it stands in no address bar,
on no wall and in no history.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from coverage.workshop import Room, by_secret
from web.server.store import store_of

DAYS = 30


def authenticate(request: Request) -> Response | None:
    """The answer to the facilitator's link; None for a wrong one.

    It leads to the console, with the cookie that opens it. Raises `NotStored` where the database cannot be read.
    """
    secret = request.path_params["secret"]
    room = by_secret(store_of(request), secret)
    if room is None:
        return None
    answer = RedirectResponse(f"{address(room)}/console", 303, headers={"referrer-policy": "no-referrer"})
    answer.set_cookie(
        _cookie(room),
        secret,
        max_age=DAYS * 24 * 3600,
        path=address(room),
        httponly=True,
        samesite="lax",  # strict would not reach the console from a link in a message
        secure=request.url.scheme == "https",
    )
    return answer


def is_facilitator(request: Request, room: Room) -> bool:
    """Whether the browser that asks leads this room.

    Raises `NotStored` where the database cannot be read.
    """
    led = by_secret(store_of(request), request.cookies.get(_cookie(room), ""))
    return led is not None and led.id == room.id


def address(room: Room) -> str:
    """The path of a room's pages."""
    return f"/room/{room.code}"


def _cookie(room: Room) -> str:
    return f"olpe-lead-{room.code}"
