"""Can I trust it?"""

import streamlit as st

from coverage import queries, tables
from coverage.tables import catalog
from coverage.wording import dictionary, documents, reading, sentences
from pages.parts import reference, show, talk
from pages.parts.frame import foot, frame

page = frame("methods", "Can I trust it?")
lang, say = page.lang, page.lang.say
show.headline(sentences.methods(lang))
st.markdown(documents.methods(lang))
st.header(say("What the words mean"), anchor=False)
reference.definitions(page, dictionary.defined(lang))
st.header(say("How to cite"), anchor=False)
st.code(sentences.citation(lang), language=None, wrap_lines=True)
st.header(say("Dictionary"), anchor=False)
for table in catalog.package().tables:
    reference.fields(page, table)
title = say("What cannot all be true")
st.header(title, anchor=False)
st.markdown(reading.contradictions(lang))
reference.contradictions(page, queries.audit(), title)
title = say("All sources")
st.header(title, anchor=False)
reference.sources(page, tables.sources(), title)
title = say("Left out, and why")
st.header(title, anchor=False)
reference.left_out(page, tables.excluded(), title)
talk.offer(page)
foot(page)
