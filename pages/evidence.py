"""Who says so, and who disagrees?"""

import streamlit as st

from coverage import measures, queries
from coverage.measures import Selection
from coverage.measures.headlines import RULES, SUM
from coverage.views.notices import conflicts
from coverage.wording import doubts, reading, sentences
from pages.parts import drawn, filters, lists, own, show
from pages.parts.answer import answer
from pages.parts.filters import Choice
from pages.parts.frame import foot, frame

page = frame("evidence", "Who says so, and who disagrees?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def evidence() -> None:
    """One cell of area, service and operator type; then what the rule does; then the regions."""
    choice = filters.choice()
    cell(choice)
    title = say("What another rule changes")
    st.header(title, anchor=False)
    rules(choice, title)
    st.header(say("Regions: counted country by country, and as published"), anchor=False)
    regions(choice)


def cell(choice: Choice) -> None:
    """Every estimate of a cell, and how far they disagree."""
    view = (choice.area, choice.years, choice.rule, choice.service)
    known = queries.evidence(*view, choice.operator_type)
    with sentence.container():
        if known.estimates.empty:
            wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
            show.nothing(page, wanted, queries.speaking())
        else:
            said = doubts.disagreement(lang, known.headline, known.voices, choice.service)
            show.headline(said, known.headline and sentences.company(lang, known.headline))
    if known.headline and known.headline["method"] == SUM:
        st.markdown(doubts.by_type(lang, known.summed))
    show.conflicts(conflicts(*view, lang, choice.operator_type))
    parts = measures.parts_of(choice.operator_type)
    brought = Selection((choice.area,), services=(choice.service,), operator_types=parts)
    if len(known.estimates) or own.has(brought):
        figure = drawn.evidence(*view, choice.operator_type, lang, page.theme)
        show.chart(
            page,
            own.over(page, figure, brought),
            known.estimates,
            key="voices",
            note=reading.voices(lang),
            title=say("Every estimate, the rows of one origin together"),
            columns=show.ESTIMATE_COLUMNS,
        )
    if len(known.others):
        title = say("What cannot be compared, and why")
        st.header(title, anchor=False)
        show.table(page, known.others, title, key="others", columns=show.OTHER_COLUMNS)


def rules(choice: Choice, title: str) -> None:
    """How many headlines each rule changes, or, where another than the default one is chosen, which."""
    view = (choice.service, choice.operator_type)
    for rule in RULES[1:] if choice.rule == RULES[0] else [choice.rule]:
        st.markdown(doubts.changes(lang, len(queries.changes(choice.years, rule, *view)), rule))
    moves = queries.changes(choice.years, choice.rule, *view)
    if len(moves):
        lists.changes(page, moves, choice.rule, title)


def regions(choice: Choice) -> None:
    """The people of each region as its countries add up, what is published for the whole, and a supposition."""
    found = queries.regions_of(choice.years, choice.rule, choice.service, choice.operator_type)
    for summed, headlines, claims in found:
        region = lang.area(summed["area"])
        st.markdown(doubts.region(lang, summed, claims))
        show.table(page, headlines, region, key=f"countries-{summed['area']}", columns=show.HEADLINE_COLUMNS)
        if len(claims):
            lists.claims(page, claims, region, key=f"claims-{summed['area']}")
    if not found:
        st.caption(doubts.no_region(lang))
        return
    st.subheader(say("What if: a supposition of yours, not a figure"), anchor=False)
    supposed = filters.what_if(lang)
    for summed, _, _ in found if supposed else []:
        if summed["countries_without"]:
            st.markdown(doubts.what_if(lang, summed, supposed, measures.what_if(summed, supposed)))


answer(page, evidence)
foot(page)
