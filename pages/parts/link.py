"""What does the address of a view say, and what if it says nonsense?

Streamlit can bind a widget to the address by itself, but it writes the label on screen, so that a link made
in Spanish would mean nothing in English. Here the address carries the codes of the data, the same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import urlencode, urlsplit

import streamlit as st

from coverage import measures, tables
from coverage.figures.map import By
from coverage.measures.headlines import RULES
from coverage.tables import catalog, vocabulary
from coverage.wording import LANGUAGES, Language
from pages.parts.parameters import Parameter, Percent, span
from pages.parts.views import VIEWS

_READ = "address_read"

ALWAYS = ("lang", "version")
"""Parameters that every link spells out, so that it means the same to another reader and in another year."""


def _vocabulary(field: str) -> Parameter:
    return Parameter(lambda: vocabulary.values(field), list, many=True)


def _version() -> str:
    return catalog.version()


@cache
def countries() -> list[str]:
    """The codes of the countries of the atlas."""
    areas = tables.areas()
    return list(areas.loc[areas["kind"].eq("country"), "area"])


@cache
def countries_and_places() -> list[str]:
    """The codes of the countries, and of the regions and places on which anything is published."""
    areas, published = tables.areas(), tables.estimates()["area"]
    return list(areas.loc[areas["kind"].eq("country") | areas["area"].isin(published), "area"])


def areas_of(view: str) -> list[str]:
    """The areas of which a view can show one."""
    return parameter(view, "area").values()


PARAMETERS = {
    "lang": Parameter(lambda: LANGUAGES, lambda: Language.of_browser(st.context.locale).code),
    "version": Parameter(lambda: measures.versions(tables.revisions(), _version()), _version),
    "service": Parameter(lambda: ("water", "sanitation"), lambda: "water"),
    "operator_type": Parameter(lambda: vocabulary.values("operator_type"), lambda: "all_small_scale"),
    "rule": Parameter(lambda: RULES, lambda: RULES[0]),
    "colour": Parameter(lambda: tuple(By), lambda: By.SHARE.value),
    "years": span(lambda: tables.estimates()["year"]),
    "what_if": Percent(lambda: [str(percent) for percent in range(101)], lambda: 0),
    "area": Parameter(countries, lambda: "PER"),
    "table": Parameter(lambda: ("estimates", "comparable", "headlines"), lambda: "estimates"),
    "areas": Parameter(lambda: list(tables.areas()["area"]), list, many=True),
    "services": _vocabulary("service"),
    "operator_types": _vocabulary("operator_type"),
    "residences": _vocabulary("residence"),
    "measures": _vocabulary("measure"),
    "grades": _vocabulary("grade"),
    "source_kinds": _vocabulary("source_kind"),
}

_ANY_AREA = Parameter(countries_and_places, PARAMETERS["area"].default)


def parameter(view: str, name: str) -> Parameter:
    """A parameter as it is in the link of a view."""
    return _ANY_AREA if name == "area" and VIEWS[view].any_area else PARAMETERS[name]


def read(view: str) -> list[tuple[str, str]]:
    """Bring the session in line with the address; return what in the address was nonsense, name and text.

    A parameter that belongs to this view and is not in the address takes its default, one of another view
    keeps its value.
    """
    address = st.query_params.to_dict()
    state = st.session_state
    fresh = address != state.get(_READ)
    values, nonsense = parsed(view, address)
    for name, parameter in PARAMETERS.items():
        if name not in state or (fresh and name in _names(view)):
            state[name] = values[name] if name in values else parameter.default()
        else:
            state[name] = state[name]  # a widget's value would otherwise go when another page is opened
    state["area"] = _fitting(view, state["area"])
    write(view)
    return nonsense if fresh else []


def parsed(view: str, address: Mapping[str, str]) -> tuple[dict[str, object], list[tuple[str, str]]]:
    """The values that an address says for a view, and what in it is nonsense, name and text.

    What it leaves out, or says wrongly, has no value; a parameter of another view is no nonsense.
    """
    values, nonsense = {}, []
    for name, text in address.items():
        if name not in PARAMETERS:
            nonsense.append((name, text))
        elif name in _names(view):
            try:
                values[name] = parameter(view, name).parse(text)
            except ValueError as unknown:
                nonsense.append((name, str(unknown)))
    return values, nonsense


def write(view: str) -> None:
    """Make the address say what this view shows."""
    address = of(view)
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
    st.session_state[_READ] = address


def absolute(view: str) -> str:
    """The whole address of ``view`` as it stands, to be used anywhere else."""
    return f"{origin()}{path(view)}?{urlencode(of(view), safe=',/')}"


def origin() -> str:
    """Scheme, host and port at which the reader has opened the atlas."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}"


def of(view: str, **changed: object) -> dict[str, str]:
    """The parameters of a link to ``view`` as it stands, with ``changed`` values; defaults are left out."""
    state = {**{name: st.session_state[name] for name in _names(view)}, **changed}
    if "area" in state:
        state["area"] = _fitting(view, state["area"])
    return written(state)


def written(values: Mapping[str, object]) -> dict[str, str]:
    """The parameters of a link that says these values; defaults are left out."""
    return {
        name: PARAMETERS[name].format(value)
        for name, value in values.items()
        if name in ALWAYS or value != PARAMETERS[name].default()
    }


def path(view: str) -> str:
    """The path of a view's page."""
    return "/" if view == "overview" else f"/{view}"


def _fitting(view: str, area: str) -> str:
    """``area`` where a view can show it; else the country in which it lies, or the default."""
    return next(one for one in (area, _above().get(area), PARAMETERS["area"].default()) if one in areas_of(view))


@cache
def _above() -> dict[str, str]:
    """The area in which each lies."""
    return tables.areas().set_index("area")["parent"].to_dict()


def chosen(view: str, criteria: Mapping[str, Sequence]) -> dict[str, object]:
    """The parameters of ``view`` that choose these criteria of a selection, whether it takes one value or several."""
    one = {"areas": "area", "services": "service", "operator_types": "operator_type"}
    return {
        name if name in _names(view) else one[name]: list(values) if name in _names(view) else values[0]
        for name, values in criteria.items()
    }


def _names(view: str) -> tuple[str, ...]:
    return (*ALWAYS, *VIEWS[view].parameters)


def about(lang: Language, view: str, name: str, text: str) -> str:
    """What in a link to ``view`` was nonsense, and what is allowed in its place."""
    if name not in PARAMETERS:
        return lang.say(
            "The link has a parameter “{name}” that the atlas does not know; it was left out.", name=_as_text(name)
        )
    return lang.say(
        "The link asks for {name} = “{text}”, which does not exist; the page shows the default. Allowed: {allowed}.",
        name=name,
        text=_as_text(text),
        allowed=parameter(view, name).allowed(),
    )


def _as_text(text: str) -> str:
    """What somebody wrote into a link, as Markdown that draws no picture from it and makes it no link."""
    return f"`{' '.join(text.replace('`', ' ').split())[:60] or ' '}`"
