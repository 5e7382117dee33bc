"""Which rows do the filters leave? Outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from coverage import queries
from coverage.wording import selections, sentences
from pages.parts import filters, link
from pages.parts.filters import Choice
from web.views import rows
from web.views.document import Look, Snapshot, nothing


def explore(choice: Choice, look: Look, values: Mapping) -> Snapshot:
    """The rows that all filters leave, in the columns that a person in the room reads."""
    lang, wanted = look.lang, filters.selected(values)
    table = values.get("table", link.PARAMETERS["table"].default())
    rule = choice.rule if table == "headlines" else None
    found = queries.explored(table, wanted, rule)
    question = lang.say("Give me the rows")
    if found.empty:
        among = queries.speaking() if table == "headlines" else queries.comparable()
        return Snapshot(question, nothing(lang, wanted, among), [], found, wanted)
    chosen_by = selections.in_words(lang, selections.filters(lang, wanted, rule))
    title = selections.view(lang, table)
    shown = rows.explored(lang, found, table, name="rows", title=title, note=f"{chosen_by}.")
    return Snapshot(question, sentences.rows(lang, len(found)), [shown], found, wanted)
