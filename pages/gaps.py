"""What do we not know?"""

import streamlit as st

from coverage import figures, measures, tables
from coverage.measures.headlines import ALL
from coverage.tables import catalog
from coverage.wording import sentences
from pages.parts import cached, filters, link, lists, show
from pages.parts.frame import answer, foot, frame

OLDEST = 10
"""Headlines that the page lists as the oldest."""

page = frame("gaps", "What do we not know?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def gaps() -> None:
    """What is known and unknown about every country, for one service."""
    choice = filters.choice()
    types, as_of = measures.parts_of(ALL)[1:], catalog.year_of_version()
    headlines = cached.country_headlines(choice.years, choice.rule, choice.service)
    typed = headlines[headlines["operator_type"].isin(types)]
    with sentence:
        show.headline(sentences.gaps(lang, len(typed), len(link.countries()) * len(types), choice.service))
    show.chart(
        page,
        figures.gaps(typed, link.countries(), types, as_of, lang, page.theme),
        typed,
        key="gaps",
        note=show.how_to_read_gaps(page),
        title=say("Newest year and best grade of what is known"),
        columns=show.HEADLINE_COLUMNS,
    )
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(say("How complete each country is"), anchor=False)
        both = cached.headlines(choice.years, choice.rule)
        lists.completeness(page, measures.completeness(both, link.countries(), types, as_of))
    with right:
        st.subheader(say("The oldest headlines still in use"), anchor=False)
        lists.oldest(page, measures.oldest(typed, OLDEST))
    st.subheader(say("What would settle a gap"), anchor=False)
    lists.examples(page, measures.examples(typed, tables.estimates(), tables.sources()))


answer(page, gaps)
foot(page)
