"""How does my data compare?"""

import streamlit as st

from coverage import uploads
from coverage.uploads import Refused
from coverage.wording import refusals
from pages.parts import lists, own, show
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("upload", "How does my data compare?")
lang, say = page.lang, page.lang.say
sentence = st.empty()
TYPES = ["csv", "tsv", "txt", "xlsx"]


def upload() -> None:
    """A table from the reader's machine, checked cell by cell and held against the published figures."""
    left, right = st.columns(2, gap="large", vertical_alignment="bottom")
    with left:
        given = st.file_uploader(refusals.limits(lang, uploads.MOST_BYTES, uploads.MOST_ROWS), type=TYPES)
    with right:
        show.download_of(
            say("Template with the allowed values"), lambda: uploads.template(lang), "olpe-atlas-template.xlsx"
        )
    if given is not None:
        try:
            own.take_in(given.getvalue())
        except Refused as refused:
            own.forget()
            st.error(refusals.refused(lang, refused.reason, refused.found, refused.most), icon=":material/block:")
    checked = own.checked()
    with sentence:
        show.headline(
            refusals.checked(lang, len(checked.rows), len({problem.line for problem in checked.problems} - {1}))
            if checked
            else say("Your table is checked on this server, for you alone: nothing is stored and nothing is sent on.")
        )
    if checked is None:
        return
    if checked.decimal_commas:
        st.caption(refusals.commas(lang, checked.decimal_commas))
    if checked.problems:
        st.subheader(say("Problems, cell by cell"), anchor=False)
        lists.problems(page, checked.problems)
    if checked.rows.empty:
        return
    found = own.compared()
    st.markdown(refusals.compared(lang, len(found.new), len(found.agreeing), len(found.contradicting)))
    for title, rows in (
        (say("New: nothing comparable is published"), found.new),
        (say("Agreeing: within the interval of the published figures"), found.agreeing),
        (say("Contradicting: outside of the interval of the published figures"), found.contradicting),
    ):
        if len(rows):
            st.subheader(title, anchor=False)
            lists.held(page, rows, key=f"held-{len(title)}")
    if len(found.not_comparable):
        st.subheader(say("What cannot be compared, and why"), anchor=False)
        lists.reasons(page, found.not_comparable)
    if st.button(say("Forget my table"), icon=":material/delete:"):
        own.forget()
        st.rerun()


answer(page, upload)
foot(page)
