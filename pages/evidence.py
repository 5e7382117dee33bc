"""Who says so, and who disagrees?"""

import streamlit as st

from coverage import figures, measures, tables
from coverage.measures import Selection
from coverage.measures.headlines import ALL, RULES
from coverage.wording import doubts, sentences
from pages.parts import cached, filters, lists, show
from pages.parts.frame import answer, foot, frame

page = frame("evidence", "Who says so, and who disagrees?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
filters.row(page.view, lang)


def evidence() -> None:
    """One cell of country, service and operator type; then what the rule does; then the regions."""
    choice = filters.choice()
    cell = Selection((choice.area,), services=(choice.service,), operator_types=(choice.operator_type,))
    parts = measures.parts_of(choice.operator_type)
    headlines = measures.rows(cached.headlines(choice.years, choice.rule), cell).to_dict("records")
    headline = headlines[0] if headlines else None
    voices = measures.rows(cached.voices(choice.years), Selection((choice.area,), None, (choice.service,), parts))
    with sentence:
        company = headline and sentences.company(lang, headline)
        weighed = measures.behind(headline, voices) if headline else voices
        show.headline(doubts.disagreement(lang, headline, weighed, choice.service), company)

    estimates = cached.estimates_in(choice.area, choice.service, choice.years)
    estimates = measures.rows(estimates, Selection((choice.area,), operator_types=parts))
    shown = measures.informative(estimates)
    if choice.operator_type == ALL:
        show.conflicts(cached.conflicts(choice.area, choice.years, choice.rule, choice.service, lang))
    if shown.empty:
        wanted = Selection((choice.area,), choice.years, (choice.service,), (choice.operator_type,))
        show.nothing(page, wanted, cached.speaking())
    else:
        spoken, chosen = (
            {one for ids in cells for one in ids.split()}
            for cells in (voices["estimate_id"], (row["estimate_id"] for row in headlines))
        )
        show.chart(
            page,
            figures.voices(shown, spoken, chosen, lang, page.theme, page.on_phone),
            shown,
            key="voices",
            note=show.how_to_read_voices(page),
            title=say("Every estimate, the rows of one origin together"),
            columns=show.ESTIMATE_COLUMNS,
        )
    others = estimates.drop(shown.index)
    if len(others):
        st.subheader(say("What cannot be compared, and why"), anchor=False)
        show.table(page, others, key="others", columns=show.OTHER_COLUMNS)

    view = (choice.service, choice.operator_type)
    st.header(say("What another rule changes"), anchor=False)
    for rule in RULES[1:] if choice.rule == RULES[0] else [choice.rule]:
        st.markdown(doubts.changes(lang, len(cached.changes(choice.years, rule, *view)), rule))
    moves = cached.changes(choice.years, choice.rule, *view)
    if len(moves):
        lists.changes(page, moves, choice.rule)

    st.header(say("Regions: counted country by country, and as published"), anchor=False)
    chosen = Selection(services=(choice.service,), operator_types=(choice.operator_type,))
    all_headlines = measures.rows(cached.headlines(choice.years, choice.rule), chosen)
    sums = measures.rows(cached.regions(choice.years, choice.rule), chosen)
    of_any = Selection(services=(choice.service,), operator_types=parts)
    published = measures.rows(cached.claims(choice.years, choice.rule), of_any)
    for row in sums.to_dict("records"):
        inside = published[published["area"].eq(row["area"])]
        st.markdown(doubts.region(lang, row, inside))
        added = measures.summed(all_headlines, row["area"], tables.areas())
        show.table(page, added, key=f"countries-{row['area']}", columns=show.HEADLINE_COLUMNS)
        if len(inside):
            lists.claims(page, inside, key=f"claims-{row['area']}")
    if sums.empty:
        st.caption(say("No country has a figure that could be added up."))
        return
    st.subheader(say("What if: a supposition of yours, not a figure"), anchor=False)
    supposed = filters.what_if(lang)
    for row in sums[sums["countries_without"].gt(0)].to_dict("records") if supposed else []:
        st.markdown(doubts.what_if(lang, row, supposed, measures.what_if(row, supposed)))


answer(page, evidence)
foot(page)
