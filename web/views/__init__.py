"""What each view says, for doors that have no Streamlit: as one file to keep, and on the wall of a room."""

from web.views.document import Chart, Look, Section, Snapshot, Words
from web.views.said import VIEWS

__all__ = ["VIEWS", "Chart", "Look", "Section", "Snapshot", "Words"]
