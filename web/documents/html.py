"""Plain HTML pages, read, printed and kept without a script: templates, headers and policies."""

from __future__ import annotations

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from coverage.figures import theme as themes
from coverage.paths import ROOT
from coverage.wording import Language

PAGES = Environment(loader=FileSystemLoader(ROOT / "web" / "templates"), autoescape=True, undefined=StrictUndefined)
"""Escapes what it is given; a word that it was not given is an error, not a gap in the page."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
"""Such a page loads nothing: what it shows is in it."""

OWN_FORMS = POLICY.replace("form-action 'none'", "form-action 'self'")
"""Such a page also sends what is typed in it, to its own server."""


def page(template: str, lang: Language, **content: object) -> HTMLResponse:
    """A plain page in one language."""
    html = PAGES.get_template(template).render(lang=lang.code, theme=themes.LIGHT, dark=themes.DARK, **content)
    return HTMLResponse(html, headers={**_headers(lang), "content-security-policy": POLICY})


def with_scripts(template: str, lang: Language, status: int = 200, **content: object) -> HTMLResponse:
    """A page in one language that runs a script of ours.

    See web/server/headers.py for what it may load.
    """
    return HTMLResponse(PAGES.get_template(template).render(lang=lang.code, **content), status, _headers(lang))


def _headers(lang: Language) -> dict[str, str]:
    return {"content-language": lang.code, "vary": "Accept-Language"}
