"""From frames to text: language, number forms, sentences."""

from coverage.wording.language import LANGUAGES, Language

__all__ = ["LANGUAGES", "Language"]
