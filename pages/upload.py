"""How does my data compare?"""

from functools import partial

import streamlit as st

from coverage import uploads
from coverage.uploads import Comparison, Refused
from coverage.uploads.template import template
from coverage.wording import refusals
from pages.parts import brought, own, show
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
        limits = refusals.limits(lang, uploads.MOST_BYTES, uploads.MOST_ROWS)
        given = brought.chooser(page, limits, TYPES, own.place())
    with right:
        write = partial(template, lang)
        show.download_of(say("Template with the allowed values"), write, "olpe-atlas-template.xlsx")
    st.caption(say("Your table is checked on this server, for you alone: nothing is stored and nothing is sent on."))
    if given is not None:
        try:
            own.take_in(given.getvalue())
        except Refused as refused:
            own.let_go()
            st.error(brought.refusal(page, refused), icon=":material/block:")
    checked = own.checked()
    with sentence:
        if checked is None:
            show.headline(say("Bring a table of your own, and see where it is new, agrees or contradicts."))
            return
        show.headline(refusals.checked(lang, len(checked.rows), checked.refused))
    brought.notes(page, checked.notes)
    if checked.problems:
        title = say("Problems, cell by cell")
        st.header(title, anchor=False)
        brought.problems(page, checked.problems, title)
    if len(checked.rows):
        comparison(own.compared())
    st.button(say("Forget my table"), icon=":material/delete:", on_click=own.forget)


def comparison(found: Comparison) -> None:
    """The reader's rows in lists: new, agreeing, left open, contradicting, and not comparable."""
    lists = (found.new, found.agreeing, found.left_open, found.contradicting)
    st.markdown(refusals.compared(lang, *map(len, lists)))
    titles = {
        "new": say("New: nothing comparable is published"),
        "agreeing": say("Agreeing: from the lowest to the highest of the published figures"),
        "left_open": say("Left open: beyond the published figures, where a bound or a sum leaves room"),
        "contradicting": say("Contradicting: beyond the published figures, which leave no room"),
    }
    for name, title in titles.items():
        rows = getattr(found, name)
        if len(rows):
            st.header(title, anchor=False)
            brought.held(page, rows, title, key=f"held-{name}")
    if len(found.not_comparable):
        title = say("What cannot be compared, and why")
        st.header(title, anchor=False)
        brought.reasons(page, found.not_comparable, title)


answer(page, upload)
foot(page)
