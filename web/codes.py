"""Who is only guessing the codes of rooms? Whoever has named many that no room has, within a minute."""

from __future__ import annotations

from starlette.requests import Request

from web.pace import Pace

WRONG = Pace("wrong codes of an address", 20)


def was_wrong(request: Request) -> None:
    """Note that no room has the code of this request."""
    WRONG.take(_asking(request))


def is_guessing(request: Request) -> bool:
    """Whether who asks has named too many wrong codes; then even a right one is not told from them."""
    return not WRONG.is_left(_asking(request))


def _asking(request: Request) -> str:
    return request.client.host if request.client else ""
