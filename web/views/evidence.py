"""Who says so, and who disagrees? Outside of Streamlit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from coverage import measures, queries
from coverage.measures import Selection
from coverage.measures.headlines import RULES, SUM
from coverage.views.notices import conflicts
from coverage.wording import doubts, lists, reading, sentences
from pages.parts import drawn
from pages.parts.filters import Choice
from web.views import rows
from web.views.document import Look, Section, Snapshot, Words, chart, nothing, source
from web.views.listed import listed
from web.views.rows import Table


def evidence(choice: Choice, look: Look, values: Mapping) -> Snapshot:
    """One cell of area, service and operator type; then what the rule does; then the regions."""
    lang, say = look.lang, look.lang.say
    view = (choice.area, choice.years, choice.rule, choice.service)
    known = queries.evidence(*view, choice.operator_type)
    wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
    notices, sections = [], []
    if known.headline and known.headline["method"] == SUM:
        notices.append(doubts.by_type(lang, known.summed))
    notices += conflicts(*view, lang, choice.operator_type)
    if len(known.estimates):
        figure = drawn.evidence(*view, choice.operator_type, lang, look.theme)
        title = say("Every estimate, the rows of one origin together")
        note, table = reading.voices(lang), rows.estimates(lang, known.estimates)
        sections.append(chart(look, "voices", figure, known.estimates, title, note=note, table=table))
    if len(known.others):
        title = say("What cannot be compared, and why")
        sections.append(rows.others(lang, known.others, look.screen, name="others", title=title))
    sections += [*_rules(choice, look), *_regions(choice, look, values)]
    return Snapshot(
        say("Who says so, and who disagrees?"),
        nothing(lang, wanted, queries.speaking())
        if known.estimates.empty
        else doubts.disagreement(lang, known.headline, known.voices, choice.service),
        sections,
        pd.concat([known.estimates, known.others]),
        wanted,
        company=known.headline and sentences.company(lang, known.headline),
        notices=notices,
    )


def _rules(choice: Choice, look: Look) -> list[Section]:
    """How many headlines each rule changes; where another than the default one is chosen, which."""
    lang = look.lang
    rules = RULES[1:] if choice.rule == RULES[0] else [choice.rule]
    cell = (choice.service, choice.operator_type)
    said = [doubts.changes(lang, len(queries.changes(choice.years, rule, *cell)), rule) for rule in rules]
    behind, title = queries.overview(choice.years, choice.rule, *cell).headlines, lang.say("What another rule changes")
    counted = Words("rules", title, said, source(lang, behind), behind=behind)
    moves = queries.changes(choice.years, choice.rule, *cell)
    if moves.empty:
        return [counted]
    told, behind = lists.changes(lang, moves, choice.rule), lists.behind_changes(moves)
    return [counted, listed(lang, told, look.screen, behind, name="changes", title=title)]


def _regions(choice: Choice, look: Look, values: Mapping) -> list[Section]:
    """The people of each region as its countries add up, beside what is published for it; a supposition, if made."""
    lang = look.lang
    found = queries.regions_of(choice.years, choice.rule, choice.service, choice.operator_type)
    title = lang.say("Regions: counted country by country, and as published")
    if not found:
        return [Words("regions", title, [doubts.no_region(lang)], sentences.citation(lang))]
    behind = pd.concat([frame for _, added, claims in found for frame in (added, claims)])
    named = {"source": source(lang, behind), "behind": behind}
    sections = [Words("regions", title, [doubts.region(lang, summed, claims) for summed, _, claims in found], **named)]
    supposed = values.get("what_if", 0)
    said = [
        doubts.what_if(lang, summed, supposed, measures.what_if(summed, supposed))
        for summed, _, _ in found
        if supposed and summed["countries_without"]
    ]
    if said:
        sections.append(Words("what-if", lang.say("What if: a supposition of yours, not a figure"), said, **named))
    return sections + [section for region in found for section in _region(look, region)]


def _region(look: Look, region: queries.Region) -> Iterator[Table]:
    """The headlines that are added up for one region, and what is published for the whole of it."""
    lang, area = look.lang, region.summed["area"]
    title = lang.say("{region}: country by country", region=lang.area(area))
    yield rows.explored(lang, region.headlines, "headlines", name=f"countries-{area}", title=title)
    if len(region.claims):
        title = lang.say("{region}: published for the whole region", region=lang.area(area))
        told = lists.claims(lang, region.claims)
        yield listed(lang, told, look.screen, region.claims, name=f"claims-{area}", title=title)
