"""The agenda of a country as a document that one can go on writing in."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, time

from docx import Document
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from coverage.exports.room.agenda import Agenda
from coverage.exports.room.sections import Line, Part

PAGE, MARGIN = (Mm(210), Mm(297)), Mm(20)
"""A4."""

PUBLISHER = "OLPE Atlas"

OF_ITEMS, OF_GAPS = (Mm(106), Mm(42), Mm(22)), (Mm(42), Mm(54), Mm(74))
WIDTHS = {"factors": OF_ITEMS, "steps": OF_ITEMS, "gaps": OF_GAPS}
"""Widths of the columns of the tables of a section; together they are as wide as what is written on a page."""


def render(agenda: Agenda) -> bytes:
    """The agenda as DOCX.

    Headings, lists and tables in Word's own styles, addresses as links.
    """
    document = _begun(agenda)
    document.add_heading(agenda.title, 0)
    document.add_paragraph(agenda.room, "Subtitle")
    document.add_paragraph(f"{agenda.opened} · {agenda.taken}")
    document.add_paragraph(agenda.not_published, "Intense Quote")
    for section in agenda.sections:
        document.add_heading(section.title, 1)
        for part in section.parts:
            _add_part(document, part, WIDTHS.get(section.name, ()))
    document.add_paragraph(agenda.citation)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _begun(agenda: Agenda) -> Docx:
    """An empty document in the language of the agenda.

    The spelling of Word then follows it.
    """
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), agenda.lang.code)
    about, day = document.core_properties, datetime.combine(agenda.day, time())
    about.title, about.author, about.comments, about.language = agenda.title, PUBLISHER, "", agenda.lang.code
    about.created = about.modified = day
    return document


def _add_part(document: Docx, part: Part, widths: Sequence[Length]) -> None:
    if part.heading:
        document.add_heading(part.heading, 2)
    for line in part.lines:
        _add_line(document.add_paragraph("", "List Bullet"), line)
    if part.rows:
        _add_table(document, widths, [part.heads, *part.rows])
    elif not part.lines:
        document.add_paragraph(part.nothing)


def _add_line(paragraph: Paragraph, line: Line) -> None:
    for span in line:
        if span.url:
            _add_link(paragraph, span.text, span.url)
        else:
            paragraph.add_run(span.text).bold = span.is_strong or None


def _add_table(document: Docx, widths: Sequence[Length], rows: Sequence[tuple[str, ...]]) -> None:
    """A table whose heads are repeated on each page.

    They are its first row.
    """
    table = document.add_table(0, len(widths), "Light List Accent 1")
    table.autofit = False  # or programs share the width out evenly
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in rows:
        for cell, width, text in zip(table.add_row().cells, widths, row, strict=True):
            cell.width, cell.text = width, text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph()


def _add_link(paragraph: Paragraph, text: str, url: str) -> None:
    """A text that leads to an address of our own tables."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)
