"""Can I trust it?"""

import streamlit as st

from coverage.exports import citation
from coverage.wording import sentences
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("methods")
answer(page)
st.header(citation.heading(page.lang), anchor=False)
st.code(sentences.citation(page.lang), language=None, wrap_lines=True)
foot(page)
