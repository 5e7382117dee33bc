"""Documents of all views, each said once: every page, wall, sheet and file only draws it."""

from coverage.views.builders import BUILDERS, Opened, build, opened
from coverage.views.choice import Choice
from coverage.views.document import Document, Look, Notice
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Facts, Link, Overlay, Passage, Section, Table, Words

__all__ = [
    "BUILDERS",
    "VIEWS",
    "Chart",
    "Choice",
    "Document",
    "Facts",
    "Link",
    "Look",
    "Notice",
    "Opened",
    "Overlay",
    "Passage",
    "Section",
    "Table",
    "Words",
    "build",
    "opened",
]
