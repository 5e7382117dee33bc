"""The explore view: the rows that all filters leave."""

from __future__ import annotations

from dataclasses import replace

from coverage import queries
from coverage.measures import UNKNOWN
from coverage.views import tables
from coverage.views.choice import Choice
from coverage.views.document import Document, Look
from coverage.views.notices import undated
from coverage.views.registry import VIEWS
from coverage.wording import dictionary, selections, sentences

VIEW = "explore"


def explore(choice: Choice, look: Look) -> Document:
    """The document on the rows of a selection.

    In the columns that a person in the room reads, and in all that they have.
    """
    lang, wanted, table = look.lang, choice.selection, choice.table
    rule = choice.rule if table == "headlines" else None
    selected = queries.explored(table, wanted, rule)
    notices = undated(lang, wanted.years, len(queries.explored(table, replace(wanted, years=(UNKNOWN,)), rule)))
    question, filters = lang.say(VIEWS[VIEW].question), selections.filters(lang, wanted, rule)
    if selected.empty:
        ways = queries.nearest_rows(table, wanted)
        return Document(
            VIEW,
            question,
            selections.nothing_found(lang, wanted, list(ways)),
            [],
            selected,
            filters,
            table=table,
            notices=notices,
            ways=ways,
        )
    rows = tables.explored(
        lang,
        selected,
        table,
        name="rows",
        title=selections.view(lang, table),
        note=f"{selections.in_words(lang, filters)}.",
        data=dictionary.in_language(selected, lang),
    )
    answer = sentences.rows(lang, len(selected))
    return Document(VIEW, question, answer, [rows], selected, filters, table=table, notices=notices)
