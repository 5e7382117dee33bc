"""What do we not know?"""

import streamlit as st

from coverage import measures, queries
from coverage.measures import Selection
from coverage.measures.headlines import ALL
from coverage.wording import doubts, reading
from pages.parts import drawn, filters, link, lists, own, show
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("gaps", "What do we not know?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def gaps() -> None:
    """What is known and unknown about every country, and what would settle the gaps of one."""
    choice = filters.choice()
    known = queries.gaps(choice.years, choice.rule)
    figure = drawn.gaps(choice.years, choice.rule, lang, page.theme)
    brought = Selection(link.countries(), operator_types=measures.parts_of(ALL)[1:])
    with sentence:
        show.headline(doubts.gaps(lang, known.headlines, known.gaps))
    show.chart(
        page,
        own.over_cells(page, figure, brought, measures.SERVICES),
        known.headlines,
        key="gaps",
        note=reading.gaps(lang),
        title=say("Newest year and best grade of what is known"),
        columns=show.HEADLINE_COLUMNS,
    )
    title = say("{country}: what would settle each gap", country=lang.area(choice.area))
    st.header(title, anchor=False)
    lists.gaps(page, known.gaps, choice.area, title)
    left, right = st.columns(2, gap="large")
    with left:
        title = say("How complete each country is")
        st.header(title, anchor=False)
        lists.completeness(page, known.scores, title)
    with right:
        title = say("The oldest headlines still in use")
        st.header(title, anchor=False)
        lists.oldest(page, known.oldest, title)


answer(page, gaps)
foot(page)
