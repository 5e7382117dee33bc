"""What does each view say? The same figures, charts and sentences as its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from coverage import figures, measures, queries, tables
from coverage.figures import map as maps
from coverage.measures import Selection
from coverage.measures.headlines import ALL
from coverage.tables import vocabulary
from coverage.views.notices import conflicts
from coverage.wording import dictionary, facts, reading, sentences, shares
from pages.parts import drawn
from pages.parts.filters import Choice
from web.views import reference, rows
from web.views.agenda import agenda
from web.views.document import Facts, Look, Snapshot, chart, nothing
from web.views.evidence import evidence
from web.views.explore import explore
from web.views.gaps import gaps
from web.views.methods import methods


def overview(choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """One service and one operator type in every country."""
    lang, say = look.lang, look.lang.say
    view = (choice.years, choice.rule, choice.service, choice.operator_type)
    found, summary = queries.overview(*view)
    question = say("Who serves the people the utilities do not reach?")
    wanted = Selection(years=choice.years, services=(choice.service,), operator_types=(choice.operator_type,))
    if found.empty:
        return Snapshot(question, nothing(lang, wanted, queries.speaking("country", "region")), [], found, wanted)
    coverage_map, ranking = drawn.overview(*view, lang, look.theme, choice.colour, look.screen)
    by_country = chart(
        look,
        "map",
        coverage_map,
        found,
        say("Share of all people served, by country"),
        legend=maps.legend(lang, look.theme, choice.colour),
        note=reading.colours(lang, choice.colour),
    )
    ranked = chart(
        look,
        "ranking",
        ranking,
        found,
        say("How much, and how sure: the headline and all independent sources"),
        note=reading.headlines(lang),
        table=rows.headlines(lang, found, "area"),
    )
    return Snapshot(
        question,
        sentences.overview(lang, summary, choice.operator_type, choice.service),
        [by_country, ranked],
        found,
        wanted,
        facts=Facts(
            "key-numbers",
            say("Key numbers"),
            facts.of_region(lang, summary),
            dictionary.source_line(lang, found),
        ),
    )


def country(choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """One country and one service, all operator types."""
    lang, say = look.lang, look.lang.say
    view = (choice.area, choice.years, choice.rule, choice.service)
    headlines, shown, inside, others = queries.country(*view)
    composition, estimates, places = drawn.country(*view, lang, look.theme, look.screen)
    overall = next(iter(headlines[headlines["operator_type"].eq(ALL)].to_dict("records")), None)
    wanted = Selection((choice.area,), choice.years, (choice.service,))
    notices = list(conflicts(*view, lang))
    sections = []
    if shown.empty:
        notices.append(nothing(lang, wanted, queries.speaking("country")))
    else:
        by_type, all_of_it = rows.headlines(lang, headlines, "operator_type"), rows.estimates(lang, shown)
        title = say("Who serves how many, by operator type")
        note = reading.headlines(lang)
        sections.append(chart(look, "composition", composition, headlines, title, note=note, table=by_type))
        title = say("Every estimate as a share of all people")
        note = reading.estimates(lang)
        sections.append(chart(look, "estimates", estimates, shown, title, note=note, table=all_of_it))
    if len(inside):
        title = say("Provinces and cities with figures of their own")
        of_places = rows.headlines(lang, inside, "area", "operator_type")
        sections.append(chart(look, "places", places, inside, title, table=of_places))
    if len(others):
        title = say("Other published figures: counts, samples, parts, provinces and cities")
        sections.append(rows.others(lang, others, look.screen, name="others", title=title))
    sections.append(reference.laws(look, choice.area))
    sections.append(reference.local_names(look, [choice.area], say("What they are called here")))
    known = queries.context(choice.area)
    return Snapshot(
        lang.area(choice.area),
        sentences.country(lang, overall, choice.area, ALL, choice.service),
        sections,
        pd.concat([shown, others]),
        wanted,
        company=overall and sentences.company(lang, overall),
        facts=Facts(
            "key-numbers",
            say("Key numbers"),
            facts.of_country(lang, known),
            facts.source_of_country(lang, known),
            overall and (figures.pictogram(overall, lang, look.theme), shares.out_of_ten(lang, overall)),
            facts.sources_of_country(lang),
        ),
        notices=notices,
    )


def operators(choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """One service, all countries and all operator types."""
    lang, say = look.lang, look.lang.say
    headlines = queries.country_headlines(choice.years, choice.rule, choice.service)
    wanted = Selection(years=choice.years, services=(choice.service,))
    question = say("Which kind of operator, where?")
    names = reference.local_names(look, list(tables.local_names()["iso3"].unique()), say("What they are called"))
    if headlines.empty:
        return Snapshot(question, nothing(lang, wanted, queries.speaking("country")), [names], headlines, wanted)
    estimates = queries.country_estimates(choice.years)
    counted, served = measures.counts(estimates), measures.people_per_operator(estimates)
    by_type = figures.matrix(headlines, vocabulary.values("operator_type"), lang, look.theme)
    counts, per_operator = (
        figures.counts(counted, lang, look.theme),
        figures.people_per_operator(served, lang, look.theme),
    )
    matrix, note = say("Share of all people, by operator type"), reading.counts(lang)
    return Snapshot(
        question,
        sentences.operators(lang, headlines, choice.service),
        [
            chart(look, "matrix", by_type, headlines, matrix, note=reading.colours(lang)),
            chart(look, "counts", counts, counted, say("How many operators and systems"), note=note),
            chart(look, "per-operator", per_operator, served, say("How many people one operator serves"), note=note),
            names,
        ],
        headlines,
        wanted,
    )


VIEWS: dict[str, Callable[[Choice, Look, Mapping], Snapshot]] = {
    "overview": overview,
    "country": country,
    "operators": operators,
    "evidence": evidence,
    "gaps": gaps,
    "agenda": agenda,
    "explore": explore,
    "methods": methods,
}
