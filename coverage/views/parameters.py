"""Parameters of links: what each may be, and how a query string is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from coverage import measures, tables
from coverage.exports import TABLES
from coverage.figures.map import By
from coverage.measures import SERVICES
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.tables import catalog, vocabulary
from coverage.views.parameter_kinds import Parameter, Percent, Several, Single, span
from coverage.views.registry import VIEWS
from coverage.wording import LANGUAGES, Language
from coverage.wording.markdown import one_line

ALWAYS = ("lang", "version")
"""Parameters that every link spells out, so that it means the same to another reader and in another year."""


def _vocabulary(field: str) -> Several:
    return Several(lambda: vocabulary.values(field), list)


def _version() -> str:
    return catalog.version()


@cache
def countries() -> list[str]:
    """The codes of the countries of the atlas."""
    areas = tables.areas()
    return list(areas.loc[areas["kind"].eq("country"), "area"])


@cache
def countries_and_places() -> list[str]:
    """The codes of the countries, and of other areas with figures.

    The others are the regions and places on which anything is published.
    """
    areas, published = tables.areas(), tables.estimates()["area"]
    return list(areas.loc[areas["kind"].eq("country") | areas["area"].isin(published), "area"])


YEARS = span(lambda: tables.estimates()["year"])
"""The years of estimates."""

PARAMETERS: dict[str, Parameter] = {
    "lang": Single(lambda: LANGUAGES, lambda: LANGUAGES[0]),
    "version": Single(lambda: measures.versions(tables.revisions(), _version()), _version),
    "service": Single(lambda: SERVICES, lambda: SERVICES[0]),
    "operator_type": Single(lambda: vocabulary.values("operator_type"), lambda: ALL),
    "rule": Single(lambda: RULES, lambda: RULES[0]),
    "colour": Single(lambda: tuple(By), lambda: By.SHARE.value),
    "years": YEARS,
    "what_if": Percent(lambda: [str(percent) for percent in range(101)], lambda: 0),
    "area": Single(countries, lambda: "PER"),
    "table": Single(lambda: TABLES, lambda: TABLES[0]),
    "areas": Several(lambda: list(tables.areas()["area"]), list),
    "services": _vocabulary("service"),
    "operator_types": _vocabulary("operator_type"),
    "residences": _vocabulary("residence"),
    "measures": _vocabulary("measure"),
    "grades": _vocabulary("grade"),
    "source_kinds": _vocabulary("source_kind"),
}

SINGLES = {"area": "areas", "service": "services", "operator_type": "operator_types"}
"""Parameters of one value, and the one of several to which each adds it, in links that have that one."""

_ANY_AREA = Single(countries_and_places, PARAMETERS["area"].default)
_COUNTRIES = Several(countries, PARAMETERS["areas"].default)


def parameter(view: str, name: str) -> Parameter:
    """A parameter as it is in the link of a view."""
    own = VIEWS[view].parameters
    if name in SINGLES and name not in own and SINGLES[name] in own:
        return one_of(parameter(view, SINGLES[name]))
    if name == "area" and VIEWS[view].any_area:
        return _ANY_AREA
    return _COUNTRIES if name == "areas" and not VIEWS[view].any_area else PARAMETERS[name]


def one_of(several: Parameter) -> Parameter:
    """One value of a parameter of several; without it all are meant."""
    return Single(several.values, str)


def names(view: str) -> tuple[str, ...]:
    """The names of all parameters of a view's link."""
    return (*ALWAYS, *VIEWS[view].parameters)


def singles(view: str) -> dict[str, str]:
    """Those of `SINGLES` that a view's link has as several only."""
    own = names(view)
    return {single: several for single, several in SINGLES.items() if single not in own and several in own}


def of_link(view: str) -> dict[str, Parameter]:
    """Every parameter that may stand in a view's link, by name."""
    return {name: parameter(view, name) for name in (*names(view), *singles(view))}


class Nonsense(NamedTuple):
    """What in a query string cannot be meant.

    No such parameter, no such value, or several where one is taken.
    """

    name: str
    text: str
    reason: Literal["name", "value", "several"]


def read(
    query: Iterable[tuple[str, str]], known: Mapping[str, Parameter], singles: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], list[Nonsense]]:
    """The values that a query string says, and what is nonsense.

    Values are by the name of the parameter. ``known`` are the parameters that may be given. One that takes several
    values has those of every time that it is given, each once; one that takes a single value may be given again only
    with the same. ``singles`` names parameters of one value that add it to those of another. What is left out, or said
    wrongly once, has no value.
    """
    by_name = {name.casefold(): name for name in known}
    values: dict[str, Any] = {}
    nonsense = []
    wrong = set()
    for written, text in query:
        name = by_name.get(written.strip().casefold())
        if name is None:
            nonsense.append(Nonsense(written, text, "name"))
            continue
        of = singles.get(name, name) if singles else name
        try:
            value = known[name].parse(text)
        except ValueError as unknown:
            nonsense.append(Nonsense(name, str(unknown), "value"))
            wrong.add(of)
            continue
        if of != name or known[name].many:
            more = value if known[name].many else [value]
            values[of] = list(dict.fromkeys([*values.get(of, []), *more]))
        elif values.setdefault(name, value) != value:
            nonsense.append(Nonsense(name, text, "several"))
    right = {name: value for name, value in values.items() if name not in wrong}
    return right, [fault for fault in nonsense if fault.reason != "several" or fault.name in right]


def language(query: Iterable[tuple[str, str]]) -> Language | None:
    """The language that a query string asks for.

    None where it says none, or wrongly.
    """
    code = read(query, {"lang": PARAMETERS["lang"]})[0].get("lang")
    return Language(code) if code else None


def about(
    lang: Language, wrong: Nonsense, known: Mapping[str, Parameter], quoted: Callable[[str], str] = one_line
) -> str:
    """What in a link was nonsense, and what is allowed instead.

    ``known`` are the parameters that the link may have. ``quoted`` writes what the link says: as plain text, or as a
    page that reads Markdown marks it.
    """
    if wrong.reason == "name":
        return lang.say(
            "The link has a parameter “{name}” that the atlas does not know; it was left out.", name=quoted(wrong.name)
        )
    values = {"name": wrong.name, "text": quoted(wrong.text), "allowed": known[wrong.name].allowed()}
    if wrong.reason == "several":
        return lang.say(
            "The link says {name} more than once; the page keeps the first and leaves out “{text}”. "
            "One value is allowed: {allowed}.",
            **values,
        )
    return lang.say(
        "The link asks for {name} = “{text}”, which does not exist; the page shows the default. Allowed: {allowed}.",
        **values,
    )
