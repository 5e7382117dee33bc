"""What is looked up: definitions, the columns of the tables, local names, sources, and what was left out and why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage import tables
from coverage.tables import catalog
from coverage.tables.catalog import Table
from coverage.wording import dictionary, doubts
from pages.parts.frame import Frame
from pages.parts.show import grid


def definitions(page: Frame, fields: list[tuple[str, str]]) -> None:
    """What the words of the vocabulary mean: a title and the field for each list."""
    for title, field in fields:
        st.subheader(title, anchor=False)
        for label, meaning in dictionary.definitions(page.lang, field):
            st.markdown(f"**{label}.** {meaning}")


def fields(page: Frame, table: Table) -> None:
    """The columns of one table: title, meaning, unit, allowed values and the name in files."""
    lang, say = page.lang, page.lang.say
    fold = st.expander(f"{table.title(lang.code)} · {table.path}", key=f"fields-{table.name}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        st.markdown(table.description(lang.code))
        rows = [
            {
                say("Column"): field.title(lang.code),
                say("Meaning"): field.description(lang.code),
                say("Unit"): lang.label("unit", field.unit) if field.unit else None,
                say("Allowed"): ", ".join(field.enum) or None,
                say("Name in files"): field.name,
            }
            for field in table.fields
        ]
        grid(page, pd.DataFrame(rows), key=f"fields-{table.name}-grid")


def local_names(page: Frame, areas: list[str]) -> None:
    """What the operators are called, by country and operator type."""
    names = tables.local_names()
    names = names[names["iso3"].isin(areas)]
    if names.empty:
        st.caption(page.lang.say("No local name in the pages read so far."))
        return
    lang = page.lang
    frame = pd.DataFrame(
        {
            lang.say("Country"): names["iso3"].map(lang.area),
            lang.say("Operator type"): [lang.label("operator_type", kind) for kind in names["operator_type"]],
            lang.say("Acronym"): names["acronym"],
            lang.say("Full name"): names["full_name"],
            lang.say("Note"): names[f"note_{lang.code}"],
        }
    )
    if len(areas) == 1:
        frame = frame.drop(columns=lang.say("Country"))
    grid(page, frame, key="local-names")


def contradictions(page: Frame, found: pd.DataFrame) -> None:
    """Figures that cannot all be true, side by side."""
    lang, say = page.lang, page.lang.say
    if found.empty:
        st.caption(say("No figures contradict each other."))
        return
    rows = found.to_dict("records")
    frame = pd.DataFrame(
        {
            say("Area"): found["area"].map(lang.area),
            say("Operator type"): [lang.label("operator_type", row["operator_type"]) for row in rows],
            say("Service"): [lang.label("service", row["service"]) for row in rows],
            say("Contradiction"): [doubts.contradiction(lang, row) for row in rows],
            catalog.computed("estimate_id").title(lang.code): found["estimate_id"],
        }
    )
    grid(page, frame, key="contradictions")


def sources(page: Frame, frame: pd.DataFrame) -> None:
    """Every source with its address."""
    lang, say = page.lang, page.lang.say
    grid(
        page,
        pd.DataFrame(
            {
                say("Title"): frame["title"],
                say("Publisher"): frame["publisher"],
                say("Year"): frame["year"],
                say("Kind of source"): [lang.label("source_kind", kind) for kind in frame["kind"]],
                say("Link"): frame["url"],
            }
        ),
        key="sources",
    )


def left_out(page: Frame, frame: pd.DataFrame) -> None:
    """The rows that were read and not taken, with the reason."""
    lang, say = page.lang, page.lang.say
    grid(
        page,
        pd.DataFrame(
            {
                say("Area"): frame["area"].map(lang.area),
                say("Year"): frame["year"],
                say("Figure"): frame[f"estimate_{lang.code}"],
                say("Reason"): frame[f"reason_{lang.code}"],
            }
        ),
        key="left-out",
    )
