"""What is too long for a message: texts of several paragraphs, one Markdown file per language."""

from __future__ import annotations

from functools import cache

from coverage.paths import LOCALES
from coverage.wording.language import Language


def methods(lang: Language) -> str:
    """How a published figure becomes a comparable share and a headline, and what the atlas cannot say."""
    return _text(lang, "methods")


def agenda(lang: Language) -> str:
    """The conclusions of the WSP and CARE workshop for all countries, in the atlas's own words."""
    return _text(lang, "agenda")


def extract(lang: Language, **facts: str) -> str:
    """The README of an extract, its ``{names}`` filled with ``facts``."""
    return _text(lang, "extract").format(**facts)


def room(lang: Language, **facts: str) -> str:
    """The README of what a room takes home, its ``{names}`` filled with ``facts``."""
    return _text(lang, "room").format(**facts)


@cache
def _text(lang: Language, name: str) -> str:
    return (LOCALES / lang.code / f"{name}.md").read_text(encoding="utf-8")
