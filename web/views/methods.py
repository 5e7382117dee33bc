"""Can the atlas be trusted? What its page says, outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from coverage import tables
from coverage.measures import Selection
from coverage.wording import Language, dictionary, documents, sentences
from pages.parts.filters import Choice
from web.views.document import Look, Section, Snapshot, Words
from web.views.rows import Table


def methods(_choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """How one figure becomes another, and what the words mean."""
    lang = look.lang
    return Snapshot(
        lang.say("Can I trust it?"),
        sentences.methods(lang),
        [*_document(lang), *_definitions(lang)],
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
    title, meaning, source = lang.say("What the words mean"), lang.say("Meaning"), sentences.citation(lang)
    return [
        Table([name, meaning], dictionary.definitions(lang, field), field, title, source=source)
        for name, field in dictionary.defined(lang)
    ]
