"""Who serves the people the utilities do not reach?"""

import streamlit as st

from coverage.figures import map as maps
from coverage.wording import sentences
from pages.parts import cached, filters, show
from pages.parts.frame import foot, frame

page = frame("overview", "Who serves the people the utilities do not reach?")
lang, say = page.lang, page.lang.say
answer = st.container()
with st.container(horizontal=True, key="filters", vertical_alignment="bottom"):
    service, operator_type = filters.service(lang), filters.operator_type(lang)
    rule, years = filters.rule(lang), filters.years(lang)

view = (years, rule, service, operator_type)
rows, summary = cached.overview(*view)
with answer:
    show.headline(sentences.overview(lang, summary, operator_type, service))
show.key_numbers(page, summary)
show.stop_if_empty(page, rows, elsewhere=lambda: cached.types_with_figures(years, rule, service))

coverage_map, ranking = cached.overview_figures(*view, lang, page.theme, page.on_phone)
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
        legend=maps.legend(lang, page.theme),
    )
    show.open_country(page, clicked)
with right:
    title = say("How much, and how sure: the headline and all independent sources")
    clicked = show.chart(
        page,
        ranking,
        rows,
        key="ranking",
        note=show.how_to_read(page),
        title=title,
        columns=columns,
        clicks=True,
    )
    show.open_country(page, clicked)
foot(page)
