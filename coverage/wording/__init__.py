"""From frames to text: language, number forms, sentences."""

from coverage.tables.catalog import LANGUAGES
from coverage.wording.language import NAMES, Language

__all__ = ["LANGUAGES", "NAMES", "Language"]
