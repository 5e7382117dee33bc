"""What is known about this country?"""

import streamlit as st

from coverage import figures, measures, tables
from coverage.measures import Selection
from coverage.measures.headlines import ALL
from coverage.wording import sentences
from pages.parts import cached, filters, lists, show
from pages.parts.frame import answer, foot, frame

page = frame("country", "What is known about this country?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def country() -> None:
    """One country and one service, all operator types."""
    choice = filters.choice()
    chosen = Selection(areas=(choice.area,), services=(choice.service,))
    headlines = measures.rows(cached.headlines(choice.years, choice.rule), chosen)
    overall = headlines[headlines["operator_type"].eq(ALL)].to_dict("records")
    overall = overall[0] if overall else None
    text = sentences.country(lang, overall, choice.area, ALL, choice.service)
    with sentence:
        show.headline(text, overall and sentences.company(lang, overall))
    if overall:
        show.out_of_ten(page, overall)
    show.sheet(page)
    for line in sentences.conflicts(lang, headlines):
        st.info(line, icon=":material/balance:")
    lists.context(page, measures.context(tables.population(), tables.basic_access(), choice.area))

    estimates = cached.estimates_in(choice.area, choice.service, choice.years)
    shown = measures.informative(estimates[estimates["area"].eq(choice.area)])
    if shown.empty:
        show.nothing(say("No published figure on this service can be turned into a share of all people."))
    else:
        show.chart(
            page,
            figures.composition(headlines, lang, page.theme, page.on_phone),
            headlines,
            key="composition",
            note=show.how_to_read(page),
            title=say("Who serves how many, by operator type"),
            columns=show.HEADLINE_COLUMNS,
        )
        show.chart(
            page,
            figures.dot_range(shown, lang, page.theme, page.on_phone),
            shown,
            key="estimates",
            note=show.how_to_read(page),
            title=say("Every estimate as a share of all people"),
            columns=show.ESTIMATE_COLUMNS,
        )
        show.lead_to(page, "evidence", say("Who says so, and who disagrees?"))

    inside = cached.place_headlines(choice.years, choice.rule, choice.service)
    inside = inside[inside["area"].isin(estimates["area"])]
    if len(inside):
        show.chart(
            page,
            figures.places(inside, tables.areas(), choice.area, lang, page.theme),
            inside,
            key="places",
            title=say("Provinces and cities with figures of their own"),
            columns=show.HEADLINE_COLUMNS,
        )

    others = estimates.drop(shown.index)
    if len(others):
        st.subheader(say("Other published figures: counts, samples, parts, provinces and cities"), anchor=False)
        show.table(page, others, key="others", columns=show.OTHER_COLUMNS)
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(say("Recognition in law"), anchor=False)
        lists.recognition(page, choice.area)
    with right:
        st.subheader(say("What they are called here"), anchor=False)
        lists.local_names(page, [choice.area])


answer(page, country)
foot(page)
