"""Numerals: the number that a cell means, whatever marks it was written with.

A point or a comma with three digits after it may separate thousands or decimals: 24.000 is twenty-four thousand in Lima
and twenty-four in London. What other cells of the table show decides; where they show nothing, nobody guesses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

MARKS = {".": ",", ",": "."}
"""The two decimal marks, each with the other, which then separates thousands."""

SPACES = {ord(mark): " " for mark in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"}
APOSTROPHES = {ord(mark): "'" for mark in "’‘ʼ′´`"}
MINUS = {ord(mark): "-" for mark in "−‐‑–"}

WITH_DECIMALS = re.compile(r"(?P<whole>-?\d{1,15})(?:(?P<mark>[.,])(?P<decimals>\d{1,30}))?", re.ASCII)
IN_THOUSANDS = re.compile(
    r"(?P<whole>-?[1-9]\d{0,2}(?P<group>[ '.,])\d{3}(?:(?P=group)\d{3}){0,3})"
    r"(?:(?!(?P=group))(?P<mark>[.,])(?P<decimals>\d{1,30}))?",
    re.ASCII,
)
PERCENT = re.compile(r"(.*\d) ?%")
WORDS = re.compile(r"(?P<number>\d{1,9}(?:[.,]\d{1,2})?) ?(?P<word>\w+)")

THOUSAND, MILLION = Decimal(1_000), Decimal(1_000_000)
FACTORS = {
    **dict.fromkeys(("mil", "miles", "thousand", "k"), THOUSAND),
    **dict.fromkeys(("millón", "millon", "millones", "milhão", "milhao", "milhões", "milhoes", "million"), MILLION),
    **dict.fromkeys(("millions", "mio", "m"), MILLION),
}
"""Words that people write in place of zeros."""


class Kind(Enum):
    """What a column counts.

    A share may have decimals and is at most 100; counts and years have none.
    """

    SHARE = "share"
    COUNT = "count"
    YEAR = "year"


class Reading(NamedTuple):
    """One number that a text may mean, and its marks.

    The number is as the contract writes it.
    """

    number: str
    group: str | None
    mark: str | None


class Marks(NamedTuple):
    """What the cells of a table show of their marks.

    Those seen between thousands, and those before decimals.
    """

    groups: frozenset[str]
    decimals: frozenset[str]

    def separates_thousands(self, mark: str) -> bool:
        """Whether ``mark`` is known to separate thousands, and nothing speaks against it."""
        return mark not in self.decimals and (mark in self.groups or MARKS[mark] in self.decimals)


class Read(NamedTuple):
    """What was made of a text.

    The number as the contract writes it, and what was done for it; or why there is none.
    """

    number: str | None
    done: str | None = None
    reason: str | None = None
    suggestion: str | None = None


def readings(text: str) -> tuple[Reading, ...]:
    """Every number that a text may mean.

    With two, that in thousands first.

    >>> [one.number for one in readings("24.000")], [one.number for one in readings("1 234,5")], readings("many")
    (['24000', '24.000'], ['1234.5'], ())
    """
    plain = plainly(text)
    possible = []
    for form in (IN_THOUSANDS, WITH_DECIMALS):
        if fits := form.fullmatch(plain):
            parts = fits.groupdict()
            whole = re.sub(r"[^\d-]", "", parts["whole"])
            number = f"{whole}.{parts['decimals']}" if parts["decimals"] else whole
            if len(whole.lstrip("-")) <= 15:
                possible.append(Reading(number, parts.get("group"), parts["mark"]))
    return tuple(possible)


def plainly(text: str) -> str:
    """The text with one form for each kind of mark.

    Digits, spaces, apostrophes and minus signs; a percent sign is left out.

    >>> plainly("１ ２３４"), plainly("1’234"), plainly("9,5 %")
    ('1 234', "1'234", '9,5')
    """
    plain = unicodedata.normalize("NFKC", text.translate(SPACES | APOSTROPHES)).translate(MINUS | APOSTROPHES).strip()
    percent = PERCENT.fullmatch(plain)
    return percent[1] if percent else plain


def marks(texts: Iterable[str]) -> Marks:
    """What texts show of their marks.

    One that may be read in two ways shows nothing.
    """
    sure = [possible[0] for possible in map(readings, texts) if len(possible) == 1]
    return Marks(
        frozenset(reading.group for reading in sure if reading.group in MARKS),
        frozenset(reading.mark for reading in sure if reading.mark),
    )


def read(text: str, kind: Kind, known: Marks) -> Read:
    """What ``text`` means in a column of this ``kind``.

    In a table whose marks are ``known``.

    >>> nothing, spanish = marks([]), marks(["9,5"])
    >>> read("24.000", Kind.COUNT, spanish).number, read("24.000", Kind.COUNT, nothing).reason
    ('24000', 'ambiguous')
    >>> read("9.500", Kind.SHARE, nothing).number, read("2.008", Kind.YEAR, nothing).number
    ('9.500', '2008')
    """
    possible = readings(text)
    if not possible:
        return Read(None, suggestion=_in_words(text, kind))
    if "%" in unicodedata.normalize("NFKC", text) and kind is not Kind.SHARE:
        return Read(None, reason="percent" if kind is Kind.COUNT else None)
    chosen = possible[0]
    if len(possible) > 1 and (group := chosen.group) and kind is not Kind.YEAR:
        thousands = known.separates_thousands(group)
        if thousands is not (kind is Kind.COUNT):
            return Read(None, reason="ambiguous", suggestion=possible[0].number if kind is Kind.COUNT else None)
        chosen = possible[0] if kind is Kind.COUNT else possible[1]
    number = chosen.number
    if kind is not Kind.SHARE:
        number, _, decimals = number.partition(".")
        if decimals.strip("0"):
            return Read(None, reason="decimals" if kind is Kind.COUNT else None)
    return Read(number, _done(text, chosen))


def _done(text: str, chosen: Reading) -> str | None:
    """What a reader must know of how a text was read.

    Nothing where it says the same to everybody.
    """
    plain = plainly(text)
    if "%" in unicodedata.normalize("NFKC", text):
        return "percent"
    if chosen.group:
        return "thousands"
    if chosen.mark == ",":
        return "decimal_commas"
    return None if plain == text else "digits"


def _in_words(text: str, kind: Kind) -> str | None:
    """The number that "1.2 millones" stands for, to be asked about."""
    parts = WORDS.fullmatch(plainly(text))
    if parts is None or kind is not Kind.COUNT or parts["word"].casefold() not in FACTORS:
        return None
    number = Decimal(parts["number"].replace(",", ".")) * FACTORS[parts["word"].casefold()]
    return f"{number:.0f}" if number == number.to_integral_value() else None
