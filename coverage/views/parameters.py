"""Parameters of links: what each may be, how it is written, and how a query string is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import pandas as pd

from coverage import measures, tables
from coverage.exports import TABLES
from coverage.figures.map import By
from coverage.measures import SERVICES
from coverage.measures.headlines import ALL, RULES
from coverage.tables import catalog, vocabulary
from coverage.views.registry import VIEWS
from coverage.wording import LANGUAGES, Language
from coverage.wording.markdown import as_code

LISTED = 30
"""How many values a message lists before it only says that there are more."""


@dataclass(frozen=True)
class Parameter:
    """One parameter of a link: what it may be, and what it is when the link is silent.

    ``many`` parameters take several values, separated by commas, and mean "all" when empty.
    """

    values: Callable[[], Sequence[str]]
    default: Callable[[], object]
    many: bool = False

    def parse(self, text: str) -> object:
        """The value that ``text`` stands for; spaces around it, and small or capital letters, make no difference.

        Raises
        ------
        ValueError
            If it stands for none that is allowed; the text that does not fit is its argument.
        """
        allowed = {value.casefold(): value for value in self.values()}
        found = []
        for word in text.split(",") if self.many else [text]:
            value = allowed.get(word.strip().casefold())
            if value is None:
                raise ValueError(word)
            found.append(value)
        return list(dict.fromkeys(found)) if self.many else found[0]

    def format(self, value: object) -> str:
        """The text that stands for ``value`` in a link."""
        return ",".join(value) if self.many else str(value)

    def choices(self) -> list[str]:
        """Every text that a link may say, or the form of them."""
        return list(self.values())

    def allowed(self) -> str:
        """What a link may say, for the reader of a message."""
        values = list(self.values())
        return ", ".join([*values[:LISTED], "…"] if len(values) > LISTED else values)


class Span(Parameter):
    """A first and a last year, as ``2000-2020``."""

    def parse(self, text: str) -> tuple[int, int]:
        """The two years; see `Parameter.parse`."""
        first, _, last = (part.strip() for part in text.partition("-"))
        allowed = self.values()
        if not (first in allowed and last in allowed and first <= last):
            raise ValueError(text)
        return int(first), int(last)

    def spans(self) -> list[str]:
        """Every span that a link may ask for."""
        years = self.values()
        return [f"{first}-{last}" for place, first in enumerate(years) for last in years[place:]]

    def format(self, value: tuple[int, int]) -> str:
        """The two years with a hyphen between."""
        return f"{value[0]}-{value[1]}"

    def choices(self) -> list[str]:
        """The longest span; see `Parameter.choices`."""
        return [self.format(self.default())]

    def allowed(self) -> str:
        """The longest span; see `Parameter.allowed`."""
        return self.format(self.default())


class Percent(Parameter):
    """A whole number from 0 to 100."""

    def parse(self, text: str) -> int:
        """The number; see `Parameter.parse`."""
        return int(super().parse(text))

    def choices(self) -> list[str]:
        """The smallest and the largest; see `Parameter.choices`."""
        return [self.allowed()]

    def allowed(self) -> str:
        """The smallest and the largest; see `Parameter.allowed`."""
        return "0-100"


def span(column: Callable[[], pd.Series]) -> Span:
    """The parameter of a first and a last year within those of a column."""

    @cache
    def whole() -> tuple[int, int]:
        years = column().dropna()
        return int(years.min()), int(years.max())

    return Span(lambda: [str(year) for year in range(whole()[0], whole()[1] + 1)], whole)


ALWAYS = ("lang", "version")
"""Parameters that every link spells out, so that it means the same to another reader and in another year."""


def _vocabulary(field: str) -> Parameter:
    return Parameter(lambda: vocabulary.values(field), list, many=True)


def _version() -> str:
    return catalog.version()


@cache
def countries() -> list[str]:
    """The codes of the countries of the atlas."""
    areas = tables.areas()
    return list(areas.loc[areas["kind"].eq("country"), "area"])


@cache
def countries_and_places() -> list[str]:
    """The codes of the countries, and of the regions and places on which anything is published."""
    areas, published = tables.areas(), tables.estimates()["area"]
    return list(areas.loc[areas["kind"].eq("country") | areas["area"].isin(published), "area"])


PARAMETERS = {
    "lang": Parameter(lambda: LANGUAGES, lambda: LANGUAGES[0]),
    "version": Parameter(lambda: measures.versions(tables.revisions(), _version()), _version),
    "service": Parameter(lambda: SERVICES, lambda: SERVICES[0]),
    "operator_type": Parameter(lambda: vocabulary.values("operator_type"), lambda: ALL),
    "rule": Parameter(lambda: RULES, lambda: RULES[0]),
    "colour": Parameter(lambda: tuple(By), lambda: By.SHARE.value),
    "years": span(lambda: tables.estimates()["year"]),
    "what_if": Percent(lambda: [str(percent) for percent in range(101)], lambda: 0),
    "area": Parameter(countries, lambda: "PER"),
    "table": Parameter(lambda: TABLES, lambda: TABLES[0]),
    "areas": Parameter(lambda: list(tables.areas()["area"]), list, many=True),
    "services": _vocabulary("service"),
    "operator_types": _vocabulary("operator_type"),
    "residences": _vocabulary("residence"),
    "measures": _vocabulary("measure"),
    "grades": _vocabulary("grade"),
    "source_kinds": _vocabulary("source_kind"),
}

_ANY_AREA = Parameter(countries_and_places, PARAMETERS["area"].default)


def parameter(view: str, name: str) -> Parameter:
    """A parameter as it is in the link of a view."""
    return _ANY_AREA if name == "area" and VIEWS[view].any_area else PARAMETERS[name]


def names(view: str) -> tuple[str, ...]:
    """The names of all parameters of a view's link."""
    return (*ALWAYS, *VIEWS[view].parameters)


class Nonsense(NamedTuple):
    """What in a query string cannot be meant: no such parameter, no such value, or several where one is taken."""

    name: str
    text: str
    reason: Literal["name", "value", "several"]


def read(
    query: Iterable[tuple[str, str]], known: Mapping[str, Parameter], singles: Mapping[str, str] | None = None
) -> tuple[dict[str, object], list[Nonsense]]:
    """The values that a query string says, by the name of the parameter, and what in it is nonsense.

    ``known`` are the parameters that may be given. One that takes several values has those of every time that it is
    given, each once; one that takes a single value may be given again only with the same. ``singles`` names
    parameters of one value that add it to those of another. What is left out, or said wrongly, has no value.
    """
    by_name = {name.casefold(): name for name in known}
    values: dict[str, object] = {}
    nonsense = []
    for written, text in query:
        name = by_name.get(written.strip().casefold())
        if name is None:
            nonsense.append(Nonsense(written, text, "name"))
            continue
        try:
            value = known[name].parse(text)
        except ValueError as unknown:
            nonsense.append(Nonsense(name, str(unknown), "value"))
            continue
        several = singles[name] if singles and name in singles else name if known[name].many else None
        if several:
            more = value if known[name].many else [value]
            values[several] = list(dict.fromkeys([*values.get(several, []), *more]))
        elif values.setdefault(name, value) != value:
            nonsense.append(Nonsense(name, text, "several"))
    return values, nonsense


def about(lang: Language, view: str, wrong: Nonsense) -> str:
    """What in a link to ``view`` was nonsense, and what is allowed in its place, as Markdown."""
    if wrong.reason == "name":
        return lang.say(
            "The link has a parameter “{name}” that the atlas does not know; it was left out.", name=as_code(wrong.name)
        )
    values = {"name": wrong.name, "text": as_code(wrong.text), "allowed": parameter(view, wrong.name).allowed()}
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
