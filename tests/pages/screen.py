"""What does a page show? Pages run without a browser, and every text on them collected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

import pandas as pd
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from coverage.paths import ROOT
from pages.parts import session

# AppTest would look through every installed package for components at each run, which takes longer than most pages
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)

NOT_SHOWN = {"id", "tag", "url", "page_script_hash", "query_string", "page", "type", "icon", "form_id", "color", "uuid"}
NOT_SHOWN |= {"format", "language", "columns", "json", "js_content", "html_content", "component_name"}
"""Strings of a message to the browser that nobody reads; charts and column heads are read apart."""

CHART_TEXT = {"text", "ticktext", "name", "title", "hovertemplate", "texttemplate", "ticksuffix", "tickprefix"}
"""Where plotly keeps what is written on a chart; tips may also stand in ``customdata``."""


def start(view: str = "overview", locale: str | None = None, unfold: Iterable[str] = (), **link: str) -> AppTest:
    """A page that was opened by a link with these parameters, with the folds of these keys open."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    if view != "overview":
        app.switch_page(session.page_of(view))
    for name, value in link.items():
        app.query_params[name] = value
    for key in unfold:
        app.session_state[key] = True
    if locale:
        app.context = {"locale": locale}
    return well(app.run())


def well(app: AppTest) -> AppTest:
    """``app``, of which no error is known."""
    assert not app.exception, [error.value for error in app.exception]
    return app


@cache
def unfolded(view: str, lang: str, **link: str) -> AppTest:
    """A page with every part open, run once for all tests that only look at it."""
    app = start(view, lang=lang, unfold=_FOLDS, **link)
    while unknown := {fold.key for fold in app.expander} - _FOLDS:
        _FOLDS.update(unknown)
        app = start(view, lang=lang, unfold=_FOLDS, **link)
    return app


_FOLDS: set[str] = set()
"""The keys of all folds that were met so far: most pages need no second run to have theirs open."""


def headline(app: AppTest) -> str:
    """The sentence that answers the question of the page."""
    return app.container(key="headline").markdown[0].value


def chart(app: AppTest, key: str) -> dict:
    """What the browser draws from: data and layout."""
    return _figure(next(one for one in charts(app) if one.key == key))


def charts(app: AppTest) -> list:
    """The charts on the page."""
    return [one for one in app.get("bidi_component") if _is_chart(one)]


def _is_chart(element) -> bool:
    return element.proto.component_name == "plot"


def _figure(element) -> dict:
    return json.loads(json.loads(element.proto.json)["figure"])


def marks(app: AppTest, key: str) -> dict[str, float]:
    """The place on the horizontal axis of each mark that answers to a name."""
    traces = [trace for trace in chart(app, key)["data"] if "customdata" in trace]
    return {name: x for trace in traces for name, x in zip(trace["customdata"], trace["x"], strict=True)}


def texts(app: AppTest) -> Iterator[tuple[str, str]]:
    """Every text on the page, a line at a time, each with its place: kind of element, or head of the column."""
    for element in _elements(app._tree):
        for text in _of_element(element):
            yield from ((element.type, line) for line in _lines(text))
        if element.type in ("dataframe", "table"):
            yield from _of_table(element)
        if element.type == "bidi_component" and _is_chart(element):
            for text in _of_chart(_figure(element)):
                yield from (("chart", line) for line in _lines(text))


def _elements(block: Block) -> Iterator:
    for child in block.children.values():
        yield child
        if isinstance(child, Block):
            yield from _elements(child)


def _of_element(element) -> Iterator[str]:
    if element.proto is not None:
        yield from _of_message(element.proto)


def _of_message(message) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.name in NOT_SHOWN:
            continue
        values = value if field.is_repeated else [value]
        if field.type == field.TYPE_STRING:
            yield from values
        elif field.type == field.TYPE_MESSAGE and field.name != "arrow_data":
            for one in values:
                yield from _of_message(one)


def _of_table(element) -> Iterator[tuple[str, str]]:
    frame = element.value
    for settings in json.loads(getattr(element.proto, "columns", "") or "{}").values():
        if label := (settings or {}).get("label"):
            yield "head", label
    for head in frame:
        yield "head", str(head)
        if not pd.api.types.is_numeric_dtype(frame[head]):
            yield from ((head, line) for cell in frame[head].dropna().unique() for line in _lines(str(cell)))


def _of_chart(node, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        tips = "customdata" in str(node.get("hovertemplate"))
        for name, value in node.items():
            yield from _of_chart(value, "text" if tips and name == "customdata" else name)
    elif isinstance(node, list):
        for value in node:
            yield from _of_chart(value, key)
    elif isinstance(node, str) and key in CHART_TEXT:
        yield node


def _lines(text: str) -> list[str]:
    """``text`` without markup, in the pieces that the reader sees on lines of their own."""
    text = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    text = re.sub(r"%\{\w+\}", "", text)  # where plotly puts a text of ours, which is read by itself
    text = re.sub(r"\[(.*?)\]\(<?[^)]*\)", r"\1", text)
    pieces = re.split(r"<br>|</?(?:div|span|p|extra)[^>]*>|\n|(?<!\\)\|", text)
    plain = (re.sub(r"</?\w+[^>]*>|\*\*|\\(?=\W)|^#+ |^- ", "", piece.strip()) for piece in pieces)
    return [unescape(piece).strip() for piece in plain if piece.strip()]
