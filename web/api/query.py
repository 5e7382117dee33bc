"""Queries to the API, read from the parameters of a request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coverage.measures import Selection
from coverage.views import parameters
from coverage.views.parameter_kinds import Parameter
from coverage.views.parameters import PARAMETERS, SINGLES, Nonsense
from coverage.wording import Language
from web.api.endpoints import BUNDLE, Endpoint
from web.api.problems import BadRequest


@dataclass(frozen=True)
class ApiQuery:
    """Which rows, chosen how.

    ``view`` is the endpoint's name or, for a bundle, the rows in it.
    """

    view: str
    selection: Selection
    rule: str
    lang: Language


def read(endpoint: Endpoint, query: Iterable[tuple[str, str]]) -> ApiQuery:
    """Make sense of the parameters of a request.

    A filter that is given twice takes the values of both.

    Raises
    ------
    BadRequest
        If a parameter does not exist, has a value that is not allowed, or has several where it takes one.
    """
    known = endpoint.parameters()
    given, nonsense = parameters.read(query, known, SINGLES)
    if nonsense:
        raise _refusal(nonsense[0], known)
    chosen = {name: tuple(value) for name, value in given.items() if name in endpoint.filters}
    view = given.get("table", "estimates") if endpoint.name == BUNDLE else endpoint.name
    rule = given["rule"] if "rule" in given else known["rule"].default() if "rule" in known else ""
    return ApiQuery(view, Selection(**chosen), rule, Language(given.get("lang", "en")))


def _refusal(wrong: Nonsense, known: Mapping[str, Parameter]) -> BadRequest:
    """Why a request is refused, and what is allowed."""
    name, text = wrong.name, wrong.text
    if wrong.reason == "name":
        return BadRequest("There is no such parameter", name, text, list(known))
    if wrong.reason == "several":
        return BadRequest("This parameter takes one value", name, text, ["one value"])
    if name in SINGLES and _are_values(text, PARAMETERS[SINGLES[name]]):
        return BadRequest("This parameter takes one value", name, text, [SINGLES[name]])
    return BadRequest("There is no such value", name, text, known[name].choices())


def _are_values(text: str, parameter: Parameter) -> bool:
    try:
        parameter.parse(text)
    except ValueError:
        return False
    return True
