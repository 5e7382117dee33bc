"""A view as one file: read without a script, printed, kept, and read again when the server is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from coverage.exports import citation
from coverage.views import BUILDERS, Look, opened
from coverage.views.in_sequence import source_beneath, without_repeated_titles
from coverage.wording import Language, sentences
from web.documents import html
from web.server.language import language
from web.server.store import store_if_made


def answer(view: str) -> Callable[[Request], HTMLResponse]:
    """What answers for one view."""

    def respond(request: Request) -> HTMLResponse:
        lang = language(request)
        asked = request.query_params.multi_items()
        document, _, _, problems, link = opened(view, Look(lang), asked, lambda: store_if_made(request))
        address = f"{str(request.base_url).rstrip('/')}{link}"
        return html.page(
            "snapshot.html",
            lang,
            title=document.heading,
            document=document,
            sections=list(without_repeated_titles(document.shown)),
            source_beneath=source_beneath,
            reader=lang,
            problems=problems,
            live=address,
            file=f"olpe-atlas-{view}.html",
            sources=document.sources(lang),
            citation=citation.text(document.extract(address, date.today(), lang)),
            words=_words(lang),
        )

    return respond


routes = [Route(f"/view/{view}", answer(view)) for view in BUILDERS]


def _words(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "live": say("Open this view in the atlas"),
        "keep": say("Keep this page as a file"),
        "print": say("It needs no internet and no server; print it with Ctrl+P."),
        "sources": say("Sources"),
        "cite": citation.heading(lang),
        "borders": sentences.borders(lang),
    }
