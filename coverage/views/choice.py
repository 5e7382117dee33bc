"""A choice: what a link, or the filters of a page, ask a view to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any
from urllib.parse import urlencode

from coverage import measures, queries, tables
from coverage.exports import TableName
from coverage.figures.map import By
from coverage.measures import CRITERIA, Selection
from coverage.queries import Years
from coverage.tables import catalog
from coverage.views import parameters
from coverage.views.parameters import ALWAYS, PARAMETERS, SINGLES, Nonsense, parameter
from coverage.views.registry import VIEWS

PAIR = ("PER", "NIC")
"""The countries that stand side by side where none is chosen.

The workshop gave two figures, one of Peru and one of the Central American countries. Of those that were there,
Nicaragua has the most independent sources on water from small-scale operators.
"""

FEWEST, MOST = 2, 4
"""Countries that stand side by side."""


@dataclass(frozen=True)
class Choice:
    """The value of every parameter but the language.

    What a view does not have is at its default. ``years`` is None while none are chosen; ``areas`` and those after it
    are empty while all are, or the `PAIR` where countries are compared.
    """

    version: str
    area: str
    service: str
    operator_type: str
    rule: str
    colour: By
    years: Years
    what_if: int
    table: TableName
    areas: tuple[str, ...]
    services: tuple[str, ...]
    operator_types: tuple[str, ...]
    residences: tuple[str, ...]
    measures: tuple[str, ...]
    grades: tuple[str, ...]
    source_kinds: tuple[str, ...]

    @classmethod
    def of(cls, view: str, values: Mapping[str, Any]) -> Choice:
        """What parameters choose in ``view``; those not there have their default."""
        own = ("version", *VIEWS[view].parameters)
        chosen: dict[str, Any] = {
            field.name: values[field.name] if field.name in own and field.name in values else default(field.name)
            for field in fields(cls)
        }
        chosen |= {name: tuple(value) for name, value in chosen.items() if PARAMETERS[name].many}
        chosen["colour"] = By(chosen["colour"])
        return cls(**chosen)

    @property
    def selection(self) -> Selection:
        """The rows that the parameters of several values, and the years, select."""
        return Selection(years=self.years, **{name: getattr(self, name) for name in CRITERIA if name != "years"})

    @property
    def compared(self) -> tuple[str, ...]:
        """The countries that stand side by side.

        The first that are chosen; those of the `PAIR` complete one or none.
        """
        shown = max(FEWEST, min(len(self.areas), MOST))
        return tuple(dict.fromkeys((*self.areas, *PAIR)))[:shown]

    @property
    def is_older(self) -> bool:
        """Whether the link has another version of the data than now."""
        return self.version != catalog.version()


def default(name: str) -> Any:
    """What a parameter is where a link does not say it."""
    return PARAMETERS[name].default()


def parsed(view: str, query: Iterable[tuple[str, str]]) -> tuple[dict[str, Any], list[Nonsense]]:
    """The values that a query string says for ``view``, and its nonsense.

    Both as `coverage.views.parameters.read` returns them. A parameter of another view is no nonsense, and has no value
    here, unless it adds one to those of several.
    """
    values, nonsense = parameters.read(query, parameters.of_link(view), parameters.singles(view))
    elsewhere = [wrong for wrong in nonsense if wrong.reason == "name" and wrong.name.strip().casefold() in PARAMETERS]
    return values, [wrong for wrong in nonsense if wrong not in elsewhere]


def written(values: Mapping[str, Any]) -> dict[str, str]:
    """The parameters of a link that says these values.

    Defaults are left out.
    """
    return {
        name: PARAMETERS[name].format(value)
        for name, value in values.items()
        if name in ALWAYS or value != default(name)
    }


def path(view: str) -> str:
    """The path of a view's page."""
    return "/" if view == "overview" else f"/{view}"


def link(view: str, given: Mapping[str, str]) -> str:
    """The address of a view's page, without its server.

    ``given`` are the parameters as `written` returns them.
    """
    return f"{path(view)}?{query_string(given)}"


def query_string(given: Mapping[str, str] | Sequence[tuple[str, str]]) -> str:
    """The query string of a link; commas and slashes stay readable."""
    return urlencode(given, safe=",/")


def areas_of(view: str) -> Sequence[str]:
    """The areas of which a view can show one."""
    return parameter(view, "area").values()


def fitting(view: str, area: str) -> str:
    """``area`` where a view can show it, else its country.

    The default where it can show neither.
    """
    return next(code for code in (area, _above().get(area), default("area")) if code and code in areas_of(view))


def fitting_areas(view: str, areas: Iterable[str]) -> list[str]:
    """The areas that a view can show; a place as its country."""
    known = set(parameter(view, "areas").values())
    codes = (area if area in known else _above().get(area) for area in areas)
    return list(dict.fromkeys(code for code in codes if code in known))


def narrowed(view: str, criteria: Mapping[str, Sequence]) -> dict[str, Any]:
    """The parameters of ``view`` that choose these criteria of a selection.

    Whether it takes one value or several.
    """
    single = {several: single_name for single_name, several in SINGLES.items()}
    own = VIEWS[view].parameters
    return {
        name if name in own else single[name]: list(values) if name in own else values[0]
        for name, values in criteria.items()
    }


def estimates_behind(view: str, choice: Choice) -> Selection:
    """The estimates on which a view rests, whatever their year."""
    names = VIEWS[view].parameters
    if view == "compare":  # its gaps are those of all services
        return Selection(tuple(area for country in choice.compared for area in (country, *queries.places_in(country))))
    areas = choice.areas
    if "area" in names:
        areas = (choice.area, *queries.places_in(choice.area))
    if "operator_types" in names:
        return Selection(areas, services=choice.services, operator_types=choice.operator_types)
    services = measures.counting_for(choice.service) if "service" in names else ()
    types = measures.parts_of(choice.operator_type) if "operator_type" in names else ()
    return Selection(areas, services=services, operator_types=types)


@cache
def _above() -> dict[str, str]:
    """The area in which each lies."""
    return tables.areas().set_index("area")["parent"].to_dict()
