"""How does my data compare?"""

from functools import partial

import streamlit as st

from coverage import uploads
from coverage.uploads import Refused
from coverage.uploads.template import template
from coverage.wording import upload_messages
from pages.parts import download, draw, overlay, upload
from pages.parts.answer import again
from pages.parts.frame import foot, frame

page = frame("upload")
lang, say = page.lang, page.lang.say
sentence = st.empty()
TYPES = ["csv", "tsv", "txt", "xlsx"]


def compared() -> None:
    """A table of the reader's, checked and held against what is published."""
    left, right = st.columns(2, gap="large", vertical_alignment="bottom")
    with left:
        limits = upload_messages.limits(lang, uploads.MOST_BYTES, uploads.MOST_ROWS)
        given = upload.chooser(page, limits, TYPES, overlay.uploader_key(), overlay.drop)
    with right:
        write = partial(template, lang)
        download.when_pressed(say("Template with the allowed values"), write, "olpe-atlas-template.xlsx")
    st.caption(say("Your table is checked on this server, for you alone: nothing is stored and nothing is sent on."))
    if given is not None:
        try:
            overlay.accept(given.getvalue())
        except Refused as refused:
            overlay.drop()
            st.error(upload.refusal(page, refused), icon=":material/block:")
    checked = overlay.checked()
    with sentence:
        if checked is None:
            draw.headline(say("Bring a table of your own, and see where it is new, agrees or contradicts."))
            return
        draw.headline(upload_messages.checked(lang, len(checked.rows), checked.refused))
    upload.notes(page, checked.notes)
    if checked.problems:
        title = say("Problems, cell by cell")
        st.header(title, anchor=False)
        upload.problems(page, checked.problems, title)
    if len(checked.rows):
        upload.comparison(page, overlay.compared())
    st.button(say("Forget my table"), icon=":material/delete:", on_click=overlay.forget)


again(page, compared)
foot(page)
