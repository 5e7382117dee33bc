"""What each view says, once: every page, wall, sheet and file only draws it."""

from coverage.views.builders import BUILDERS, Opened, build, opened
from coverage.views.choice import Choice
from coverage.views.document import Chart, Document, Facts, Look, Notice, Overlay, Section, Words
from coverage.views.registry import VIEWS
from coverage.views.tables import Link, Table

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
    "Section",
    "Table",
    "Words",
    "build",
    "opened",
]
