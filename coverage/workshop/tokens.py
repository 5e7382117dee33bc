"""Codes and tokens: somebody is known again by a token that only they have, and of which we keep the hash."""

import re
import secrets
from hashlib import sha256

LETTERS = "BCDFGHJKMNPRSTVWXYZ"
"""Letters of codes: none that looks like another, and no vowel, so that no code is a word."""

CODE_LENGTH = 6


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether a text has the form of a token."""
    return re.fullmatch(r"[\w-]{43}", text, re.ASCII) is not None


def hashed(token: str) -> str:
    """What is kept of a token: its SHA-256.

    The token is long and random, so that it cannot be found from this.
    """
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def new_code() -> str:
    """A code that people can read out and type on phones."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def letters_of(code: str) -> str:
    """A code as it is kept, however it was typed.

    In whatever case, with whatever spaces and hyphens.

    Examples
    --------
    >>> letters_of(" bcd-fgh")
    'BCDFGH'
    """
    return "".join(letter for letter in code.upper() if letter in LETTERS)
