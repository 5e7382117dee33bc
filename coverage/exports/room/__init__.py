"""Downloads of a room: its words beside the published figures, as tables, as agendas, as a proposal."""

from coverage.exports.room.agenda import Agenda, agenda
from coverage.exports.room.bundle import bundle
from coverage.exports.room.document import document
from coverage.exports.room.proposals import proposals
from coverage.exports.room.sheets import workbook
from coverage.exports.room.transcript import Transcript, transcript

__all__ = ["Agenda", "Transcript", "agenda", "bundle", "document", "proposals", "transcript", "workbook"]
