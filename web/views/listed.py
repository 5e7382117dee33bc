"""How does a list that is worded already become a table?"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coverage.figures.theme import Screen
from coverage.wording import Language, dictionary, sentences
from coverage.wording.dictionary import Cited
from web.views.rows import Link, Table


def cited(lang: Language, sources: Sequence[Cited], **more: str) -> Table:
    """A list of sources, each with its address and who published it; ``more`` is as in `Table`."""
    rows = [[Link(one.title, one.url), one.about] for one in sources]
    return Table([lang.say("Title"), lang.say("Publisher, year or use")], rows, source=sentences.citation(lang), **more)


def defined(lang: Language, field: str, name: str, title: str | None = None) -> Table:
    """What the values of a closed list mean; ``name`` is what the list is called."""
    heads = [name, lang.say("Meaning")]
    rows = dictionary.definitions(lang, field)
    return Table(heads, rows, field, title or name, source=sentences.citation(lang))


def listed(
    lang: Language, frame: pd.DataFrame, screen: Screen, behind: pd.DataFrame | None = None, **more: str
) -> Table:
    """A list of `coverage.wording.lists`, with the sources of the rows ``behind`` it; ``more`` is as in `Table`.

    What has an address leads there. On a wall it has no titles of sources: they would take the room of all else, and
    the last section of each view names them.
    """
    link, title = lang.say("Link"), lang.say("Title")
    columns = {head: [_cell(lang, value) for value in frame[head]] for head in frame}
    if link in columns:
        *_, named = (head for head in columns if head != link)
        columns[named] = [
            text if url == "–" else Link(text, url) for text, url in zip(columns[named], columns.pop(link), strict=True)
        ]
    if screen is Screen.WALL:
        columns.pop(title, None)
    cells = [list(row) for row in zip(*columns.values(), strict=True)]
    if behind is None or behind.empty:
        return Table(list(columns), cells, source=sentences.citation(lang), **more)
    return Table(list(columns), cells, source=dictionary.source_line(lang, behind), behind=behind, **more)


def _cell(lang: Language, value: object) -> str:
    if pd.isna(value):
        return "–"
    return lang.number(value, 1) if isinstance(value, float) else str(value)
