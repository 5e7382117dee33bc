"""What does each view say? The same figures, charts and sentences as its page."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import measures
from coverage.figures import map as maps
from coverage.figures import pictogram
from coverage.figures.theme import LIGHT, Screen
from coverage.measures import Selection
from coverage.measures.headlines import ALL, RULES, SUM
from coverage.wording import Language, doubts, facts, reading, sentences, shares
from pages.parts import cached
from pages.parts.filters import Choice
from web.snapshots import rows
from web.snapshots.document import Snapshot, Words, chart


def overview(choice: Choice, lang: Language, _values: Mapping) -> Snapshot:
    """One service and one operator type in every country."""
    say = lang.say
    view = (choice.years, choice.rule, choice.service, choice.operator_type)
    found, summary = cached.overview(*view)
    wanted = Selection(years=choice.years, services=(choice.service,), operator_types=(choice.operator_type,))
    sections = []
    if len(found):
        coverage_map, ranking = cached.overview_figures(*view, lang, LIGHT, Screen.DESK, choice.colour)
        table = rows.headlines(lang, found, "area")
        sections = [
            chart(
                lang,
                "coverage_map",
                coverage_map,
                found,
                None,
                say("Share of all people served, by country"),
                legend=maps.legend(lang, LIGHT, choice.colour),
            ),
            chart(
                lang,
                "ranking",
                ranking,
                found,
                table,
                say("How much, and how sure: the headline and all independent sources"),
                note=reading.bounds(lang),
            ),
        ]
    return Snapshot(
        question=say("Who serves the people the utilities do not reach?"),
        answer=sentences.overview(lang, summary, choice.operator_type, choice.service)
        if len(found)
        else _nothing(lang, wanted, cached.speaking("country", "region")),
        company=None,
        facts=facts.of_region(lang, summary) if len(found) else [],
        paragraphs=[],
        sections=sections,
        behind=found,
        selection=wanted,
    )


def country(choice: Choice, lang: Language, _values: Mapping) -> Snapshot:
    """One country and one service, all operator types."""
    say = lang.say
    view = (choice.area, choice.years, choice.rule, choice.service)
    headlines, shown, inside, others = cached.country(*view)
    composition, estimates, places = cached.country_figures(*view, lang, LIGHT, Screen.DESK)
    overall = next(iter(headlines[headlines["operator_type"].eq(ALL)].to_dict("records")), None)
    wanted = Selection((choice.area,), choice.years, (choice.service,))
    paragraphs = list(cached.conflicts(*view, lang))
    sections = []
    if shown.empty:
        paragraphs.append(_nothing(lang, wanted, cached.speaking("country")))
    else:
        sections += [
            chart(
                lang,
                "composition",
                composition,
                headlines,
                rows.headlines(lang, headlines, "operator_type"),
                say("Who serves how many, by operator type"),
                note=reading.bounds(lang),
            ),
            chart(
                lang,
                "estimates",
                estimates,
                shown,
                rows.estimates(lang, shown),
                say("Every estimate as a share of all people"),
                note=reading.bounds(lang),
            ),
        ]
    if len(inside):
        title = say("Provinces and cities with figures of their own")
        sections.append(
            chart(lang, "places", places, inside, rows.headlines(lang, inside, "area", "operator_type"), title)
        )
    if len(others):
        title = say("Other published figures: counts, samples, parts, provinces and cities")
        sections.append(rows.others(lang, others, title))
    return Snapshot(
        question=lang.area(choice.area),
        answer=sentences.country(lang, overall, choice.area, ALL, choice.service),
        company=overall and sentences.company(lang, overall),
        facts=facts.of_country(lang, cached.context(choice.area)),
        paragraphs=paragraphs,
        sections=sections,
        behind=pd.concat([shown, others]),
        selection=wanted,
        picture=overall and (pictogram(overall, lang, LIGHT), shares.out_of_ten(lang, overall)),
    )


def evidence(choice: Choice, lang: Language, values: Mapping) -> Snapshot:
    """One cell of area, service and operator type; then what the rule does; then the regions."""
    say = lang.say
    view = (choice.area, choice.years, choice.rule, choice.service)
    known = cached.evidence(*view, choice.operator_type)
    wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
    paragraphs, sections = [], []
    if known.headline and known.headline["method"] == SUM:
        paragraphs.append(doubts.by_type(lang, known.summed))
    if choice.operator_type == ALL:
        paragraphs += cached.conflicts(*view, lang)
    if len(known.estimates):
        sections.append(
            chart(
                lang,
                "voices",
                cached.evidence_figure(*view, choice.operator_type, lang, LIGHT, Screen.DESK),
                known.estimates,
                rows.estimates(lang, known.estimates),
                say("Every estimate, the rows of one origin together"),
                note=reading.voices(lang),
            )
        )
    if len(known.others):
        sections.append(rows.others(lang, known.others, say("What cannot be compared, and why")))
    sections.append(Words(say("What another rule changes"), _rules(choice, lang)))
    sections += _regions(choice, lang, values)
    return Snapshot(
        question=say("Who says so, and who disagrees?"),
        answer=_nothing(lang, wanted, cached.speaking())
        if known.estimates.empty
        else doubts.disagreement(lang, known.headline, known.voices, choice.service),
        company=known.headline and sentences.company(lang, known.headline),
        facts=[],
        paragraphs=paragraphs,
        sections=sections,
        behind=pd.concat([known.estimates, known.others]),
        selection=wanted,
    )


def _rules(choice: Choice, lang: Language) -> list[str]:
    """How many headlines each rule changes, or the one that is chosen."""
    rules = RULES[1:] if choice.rule == RULES[0] else [choice.rule]
    cell = (choice.service, choice.operator_type)
    return [doubts.changes(lang, len(cached.changes(choice.years, rule, *cell)), rule) for rule in rules]


def _regions(choice: Choice, lang: Language, values: Mapping) -> list[Words]:
    """The people of each region as its countries add up, and a supposition where the link has one."""
    found = cached.regions_of(choice.years, choice.rule, choice.service, choice.operator_type)
    title = lang.say("Regions: counted country by country, and as published")
    if not found:
        return [Words(title, [lang.say("No country has a figure that could be added up.")])]
    sums = [Words(title, [doubts.region(lang, summed, claims) for summed, _, claims in found])]
    supposed = values.get("what_if", 0)
    if not supposed:
        return sums
    title = lang.say("What if: a supposition of yours, not a figure")
    said = [
        doubts.what_if(lang, summed, supposed, measures.what_if(summed, supposed))
        for summed, _, _ in found
        if summed["countries_without"]
    ]
    return [*sums, Words(title, said)]


def _nothing(lang: Language, wanted: Selection, among: pd.DataFrame) -> str:
    return doubts.nothing(lang, wanted, measures.nearest(among, wanted))
