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
from coverage.measures import SERVICES, UNKNOWN, Years, keeps_unknown, span_of, with_unknown
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
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


@dataclass(frozen=True)
class Span(Parameter[Years]):
    """Years: one as ``2010``, a span as ``2000-2020``, ``2010-`` or ``-2010``; and those that are unknown, by name.

    ``2000-2020,unknown`` adds the rows without a year to a span, ``unknown`` asks for them only. ``values`` are the
    years there are; ``has_unknown`` says whether there are rows without one.
    """

    has_unknown: bool = True

    def parse(self, text: str) -> Years:
        """The years, as a `Selection` has them; see `Parameter.parse`."""
        span, *unknown = (part.strip().casefold() for part in text.split(","))
        if unknown not in ([], [UNKNOWN]) or (UNKNOWN in (span, *unknown) and not self.has_unknown):
            raise ValueError(text)
        if span == UNKNOWN and not unknown:
            return (UNKNOWN,)
        first, dash, last = (part.strip() for part in span.partition("-"))
        ends = [year for year in (first, last if dash else first) if year]
        if not ends or ends != sorted(ends) or not set(ends) <= set(self.values()):
            raise ValueError(text)
        years = (int(first) if first else None, int(ends[-1]) if last or not dash else None)
        return with_unknown(years) if unknown else years

    def format(self, value: Years) -> str:
        """The text for years; empty for all, which no link says."""
        if value is None:
            return ""
        named = [UNKNOWN] if keeps_unknown(value) else []
        if (span := span_of(value)) is None:
            return UNKNOWN
        first, last = ("" if year is None else str(year) for year in span)
        return ",".join([first if first == last else f"{first}-{last}", *named])

    def whole(self) -> tuple[int, int]:
        """The first and the last year there are."""
        years = self.values()
        return int(years[0]), int(years[-1])

    def texts(self) -> list[str]:
        """Every text that a link may say."""
        years = self.values()
        spans = [f"{first}-{last}" for place, first in enumerate(years) for last in years[place:]]
        spans += [text for year in years for text in (year, f"{year}-", f"-{year}")]
        return [*spans, UNKNOWN, *(f"{span},{UNKNOWN}" for span in spans)] if self.has_unknown else spans

    def choices(self) -> list[str]:
        """One text of each form; see `Parameter.choices`."""
        first, last = self.whole()
        named = [UNKNOWN, f"{first}-{last},{UNKNOWN}"] if self.has_unknown else []
        return [f"{first}-{last}", str(last), f"{first}-", f"-{last}", *named]

    def allowed(self) -> str:
        """One text of each form; see `Parameter.allowed`."""
        return "; ".join(self.choices())


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


def span(column: Callable[[], pd.Series], has_unknown: bool = True) -> Span:
    """The parameter of years within those of a column."""

    @cache
    def years() -> tuple[str, ...]:
        known = column().dropna()
        return tuple(str(year) for year in range(int(known.min()), int(known.max()) + 1))

    return Span(years, lambda: None, has_unknown)


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
    allowed = parameter(view, wrong.name).allowed()
    if wrong.reason == "several":
        return lang.say(
            "The link says {name} more than once; the page keeps the first and leaves out “{text}”. "
            "One value is allowed: {allowed}.",
            name=wrong.name,
            text=as_code(wrong.text),
            allowed=allowed,
        )
    return not_there(lang, wrong.name, wrong.text, allowed)


def not_there(lang: Language, name: str, text: str, allowed: str) -> str:
    """That a link asks by a parameter for what does not exist, and what is ``allowed`` in its place, as Markdown."""
    return lang.say(
        "The link asks for {name} = “{text}”, which does not exist; the page shows the default. Allowed: {allowed}.",
        name=name,
        text=as_code(text),
        allowed=allowed,
    )
