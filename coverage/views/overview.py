"""The overview: one service and one operator type in every country."""

from __future__ import annotations

from functools import partial

from coverage import figures, measures, queries, tables
from coverage.figures import map as maps
from coverage.measures import Selection
from coverage.views.choice import Choice
from coverage.views.document import Document, Look, Notice
from coverage.views.notices import nothing
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Facts, Overlay, source_of
from coverage.views.tables import HEADLINE_COLUMNS, headlines
from coverage.wording import chart_notes, disagreement, key_numbers, selections, sentences

VIEW = "overview"


def overview(choice: Choice, look: Look) -> Document:
    """The map, the ranking and the key numbers of the region."""
    lang, say = look.lang, look.lang.say
    rows, summary = queries.overview(choice.years, choice.rule, choice.service, choice.operator_type)
    wanted = Selection(years=choice.years, services=(choice.service,), operator_types=(choice.operator_type,))
    own = Selection(services=(choice.service,), operator_types=measures.parts_of(choice.operator_type))
    chart = partial(Chart, rows=rows, columns=HEADLINE_COLUMNS, source=source_of(lang, rows), opens="country")
    by_country = chart(
        "map",
        say("Share of all people served, by country"),
        figures.coverage_map(rows, tables.areas(), lang, look.theme, look.screen, choice.colour),
        legend=maps.legend(lang, look.theme, rows, choice.colour),
        note=chart_notes.map_of(lang, rows, choice.colour),
        overlay=Overlay("places", own),
        width=7,
    )
    ranked = chart(
        "ranking",
        say("How much, and how sure: the headline and all independent sources"),
        figures.ranking(rows, lang, look.theme),
        words=partial(headlines, lang, rows, "area"),
        note=chart_notes.ranking(lang, rows),
        overlay=Overlay("rows", own),
        beside=True,
        width=5,
    )
    below = disagreement.below_types(lang, rows)
    cards = Facts(
        "key-numbers", key_numbers.title(lang), key_numbers.of_region(lang, summary), source_of(lang, rows) or ""
    )
    if rows.empty:
        answer, ways = nothing(lang, wanted, "country", "region")
    else:
        answer, ways = sentences.overview(lang, summary, choice.operator_type, choice.service), ()
    return Document(
        VIEW,
        say(VIEWS[VIEW].question),
        answer,
        [by_country, ranked],
        rows,
        selections.filters(lang, wanted, choice.rule),
        table="headlines",
        facts=None if rows.empty else cards,
        notices=[Notice(below, "conflict")] if below else (),
        ways=ways,
    )
