"""What is known about this country?"""

import streamlit as st

from coverage import queries
from coverage.measures import Selection
from coverage.measures.headlines import ALL
from coverage.views.notices import conflicts
from coverage.wording import reading, sentences
from pages.parts import drawn, filters, findings, lists, own, reference, show
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("country", "What is known about this country?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def country() -> None:
    """One country and one service, all operator types."""
    choice = filters.choice()
    view = (choice.area, choice.years, choice.rule, choice.service)
    headlines, shown, inside, others = queries.country(*view)
    composition, estimates, places = drawn.country(*view, lang, page.theme)
    brought = Selection((choice.area,), services=(choice.service,))
    known_inside = queries.places_in(choice.area)
    brought_inside = Selection(known_inside, services=(choice.service,))
    composition, estimates = own.over(page, composition, brought), own.over(page, estimates, brought)
    overall = headlines[headlines["operator_type"].eq(ALL)].to_dict("records")
    overall = overall[0] if overall else None
    text = sentences.country(lang, overall, choice.area, ALL, choice.service)
    with sentence:
        show.headline(text, overall and sentences.company(lang, overall))
    if overall:
        show.out_of_ten(page, overall)
    show.sheet(page)
    show.conflicts(conflicts(*view, lang))
    lists.context(page, queries.context(choice.area))

    if shown.empty:
        wanted = Selection((choice.area,), choice.years, (choice.service,))
        show.nothing(page, wanted, queries.speaking("country"), in_a_box=True)
    if len(shown) or own.has(brought):
        show.chart(
            page,
            composition,
            headlines,
            key="composition",
            note=reading.headlines(lang),
            title=say("Who serves how many, by operator type"),
            columns=show.HEADLINE_COLUMNS,
        )
        show.chart(
            page,
            estimates,
            shown,
            key="estimates",
            note=reading.estimates(lang),
            title=say("Every estimate as a share of all people"),
            columns=show.ESTIMATE_COLUMNS,
        )
        show.lead_to(page, "evidence", say("Who says so, and who disagrees?"))

    if len(inside) or (known_inside and own.has(brought_inside)):
        show.chart(
            page,
            own.over_map(page, places, brought_inside),
            inside,
            key="places",
            title=say("Provinces and cities with figures of their own"),
            columns=show.HEADLINE_COLUMNS,
        )

    if len(others):
        title = say("Other published figures: counts, samples, parts, provinces and cities")
        st.header(title, anchor=False)
        show.table(page, others, title, key="others", columns=show.OTHER_COLUMNS)
    left, right = st.columns(2, gap="large")
    with left:
        st.header(say("Recognition in law"), anchor=False)
        findings.recognition(page, choice.area)
    with right:
        title = say("What they are called here")
        st.header(title, anchor=False)
        reference.local_names(page, [choice.area], title)


answer(page, country)
foot(page)
