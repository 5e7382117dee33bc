"""Compression: which coding a request takes, and files that are packed only once."""

from __future__ import annotations

import gzip
import mimetypes
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import brotli
from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

IMMUTABLE = "public, immutable, max-age=31536000"
"""For files whose name carries the hash of their content."""

REVALIDATED = "public, max-age=600, stale-while-revalidate=86400"
"""For files that keep their name when a new version of the data comes."""

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    # Level 9 takes the scripts of a page to a tenth less than gzip does, in half a second for all of them; level 10
    # takes two seconds, and whoever comes first may have to wait for them.
    "br": lambda raw: brotli.compress(raw, quality=9),
    # Browsers take brotli over HTTPS and on localhost only: in a room without a certificate gzip is what they take.
    "gzip": lambda raw: gzip.compress(raw, 6, mtime=0),
}
"""By content coding, the better first."""

WEIGHTED = re.compile(r"\s*([^\s;]+)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?")
"""A coding in a request's header, with its weight where it has one."""


class Packed(NamedTuple):
    """A file as it goes over the wire.

    Without ``encoding`` as it lies on disk.
    """

    body: bytes
    encoding: str | None
    etag: str


def weights(headers: Headers) -> dict[str, float]:
    """The codings of ours that a request takes, with their weights.

    Those that it refuses are left out (RFC 9110, 12.5.3), and those that it wants less than an answer as it is, where
    it says so.

    >>> weights(Headers({"accept-encoding": "gzip;q=0.5, br;q=0, *"})), weights(Headers({"accept-encoding": "*;q=0"}))
    ({'gzip': 0.5}, {})
    """
    parts = ",".join(headers.getlist("accept-encoding")).lower().split(",")
    asked = {part[1]: float(part[2] or 1) for part in map(WEIGHTED.fullmatch, parts) if part}
    taken = {coding: asked.get(coding, asked.get("*", 0)) for coding in PACKERS}
    return {coding: weight for coding, weight in taken.items() if weight > 0 and weight >= asked.get("identity", 0)}


def encoding(headers: Headers) -> str | None:
    """The coding that a request wants most, if any.

    Where it does not say, the better one. None is for an answer as it is.

    >>> encoding(Headers({"accept-encoding": "gzip, deflate, br"})), encoding(Headers({"accept-encoding": "gzip"}))
    ('br', 'gzip')
    """
    taken = weights(headers)
    return max(taken, key=taken.__getitem__, default=None)


class AcceptedCodings:
    """Hand a request on with those codings only that it takes.

    Starlette and Streamlit pack an answer where the header names gzip, even to refuse it with ``gzip;q=0``.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http":
            scope = dict(scope)
            headers = MutableHeaders(scope=scope)
            taken = (f"{coding};q={weight:g}" for coding, weight in weights(headers).items())
            headers["accept-encoding"] = ", ".join(taken) or "identity"
        await self.app(scope, receive, send)


@lru_cache(maxsize=1024)
def packed(file: Path, coding: str) -> Packed:
    """The file, packed where that makes it smaller.

    Fonts and pictures are packed already.
    """
    raw, changed = file.read_bytes(), file.stat().st_mtime_ns
    small = PACKERS[coding](raw)
    saves = len(small) < 0.95 * len(raw)
    etag = f'"{changed:x}-{len(raw):x}{f"-{coding}" if saves else ""}"'
    return Packed(small, coding, etag) if saves else Packed(raw, None, etag)


class PackedFiles:
    """Answer for the files in ``folders`` from memory, compressed.

    ``folders`` leads from the prefix of an address to a folder. The files are listed once, at the start: only what is
    on the list is served here. All of Streamlit's scripts come to 7 MB when packed, a first view to 2. Prefixes in
    ``hashed`` hold files that never change under their name. Whoever cannot unpack, or wants a part of a file, is
    served by the app behind.
    """

    def __init__(self, app: ASGIApp, folders: Mapping[str, Path], hashed: Iterable[str] = ()) -> None:
        self.app = app
        self.files = {
            prefix + file.relative_to(folder).as_posix(): file
            for prefix, folder in folders.items()
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }
        self.hashed = tuple(hashed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        file = self.files.get(scope["path"]) if scope["type"] == "http" else None
        asked = Headers(scope=scope) if file else Headers({})
        coding = encoding(asked)
        if file is None or coding is None or scope["method"] not in ("GET", "HEAD") or "range" in asked:
            await self.app(scope, receive, send)
            return
        answer = await to_thread.run_sync(packed, file, coding)
        headers = {
            "cache-control": IMMUTABLE if scope["path"].startswith(self.hashed) else REVALIDATED,
            "etag": answer.etag,
            "vary": "Accept-Encoding",
        }
        if asked.get("if-none-match") == answer.etag:
            await Response(status_code=304, headers=headers)(scope, receive, send)
            return
        if answer.encoding:
            headers["content-encoding"] = answer.encoding
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        await Response(answer.body, headers=headers, media_type=kind)(scope, receive, send)


def pack(files: Iterable[Path]) -> None:
    """Pack ``files`` in the better coding, ahead of the first reader.

    The other takes a millisecond for each.
    """
    better = next(iter(PACKERS))
    for file in files:
        packed(file, better)
