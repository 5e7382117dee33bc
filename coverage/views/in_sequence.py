"""Sections that are read one after the other: a title or a source of several is said once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from coverage.views.sections import Facts, Section, is_empty


def without_repeated_titles(sections: Sequence[Section]) -> Iterator[tuple[str | None, Section]]:
    """Each section with its title, None where that is repeated.

    Such a section goes on under the title of the one before.
    """
    before = None
    for section in sections:
        yield (None if section.title == before else section.title), section
        before = section.title


def with_own_source(sections: Sequence[Section], own: str) -> list[Section]:
    """The sections, those without a source with ``own``.

    Of several such in a row the last one says it for all.
    """
    shown = [section for section in sections if not is_empty(section)]
    followed = {before.name for before, after in pairwise(shown) if not before.source and not after.source}
    return [
        section
        if section.source or isinstance(section, Facts)
        else replace(section, source=own, source_follows=section.name in followed)
        for section in sections
    ]


def source_beneath(section: Section) -> str | None:
    """The source that stands beneath a section among others.

    None where a later section says it for this one too.
    """
    return None if getattr(section, "source_follows", False) else section.source
