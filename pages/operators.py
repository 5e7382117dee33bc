"""Which kind of operator, where?"""

import streamlit as st

from coverage import figures, measures, queries, tables
from coverage.measures import Selection
from coverage.tables import vocabulary
from coverage.wording import reading, sentences
from pages.parts import filters, link, own, reference, show
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("operators", "Which kind of operator, where?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def operators() -> None:
    """One service, all countries and all operator types."""
    choice = filters.choice()
    headlines = queries.country_headlines(choice.years, choice.rule, choice.service)
    types = vocabulary.values("operator_type")
    brought = Selection(link.countries(), services=(choice.service,), operator_types=types)
    if headlines.empty:
        wanted = Selection(years=choice.years, services=(choice.service,))
        with sentence.container():
            show.nothing(page, wanted, queries.speaking("country"))
        if not own.has(brought):
            return
    else:
        with sentence:
            show.headline(sentences.operators(lang, headlines, choice.service))
    matrix = figures.matrix(headlines, types, lang, page.theme)
    show.chart(
        page,
        own.over_cells(page, matrix, brought, [choice.service]),
        headlines,
        key="matrix",
        note=reading.colours(lang),
        title=say("Share of all people, by operator type"),
        columns=show.HEADLINE_COLUMNS,
    )

    estimates = queries.country_estimates(choice.years)
    left, right = st.columns(2, gap="large")
    with left:
        counted = measures.counts(estimates)
        show.chart(
            page,
            own.over_counts(page, figures.counts(counted, lang, page.theme), measures.counts),
            counted,
            key="counts",
            note=reading.counts(lang),
            title=say("How many operators and systems"),
            columns=show.PUBLISHED_COLUMNS,
        )
    with right:
        served = measures.people_per_operator(estimates)
        show.chart(
            page,
            own.over_counts(page, figures.people_per_operator(served, lang, page.theme), measures.people_per_operator),
            served,
            key="per-operator",
            note=reading.counts(lang),
            title=say("How many people one operator serves"),
            columns=show.PER_OPERATOR_COLUMNS,
        )


answer(page, operators)
title = say("What they are called")
st.header(title, anchor=False)
reference.local_names(page, list(tables.local_names()["iso3"].unique()), title)
foot(page)
