"""From frames to text: language, number forms, sentences."""

from coverage.wording.language import LANGUAGES, NAMES, Language

__all__ = ["LANGUAGES", "NAMES", "Language"]
