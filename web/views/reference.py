"""What is looked up on a country: where its law knows small-scale operators, and what they are called there."""

from __future__ import annotations

from collections.abc import Sequence

from coverage import measures, tables
from coverage.wording import lists, rooms, sentences
from web.views import rows
from web.views.document import Look, Section, Words
from web.views.listed import listed


def laws(look: Look, area: str) -> Section:
    """The laws, decrees and bills of one country, or that none was found."""
    lang, name, title = look.lang, "laws", look.lang.say("Recognition in law")
    found = measures.instruments(measures.sourced(tables.recognition(), tables.sources()))
    found = found[found["area"].eq(area)]
    if found.empty:
        return Words(name, title, [rooms.headings(lang)["no_law"]], sentences.citation(lang))
    return rows.laws(lang, found, name=name, title=title)


def local_names(look: Look, areas: Sequence[str], title: str) -> Section:
    """What the operators of ``areas`` are called, or that no name was found."""
    lang, name = look.lang, "local-names"
    found = lists.local_names(lang, areas)
    if found.empty:
        return Words(name, title, [sentences.no_local_name(lang)], sentences.citation(lang))
    return listed(look.lang, found, look.screen, name=name, title=title)
