"""What may one parameter of a link be, and how is it written there?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import pandas as pd

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
        """The value that ``text`` stands for.

        Raises
        ------
        ValueError
            If it stands for none that is allowed; the text that does not fit is its argument.
        """
        words = text.split(",") if self.many else [text]
        for word in words:
            if word not in self.values():
                raise ValueError(word)
        return words if self.many else text

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
        first, _, last = text.partition("-")
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
