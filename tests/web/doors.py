"""What does each door say of a view, in plain words: the page, the file to keep, the wall, the sheet of a country?"""

import re
from functools import cache
from html import unescape

from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.pages.screen import texts
from web.documents import sheet, snapshot, wall

OF_THE_PAGE_ALONE = (
    *("How to cite", "How to cite these rows", "The same rows in a program"),
    "What if: a supposition of yours, not a figure",
)
"""Headings of what a program or a researcher takes away, and of a slider: elsewhere only what it was set to is said."""

KINDS = ("info", "warning", "metric", "caption", "header", "subheader")
"""Elements of a page that say something of its figures: notices, key numbers, notes and sources, titles."""

SOURCE = re.compile(r"\[((?:[^\]\\]|\\.)+)\]\(<\S+>\)")
"""A source in Markdown: its title, which leads to it."""


CLIENT = TestClient(Starlette(routes=[*snapshot.routes, *wall.routes, *sheet.routes]))


def plain(text):
    return " ".join(unescape(text).replace("\N{NO-BREAK SPACE}", " ").replace("`", "").split())


def words_of(app):
    """Every text of a page, without the signs of emphasis."""
    return plain("\n".join(line for _, line in texts(app)).replace("*", ""))


def said_by(app, lang):
    """What a page says of its figures: ``(kind, words)``; its foot and its headings of its own aside."""
    own = {lang.say(heading) for heading in OF_THE_PAGE_ALONE}
    said = [(kind, plain(line)) for kind, line in texts(app) if kind in KINDS and line not in own]
    titles = (re.sub(r"\\(?=\W)", "", title) for text in app.markdown for title in SOURCE.findall(text.value))
    return [*said[:-1], *(("source", plain(title)) for title in titles)]


def kept(query):
    """The words of the file to keep."""
    return without_markup(CLIENT.get(f"/view/{query}").text)


def printed(query):
    """The words of the sheet of a country."""
    return without_markup(CLIENT.get(f"/sheet?{query}").text)


def shown(view, query):
    """The words of the wall, over all sections of a view; those beside the answer are there at each."""
    slides = [CLIENT.get(f"/present/{view}.json?{query}").json()]
    slides += [CLIENT.get(f"/present/{view}.json?{query}&chart={name}").json() for name in slides[0]["sections"][1:]]
    assert len({str([slide["notices"], slide["problems"], slide["company"]]) for slide in slides}) == 1
    return plain("\n".join(line for slide in slides for line in strings({**slide, "figure": None})))


def strings(node):
    if isinstance(node, dict | list):
        for value in node.values() if isinstance(node, dict) else node:
            yield from strings(value)
    elif isinstance(node, str):
        yield re.sub(r"<[^>]+>", " ", node)


def without_markup(html):
    return plain(re.sub(r"<[^>]+>", " ", html.partition("</head>")[2]))


@cache
def other_doors(view, code, **link):
    """What each door but the page says, by its name; the sheet is of a country."""
    query = "&".join(f"{name}={value}" for name, value in {"lang": code, **link}.items())
    doors = {"wall": shown(view, query), "file": kept(f"{view}?{query}")}
    if view == "country":
        doors["sheet"] = printed(query)
    return doors
