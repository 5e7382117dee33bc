"""Has something changed since the link of this view was made?"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from coverage import measures, queries, tables
from coverage.measures import Selection
from coverage.tables import catalog
from coverage.wording import doubts
from pages.parts import link, lists
from pages.parts.frame import Frame
from pages.parts.views import VIEWS


def notice(page: Frame) -> None:
    """Say what has changed behind this view, if its link was made with another version of the data."""
    view, lang, version = page.view, page.lang, st.session_state["version"]
    if version == catalog.version():
        return
    found = since(version, view, st.session_state)
    st.info(doubts.revised(lang, version, catalog.version(), found), icon=":material/history:")
    if len(found):
        title = lang.say("What has changed")
        fold = st.expander(title, key="revisions", on_change="rerun")
        if fold.open:
            with fold:
                lists.revisions(page, found, title)
    if st.button(lang.say("Go on with the data of today"), key="today"):
        st.switch_page(VIEWS[view].file, query_params=link.of(view, version=catalog.version()))


def since(version: str, view: str, state: Mapping) -> pd.DataFrame:
    """What was added, corrected or withdrawn behind a view since ``version``; ``state`` has its parameters."""
    return measures.rows(measures.since(tables.revisions(), version), _behind(view, state))


def _behind(view: str, state: Mapping) -> Selection:
    """The estimates behind a view, whatever their year."""
    names = VIEWS[view].parameters
    areas = tuple(state["areas"]) if "areas" in names else ()
    if "area" in names:
        areas = (state["area"], *queries.places_in(state["area"]))
    if "operator_types" in names:
        return Selection(areas, services=tuple(state["services"]), operator_types=tuple(state["operator_types"]))
    services = ()
    if "service" in names:
        services = (state["service"], "water_and_sanitation") if state["service"] == "water" else (state["service"],)
    types = measures.parts_of(state["operator_type"]) if "operator_type" in names else ()
    return Selection(areas, services=services, operator_types=types)
