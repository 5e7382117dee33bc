"""What is too long for a message: texts of several paragraphs, one Markdown file per language."""

from __future__ import annotations

from functools import cache

from coverage.paths import LOCALES
from coverage.wording.language import Language


@cache
def methods(lang: Language) -> str:
    """How a published figure becomes a comparable share and a headline, and what the atlas cannot say."""
    return (LOCALES / lang.code / "methods.md").read_text(encoding="utf-8")
