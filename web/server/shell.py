"""Shell of a page, which comes first: the reader's language, the atlas's name, and a list of all it will need.

Left to itself Streamlit's shell asks for the script of a chart only once the page has run, and for the map's
boundaries only once that script has run. Named in the shell, they come while the rest is being read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from coverage.wording import Language
from web.server.compression import PACKERS, encoding
from web.server.language import language

TITLE = "OLPE Atlas"

Instead = Callable[[Request, str], Response | None]
"""What may answer in place of a page, whose name it is given."""

IN_FIRST_VIEW = (
    "BidiComponent",
    "ButtonGroup",
    "DownloadButton",
    "Html",
    "LinkButton",
    "Metric",
    "PageLink",
    "Selectbox",
    "Slider",
)
"""Streamlit's names of the elements that the overview draws and that its shell does not name."""

IMPORT = re.compile(r"""(?:from|import)\s*["'`]\./([\w.-]+\.js)["'`]""")

STYLE = """
html { background: #FFFFFF; color: #52636D; font: 1rem "Source Sans", "Segoe UI", Arial, sans-serif }
#root > p { margin: 3rem auto; text-align: center }
@media (prefers-color-scheme: dark) { html { background: #10191E; color: #A9B8C0 } }
"""


class Shell:
    """The HTML around every page.

    ``streamlit`` is the folder with its index.html, ``static`` ours.
    """

    def __init__(self, streamlit: Path, static: Path) -> None:
        self.streamlit = streamlit
        self.source = (streamlit / "index.html").read_text(encoding="utf-8")
        named = re.findall(r'(?:href|src)="\./static/js/([^"]+)"', self.source)
        self.chunks = [name for name in chunks(streamlit / "static" / "js", IN_FIRST_VIEW) if name not in named]
        self.scripts = sorted(static.glob("*.js"))
        self.boundaries = [static / "world_50m.json"]  # that of the subdivisions is for the page of a country only

    def files(self) -> list[Path]:
        """The files of a first view, as they lie on disk."""
        named = re.findall(r'(?:href|src)="\./(static/[^"]+)"', self.source)
        theirs = [self.streamlit / name for name in (*named, *(f"static/js/{chunk}" for chunk in self.chunks))]
        return [*theirs, *self.scripts, *self.boundaries]

    def page(self, lang: Language) -> str:
        """The shell in one language.

        Raises ValueError where Streamlit's own shell is no longer as expected.
        """
        scripts = [f"static/js/{name}" for name in self.chunks] + [f"app/static/{file.name}" for file in self.scripts]
        needs = "".join(f'<link rel="modulepreload" crossorigin href="./{script}">' for script in scripts)
        needs += "".join(
            f'<link rel="preload" as="fetch" crossorigin href="./app/static/{file.name}">' for file in self.boundaries
        )
        without_script = html.escape(lang.say("The atlas draws its maps in the browser: please allow JavaScript."))
        changes = (
            (r'<html lang="en">', f'<html lang="{lang.code}">'),
            (r"<title>.*?</title>", f"<title>{TITLE}</title><style>{STYLE}</style>"),
            # The policy in headers.py allows no script inside the page; this one only serves search engines' robots.
            (r"<script>\s*window\.prerenderReady = false\s*</script>", ""),
            (r"</head>", f"{needs}</head>"),
            (r"<noscript>.*?</noscript>", f"<noscript><p>{without_script}</p></noscript>"),
            (r'<div id="root"></div>', f'<div id="root"><p>{TITLE}</p></div>'),
        )
        page = re.sub(r"<!--.*?-->\s*", "", self.source, flags=re.DOTALL)
        for pattern, text in changes:
            page, replaced = re.subn(pattern, lambda _, text=text: text, page, count=1, flags=re.DOTALL)
            if not replaced:
                msg = f"Streamlit's index.html has no {pattern}: adapt web/server/shell.py to the installed version."
                raise ValueError(msg)
        return page


def chunks(folder: Path, elements: Iterable[str]) -> list[str]:
    """The scripts that draw ``elements``, and their imports, largest first.

    Raises FileNotFoundError for an element that this version of Streamlit does not have.
    """
    sizes: dict[str, int] = {}
    waiting = []
    for element in elements:
        waiting += [file.name for file in folder.glob(f"{element}.*.js")]
        if not any(name.startswith(f"{element}.") for name in waiting):
            msg = f"no {element}.*.js in {folder}: has Streamlit renamed the element?"
            raise FileNotFoundError(msg)
    while waiting:
        name = waiting.pop()
        if name not in sizes:
            script = (folder / name).read_text(encoding="utf-8")
            sizes[name] = len(script)
            waiting += IMPORT.findall(script)
    return sorted(sizes, key=sizes.__getitem__, reverse=True)


def routes(shell: Shell, pages: Iterable[str], instead: Instead) -> list[Route]:
    """One route for the overview and for each of ``pages``.

    ``instead`` may answer another way.
    """

    @cache
    def body(lang: Language, coding: str | None) -> bytes:
        plain = shell.page(lang).encode()
        return PACKERS[coding](plain) if coding else plain

    def page(request: Request) -> Response:
        other = instead(request, request.url.path.strip("/") or "overview")
        if other is not None:
            return other
        lang, coding = language(request), encoding(request.headers)
        headers = {"cache-control": "no-cache", "content-language": lang.code}
        headers["vary"] = "Accept-Encoding, Accept-Language"
        if coding:
            headers["content-encoding"] = coding
        return Response(body(lang, coding), headers=headers, media_type="text/html")

    return [Route(path, page) for path in ("/", *(f"/{name}" for name in pages))]
