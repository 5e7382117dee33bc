"""Language of a request."""

from __future__ import annotations

from starlette.requests import Request

from coverage.wording import LANGUAGES, Language


def language(request: Request) -> Language:
    """The language that a reader asks for: in the link, else in the browser."""
    code = request.query_params.get("lang")
    return Language(code) if code in LANGUAGES else Language.of_browser(request.headers.get("accept-language"))
