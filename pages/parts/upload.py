"""A table that the reader brings: its problems, and its rows beside the published ones, in lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from coverage import uploads
from coverage.uploads import Comparison, Note, Problem, Refused
from coverage.wording import assumed, dictionary, sentences, shares, upload_messages
from coverage.wording.markdown import escaped
from pages.parts.frame import Frame
from pages.parts.grid import grid

_CHOOSER = """
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
[data-testid="stFileUploaderDropzone"] button p { display: none; }
[data-testid="stFileUploaderDropzone"] [kind="secondary"]::after { content: attr(aria-label); font-size: .875rem; }
"""

LONGEST = 1_000
"""Rows of a list; the rest is counted."""


def chooser(
    page: Frame, label: str, types: Sequence[str], key: str, on_change: Callable[[], None]
) -> UploadedFile | None:
    """A place for a file.

    ``on_change`` is called when one is given or taken away. What Streamlit writes there in English only is replaced, or
    said by the ``label`` already. What stands on the button is its name, which `pages.parts.landmarks` gives it.
    """
    st.html(f"<style>{_CHOOSER}</style>")
    return st.file_uploader(label, type=list(types), key=key, on_change=on_change)


def refusal(page: Frame, refused: Refused) -> str:
    """Why a file is not read, and what to do."""
    return upload_messages.refused(page.lang, refused.reason, refused.found, refused.most, escaped(refused.value))


def notes(page: Frame, given: Sequence[Note]) -> None:
    """What was read otherwise than it stands in the file.

    Also what was passed over; a line each.
    """
    lang = page.lang
    sentences = (assumed.note(lang, note.kind, note.n, escaped(note.value), escaped(note.read_as)) for note in given)
    if lines := "\n".join(f"- {sentence}" for sentence in sentences):
        st.caption(lines)


def problems(page: Frame, given: Sequence[Problem], title: str) -> None:
    """What is wrong in which cell, what is allowed, and suggestions."""
    lang, say = page.lang, page.lang.say
    fields = {field.name: field for field in uploads.contract_of_own().fields}
    if quotes := [problem for problem in given if problem.reason == "open_quote"]:
        first = quotes[0]
        st.markdown(upload_messages.open_quote(lang, first.line, escaped(first.column), len(quotes)))
    shown = given[:LONGEST]
    frame = pd.DataFrame(
        {
            say("Line"): [problem.line for problem in shown],
            say("Column"): [problem.column for problem in shown],
            say("Value"): [problem.value for problem in shown],
            say("Problem"): [upload_messages.problem(lang, problem.reason, problem.value) for problem in shown],
            say("Allowed"): [
                upload_messages.allowed(lang, fields.get(problem.column.split(" + ")[0]), problem.reason)
                for problem in shown
            ],
            say("Did you mean"): [problem.suggestion for problem in shown],
        }
    )
    grid(page, frame, title, key="problems")
    if len(given) > LONGEST:
        more = len(given) - LONGEST
        st.caption(lang.count("One more problem is not listed.", "{n} more problems are not listed.", more))


def held(page: Frame, rows: pd.DataFrame, title: str, key: str) -> None:
    """Own rows beside the published interval of their cell."""
    lang, say = page.lang, page.lang.say
    head = partial(dictionary.title, lang)
    shown = rows.head(LONGEST).to_dict("records")
    frame = pd.DataFrame(
        {
            head("estimate_id"): [row["estimate_id"] for row in shown],
            head("area"): [lang.place(row["area"]) for row in shown],
            head("operator_type"): [lang.label("operator_type", row["operator_type"]) for row in shown],
            head("service"): [lang.label("service", row["service"]) for row in shown],
            head("year"): rows.head(LONGEST)["year"].to_list(),
            say("Your table"): [shares.share(lang, row) for row in shown],
            say("Published"): [
                shares.interval(lang, {**row, "qualifier": row["published_qualifier"]}) for row in shown
            ],
        }
    )
    grid(page, frame, title, key=key)


def reasons(page: Frame, rows: pd.DataFrame, title: str) -> None:
    """Own rows that give no share of all people, with the reason."""
    shown = rows.head(LONGEST)[["estimate_id", "area", "operator_type", "service", "year", "reason"]]
    grid(page, dictionary.readable(shown, page.lang), title, key="reasons")


def comparison(page: Frame, compared: Comparison) -> None:
    """The reader's rows in lists, by how they compare.

    The lists are new, agreeing, left open, contradicting, and not comparable.
    """
    say = page.lang.say
    lists = (compared.new, compared.agreeing, compared.left_open, compared.contradicting)
    st.markdown(upload_messages.compared(page.lang, *map(len, lists)))
    titles = {
        "new": say("New: nothing comparable is published"),
        "agreeing": say("Agreeing: from the lowest to the highest of the published figures"),
        "left_open": say("Left open: beyond the published figures, where a bound or a sum leaves room"),
        "contradicting": say("Contradicting: beyond the published figures, which leave no room"),
    }
    for (name, title), rows in zip(titles.items(), lists, strict=True):
        if len(rows):
            st.header(title, anchor=False)
            held(page, rows, title, key=f"held-{name}")
    if len(compared.not_comparable):
        title = sentences.not_comparable(page.lang)
        st.header(title, anchor=False)
        reasons(page, compared.not_comparable, title)
