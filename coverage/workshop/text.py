"""Cleaning of texts that somebody typed."""

from unicodedata import category, normalize

from coverage import addresses
from coverage.workshop.errors import Refused

MOST_CHARACTERS = 280

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of what follows, beyond the text itself; no script needs them."""

VISIBLE = frozenset("LNPS")
"""Letters, numbers, punctuation and symbols, by the first letter of their Unicode category."""


def plain(text: str, field: str) -> str:
    """The text as one line of at most 280 characters.

    In Unicode's composed form, without control characters.

    Emoji and letters of every script stay. Spaces and breaks in a row become one space.

    Raises
    ------
    Refused
        ``empty`` where nothing is left that can be seen, ``too_long``.

    Examples
    --------
    >>> plain("  water \\n committees\\x07 ", "idea")
    'water committees'
    """
    kept = "".join(letter for letter in text if letter.isspace() or _is_plain(letter))
    line = normalize("NFC", " ".join(kept.split()))
    if not any(category(letter)[0] in VISIBLE for letter in line):
        raise Refused("empty", field)
    if len(line) > MOST_CHARACTERS:
        raise Refused("too_long", field, len(line), MOST_CHARACTERS)
    return line


def plain_or_none(text: str | None, field: str) -> str | None:
    """`plain` for what may be left empty: None then."""
    try:
        return plain(text or "", field)
    except Refused as refused:
        if refused.reason == "empty":
            return None
        raise


def address_or_none(text: str | None) -> str | None:
    """An address as `coverage.addresses.parse` reads it, None for none; ``Refused("unknown", "address")`` else."""
    try:
        return str(addresses.parse(text)) if text else None
    except addresses.NotAnAddress as error:
        raise Refused("unknown", "address", error.found) from None


def _is_plain(letter: str) -> bool:
    """Whether a character is kept.

    Lone halves of surrogate pairs (Cs), which no file can hold, and what is no character at all, are not.
    """
    return category(letter) not in ("Cc", "Cs") and letter not in TURNING and not _is_nothing(letter)


def _is_nothing(letter: str) -> bool:
    """Whether Unicode gives this code point to no character ever.

    XML, and so a workbook, cannot hold all of them.
    """
    return ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF
