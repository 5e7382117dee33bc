"""Which pages are there, and what does the link of each carry?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """One page: its file, its name in the menu (a message) and the parameters of its link."""

    file: str
    name: str
    parameters: tuple[str, ...]
    any_area: bool = False
    """Whether ``area`` may be a region or a place too, not only a country."""
    presented: bool = True
    """Whether it can be shown on the wall of a room."""


def _(message: str) -> str:
    """Mark a message for the catalogs; the frame says it in the reader's language."""
    return message


VIEWS = {
    "overview": View("app.py", _("Overview"), ("service", "operator_type", "rule", "years", "colour")),
    "country": View("pages/country.py", _("Country"), ("area", "service", "rule", "years")),
    "operators": View("pages/operators.py", _("Operators"), ("service", "rule", "years")),
    "evidence": View(
        "pages/evidence.py",
        _("Evidence"),
        ("area", "service", "operator_type", "rule", "years", "what_if"),
        any_area=True,
    ),
    "gaps": View("pages/gaps.py", _("Gaps"), ("area", "rule", "years")),
    "agenda": View("pages/agenda.py", _("Agenda"), ("area",)),
    "explore": View(
        "pages/explore.py",
        _("Explore"),
        (
            "table",
            "areas",
            "years",
            "services",
            "operator_types",
            "residences",
            "measures",
            "grades",
            "source_kinds",
            "rule",
        ),
    ),
    # A reader's own table is in the reader's session alone, where no address leads.
    "upload": View("pages/upload.py", _("Upload"), (), presented=False),
    # A room has a wall of its own, /room/CODE.
    "workshop": View("pages/workshop.py", _("Workshop"), (), presented=False),
    "methods": View("pages/methods.py", _("Methods"), ()),
}
