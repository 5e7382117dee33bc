"""Parameters of links: what each may be, how it is written, and how a query string is read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Generic, Literal, NamedTuple, TypeVar

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

T = TypeVar("T")
"""What a value of a parameter is."""

LISTED = 30
"""How many values a message lists before it only says that there are more."""


@dataclass(frozen=True)
class Parameter(ABC, Generic[T]):
    """One parameter of a link: what it may be, and what it is when the link is silent.

    ``values`` are the words of which a link may say one.
    """

    values: Callable[[], Sequence[str]]
    default: Callable[[], T]

    many: ClassVar[bool] = False
    """Whether it takes several values, separated by commas, and means "all" when empty."""

    @abstractmethod
    def parse(self, text: str) -> T:
        """The value that ``text`` stands for; spaces around it, and small or capital letters, make no difference.

        Raises
        ------
        ValueError
            If it stands for none that is allowed; the text that does not fit is its argument.
        """

    @abstractmethod
    def format(self, value: T) -> str:
        """The text that stands for ``value`` in a link."""

    def word(self, text: str) -> str:
        """The word of ``values`` that ``text`` stands for; errors as in `parse`."""
        try:
            return {value.casefold(): value for value in self.values()}[text.strip().casefold()]
        except KeyError:
            raise ValueError(text) from None

    def choices(self) -> list[str]:
        """Every text that a link may say, or the form of them."""
        return list(self.values())

    def allowed(self) -> str:
        """What a link may say, for the reader of a message."""
        values = list(self.values())
        return ", ".join([*values[:LISTED], "…"] if len(values) > LISTED else values)


class Single(Parameter[str]):
    """One word."""

    def parse(self, text: str) -> str:
        """The word; see `Parameter.parse`."""
        return self.word(text)

    def format(self, value: str) -> str:
        """The word itself."""
        return str(value)


class Several(Parameter[list[str]]):
    """Any number of words, each once."""

    many = True

    def parse(self, text: str) -> list[str]:
        """The words; see `Parameter.parse`."""
        return list(dict.fromkeys(map(self.word, text.split(","))))

    def format(self, value: Iterable[str]) -> str:
        """The words with commas between."""
        return ",".join(value)


class Span(Parameter[tuple[int, int]]):
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


class Percent(Parameter[int]):
    """A whole number from 0 to 100."""

    def parse(self, text: str) -> int:
        """The number; see `Parameter.parse`."""
        return int(self.word(text))

    def format(self, value: int) -> str:
        """The number in digits."""
        return str(value)

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
    """The codes of the countries, and of the regions and places on which anything is published."""
    areas, published = tables.areas(), tables.estimates()["area"]
    return list(areas.loc[areas["kind"].eq("country") | areas["area"].isin(published), "area"])


PARAMETERS: dict[str, Parameter] = {
    "lang": Single(lambda: LANGUAGES, lambda: LANGUAGES[0]),
    "version": Single(lambda: measures.versions(tables.revisions(), _version()), _version),
    "service": Single(lambda: SERVICES, lambda: SERVICES[0]),
    "operator_type": Single(lambda: vocabulary.values("operator_type"), lambda: ALL),
    "rule": Single(lambda: RULES, lambda: RULES[0]),
    "colour": Single(lambda: tuple(By), lambda: By.SHARE.value),
    "years": span(lambda: tables.estimates()["year"]),
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

_ANY_AREA = Single(countries_and_places, PARAMETERS["area"].default)


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
) -> tuple[dict[str, Any], list[Nonsense]]:
    """The values that a query string says, by the name of the parameter, and what in it is nonsense.

    ``known`` are the parameters that may be given. One that takes several values has those of every time that it is
    given, each once; one that takes a single value may be given again only with the same. ``singles`` names
    parameters of one value that add it to those of another. What is left out, or said wrongly, has no value.
    """
    by_name = {name.casefold(): name for name in known}
    values: dict[str, Any] = {}
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
