"""Kinds of parameters of links: a word, several, years, a percentage; how each is read and written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Generic, TypeVar

import pandas as pd

from coverage.measures import UNKNOWN, Years, keeps_unknown, span_of, with_unknown

T = TypeVar("T")
"""What a value of a parameter is."""

LISTED = 30
"""How many values a message lists before it only says that there are more."""


@dataclass(frozen=True)
class Parameter(ABC, Generic[T]):
    """One parameter of a link: what it may be, and its default.

    The default is what it is where the link does not say it. ``values`` are the words of which a link may say one.
    """

    values: Callable[[], Sequence[str]]
    default: Callable[[], T]

    many: ClassVar[bool] = False
    """Whether it takes several values, separated by commas, and means "all" when empty."""

    @abstractmethod
    def parse(self, text: str) -> T:
        """The value that ``text`` stands for.

        Spaces around it, and small or capital letters, make no difference.

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
    """Years: one, a span, or those that are unknown.

    One is ``2010``, a span is ``2000-2020``, ``2010-`` or ``-2010``; those that are unknown are asked for by name.
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
