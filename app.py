"""Who serves the people the utilities do not reach?"""

import streamlit as st

from coverage import measures, queries
from coverage.figures import map as maps
from coverage.measures import Selection
from coverage.wording import facts, reading, sentences
from pages.parts import drawn, filters, own, show
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("overview", "Who serves the people the utilities do not reach?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def overview() -> None:
    """One service and one operator type in every country."""
    choice = filters.choice()
    view = (choice.years, choice.rule, choice.service, choice.operator_type)
    rows, summary = queries.overview(*view)
    brought = Selection(services=(choice.service,), operator_types=measures.parts_of(choice.operator_type))
    if rows.empty:
        wanted = Selection(years=choice.years, services=(choice.service,), operator_types=(choice.operator_type,))
        with sentence.container():
            show.nothing(page, wanted, queries.speaking("country", "region"))
        if not own.has(brought):
            return
    else:
        with sentence:
            show.headline(sentences.overview(lang, summary, choice.operator_type, choice.service))
        show.cards("key-numbers", facts.of_region(lang, summary))

    coverage_map, ranking = drawn.overview(*view, lang, page.theme, choice.colour)
    coverage_map, ranking = own.over_map(page, coverage_map, brought), own.over(page, ranking, brought)
    left, right = st.columns([7, 5], gap="large")
    columns = show.HEADLINE_COLUMNS
    with left:
        title = say("Share of all people served, by country")
        clicked = show.chart(
            page,
            coverage_map,
            rows,
            key="map",
            title=title,
            columns=columns,
            clicks=True,
            legend=maps.legend(lang, page.theme, choice.colour),
            note=reading.colours(lang, choice.colour),
        )
        show.open_country(page, clicked)
    with right:
        title = say("How much, and how sure: the headline and all independent sources")
        clicked = show.chart(
            page,
            ranking,
            rows,
            key="ranking",
            note=reading.headlines(lang),
            title=title,
            columns=columns,
            clicks=True,
        )
        show.open_country(page, clicked)


answer(page, overview)
foot(page)
