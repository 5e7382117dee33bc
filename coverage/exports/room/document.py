"""The agenda as a document that the room can go on writing in."""

from __future__ import annotations

from coverage.exports.room.agenda import Agenda


def document(agenda: Agenda) -> bytes:
    """The agenda as DOCX.

    Headings, lists and tables in Word's own styles, addresses as links.
    """
    from coverage.exports.room import word  # noqa: PLC0415 - its library takes memory, and few rooms ask for it

    return word.render(agenda)
