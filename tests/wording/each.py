"""One thing said in every language, so that a test shows its wordings beside each other."""

from coverage.wording import LANGUAGES, Language


def in_each(said, *arguments) -> list[str]:
    """What ``said(language, *arguments)`` comes to in Spanish, English and Portuguese; all spaces are plain ones."""
    return [said(Language(code), *arguments).replace("\N{NO-BREAK SPACE}", " ") for code in LANGUAGES]
