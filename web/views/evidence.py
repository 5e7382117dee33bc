"""Who says so, and who disagrees? Outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import measures
from coverage.measures import Selection
from coverage.measures.headlines import ALL, RULES, SUM
from coverage.wording import Language, doubts, reading, sentences
from pages.parts import cached, drawn
from pages.parts.filters import Choice
from web.views import rows
from web.views.document import Look, Snapshot, Words, chart, nothing, source


def evidence(choice: Choice, look: Look, values: Mapping) -> Snapshot:
    """One cell of area, service and operator type; then what the rule does; then the regions."""
    lang, say = look.lang, look.lang.say
    view = (choice.area, choice.years, choice.rule, choice.service)
    known = cached.evidence(*view, choice.operator_type)
    wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
    paragraphs, sections = [], []
    if known.headline and known.headline["method"] == SUM:
        paragraphs.append(doubts.by_type(lang, known.summed))
    if choice.operator_type == ALL:
        paragraphs += cached.conflicts(*view, lang)
    if len(known.estimates):
        figure = drawn.evidence(*view, choice.operator_type, lang, look.theme, look.screen)
        title = say("Every estimate, the rows of one origin together")
        note, table = reading.voices(lang), rows.estimates(lang, known.estimates)
        sections.append(chart(look, "voices", figure, known.estimates, title, note=note, table=table))
    if len(known.others):
        title = say("What cannot be compared, and why")
        sections.append(rows.others(lang, known.others, look.screen, name="others", title=title))
    sections.append(_rules(choice, lang))
    sections += _regions(choice, lang, values)
    return Snapshot(
        say("Who says so, and who disagrees?"),
        nothing(lang, wanted, cached.speaking())
        if known.estimates.empty
        else doubts.disagreement(lang, known.headline, known.voices, choice.service),
        sections,
        pd.concat([known.estimates, known.others]),
        wanted,
        company=known.headline and sentences.company(lang, known.headline),
        paragraphs=paragraphs,
    )


def _rules(choice: Choice, lang: Language) -> Words:
    """How many headlines each rule changes, or the one that is chosen."""
    rules = RULES[1:] if choice.rule == RULES[0] else [choice.rule]
    cell = (choice.service, choice.operator_type)
    said = [doubts.changes(lang, len(cached.changes(choice.years, rule, *cell)), rule) for rule in rules]
    behind = cached.overview(choice.years, choice.rule, *cell).headlines
    return Words("rules", lang.say("What another rule changes"), said, source(lang, behind))


def _regions(choice: Choice, lang: Language, values: Mapping) -> list[Words]:
    """The people of each region as its countries add up, and a supposition where the link has one."""
    found = cached.regions_of(choice.years, choice.rule, choice.service, choice.operator_type)
    title = lang.say("Regions: counted country by country, and as published")
    if not found:
        said = [lang.say("No country has a figure that could be added up.")]
        return [Words("regions", title, said, sentences.citation(lang))]
    behind = source(lang, pd.concat([frame for _, added, claims in found for frame in (added, claims)]))
    sums = Words("regions", title, [doubts.region(lang, summed, claims) for summed, _, claims in found], behind)
    supposed = values.get("what_if", 0)
    said = [
        doubts.what_if(lang, summed, supposed, measures.what_if(summed, supposed))
        for summed, _, _ in found
        if supposed and summed["countries_without"]
    ]
    title = lang.say("What if: a supposition of yours, not a figure")
    return [sums, Words("what-if", title, said, behind)] if said else [sums]
