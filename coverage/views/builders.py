"""Builders of the documents of all views."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from coverage.figures import on_wall
from coverage.figures.theme import Screen
from coverage.views import parameters
from coverage.views.agenda import Stores, agenda, nowhere, with_rooms
from coverage.views.choice import Choice, default, link, parsed, written
from coverage.views.compare import compare
from coverage.views.country import country
from coverage.views.document import Document, Look
from coverage.views.evidence import evidence
from coverage.views.explore import explore
from coverage.views.gaps import gaps
from coverage.views.methods import methods
from coverage.views.operators import operators
from coverage.views.overview import overview
from coverage.views.revisions import with_revisions
from coverage.views.sections import Chart, Section

BUILDERS: Mapping[str, Callable[[Choice, Look], Document]] = {
    "overview": overview,
    "country": country,
    "operators": operators,
    "evidence": evidence,
    "gaps": gaps,
    "agenda": agenda,
    "explore": explore,
    "compare": compare,
    "methods": methods,
}


class Opened(NamedTuple):
    """A document, with what its link chose and got wrong.

    ``values`` are those of the parameters that the link says, ``problems`` what in it was nonsense. ``link`` is the
    address of the page that shows the same: of the version of the reader's link, so that it says what has changed too.
    """

    document: Document
    choice: Choice
    values: dict[str, Any]
    problems: list[str]
    link: str


def build(view: str, choice: Choice, look: Look, store: Stores = nowhere) -> Document:
    """What ``view`` says of a choice.

    ``store`` gives where rooms are kept, None where there are none. All but what rooms said, and what has changed since
    an older link was made, is worked out once for the same arguments.
    """
    built = remembered(view, replace(choice, version=default("version")), look)
    if choice.is_older:
        built = with_revisions(built, choice, look)
    if view == "agenda":
        built = with_rooms(built, store, choice.area, look.lang)
    return built.with_own_source(look.lang)


@lru_cache(maxsize=160)
def remembered(view: str, choice: Choice, look: Look) -> Document:
    """`build` without what rooms said and what has changed."""
    built = BUILDERS[view](choice, look).with_own_source(look.lang)
    if look.screen is not Screen.WALL:
        return built
    return replace(built, sections=[_on_wall(section) for section in built.sections])


def _on_wall(section: Section) -> Section:
    return replace(section, figure=on_wall(section.figure)) if isinstance(section, Chart) else section


def opened(view: str, look: Look, query: Iterable[tuple[str, str]], store: Stores = nowhere) -> Opened:
    """The document that the query string of a link asks for.

    What it leaves out, or says wrongly, takes its default; ``problems`` says in words what was wrong.
    """
    values, nonsense = parsed(view, query)
    choice = Choice.of(view, values)
    problems = [parameters.about(look.lang, wrong, parameters.of_link(view)) for wrong in nonsense]
    given = written({"lang": look.lang.code, "version": choice.version, **values})
    return Opened(build(view, choice, look, store), choice, values, problems, link(view, given))
