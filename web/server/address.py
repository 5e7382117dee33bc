"""The address at which others in the room open the atlas, for what a request is answered with."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse

from coverage import addresses
from coverage.workshop import Room


def base(request: Request, room: Room | None = None) -> addresses.Base:
    """Where phones open the atlas that this request has reached.

    In a room it is as its facilitator has chosen.
    """
    server = request.scope.get("server")
    return addresses.base(opened(request), server[1] if server else None, room.address if room else None)


def opened(request: Request) -> str:
    """Scheme, host and port by which the request came here.

    They are as whoever asks says; anything can stand there.
    """
    return f"{request.url.scheme}://{request.headers.get('host', '')}"


def as_code(link: str) -> JSONResponse:
    """A link and its QR code, for static/wall.js.

    It is not to be kept, as the address may change.
    """
    return JSONResponse({"svg": addresses.picture(link), "address": link}, headers={"cache-control": "no-store"})
