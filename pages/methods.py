"""Can I trust it?"""

import streamlit as st

from coverage.wording import sentences
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("methods")
answer(page)
st.header(page.lang.say("How to cite"), anchor=False)
st.code(sentences.citation(page.lang), language=None, wrap_lines=True)
foot(page)
