"""What does a request ask for?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coverage.measures import Selection
from coverage.wording import Language
from web.api.endpoints import BUNDLE, ONE, Endpoint
from web.api.problems import BadRequest


@dataclass(frozen=True)
class Asked:
    """Which rows, chosen how; ``view`` is the endpoint's name or, for a bundle, the rows in it."""

    view: str
    selection: Selection
    rule: str
    lang: Language


def read(endpoint: Endpoint, query: Iterable[tuple[str, str]]) -> Asked:
    """Make sense of the parameters of a request; a filter that is given twice takes the values of both.

    Raises
    ------
    BadRequest
        If a parameter does not exist, has a value that is not allowed, or has several where it takes one.
    """
    known, given = endpoint.parameters(), {}
    for name, text in query:
        if name not in known:
            raise BadRequest("There is no such parameter", name, text, list(known))
        several = ONE.get(name, name)
        try:
            value = known[name].parse(text)
        except ValueError as wrong:
            raise BadRequest("There is no such value", name, str(wrong), known[name].choices()) from None
        if known[name].many and not (name in ONE and len(value) > 1):
            given[several] = list(dict.fromkeys([*given.get(several, ()), *value]))
        elif name in ONE or name in given:
            raise BadRequest("This parameter takes one value", name, text, [ONE.get(name, "one value")])
        else:
            given[name] = value
    if "years" in given and given["years"] == known["years"].default():
        del given["years"]  # as on the pages: the whole span keeps the rows without a year too
    chosen = {name: tuple(value) for name, value in given.items() if name in endpoint.filters}
    view = given.get("table", "estimates") if endpoint.name == BUNDLE else endpoint.name
    rule = given["rule"] if "rule" in given else known["rule"].default() if "rule" in known else ""
    return Asked(view, Selection(**chosen), rule, Language(given.get("lang", "en")))
