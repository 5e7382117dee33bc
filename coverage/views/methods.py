"""The methods view: how one figure becomes another, what the words mean, and where everything is from."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from coverage import queries, tables
from coverage.tables import catalog
from coverage.views.choice import Choice
from coverage.views.document import Document, Look
from coverage.views.registry import VIEWS
from coverage.views.sections import Column, Section, Table, Words
from coverage.views.tables import definitions, listed
from coverage.wording import Language, chart_notes, dictionary, disagreement, documents, lists, sentences

VIEW = "methods"


def methods(_choice: Choice, look: Look) -> Document:
    """The document on how figures are treated, and on their sources.

    The rules, the dictionary, what contradicts itself, all sources, and what was left out.
    """
    lang, title = look.lang, look.lang.say("What the words mean")
    return Document(
        VIEW,
        lang.say(VIEWS[VIEW].question),
        sentences.methods(lang),
        [
            *_text(lang),
            *(definitions(lang, field, name, title) for name, field in dictionary.defined(lang)),
            *_dictionary(lang),
            _contradictions(lang),
            listed(lang, lists.sources(lang, tables.sources()), name="all-sources", title=lang.say("All sources")),
            listed(
                lang,
                lists.left_out(lang, tables.excluded()),
                name="left-out",
                title=lang.say("Left out, and why"),
            ),
        ],
        tables.sources(),
    )


def _text(lang: Language) -> Iterator[Section]:
    """The text of the page, paragraphs and tables in their order."""
    for place, block in enumerate(documents.blocks(documents.methods(lang)), 1):
        name = f"text-{place}"
        if block.rows:
            heads, *rows = block.rows
            columns = [Column(head, cells) for head, cells in zip(heads, zip(*rows, strict=True), strict=True)]
            yield Table(columns, name, block.heading, markdown=block.markdown)
        else:
            yield Words(name, block.heading, block.paragraphs, markdown=block.markdown)


def _dictionary(lang: Language) -> Iterator[Section]:
    """The columns of each table.

    Title, meaning, unit, allowed values and the name in files.
    """
    say = lang.say
    yield Words("dictionary", say("Dictionary"), [say("Every table with its columns, as they stand in the files.")])
    for table in catalog.package().tables:
        frame = pd.DataFrame(
            {
                say("Column"): [field.title(lang.code) for field in table.fields],
                say("Meaning"): [field.description(lang.code) for field in table.fields],
                say("Unit"): [lang.label("unit", field.unit) if field.unit else None for field in table.fields],
                say("Allowed"): [dictionary.allowed(lang, field) for field in table.fields],
                say("Name in files"): [field.name for field in table.fields],
            }
        )
        title = f"{table.title(lang.code)} · {table.path}"
        note = table.description(lang.code)
        yield listed(lang, frame, name=f"fields-{table.name}", title=title, note=note, form="inline")


def _contradictions(lang: Language) -> Section:
    """Figures that cannot all be true, side by side."""
    name, title, contradictory = "contradictions", lang.say("What cannot all be true"), queries.audit()
    if contradictory.empty:
        return Words(name, title, [disagreement.no_contradiction(lang)])
    note = chart_notes.contradictions(lang)
    return listed(lang, lists.contradictions(lang, contradictory), contradictory, name=name, title=title, note=note)
