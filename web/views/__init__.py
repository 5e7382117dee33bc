"""What each view says, for doors that have no Streamlit: as one file to keep, and on the wall of a room."""

from web.views.document import Chart, Facts, Look, Section, Snapshot, Words
from web.views.opened import Opened, opened
from web.views.said import VIEWS

__all__ = ["VIEWS", "Chart", "Facts", "Look", "Opened", "Section", "Snapshot", "Words", "opened"]
