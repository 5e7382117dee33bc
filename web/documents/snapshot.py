"""A view as one file: read without a script, printed, kept, and read again when the server is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from coverage.exports import Extract, citation
from coverage.tables import catalog
from coverage.wording import Language, selections
from pages.parts import link
from pages.parts.filters import Choice
from web.documents import html
from web.server.language import language
from web.views import Look, Snapshot, opened

KEPT = ("overview", "country", "evidence")
"""Views that can be had as one file; all rows of the explore page, with their sources, would be too large for one."""


def answer(view: str) -> Callable[[Request], HTMLResponse]:
    """What answers for one view."""

    def respond(request: Request) -> HTMLResponse:
        lang = language(request)
        snapshot, choice, values, problems = opened(view, Look(lang), request.query_params)
        values = {"lang": lang.code, "version": catalog.version()} | values | {"version": catalog.version()}
        address = f"{str(request.base_url).rstrip('/')}{link.path(view)}?{urlencode(link.written(values), safe=',/')}"
        extract = _extract(snapshot, choice, address, lang)
        return html.page(
            "snapshot.html",
            lang,
            title=snapshot.question,
            snapshot=snapshot,
            problems=problems,
            live=address,
            file=f"olpe-atlas-{view}.html",
            filters=extract.filters,
            sources=snapshot.sources(lang),
            citation=citation.text(extract),
            words=_words(lang),
        )

    return respond


routes = [Route(f"/view/{view}", answer(view)) for view in KEPT]


def _extract(snapshot: Snapshot, choice: Choice, address: str, lang: Language) -> Extract:
    """What is cited: the rows behind the view, and how they were chosen."""
    return Extract(
        view="headlines" if "strength" in snapshot.behind else "comparable",
        rows=snapshot.behind,
        filters=selections.filters(lang, snapshot.selection, choice.rule),
        link=address,
        taken=date.today(),
        lang=lang,
    )


def _words(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "live": say("Open this view in the atlas"),
        "keep": say("Keep this page as a file"),
        "print": say("It needs no internet and no server; print it with Ctrl+P."),
        "sources": say("Sources"),
        "cite": say("How to cite"),
        "borders": say(
            "OLPE Atlas, data version {version}. Borders as in Natural Earth; the atlas takes no position on them.",
            version=catalog.version(),
        ),
    }
