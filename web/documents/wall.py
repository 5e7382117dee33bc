"""A view on the wall of a room: a chart, a table or a text at a time with sentence and source, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlsplit

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, Router, request_response

from coverage.figures.theme import WALL_DARK, WALL_LIGHT, Screen, Theme
from coverage.measures import Selection
from coverage.views import (
    BUILDERS,
    VIEWS,
    Chart,
    Choice,
    Document,
    Facts,
    Link,
    Look,
    Section,
    Table,
    Words,
    decks,
    opened,
    parameters,
)
from coverage.views.choice import default, query_string
from coverage.views.labels import WORDED
from coverage.views.parameter_kinds import Parameter, Single
from coverage.views.parameters import parameter
from coverage.views.tables import sources
from coverage.wording import Language, selections, sentences
from web.documents import html, keys
from web.server import address
from web.server.errors import not_found
from web.server.language import language
from web.server.store import store_if_made

ADDRESS = "/present"

THEMES = {"light": WALL_LIGHT, "dark": WALL_DARK}

CHARACTERS = 230
"""Of what is known on two lines of a table of sheets, in its smallest letters."""

OURS = ("chart", "theme", "present")
"""Parameters of a presented view that its page does not have."""


def wall(view: str) -> Callable[[Request], Response]:
    """What shows one view on the wall."""

    def respond(request: Request) -> Response:
        lang = language(request)
        return html.with_scripts("present.html", lang, title=lang.say(VIEWS[view].name), words=_words(lang))

    return respond


def slide(view: str) -> Callable[[Request], Response]:
    """What answers the wall's script with all of one view."""

    def respond(request: Request) -> Response:
        lang = language(request)
        ours, asked = parted(request)
        theme = theme_of(ours)
        look = Look(lang, theme, Screen.WALL)
        document, choice, values, problems, link = opened(view, look, asked, lambda: store_if_made(request))
        sections = {section.name: section for section in _sections(document, lang)}
        known = _own(sections)
        chosen, nonsense = parameters.read(ours, known)
        return JSONResponse(
            {
                "view": view,
                "lang": lang.code,
                "question": document.heading,
                "chosen": _chosen(document, choice, lang),
                "answer": document.answer,
                "company": document.company,
                "notices": [notice.text for notice in document.notices],
                "problems": [*problems, *(parameters.about(lang, wrong, known) for wrong in nonsense)],
                "colours": {"ink": theme.ink, "muted": theme.muted, "paper": theme.paper, "line": theme.line},
                "filters": _filters(view, lang, values),
                **_section(sections, lang, chosen.get("chart")),
                "link": link,
            }
        )

    return respond


def code(request: Request) -> Response:
    """A QR code of an address of this atlas.

    The address is as others in the room reach it; ``of`` is its path and query.
    """
    asked = urlsplit(request.query_params.get("of", "/"))
    path = asked.path if asked.path.startswith("/") else "/"
    query = query_string(parse_qsl(asked.query))
    return address.as_code(f"{address.base(request).url}{path}{f'?{query}' if query else ''}")


def deck(request: Request) -> Response:
    """The page to order, save, open and start a deck on."""
    lang = language(request)
    ready = [(name, ready_made.name) for name, ready_made in decks.ready(lang).items()]
    say = lang.say
    return html.with_scripts(
        "deck.html",
        lang,
        title=say("Deck"),
        ready=ready,
        words=_words_of_decks(lang),
        text=SimpleNamespace(
            name=say("Name of the deck"),
            start=say("Present"),
            save=say("Save as a file"),
            open=say("Open a file"),
            clear=say("Empty the deck"),
            ready=say("Ready-made decks"),
            keys=say(
                "In a talk: PageDown and PageUp or the arrows step, End skips the rest of a table or text, "
                "F full screen, B black, T light or dark, M filters, Q QR code, Esc leaves."
            ),
        ),
    )


def ready_deck(request: Request) -> Response:
    """One of the decks that the atlas brings along."""
    lang = language(request)
    chosen = decks.ready(lang).get(request.path_params["name"])
    if chosen is None:
        return JSONResponse({"title": "There is no such deck", "allowed": list(decks.ready(lang))}, status_code=404)
    return JSONResponse(chosen.as_file())


def instead(request: Request, view: str) -> Response | None:
    """The answer for a page whose link says ``present=1``.

    None where it does not, or nothing is to be presented.
    """
    ours, asked = parted(request)
    if "present" not in parameters.read(ours, _own())[0] or view not in BUILDERS:
        return None
    shown = [(name, text) for name, text in ours if name != "present"]
    return RedirectResponse(f"{ADDRESS}/{view}?{query_string([*asked, *shown])}")


def parted(request: Request) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The parameters that only a wall has, and the rest.

    The first under the names that the wall's keys write; the rest is that of the link.
    """
    ours, rest = [], []
    for name, text in request.query_params.multi_items():
        if (known := name.strip().casefold()) in OURS:
            ours.append((known, text.strip()))
        else:
            rest.append((name, text))
    return ours, rest


def theme_of(ours: Iterable[tuple[str, str]]) -> Theme:
    """The colours that a link asks for, else a bright room's."""
    return THEMES[parameters.read(ours, _own())[0].get("theme", "light")]


routes = [
    Mount(
        ADDRESS,
        Router(
            [
                *(Route(f"/{view}", wall(view)) for view in BUILDERS),
                *(Route(f"/{view}.json", slide(view)) for view in BUILDERS),
                Route("/code.json", code),
            ],
            default=request_response(not_found),
        ),
        middleware=[Middleware(GZipMiddleware, minimum_size=1000)],
    ),
    Route("/deck", deck),
    Route("/decks/{name}.json", ready_deck),
]


def _chosen(document: Document, choice: Choice, lang: Language) -> str | None:
    """Years and rule in words, where the link chooses them.

    Answers say the rest, and rows to explore all of it.
    """
    rule = None if choice.rule == default("rule") else choice.rule
    filters = [] if document.view == "explore" else selections.filters(lang, Selection(years=choice.years), rule)
    return selections.in_words(lang, filters) if filters else None


def _own(sections: Iterable[str] = ()) -> dict[str, Parameter]:
    """What the parameters of `OURS` may be.

    ``chart`` names one of the ``sections``, a chart or not.
    """
    values = {"chart": tuple(sections), "theme": tuple(THEMES), "present": ("1",)}
    return {name: Single(partial(values.__getitem__, name), str) for name in OURS}


def _section(sections: Mapping[str, Section], lang: Language, name: str | None) -> dict[str, object]:
    """The section asked for, or the first, and the names of all."""
    known = {"sections": list(sections)}
    section = sections[name] if name else next(iter(sections.values()), None)
    if section is None:
        return known | {"section": None}
    content = {"section": section.name, "title": section.title, "note": section.note, "source": section.source}
    return known | content | _body(section, lang)


def _sections(document: Document, lang: Language) -> Iterator[Section]:
    """What the wall shows one after the other.

    First come charts, then key numbers, words and tables, and at last every source.
    """
    yield from (section for section in document.shown if isinstance(section, Chart))
    if document.facts:
        yield document.facts
    yield from (section for section in document.shown if not isinstance(section, Chart))
    if cited := document.sources(lang):
        yield sources(lang, cited, name="sources", title=lang.say("Sources"), source=sentences.citation(lang))


def _body(section: Section, lang: Language) -> dict[str, object]:
    """What is drawn or written under the title of a section."""
    match section:
        case Chart():
            return {"figure": json.loads(section.json), "legend": list(section.legend)}
        case Table():
            if section.as_sheets:
                return _sheets(section, lang)
            table = section.on_wall()
            rows = [[cell.text if isinstance(cell, Link) else cell for cell in row] for row in table.cells(lang)]
            return {"heads": table.heads, "rows": rows}
        case Words():
            return {"paragraphs": list(section.paragraphs)}
        case Facts():
            return {"facts": [fact._asdict() for fact in section.facts], "picture": section.picture}


def _sheets(table: Table, lang: Language) -> dict[str, object]:
    """A row for each sheet: its name, and all that it says.

    Short facts stand together on a line.
    """
    rows = [
        [sheet.name.replace(" · ", " ·\n"), "\n".join(_packed(line.text for line in sheet.lines))]
        for sheet in table.sheets(lang)
    ]
    return {"heads": [table.heads[0], lang.say("What is known")], "rows": rows}


def _packed(facts: Iterable[str]) -> list[str]:
    """``facts`` in their order, short ones together on a line.

    A line has as many as have room in the small letters of a long table.
    """
    lines: list[str] = []
    for fact in facts:
        together = f"{lines[-1]} · {fact}" if lines else fact
        if lines and len(together) <= CHARACTERS:
            lines[-1] = together
        else:
            lines.append(fact)
    return lines


def _filters(view: str, lang: Language, values: Mapping[str, object]) -> list[dict[str, object]]:
    """Filters that the wall can choose by, with values in words."""
    chosen = {name: values.get(name, default(name)) for name in VIEWS[view].parameters}
    rules = chosen.get("table", "headlines") == "headlines"
    return [
        {
            "name": name,
            "label": WORDED[name].label(lang),
            "value": value,
            "options": [(option, WORDED[name].value(lang, option)) for option in parameter(view, name).values()],
        }
        for name, value in chosen.items()
        if name in WORDED and (name != "rule" or rules)
    ]


def _words(lang: Language) -> str:
    say = lang.say
    return json.dumps(
        {
            "next": say("Next (PageDown)"),
            "previous": say("Previous (PageUp)"),
            "skip": say("Skip the rest of this table or text (End)"),
            "filters": say("Filters (M)"),
            "code": say("QR code of this view (Q)"),
            **keys.words(lang),
            "rows": say("Rows {first}–{last} of {n}", first="{first}", last="{last}", n="{n}"),
        }
    )


def _words_of_decks(lang: Language) -> str:
    say = lang.say
    return json.dumps(
        {
            "empty": say("The deck is empty: open a page and press “Add to the deck”."),
            "up": say("Further up"),
            "down": say("Further down"),
            "remove": say("Remove"),
            "rename": say("Name of the slide"),
            "unreadable": say("This file is no deck of the atlas; the deck stays as it was."),
            "unknown": say("Left out, since they lead to no page of the atlas: {n} of the slides.", n="{n}"),
            "lose": say("The slides of this deck are lost unless they were saved as a file. Go on?"),
        }
    )
