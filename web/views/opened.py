"""What does a link show, for doors that have no Streamlit?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from coverage.tables import catalog
from coverage.wording import doubts, lists
from pages.parts import link, revised
from pages.parts.filters import Choice
from pages.parts.views import VIEWS as PAGES
from web.views.document import Look, Section, Snapshot
from web.views.listed import listed
from web.views.said import VIEWS


class Opened(NamedTuple):
    """A view as a link chooses it; ``problems`` say in words what in the link was nonsense."""

    snapshot: Snapshot
    choice: Choice
    values: dict[str, object]
    problems: list[str]


def opened(view: str, look: Look, query: Mapping[str, str], beside: Sequence[str] = ()) -> Opened:
    """The view that a link's parameters choose, with what has changed behind it if the link is an older one.

    What the link leaves out, or says wrongly, takes its default. Parameters ``beside`` those of the view are somebody
    else's.
    """
    asked = {name: text for name, text in query.items() if name not in beside}
    values, nonsense = link.parsed(view, asked)
    # marked as code for pages, which read Markdown
    problems = [link.about(look.lang, view, name, text).replace("`", "") for name, text in nonsense]
    choice = Choice.of(values)
    snapshot = VIEWS[view](choice, look, values)
    notices, sections = _revised(view, look, values)
    snapshot = replace(snapshot, notices=[*notices, *snapshot.notices], sections=[*snapshot.sections, *sections])
    return Opened(snapshot, choice, values, problems)


def _revised(view: str, look: Look, values: Mapping) -> tuple[list[str], list[Section]]:
    """What has changed behind a view since its link was made: in a sentence, and estimate by estimate."""
    lang, version = look.lang, values.get("version", catalog.version())
    if version == catalog.version():
        return [], []
    defaults = {name: link.PARAMETERS[name].default() for name in PAGES[view].parameters}
    found = revised.since(version, view, defaults | values)
    notice = doubts.revised(lang, version, catalog.version(), found)
    if found.empty:
        return [notice], []
    title = lang.say("What has changed")
    return [notice], [listed(lang, lists.revisions(lang, found), look.screen, name="revisions", title=title)]
