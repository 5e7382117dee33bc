"""Error pages, calm and in the reader's language, for addresses that are not in the atlas."""

from __future__ import annotations

from html import escape

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coverage.wording import Language
from web.server import shell
from web.server.language import language


def not_found(request: Request) -> HTMLResponse:
    """The page shown in place of one that does not exist."""
    lang = language(request)
    return calm(lang, lang.say("This page is not in the atlas."), 404)


def calm(lang: Language, message: str, status: int) -> HTMLResponse:
    """A page that says one thing, and leads to the overview."""
    page = (
        f'<!DOCTYPE html><html lang="{lang.code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{shell.TITLE}</title><style>{shell.STYLE} body {{ text-align: center; padding: 3rem }}"
        " a { color: inherit }</style></head>"
        f"<body><main><h1>{escape(message)}</h1>"
        f'<p><a href="/?lang={lang.code}">{escape(lang.say("Go to the overview"))}</a></p></main></body></html>'
    )
    return HTMLResponse(page, status_code=status)


class UnknownPages:
    """Answer 404 where Streamlit would show its shell for any address.

    The pages that exist have routes of their own (shell.py), so its shell is seen for unknown ones only.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        unknown = False

        async def send_unless_shell(message: Message) -> None:
            nonlocal unknown
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                unknown = isinstance(scope.get("endpoint"), StaticFiles) and kind.startswith("text/html")
                if unknown:
                    await not_found(Request(scope))(scope, receive, send)
            if not unknown:
                await send(message)

        await self.app(scope, receive, send_unless_shell)
