"""Words that the scripts of all walls say alike: their common keys, and a connection that is lost."""

from __future__ import annotations

from coverage.wording import Language


def words(lang: Language) -> dict[str, str]:
    """What the common keys of a wall do, by name."""
    say = lang.say
    return {
        "full": say("Full screen (F)"),
        "black": say("Black (B)"),
        "theme": say("Light or dark (T)"),
        "leave": say("Leave (Esc)"),
        "lost": lost(lang),
    }


def lost(lang: Language) -> str:
    """What is said while the server cannot be reached."""
    return lang.say("The atlas does not answer; trying again.")
