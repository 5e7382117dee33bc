"""The operators view: one service, all countries and all operator types."""

from __future__ import annotations

from functools import partial

from coverage import figures, measures, queries, tables
from coverage.measures import Selection
from coverage.tables import vocabulary
from coverage.views import reference
from coverage.views import tables as views
from coverage.views.choice import Choice
from coverage.views.document import Document, Look
from coverage.views.notices import nothing, undated
from coverage.views.parameters import countries
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Overlay, source_of
from coverage.views.tables import HEADLINE_COLUMNS, PER_OPERATOR_COLUMNS, PUBLISHED_COLUMNS, headlines
from coverage.wording import chart_notes, selections, sentences

VIEW = "operators"


def operators(choice: Choice, look: Look) -> Document:
    """The document on one service, by country and operator type.

    Shares by type and country, numbers of operators, people per operator, and what they are called.
    """
    lang, say = look.lang, look.lang.say
    rows = queries.country_headlines(choice.years, choice.rule, choice.service)
    wanted, types = Selection(years=choice.years, services=(choice.service,)), vocabulary.values("operator_type")
    if rows.empty:
        answer, ways = nothing(lang, wanted, "country")
    else:
        answer, ways = sentences.operators(lang, rows, choice.service), ()
    own = Selection(tuple(countries()), services=(choice.service,), operator_types=tuple(types))
    matrix = Chart(
        "matrix",
        say("Share of all people, by operator type"),
        figures.matrix(rows, types, lang, look.theme),
        rows,
        HEADLINE_COLUMNS,
        source_of(lang, rows),
        partial(headlines, lang, rows, "area", "operator_type"),
        chart_notes.matrix(lang, rows),
        overlay=Overlay("cells", own, tuple((choice.service, kind) for kind in types)),
    )
    names = tuple(tables.local_names()["iso3"].unique())
    counted = measures.counts(queries.country_estimates(measures.with_unknown(choice.years)))
    return Document(
        VIEW,
        say(VIEWS[VIEW].question),
        answer,
        [matrix, *_counts(choice, look), reference.local_names(lang, names, say("What they are called"))],
        rows,
        selections.filters(lang, wanted, choice.rule),
        table="headlines",
        notices=undated(lang, choice.years, int(counted["year"].isna().sum())),
        ways=ways,
    )


def _counts(choice: Choice, look: Look) -> list[Chart]:
    """How many operators there are, and how many people one serves.

    Over both services.
    """
    lang, say = look.lang, look.lang.say
    estimates = queries.country_estimates(choice.years)
    counted, served = measures.counts(estimates), measures.people_per_operator(estimates)
    return [
        Chart(
            "counts",
            say("How many operators and systems"),
            figures.counts(counted, lang, look.theme),
            counted,
            PUBLISHED_COLUMNS,
            source_of(lang, counted),
            partial(views.counts, lang, counted),
            note=chart_notes.counts(lang, counted),
            overlay=Overlay("counts"),
        ),
        Chart(
            "per-operator",
            say("How many people one operator serves"),
            figures.people_per_operator(served, lang, look.theme),
            served,
            PER_OPERATOR_COLUMNS,
            source_of(lang, served),
            partial(views.people_per_operator, lang, measures.sourced(served, tables.sources())),
            note=chart_notes.counts(lang, served),
            overlay=Overlay("people_per_operator"),
            beside=True,
        ),
    ]
