"""What is known about this country?"""

import streamlit as st

from coverage import figures, measures, tables
from coverage.measures import Selection
from coverage.measures.headlines import ALL
from coverage.wording import sentences
from pages.parts import cached, filters, lists, show
from pages.parts.frame import foot, frame

page = frame("country", "What is known about this country?")
lang, say = page.lang, page.lang.say
answer = st.container()
with st.container(horizontal=True, key="filters", vertical_alignment="bottom"):
    area, service = filters.area(lang), filters.service(lang)
    rule, years = filters.rule(lang), filters.years(lang)

headlines = measures.rows(cached.headlines(years, rule), Selection(areas=(area,), services=(service,)))
overall = headlines[headlines["operator_type"].eq(ALL)].to_dict("records")
overall = overall[0] if overall else None
with answer:
    show.headline(sentences.country(lang, overall, area, ALL, service), overall and sentences.company(lang, overall))
for line in sentences.conflicts(lang, headlines):
    st.info(line, icon=":material/balance:")
lists.context(page, measures.context(tables.population(), tables.basic_access(), area))

estimates = cached.estimates_in(area, service, years)
shown = measures.informative(estimates[estimates["area"].eq(area)])
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

others = estimates.drop(shown.index)
if len(others):
    st.subheader(say("Other published figures: counts, samples, parts, provinces and cities"), anchor=False)
    show.table(page, others, key="others", columns=show.OTHER_COLUMNS)
left, right = st.columns(2, gap="large")
with left:
    st.subheader(say("Recognition in law"), anchor=False)
    lists.recognition(page, area)
with right:
    st.subheader(say("What they are called here"), anchor=False)
    lists.local_names(page, [area])
foot(page)
