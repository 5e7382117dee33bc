"""The evidence view: one cell of area, service and operator type; rules; regions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pandas as pd

from coverage import figures, measures, queries
from coverage.measures import UNKNOWN, Selection
from coverage.measures.headlines import RULES
from coverage.measures.sums import SUMS
from coverage.views import tables
from coverage.views.choice import Choice
from coverage.views.document import Document, Look, Notice
from coverage.views.notices import nothing, of_conflicts, of_parts, undated
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Overlay, Section, Table, Words, source_of, sourced
from coverage.views.tables import ESTIMATE_COLUMNS, HEADLINE_COLUMNS
from coverage.wording import chart_notes, disagreement, lists, selections, sentences
from coverage.wording.regions import no_region, region_sentence, what_if_sentence

VIEW = "evidence"


def evidence(choice: Choice, look: Look) -> Document:
    """The document on one cell, the headline rules and the regions.

    Every estimate of the cell and how far they disagree; then what the rule does; then the regions.
    """
    lang, say = look.lang, look.lang.say
    cell = (choice.area, choice.years, choice.rule, choice.service)
    known = queries.evidence(*cell, choice.operator_type)
    wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
    if known.estimates.empty:
        answer, ways = nothing(lang, wanted)
    else:
        answer, ways = disagreement.between_sources(lang, known.headline, known.voices, choice.service), ()
    notices = of_parts(lang, known.headline)
    if known.headline and known.headline["method"] in SUMS:
        notices.append(Notice(disagreement.by_type(lang, known.summed), "sum"))
    notices += of_conflicts(*cell, lang, choice.operator_type)
    types = measures.parts_of(choice.operator_type)
    of_place = queries.estimates_in(choice.area, choice.service, (UNKNOWN,))
    without = measures.rows(of_place, Selection((choice.area,), operator_types=types))
    notices += undated(lang, choice.years, len(without))
    own = Selection((choice.area,), services=(choice.service,), operator_types=types)
    sections: list[Section] = [
        Chart(
            "voices",
            say("Every estimate, the rows of one origin together"),
            figures.voices(known.estimates, known.spoken, known.chosen, lang, look.theme),
            known.estimates,
            ESTIMATE_COLUMNS,
            source_of(lang, known.estimates),
            partial(tables.estimates, lang, known.estimates),
            chart_notes.voices(lang, known.estimates, known.spoken, known.chosen),
            overlay=Overlay("rows", own),
        )
    ]
    if len(known.others):
        title = sentences.not_comparable(lang)
        sections.append(tables.others(lang, known.others, name="others", title=title))
    return Document(
        VIEW,
        say(VIEWS[VIEW].question),
        answer,
        [*sections, *_rules(choice, look), *_regions(choice, look)],
        pd.concat([known.estimates, known.others]),
        selections.filters(lang, wanted, choice.rule),
        table="comparable",
        company=sentences.company(lang, known.headline) if known.headline else None,
        notices=notices,
        ways=ways,
    )


def _rules(choice: Choice, look: Look) -> Iterator[Section]:
    """How many headlines each rule changes.

    And which, where another than the default one is chosen.
    """
    lang, title = look.lang, look.lang.say("What another rule changes")
    cell = (choice.service, choice.operator_type)
    rules = RULES[1:] if choice.rule == RULES[0] else (choice.rule,)
    counted = [disagreement.changes(lang, len(queries.changes(choice.years, rule, *cell)), rule) for rule in rules]
    rows = queries.overview(choice.years, choice.rule, *cell).headlines
    yield Words("rules", title, counted, source_of(lang, rows), rows=rows)
    moves = queries.changes(choice.years, choice.rule, *cell)
    if len(moves):
        behind = lists.estimates_of_changes(moves)
        yield tables.listed(lang, lists.changes(lang, moves, choice.rule), behind, name="changes", title=title)


def _regions(choice: Choice, look: Look) -> Iterator[Section]:
    """The people of each region, by its countries and as published.

    By its countries means as these add up; a supposition stands last, if one is made.
    """
    lang = look.lang
    regions = queries.regions_of(choice.years, choice.rule, choice.service, choice.operator_type)
    title = lang.say("Regions: counted country by country, and as published")
    if not regions:
        yield Words("regions", title, [no_region(lang)])
        return
    rows = pd.concat([frame for region in regions for frame in (region.headlines, region.claims)])
    named = sourced(lang, rows)
    yield Words("regions", title, [region_sentence(lang, region.summed, region.claims) for region in regions], **named)
    for region in regions:
        yield from _region(look, region)
    supposed = choice.what_if
    suppositions = [
        what_if_sentence(lang, region.summed, supposed, measures.what_if(region.summed, supposed))
        for region in regions
        if supposed and region.summed["countries_without"]
    ]
    yield Words(
        "what-if", lang.say("What if: a supposition of yours, not a figure"), suppositions, asks="what_if", **named
    )


def _region(look: Look, region: queries.Region) -> Iterator[Table]:
    """The headlines added up for one region, and its published figures.

    Published figures are those for the whole of it.
    """
    lang, area = look.lang, region.summed["area"]
    title = lang.say("{region}: country by country", region=lang.area(area))
    data = region.headlines[list(HEADLINE_COLUMNS)]
    yield tables.explored(
        lang, region.headlines, "headlines", name=f"countries-{area}", title=title, data=data, form="inline"
    )
    if len(region.claims):
        title = lang.say("{region}: published for the whole region", region=lang.area(area))
        frame = lists.claims(lang, region.claims)
        yield tables.listed(lang, frame, region.claims, name=f"claims-{area}", title=title, form="inline")
