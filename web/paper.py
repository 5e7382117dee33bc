"""What have the plain pages in common that are read, printed and kept without a script?"""

from __future__ import annotations

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse

from coverage.figures import theme as themes
from coverage.paths import ROOT
from coverage.wording import Language
from pages.parts import link
from pages.parts.filters import Choice

PAGES = Environment(loader=FileSystemLoader(ROOT / "web" / "templates"), autoescape=True)

POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
"""Such a page loads nothing: what it shows is in it."""


def chosen(request: Request, view: str, lang: Language) -> tuple[Choice, dict[str, object], list[str]]:
    """What the link chooses of a view: with its defaults, as the link says it, and what was nonsense, in words."""
    values, nonsense = link.parsed(view, dict(request.query_params))
    problems = [link.about(lang, view, name, text).replace("`", "") for name, text in nonsense]  # Markdown, on pages
    return Choice.of(values), values, problems


def page(template: str, lang: Language, **content: object) -> HTMLResponse:
    """A plain page in one language."""
    html = PAGES.get_template(template).render(lang=lang.code, theme=themes.LIGHT, **content)
    headers = {"content-language": lang.code, "vary": "Accept-Language", "content-security-policy": POLICY}
    return HTMLResponse(html, headers=headers)
