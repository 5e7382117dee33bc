"""The address of a page, and the session that goes with it.

Streamlit can bind a widget to the address by itself, but it writes the label on screen, so that a link made
in Spanish would mean nothing in English. Here the address carries the codes of the data, the same in every language.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from coverage.measures import Years, keeps_unknown, span_of, with_unknown
from coverage.views import Choice
from coverage.views.choice import default, fitting, fitting_areas, link, parsed, written
from coverage.views.parameters import PARAMETERS, YEARS, Nonsense, names
from coverage.wording import Language

_READ = "address_read"

_YEARS = "years_chosen"
"""The years that are chosen: those of the slider, and what it cannot show."""


def read(view: str) -> list[Nonsense]:
    """Bring the session in line with the address; return its nonsense.

    A parameter that belongs to this view and is not in the address takes its default, one of another view
    keeps its value.
    """
    address = st.query_params.to_dict()
    state = st.session_state
    fresh = address != state.get(_READ)
    values, nonsense = parsed(view, query())
    for name in PARAMETERS:
        if name not in state or (fresh and name in names(view)):
            choose(name, values[name] if name in values else _default(name))
        else:
            state[name] = state[name]  # a widget's value would otherwise go when another page is opened
    state["area"] = fitting(view, state["area"])
    if "areas" in names(view):
        state["areas"] = fitting_areas(view, state["areas"])
    write(view)
    return nonsense if fresh else []


def query() -> list[tuple[str, str]]:
    """The query string of the address, each parameter with its texts."""
    return [(name, text) for name in st.query_params for text in st.query_params.get_all(name)]


def write(view: str) -> None:
    """Make the address say what this view shows."""
    address = of(view)
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
    st.session_state[_READ] = address


def choice(view: str) -> Choice:
    """What is chosen now, as far as ``view`` has it."""
    return Choice.of(view, {name: _chosen(name) for name in PARAMETERS})


def of(view: str, **changed: Any) -> dict[str, str]:
    """The parameters of a link to ``view`` as it stands.

    ``changed`` are values to have instead; defaults are left out.
    """
    state: dict[str, Any] = {**{name: _chosen(name) for name in names(view)}, **changed}
    if "area" in state:
        state["area"] = fitting(view, state["area"])
    if "areas" in state:
        state["areas"] = fitting_areas(view, state["areas"])
    return written(state)


def absolute(view: str) -> str:
    """The whole address of ``view`` as it stands, for use elsewhere."""
    return f"{origin()}{link(view, of(view))}"


def origin() -> str:
    """Scheme, host and port at which the reader has opened the atlas."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}"


def page_of(view: str) -> str:
    """The file of a view's page, as Streamlit wants it."""
    return "app.py" if view == "overview" else f"pages/{view}.py"


def choose(name: str, value: Any) -> None:
    """Set a parameter, and what its widget can show of it."""
    if name == "years":
        st.session_state[_YEARS] = value
        value = _slider(value)
    st.session_state[name] = value


def years() -> Years:
    """The years that are chosen.

    A slider at its full width leaves no row out; a span that a link asks for stays one, even where it is as wide.
    """
    kept, shown = st.session_state[_YEARS], tuple(st.session_state["years"])
    if shown != _slider(kept):
        all_of_them = shown == _slider(None)
        moved: Years = None if all_of_them else with_unknown(shown) if kept and keeps_unknown(kept) else shown
        st.session_state[_YEARS] = kept = moved
    return kept


def _chosen(name: str) -> Any:
    return years() if name == "years" else st.session_state[name]


def _slider(chosen: Years) -> tuple[int, int]:
    """What the slider shows of years.

    An open end, or what is no span, is shown at the end of the slider.
    """
    first, last = span_of(chosen) or (None, None)
    whole = YEARS.whole()
    return (whole[0] if first is None else first, whole[1] if last is None else last)


def _default(name: str) -> object:
    return Language.of_browser(st.context.locale).code if name == "lang" else default(name)
