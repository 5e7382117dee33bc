"""Same-origin check of posts: whether one comes from one of our own pages."""

from __future__ import annotations

from starlette.requests import Request


def is_own(request: Request) -> bool:
    """Whether a post comes from our pages, as the browser says.

    Old phones do not say it; there the cookie protects, which only our own pages send.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site in ("same-origin", "none")
    return origin is None or origin.partition("//")[2] == request.headers.get("host")
