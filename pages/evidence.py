"""Who says so, and who disagrees?"""

import streamlit as st

from coverage import figures, measures, tables
from coverage.measures import Selection
from coverage.measures.headlines import ALL, RULES, SUM
from coverage.wording import doubts, sentences
from pages.parts import cached, filters, lists, own, show
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
    st.header(say("What another rule changes"), anchor=False)
    rules(choice)
    st.header(say("Regions: counted country by country, and as published"), anchor=False)
    regions(choice)


def cell(choice: Choice) -> None:
    """Every estimate of a cell, and how far they disagree."""
    view = (choice.area, choice.years, choice.rule, choice.service)
    known = cached.evidence(*view, choice.operator_type)
    with sentence.container():
        if known.estimates.empty:
            wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
            show.nothing(page, wanted, cached.speaking())
        else:
            said = doubts.disagreement(lang, known.headline, known.voices, choice.service)
            show.headline(said, known.headline and sentences.company(lang, known.headline))
    if known.headline and known.headline["method"] == SUM:
        st.markdown(doubts.by_type(lang, known.summed))
    if choice.operator_type == ALL:
        show.conflicts(cached.conflicts(*view, lang))
    if len(known.estimates):
        parts = measures.parts_of(choice.operator_type)
        drawn = figures.voices(known.estimates, known.spoken, known.chosen, lang, page.theme, page.on_phone)
        show.chart(
            page,
            own.over(page, drawn, Selection((choice.area,), services=(choice.service,), operator_types=parts)),
            known.estimates,
            key="voices",
            note=show.how_to_read_voices(page),
            title=say("Every estimate, the rows of one origin together"),
            columns=show.ESTIMATE_COLUMNS,
        )
    if len(known.others):
        st.subheader(say("What cannot be compared, and why"), anchor=False)
        show.table(page, known.others, key="others", columns=show.OTHER_COLUMNS)


def rules(choice: Choice) -> None:
    """How many headlines each rule changes, or, where another than the default one is chosen, which."""
    view = (choice.service, choice.operator_type)
    for rule in RULES[1:] if choice.rule == RULES[0] else [choice.rule]:
        st.markdown(doubts.changes(lang, len(cached.changes(choice.years, rule, *view)), rule))
    moves = cached.changes(choice.years, choice.rule, *view)
    if len(moves):
        lists.changes(page, moves, choice.rule)


def regions(choice: Choice) -> None:
    """The people of each region as its countries add up, what is published for the whole, and a supposition."""
    chosen = Selection(services=(choice.service,), operator_types=(choice.operator_type,))
    of_any = Selection(services=(choice.service,), operator_types=measures.parts_of(choice.operator_type))
    headlines = measures.rows(cached.headlines(choice.years, choice.rule), chosen)
    sums = measures.rows(cached.regions(choice.years, choice.rule), chosen)
    published = measures.rows(cached.claims(choice.years, choice.rule), of_any)
    for row in sums.to_dict("records"):
        area, inside = row["area"], published[published["area"].eq(row["area"])]
        st.markdown(doubts.region(lang, row, inside))
        added = measures.summed(headlines, area, tables.areas())
        show.table(page, added, key=f"countries-{area}", columns=show.HEADLINE_COLUMNS)
        if len(inside):
            lists.claims(page, inside, key=f"claims-{area}")
    if sums.empty:
        st.caption(say("No country has a figure that could be added up."))
        return
    st.subheader(say("What if: a supposition of yours, not a figure"), anchor=False)
    supposed = filters.what_if(lang)
    for row in sums[sums["countries_without"].gt(0)].to_dict("records") if supposed else []:
        st.markdown(doubts.what_if(lang, row, supposed, measures.what_if(row, supposed)))


answer(page, evidence)
foot(page)
