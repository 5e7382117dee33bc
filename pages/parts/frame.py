"""Frame around every page: set-up, menu, language, and what the link could not mean."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coverage.figures import theme as themes
from coverage.figures.theme import Theme
from coverage.views import VIEWS
from coverage.views.parameters import about, of_link
from coverage.wording import LANGUAGES, NAMES, Language, sentences
from coverage.wording.markdown import as_code
from pages.parts import landmarks, routes, session

_STYLE = """<style>
.st-key-menu { border-bottom: 1px solid color-mix(in srgb, currentColor 16%, transparent); padding-bottom: .4rem; }
.st-key-menu [data-testid="stPageLink-NavLink"] { padding: .25rem .6rem; }
.st-key-menu [aria-current="page"] { box-shadow: inset 0 -2px var(--accent); }
.st-key-menu a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.st-key-menu a:not([aria-current="page"]):focus-visible { background: none; }
.st-key-page { display: none; }
.st-key-question:focus { outline: none; }
@media (max-width: 640px) {
  .st-key-menu, .st-key-menu [data-testid="stHorizontalBlock"] { gap: .2rem; }
  .st-key-menu > [data-testid="stLayoutWrapper"] { order: 1; flex: 1 1 100%; }
  .st-key-menu [data-testid="stPageLink-NavLink"] { padding: .25rem .5rem; }
  .stMain [role="radiogroup"] { flex-wrap: wrap; overflow: visible; } /* or choices stand beyond the edge, unseen */
  .stMain [role="radio"][aria-checked="false"] { border-left-color:
    color-mix(in srgb, currentColor 16%, transparent) !important; }
}
.st-key-question h1 { padding: .6rem 0 .2rem; font-size: clamp(1.7rem, 1.2rem + 1.6vw, 2.5rem); line-height: 1.15; }
.st-key-headline p { font-size: clamp(1.1rem, 1rem + .5vw, 1.4rem); line-height: 1.45; max-width: 60rem; }
.st-key-service [role="radio"], .st-key-colour [role="radio"] { height: 2.5rem; }
[data-testid="stCaptionContainer"] { opacity: 1; color: color-mix(in srgb, currentColor 80%, transparent); }
.plot-files { display: flex; gap: .5rem; justify-content: flex-end; }
.plot-files button { min-height: 1.6rem; padding: .1rem .5rem; font: inherit; font-size: .8rem; color: inherit;
  background: none; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .4rem;
  cursor: pointer; }
@media (pointer: coarse) { .plot-files button, .st-key-menu a { min-height: 2.75rem; min-width: 2.75rem; } }
.deck { font-size: .875rem; }
.deck a { color: inherit; }
.deck button { padding: .45rem .75rem; font: inherit; color: inherit; background: none; cursor: pointer;
  border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem; }
.plot-wide { margin: 0; font-size: .875rem; }
@media (max-width: 1000px) { /* what stands side by side on a desk stands one below the other */
  [data-testid="stHorizontalBlock"]:has(> [data-testid="stColumn"]) { flex-wrap: wrap; }
  [data-testid="stHorizontalBlock"] > [data-testid="stColumn"] { flex: 1 1 100%; min-width: 100%; }
}
[data-testid="stHorizontalBlock"]:has([data-testid="stMetric"]) { flex-wrap: wrap; }
[data-testid="stColumn"]:has([data-testid="stMetric"]) { flex: 1 1 10rem !important; min-width: 10rem !important; }
[data-testid="stMetric"] { container-type: inline-size; }
[data-testid="stMetricValue"] { font-size: clamp(1.4rem, 12cqi, 2.25rem); }
[data-testid="stMetric"] * { white-space: normal !important; overflow: visible !important; text-overflow: clip; }
</style>"""

_COLOURS = f"""<style>
.stApp {{ --accent: light-dark({themes.LIGHT.accent}, {themes.DARK.accent}); }}
[data-tag], [data-tag] button {{ color: light-dark({themes.LIGHT.paper}, {themes.DARK.paper}); }}
</style>"""
"""The accent is bright in the dark, where Streamlit would write on it in white."""


@dataclass(frozen=True)
class Frame:
    """What a page needs to know about its reader and server.

    ``links`` is the place of the menu's links. ``routes`` are the paths that the server has beside the pages.
    """

    view: str
    lang: Language
    theme: Theme
    links: DeltaGenerator
    routes: frozenset[str]


def frame(view: str) -> Frame:
    """Set up a view's page, draw its menu and its question.

    Every page calls this first.
    """
    nonsense = session.read(view)
    lang = Language(st.session_state["lang"])
    title = f"{lang.say(VIEWS[view].name)} · OLPE Atlas"
    st.set_page_config(page_title=title, layout="wide", initial_sidebar_state="collapsed")
    theme = themes.of(st.context.theme.type)
    st.html(_STYLE + _COLOURS)
    links = _menu(view, lang)
    for wrong in nonsense:
        st.warning(about(lang, wrong, of_link(view), as_code), icon=":material/link_off:")
    with st.container(key="question"):
        st.title(lang.say(VIEWS[view].question), anchor=False)
    return Frame(view, lang, theme, links, routes.served())


def foot(page: Frame) -> None:
    """The foot of every page: data version, and a note on borders."""
    st.divider()
    st.caption(sentences.borders(page.lang))


def _menu(view: str, lang: Language) -> DeltaGenerator:
    """Draw the menu; return the place of its links."""
    with st.container(key="menu", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("**OLPE Atlas**", width="content")
        links = st.empty()
        if not VIEWS[view].parameters:  # else the answer draws them
            menu_links(links, view, lang)
        st.segmented_control(
            lang.say("Language"),
            LANGUAGES,
            format_func=NAMES.__getitem__,
            key="lang",
            required=True,
            label_visibility="collapsed",
            width="content",
        )
        landmarks.name(view, lang)
    return links


def menu_links(place: DeltaGenerator, view: str, lang: Language) -> None:
    """The links of the menu; each carries along what is chosen."""
    with place.container(horizontal=True, gap="xxsmall", key="links"):
        for name, other in VIEWS.items():
            label = f"**{lang.say(other.name)}**" if name == view else lang.say(other.name)
            st.page_link(session.page_of(name), label=label, query_params=session.of(name))
