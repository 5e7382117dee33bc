"""Views of the atlas: what each is called and asks, and the parameters of its link."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """One view of the atlas.

    ``name`` (in the menu) and ``question`` are messages, to be said in the reader's language. ``any_area`` says whether
    ``area`` or ``areas`` may be regions and places too, not only countries; ``has_document`` whether it can be drawn
    without Streamlit, and so be kept, printed and presented.
    """

    name: str
    question: str
    parameters: tuple[str, ...] = ()
    any_area: bool = False
    has_document: bool = True


def _(message: str) -> str:
    """Mark a message for the catalogs."""
    return message


VIEWS = {
    "overview": View(
        _("Overview"),
        _("Who serves the people the utilities do not reach?"),
        ("service", "operator_type", "rule", "years", "colour"),
    ),
    "country": View(_("Country"), _("What is known about this country?"), ("area", "service", "rule", "years")),
    "operators": View(_("Operators"), _("Which kind of operator, where?"), ("service", "rule", "years")),
    "evidence": View(
        _("Evidence"),
        _("Who says so, and who disagrees?"),
        ("area", "service", "operator_type", "rule", "years", "what_if"),
        any_area=True,
    ),
    "gaps": View(_("Gaps"), _("What do we not know?"), ("area", "rule", "years")),
    "agenda": View(_("Agenda"), _("What should happen next?"), ("area",)),
    "explore": View(
        _("Explore"),
        _("Give me the rows"),
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
        any_area=True,
    ),
    "compare": View(_("Compare"), _("How do these countries differ?"), ("areas", "service", "rule", "years")),
    # A reader's own table is in the reader's session alone, where no address leads.
    "upload": View(_("Upload"), _("How does my data compare?"), has_document=False),
    # A room has a wall of its own, /room/CODE.
    "workshop": View(_("Workshop"), _("What does this room think?"), has_document=False),
    "methods": View(_("Methods"), _("Can I trust it?")),
}
"""By the name that stands in addresses, in the order of the menu."""
