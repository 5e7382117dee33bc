"""Cache of what a page makes of a section, as long as the section is kept: by a remembered document, or for one run."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from coverage.views import Section
from coverage.wording import Language

S = TypeVar("S", bound=Section)
Made = TypeVar("Made")


def kept(make: Callable[[S, Language], Made]) -> Callable[[S, Language], Made]:
    """``make`` that works once for each section and language.

    What it makes must not hold the section. What a room said is in sections of one run, so that nothing of it stays
    here when the room is deleted.
    """
    known: WeakKeyDictionary[S, dict[Language, Made]] = WeakKeyDictionary()

    @wraps(make)
    def once(section: S, lang: Language) -> Made:
        by_language = known.setdefault(section, {})
        if lang not in by_language:
            by_language[lang] = make(section, lang)
        return by_language[lang]

    return once
