"""The country view: one country and one service, all operator types."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from coverage import figures, measures, queries, tables
from coverage.figures.places import legend
from coverage.measures import UNKNOWN, Selection
from coverage.measures.sums import ALL
from coverage.views import cases, reference, themes
from coverage.views.choice import Choice
from coverage.views.document import Document, Look, Notice
from coverage.views.notices import nothing, of_conflicts, of_parts, undated
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Facts, Overlay, Section, source_of
from coverage.views.tables import ESTIMATE_COLUMNS, HEADLINE_COLUMNS, OTHER_COLUMNS, estimates, headlines, others
from coverage.wording import chart_notes, key_numbers, selections, sentences, shares

VIEW = "country"


def country(choice: Choice, look: Look) -> Document:
    """The document on one country and one service.

    Headline, key numbers, composition, every estimate, places, the rest, what the law gives, and local names.
    """
    lang, say = look.lang, look.lang.say
    cell = (choice.area, choice.years, choice.rule, choice.service)
    known = queries.country(*cell)
    overall = known.overall
    wanted = Selection((choice.area,), choice.years, (choice.service,))
    notices, ways = [*of_parts(lang, overall), *of_conflicts(*cell, lang)], ()
    if known.estimates.empty:
        sentence, ways = nothing(lang, wanted, "country")
        notices.append(Notice(sentence, "nothing"))
    notices += undated(lang, choice.years, len(queries.estimates_in(choice.area, choice.service, (UNKNOWN,))))
    sections = _charts(choice, look, known)
    if len(known.others):
        title = say("Other published figures: counts, samples, parts, provinces and cities")
        sections.append(others(lang, known.others, name="others", title=title))
    sections += [
        *cases.of_country(lang, choice.area),
        themes.of_country(lang, choice.area),
        reference.laws(lang, choice.area),
        reference.local_names(lang, (choice.area,), say("What they are called here"), beside=True),
    ]
    return Document(
        VIEW,
        say(VIEWS[VIEW].question),
        sentences.country(lang, overall, choice.area, ALL, choice.service),
        sections,
        pd.concat([known.estimates, known.others]),
        selections.filters(lang, wanted, choice.rule),
        table="comparable",
        title=lang.area(choice.area),
        company=sentences.company(lang, overall) if overall else None,
        facts=_facts(look, choice.area, overall),
        notices=notices,
        ways=ways,
    )


def composition(look: Look, rows: pd.DataFrame, own: Overlay, *names: str, **more: Any) -> Chart:
    """The headline of each operator type, drawn.

    ``names`` tell the ``rows`` apart, as in `coverage.views.tables.headlines`; ``more`` is as in `Chart`.
    """
    lang = look.lang
    return Chart(
        "composition",
        lang.say("Who serves how many, by operator type"),
        figures.composition(rows, lang, look.theme, of_several="area" in names),
        rows,
        HEADLINE_COLUMNS,
        source_of(lang, rows),
        partial(headlines, lang, rows, *names),
        chart_notes.headlines(lang, rows),
        overlay=own,
        **more,
    )


def _charts(choice: Choice, look: Look, known: queries.Country) -> list[Section]:
    lang, say = look.lang, look.lang.say
    own = Overlay("rows", Selection((choice.area,), services=(choice.service,)))
    return [
        composition(look, known.headlines, own, "operator_type"),
        Chart(
            "estimates",
            say("Every estimate as a share of all people"),
            figures.dot_range(known.estimates, lang, look.theme),
            known.estimates,
            ESTIMATE_COLUMNS,
            source_of(lang, known.estimates),
            partial(estimates, lang, known.estimates),
            chart_notes.estimates(lang, known.estimates),
            overlay=own,
            leads_to="evidence",
        ),
        _over_time(choice, look, known),
        _places(choice, look, known),
    ]


def _places(choice: Choice, look: Look, known: queries.Country) -> Chart:
    """The provinces and cities with figures.

    Their rows are headlines or, where no figure gives a share, estimates.
    """
    lang, inside = look.lang, queries.places_in(choice.area)
    shown = measures.places(known.places, known.others, tables.areas(), choice.area)
    own = Overlay("places", Selection(inside, services=(choice.service,)))
    rows, columns = known.places, HEADLINE_COLUMNS
    words = partial(headlines, lang, rows, "area", "operator_type")
    if rows.empty:
        rows = known.others[known.others["area"].isin((*shown.without_share, *shown.cities_without_share))]
        columns, words = OTHER_COLUMNS, partial(others, lang, rows)
    return Chart(
        "places",
        lang.say("Provinces and cities with figures of their own"),
        figures.places(known.places, known.others, tables.areas(), choice.area, lang, look.theme, look.screen),
        rows,
        columns,
        source_of(lang, rows),
        words,
        chart_notes.places(lang, shown, choice.area),
        legend=legend(lang, look.theme, shown),
        overlay=own if inside else None,
    )


def _over_time(choice: Choice, look: Look, known: queries.Country) -> Chart:
    """The figures of operator types that have several years.

    Empty where none has.
    """
    lang = look.lang
    rows, rural = measures.several_years(known.estimates), queries.rural_shares(choice.area)
    is_behind = rural["year"].between(rows["year"].min(), rows["year"].max()).any()
    return Chart(
        "over-time",
        lang.say("Figures of several years, on an axis of time"),
        figures.over_time(rows, rural, lang, look.theme),
        rows,
        ESTIMATE_COLUMNS,
        source_of(lang, rows),
        partial(estimates, lang, rows),
        chart_notes.over_time(lang, rows, len(measures.series(rows)), bool(is_behind)),
    )


def _facts(look: Look, area: str, overall: dict | None) -> Facts:
    lang, known = look.lang, queries.context(area)
    picture = None
    if overall and shares.fills_ten(overall):
        picture = (figures.pictogram(overall, lang, look.theme), shares.out_of_ten(lang, overall))
    return Facts(
        "key-numbers",
        key_numbers.title(lang),
        key_numbers.of_country(lang, known),
        key_numbers.source_of_country(lang, known),
        picture,
        key_numbers.sources_of_country(lang),
    )
