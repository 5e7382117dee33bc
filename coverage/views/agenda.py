"""The agenda: next steps in the region and in one country."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

import pandas as pd

from coverage import figures, measures
from coverage.exports.room import Agenda
from coverage.views import cases, reference, rooms, tables, themes
from coverage.views.choice import Choice
from coverage.views.document import Document, Look
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Column, Section, Sourced, Table, Words, source_of, sourced
from coverage.wording import Language, chart_notes, documents, refusals, sentences
from coverage.wording import rooms as words
from coverage.workshop import NotStored, Store

VIEW = "agenda"


def agenda(choice: Choice, look: Look) -> Document:
    """The document on laws, success factors and one country's agenda.

    Since when and where the law knows small-scale operators, and what helps them.
    """
    lang, known = look.lang, reference.recognition()
    instruments, factors = measures.instruments(known), measures.success_factors(known)
    return Document(
        VIEW,
        lang.say(VIEWS[VIEW].question),
        sentences.agenda(lang, instruments),
        [*_everywhere(look), *_sheet(lang, choice.area, factors)],
        instruments,
    )


@lru_cache(maxsize=24)
def _everywhere(look: Look) -> tuple[Section, ...]:
    """The sections that are the same whichever country is chosen.

    Laws, what helps, cases, and what the workshop concluded.
    """
    lang, say, known = look.lang, look.lang.say, reference.recognition()
    instruments, factors = measures.instruments(known), measures.success_factors(known)
    time_line = Chart(
        "time-line",
        say("Recognition in law, by country and year"),
        figures.time_line(instruments, lang, look.theme),
        instruments,
        ("area", "year", "kind", f"instrument_{lang.code}", f"effect_{lang.code}", "publisher", "url"),
        source_of(lang, instruments),
        partial(tables.laws, lang, instruments),
        chart_notes.undated(lang, instruments),
        table_of="recognition",
    )
    return (
        time_line,
        themes.of_several(look),
        tables.factors(lang, factors, name="factors", title=say("What helps and what holds back")),
        cases.of_all(lang, form="inline"),
        _conclusions(lang),
    )


Stores = Callable[[], Store | None]
"""Gives where rooms are kept, None where there are none; raises NotStored where they cannot be read."""


def nowhere() -> None:
    """No store: a server without rooms."""


def with_rooms(document: Document, store: Stores, area: str, lang: Language) -> Document:
    """The document with what rooms said on a country.

    As far as their facilitators show it.
    """
    try:
        opened = store()
        agendas = rooms.published(opened, lang, area) if opened else []
    except NotStored:
        unreadable = Words("rooms", lang.say("What rooms here said"), [refusals.unreadable(lang)], state="unreadable")
        return document.with_sections([unreadable])
    return document.with_sections(
        [section for place, filled in enumerate(agendas, 1) for section in _room(lang, filled, f"room-{place}")]
    )


def _conclusions(lang: Language) -> Words:
    """What the workshop concluded for all countries."""
    (block,) = documents.blocks(documents.agenda(lang))
    title = lang.say("A country's agenda")
    return Words("conclusions", title, block.paragraphs, markdown=block.markdown, **_of_workshop(lang))


def _sheet(lang: Language, area: str, factors: pd.DataFrame) -> list[Section]:
    """What is published for one country, and what stays open."""
    headings, country = words.headings(lang), lang.area(area)
    nothing, factors = sentences.not_published_here(lang), factors[factors["area"].eq(area)]
    title = f"{country}: {headings['factors']}"
    return [
        Words("sheet", country, [sentences.open_sheet(lang, area)], asks="area", state="open", **_of_workshop(lang)),
        tables.factors(lang, factors, name="country-factors", title=title)
        if len(factors)
        else Words("country-factors", title, [nothing]),
        Words("country-steps", f"{country}: {headings['steps']}", [nothing], beside=True),
        reference.laws(lang, area, "country-laws", f"{country}: {headings['recognition']}"),
    ]


def _of_workshop(lang: Language) -> Sourced:
    """Where what the workshop concluded is from."""
    return sourced(lang, documents.sources_of_agenda())


def _room(lang: Language, filled: Agenda, name: str) -> list[Section]:
    """The filled agenda of one room, as sections.

    Ranges stand beside what is published, factors and steps with their votes.
    """
    title, source = lang.say("What rooms here said"), filled.not_published
    paragraphs, ballots = [f"{filled.room}. {filled.opened}."], []
    for section in filled.answers:
        for place, part in enumerate(section.parts):
            if part.rows:
                named = f"{name}-{section.name}" + (f"-{place + 1}" if place else "")
                cells = zip(*part.rows, strict=True)
                columns = [Column(head, values) for head, values in zip(part.heads, cells, strict=True)]
                ballots.append(Table(columns, named, f"{filled.room}: {part.heading}", source=source))
            else:
                paragraphs.append(part.text if part.lines else f"{section.title}: {part.text}")
    return [Words(name, title, paragraphs, source, rows=filled.behind), *ballots]
