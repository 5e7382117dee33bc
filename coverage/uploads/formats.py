"""Number formats of a spreadsheet, and what they show of a number.

A cell that shows 9,5 % keeps 0.095, one that shows 24 may keep 24,000: people check what they see.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

GENERAL = ("General", "@", "", None)
"""Formats that show a number as it is kept."""

TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General)|(?P<part>.)',
    re.IGNORECASE,
)
CURRENCY = re.compile(r"\$([^-]*)")
CONDITION = re.compile(r"\s*[<>=]")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
PERCENT = re.compile(r"-?\d+(\.\d+)? ?%")
YEARS_ONLY = re.compile(r"(?:\[[^\]]*\])?[yY]+(?:;@)?")

DIGITS = frozenset("0#?")
"""Places of digits: 0 shows one always, the others where the number has one."""

LARGEST = 10**15
"""A number that no table has; it is shown so that it is read as none."""

EXACT = Context(prec=1000)
"""Room for every digit that the longest format shows."""

BETWEEN = frozenset(" '\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
"""Signs between digits that change nothing of a number."""

SIGNIFICANT = ".15g"
"""Digits that a spreadsheet keeps of a number."""


class Section(NamedTuple):
    """One part of a format, for positive, negative or zero.

    Literal texts around the places of digits.
    """

    before: str
    after: str
    whole: int
    decimals: int
    least: int
    percent: int
    thousands: int
    places: bool
    general: bool
    plain: bool


class Shown(NamedTuple):
    """A number as text.

    ``rounded`` if digits are hidden, and ``kept`` where what is shown is no longer the number.
    """

    text: str
    rounded: bool = False
    kept: str | None = None


def shown(value: float, form: str | None) -> Shown:
    """What a cell shows that keeps ``value`` in the format ``form``.

    With a decimal point and without thousands marks.

    >>> shown(0.095, "0.0%"), shown(13, "000").text
    (Shown(text='9.5 %', rounded=False, kept=None), '013')
    >>> shown(9.456, "0.0"), shown(24000, "0,")
    (Shown(text='9.5', rounded=True, kept=None), Shown(text='24', rounded=False, kept='24000'))
    """
    if not -LARGEST < value < LARGEST:
        return Shown(format(Decimal(value), ".14e"))
    number = Decimal(format(value, SIGNIFICANT))
    plain = written(number)
    if form in GENERAL:
        return Shown(plain)
    sections = _sections(form)
    if sections is None or not (section := sections[_which(number, len(sections))]).plain:
        return Shown(plain, kept=plain)
    if section.general:
        scaled, text = number, written(abs(number))
    else:
        scaled = number.scaleb(2 * section.percent - 3 * section.thousands)
        step = Decimal(1).scaleb(-section.decimals)
        text = _digits(abs(scaled).quantize(step, ROUND_HALF_UP, EXACT), section) if section.places else ""
    minus = "-" if number < 0 and len(sections) == 1 else ""
    text = f"{minus}{section.before}{text}{section.after}".strip()
    if section.thousands:
        return Shown(text, kept=plain)
    if PERCENT.fullmatch(text):
        figure = text.rstrip("% ")
        return Shown(f"{figure} %", rounded=Decimal(figure) != scaled)
    if not NUMBER.fullmatch(text) or (number < 0 and not text.startswith("-")):
        return Shown(text, kept=plain)
    return Shown(text, rounded=Decimal(text) != number)


def shows_year(form: str | None) -> bool:
    """Whether a format of dates shows the year alone."""
    return form is not None and YEARS_ONLY.fullmatch(form) is not None


def written(number: Decimal) -> str:
    """A number in digits alone.

    Without an exponent and without zeros at the end of its decimals.
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _which(number: Decimal, sections: int) -> int:
    """The section for a number.

    The first, unless there is one for negative numbers, and one for zero.
    """
    if number < 0 and sections > 1:
        return 1
    return 2 if number == 0 and sections > 2 else 0


def _digits(number: Decimal, section: Section) -> str:
    whole, _, decimals = format(number, "f").partition(".")
    decimals = decimals[: section.least] + decimals[section.least :].rstrip("0")
    whole = whole.zfill(section.whole) if whole != "0" or section.whole else ""
    return f"{whole or '0'}.{decimals}" if decimals else whole


@lru_cache(256)
def _sections(form: str) -> tuple[Section, ...] | None:
    """The sections of a format for numbers.

    None if they depend on conditions.
    """
    parts: list[list[tuple[str, str]]] = [[]]
    for token in TOKEN.finditer(form):
        if token["bracket"] is not None:
            if CONDITION.match(token["bracket"]):
                return None
            currency = CURRENCY.match(token["bracket"])
            parts[-1].append(("literal", currency[1] if currency else ""))
        elif token["part"] == ";":
            parts.append([])
        elif token["part"] or token["general"]:
            parts[-1].append(("general", "") if token["general"] else ("part", token["part"]))
        else:
            spaced = " " if token[0].startswith("_") else ""
            parts[-1].append(("literal", token["quoted"] or token["escaped"] or spaced))
    return tuple(map(_section, parts[:3]))


def _section(tokens: list[tuple[str, str]]) -> Section:
    """What a section says, read from left to right."""
    places = [at for at, (kind, sign) in enumerate(tokens) if kind == "general" or (kind == "part" and sign in DIGITS)]
    first, last = (places[0], places[-1]) if places else (len(tokens), -1)
    if first and tokens[first - 1 : first] == [("part", ".")]:
        first -= 1
    inside = tokens[first : last + 1]
    body = "".join(sign for kind, sign in inside if kind == "part" and sign not in BETWEEN)
    written_into = any(kind == "literal" and sign not in BETWEEN for kind, sign in inside)
    whole, _, decimals = body.partition(".")
    rest = tokens[last + 1 :] if places else []
    thousands = 0
    while rest and rest[0] == ("part", ","):
        rest, thousands = rest[1:], thousands + 1
    if rest[:1] == [("part", ".")]:
        rest = rest[1:]
    outside = [*tokens[:first], *rest]
    signs = "".join(sign for kind, sign in outside if kind == "part")
    return Section(
        before="".join(sign for _, sign in tokens[:first]),
        after="".join(sign for _, sign in rest),
        whole=whole.count("0"),
        decimals=len(decimals),
        least=decimals.rfind("0") + 1,
        percent=signs.count("%"),
        thousands=thousands,
        places=bool(places),
        general=any(kind == "general" for kind, _ in tokens),
        plain=not (written_into or re.search("[eE/]", signs)) and re.fullmatch(r"[0#?,]*(\.[0#?]*)?", body) is not None,
    )
