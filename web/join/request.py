"""Posts of forms: from our own pages only, small, and plain enough to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from web.server import same_origin

FORM = "application/x-www-form-urlencoded"

MOST_BYTES = 16 * 1024

ITEMS = "item"
"""The only field that a form may have several times: what is ticked in a list."""


class Rejected(Exception):
    """A request that is answered by a page which says why not.

    ``status`` is that of HTTP, ``reason`` a code that `web.join.words.rejection` puts into words.

    In ``seconds`` it may be tried again, if it is only a limit.
    """

    def __init__(self, status: int, reason: str, seconds: int | None = None) -> None:
        super().__init__(reason)
        self.status, self.reason, self.seconds = status, reason, seconds


@dataclass(frozen=True)
class FormData:
    """A form: a text in each field, and which items are ticked."""

    texts: Mapping[str, str]
    items: tuple[str, ...] = ()

    def __getitem__(self, field: str) -> str:
        """The text of a field; empty if it is not there."""
        return self.texts.get(field, "")


async def read_form(request: Request) -> FormData:
    """What a participant sent.

    Raises
    ------
    Rejected
        ``other_site``, ``wrong_type``, ``too_large``, ``unreadable`` (no UTF-8, or a field twice).
    """
    if not same_origin.is_own(request):
        raise Rejected(403, "other_site")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise Rejected(415, "wrong_type")
    return _parse(await _body(request))


async def _body(request: Request) -> bytes:
    body = b""
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > MOST_BYTES:
                raise Rejected(413, "too_large")
    except ClientDisconnect:
        raise Rejected(400, "unreadable") from None
    return body


def _parse(body: bytes) -> FormData:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, errors="strict")
    except ValueError:
        raise Rejected(400, "unreadable") from None
    texts = {name: text for name, text in pairs if name != ITEMS}
    items = tuple(text for name, text in pairs if name == ITEMS)
    if len(texts) + len(items) < len(pairs):
        raise Rejected(400, "unreadable")
    return FormData(texts, items)
