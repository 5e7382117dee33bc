"""Can the atlas be trusted? What its page says, outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from coverage import queries, tables
from coverage.measures import Selection
from coverage.wording import Language, dictionary, documents, doubts, lists, reading, sentences
from pages.parts.filters import Choice
from web.views.document import Look, Section, Snapshot, Words
from web.views.listed import defined, listed
from web.views.rows import Table


def methods(_choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """How one figure becomes another, and what the words mean."""
    lang = look.lang
    return Snapshot(
        lang.say("Can I trust it?"),
        sentences.methods(lang),
        [*_document(lang), *_definitions(lang), _contradictions(look), _left_out(look)],
        tables.sources(),
        Selection(),
    )


def _document(lang: Language) -> list[Section]:
    """The text of the page, paragraphs and tables in their order."""
    source, sections = sentences.citation(lang), []
    for place, block in enumerate(documents.blocks(documents.methods(lang)), 1):
        name = f"text-{place}"
        if block.rows:
            heads, *cells = block.rows
            sections.append(Table(heads, cells, name, block.heading, source=source))
        else:
            sections.append(Words(name, block.heading, block.paragraphs, source))
    return sections


def _definitions(lang: Language) -> list[Table]:
    """What the words mean, list by list."""
    title = lang.say("What the words mean")
    return [defined(lang, field, name, title) for name, field in dictionary.defined(lang)]


def _contradictions(look: Look) -> Section:
    """Figures that cannot all be true, side by side."""
    lang, name, title, found = look.lang, "contradictions", look.lang.say("What cannot all be true"), queries.audit()
    if found.empty:
        return Words(name, title, [doubts.no_contradiction(lang)], sentences.citation(lang))
    told, note = lists.contradictions(lang, found), reading.contradictions(lang)
    return listed(lang, told, look.screen, found, name=name, title=title, note=note)


def _left_out(look: Look) -> Table:
    """The rows that were read and not taken, with the reason."""
    told, title = lists.left_out(look.lang, tables.excluded()), look.lang.say("Left out, and why")
    return listed(look.lang, told, look.screen, name="left-out", title=title)
