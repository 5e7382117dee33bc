"""Conditional requests: an answer has the tag and the day of the data, and is not sent to who has it already."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache

from starlette.datastructures import Headers

from coverage.paths import DATA
from coverage.tables import catalog


def headers() -> dict[str, str]:
    """The headers for the age of an answer.

    Its tag and its day are those of the data, and it is to be asked for again.
    """
    published = datetime.combine(catalog.package().created, datetime.min.time(), UTC)
    return {
        "etag": _tag(),
        "last-modified": format_datetime(published, usegmt=True),
        "cache-control": "public, no-cache",
    }


def is_known(asked: Headers, ours: dict[str, str]) -> bool:
    """Whether who asks has the answer already.

    That is told by its tag or, where none is named, by its day (RFC 9110).
    """
    if tags := asked.get("if-none-match"):
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return bool(known & {"*", ours["etag"].removeprefix("W/")})
    try:
        return parsedate_to_datetime(asked["if-modified-since"]) >= parsedate_to_datetime(ours["last-modified"])
    except (KeyError, TypeError, ValueError):  # none is named, or what is named is no day
        return False


@cache
def _tag() -> str:
    """A weak tag: the same rows may come packed or not.

    The contract, whose hash is in it, holds the hash of every table.
    """
    contract = hashlib.sha256((DATA / "datapackage.json").read_bytes()).hexdigest()
    return f'W/"{catalog.version()}-{contract[:12]}"'
