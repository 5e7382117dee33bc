"""What is told in lists instead of charts: context, what a rule changes, claims, gaps, revisions."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage import exports
from coverage.measures import Context
from coverage.queries import comparable
from coverage.tables import catalog
from coverage.wording import doubts, facts, lists, reading
from pages.parts import reference
from pages.parts.frame import Frame
from pages.parts.show import cards, download, grid, linked, sources_behind


def context(page: Frame, known: Context) -> None:
    """Population and basic-service use of one country, as cards."""
    cards("context", facts.of_country(page.lang, known))
    st.caption(facts.source_of_country(page.lang, known, linked))


def changes(page: Frame, moves: pd.DataFrame, rule: str, title: str) -> None:
    """Which headlines a rule changes: from what to what, by how much, and which estimates they are."""
    grid(page, lists.changes(page.lang, moves, rule), title, key="changes")
    fold = st.expander(page.lang.say("Sources"), key="changes-sources", on_change="rerun")
    if fold.open:
        with fold:
            sources_behind(page, lists.behind_changes(moves))


def claims(page: Frame, published: pd.DataFrame, region: str, key: str) -> None:
    """What is published for a whole region, folded away: each claim once, its source, and whether it is compatible."""
    count = page.lang.count
    label = count("Published for the region: one figure", "Published for the region: {n} figures", len(published))
    fold = st.expander(label, key=key, on_change="rerun")
    if fold.open:
        with fold:
            grid(page, lists.claims(page.lang, published), f"{region}: {label}", key=f"{key}-grid")


def completeness(page: Frame, scores: pd.DataFrame, title: str) -> None:
    """How much is known about each country, the least known first, and how that is counted."""
    grid(page, doubts.completeness(page.lang, scores), title, key="completeness")
    st.caption(reading.completeness(page.lang, scores["cells"].max()))


def revisions(page: Frame, found: pd.DataFrame, title: str) -> None:
    """What was added, corrected or withdrawn, estimate by estimate, and why."""
    grid(page, lists.revisions(page.lang, found), title, key="revisions-grid")


def oldest(page: Frame, headlines: pd.DataFrame, title: str) -> None:
    """Headlines that rest on old figures."""
    grid(page, lists.oldest(page.lang, headlines), title, key="oldest")


def gaps(page: Frame, found: pd.DataFrame, area: str, title: str) -> None:
    """What is not known about one country, what would settle each gap, and where that was done; all gaps as a file."""
    lang, of_area = page.lang, found[found["area"].eq(area)]
    if of_area.empty:
        st.caption(doubts.no_gap(lang))
    else:
        grid(page, lists.gaps(lang, of_area, comparable()), title, key="gaps-of-area")
    download(page, exports.csv(found), "all-gaps")
    reference.definitions(page, [(catalog.computed("settled_by").title(lang.code), "settled_by")])
