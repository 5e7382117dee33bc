"""What should happen next? In the region and in one country, outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import figures, measures, tables
from coverage.exports.room import Agenda
from coverage.measures import Selection
from coverage.wording import Language, dictionary, documents, reading, rooms, sentences
from coverage.workshop import NotStored
from pages.parts import agendas
from pages.parts.filters import Choice
from web.views import rows
from web.views.document import Look, Section, Snapshot, Words, chart
from web.views.rows import Table


def agenda(choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """Since when and where the law knows small-scale operators, what helps them, and the agenda of one country."""
    lang, say = look.lang, look.lang.say
    known = measures.sourced(tables.recognition(), tables.sources())
    instruments, factors = measures.instruments(known), measures.success_factors(known)
    drawn, undated = figures.time_line(instruments, lang, look.theme), reading.undated(lang, instruments)
    return Snapshot(
        say("What should happen next?"),
        sentences.agenda(lang, instruments),
        [
            chart(look, "time-line", drawn, instruments, say("Recognition in law, by country and year"), note=undated),
            rows.factors(lang, factors, name="factors", title=say("What helps and what holds back")),
            _conclusions(lang),
            *_sheet(lang, choice.area, factors, instruments),
            *_rooms(lang, choice.area),
        ],
        instruments,
        Selection(),
    )


def _conclusions(lang: Language) -> Words:
    """What the workshop concluded for all countries."""
    (said,) = documents.blocks(documents.agenda(lang))
    return Words("conclusions", lang.say("A country's agenda"), said.paragraphs, **_of_workshop(lang))


def _sheet(lang: Language, area: str, factors: pd.DataFrame, instruments: pd.DataFrame) -> list[Section]:
    """What is published for one country, and what stays open."""
    words, country = rooms.headings(lang), lang.area(area)
    factors, laws = (found[found["area"].eq(area)] for found in (factors, instruments))
    nothing, said, published = sentences.not_published_here(lang), [sentences.open_sheet(lang, area)], []
    if len(factors):
        title = f"{country}: {words['factors']}"
        published.append(rows.factors(lang, factors, name="country-factors", title=title))
    else:
        said.append(f"{words['factors']}: {nothing}")
    said.append(f"{words['steps']}: {nothing}")
    if len(laws):
        title = f"{country}: {words['recognition']}"
        published.append(rows.laws(lang, laws, name="country-laws", title=title))
    else:
        said.append(f"{words['recognition']}: {words['no_law']}")
    return [Words("sheet", country, said, **_of_workshop(lang)), *published]


def _of_workshop(lang: Language) -> dict[str, object]:
    """The source of what the workshop concluded, as in `Words`."""
    behind = documents.behind_agenda()
    return {"source": dictionary.source_line(lang, behind), "behind": behind}


def _rooms(lang: Language, area: str) -> list[Section]:
    """What the rooms of this installation said on a country, as far as their facilitators show it."""
    try:
        filled = agendas.published(lang, area)
    except NotStored:
        title, said = lang.say("What rooms here said"), rooms.unreadable(lang)
        return [Words("rooms", title, [said], sentences.citation(lang))]
    return [section for place, said in enumerate(filled, 1) for section in _room(lang, said, f"room-{place}")]


def _room(lang: Language, filled: Agenda, name: str) -> list[Section]:
    """The filled agenda of one room: ranges beside what is published, factors and steps with their votes."""
    title, source = lang.say("What rooms here said"), filled.not_published
    paragraphs, found = [f"{filled.room}. {filled.opened}."], []
    for section in filled.said:
        for place, part in enumerate(section.parts):
            if part.rows:
                of = f"{name}-{section.name}" + (f"-{place + 1}" if place else "")
                found.append(Table(part.heads, part.rows, of, f"{filled.room}: {part.heading}", source=source))
            else:
                paragraphs.append(part.text if part.lines else f"{section.title}: {part.text}")
    return [Words(name, title, paragraphs, source, behind=filled.behind), *found]
