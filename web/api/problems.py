"""Problem documents (RFC 9457): what is wrong with a request, so that whoever wrote the program can mend it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


class BadRequest(Exception):
    """A parameter that does not exist, or a value it cannot have.

    ``allowed`` are the parameters or values there are.
    """

    def __init__(self, title: str, parameter: str, value: str | None, allowed: Sequence[str]) -> None:
        super().__init__(title)
        self.title, self.parameter, self.value, self.allowed = title, parameter, value, list(allowed)


def not_found(allowed: Sequence[str]) -> Response:
    """The answer 404: no rows have this address, and these have one."""
    title = "There is nothing at this address"
    document = {"type": "about:blank", "title": title, "status": 404, "allowed": list(allowed)}
    return Response(json.dumps(document), 404, media_type=MEDIA_TYPE)


def response(problem: BadRequest) -> Response:
    """The answer 400, with a problem document.

    It names the parameter, its value and what is allowed.
    """
    value = "" if problem.value is None else f" Its value was {problem.value!r}."
    document = {
        "type": "about:blank",
        "title": problem.title,
        "status": 400,
        "detail": f"Parameter {problem.parameter!r}.{value} Allowed: {', '.join(problem.allowed) or 'none'}.",
        "parameter": problem.parameter,
        "value": problem.value,
        "allowed": problem.allowed,
    }
    return Response(json.dumps(document, ensure_ascii=False), 400, media_type=MEDIA_TYPE)
