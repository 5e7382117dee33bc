"""One country on one sheet of A4: what is known, how sure it is, and what is not known; notes and sources on the back.

Plain HTML, no script.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from coverage.paths import STATIC
from coverage.views import VIEWS, Look, opened
from coverage.views.sheet import sheet as sheet_of
from coverage.wording import Language, sentences
from web.documents import html
from web.server.language import language


def sheet(request: Request) -> HTMLResponse:
    """The sheet of the country in the link, in the reader's language."""
    lang = language(request)
    document, choice, _, problems, _ = opened("country", Look(lang), request.query_params.multi_items())
    return html.page(
        "sheet.html",
        lang,
        title=document.heading,
        problems=problems,
        back=f"/country?{request.url.query}",
        words=_words(lang),
        document=document,
        sheet=sheet_of(document, choice.area, lang, len(problems)),
        map=(STATIC / "outlines" / f"{choice.area}.svg").read_text(encoding="utf-8"),
        citation=sentences.citation(lang),
    )


routes = [Route("/sheet", sheet)]


def _words(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "back": say("Back to the country's page; print this one with Ctrl+P"),
        "how_to_read": say("From 0% to 100% of all people; then year and grade."),
        "gaps": say(VIEWS["gaps"].question),
        "sources": say("Sources"),
        "notes": say("Notes and sources"),
    }
