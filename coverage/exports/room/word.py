"""The agenda of a country as a document that one can go on writing in."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Written
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from coverage.exports.room.agenda import Agenda, Ballot
from coverage.wording import rooms

PAGE, MARGIN = (Mm(210), Mm(297)), Mm(20)
"""A4."""

PUBLISHER = "OLPE Atlas"

OF_BALLOTS, OF_GAPS = (Mm(106), Mm(42), Mm(22)), (Mm(42), Mm(54), Mm(74))
"""Widths of the columns of a table; together they are as wide as what is written on a page."""


def written(agenda: Agenda) -> bytes:
    """The agenda as DOCX: headings, lists and tables in Word's own styles, addresses as links."""
    words = rooms.headings(agenda.lang)
    made = _begun(agenda)
    made.add_heading(agenda.title, 0)
    made.add_paragraph(agenda.room, "Subtitle")
    made.add_paragraph(f"{words['opened']} {agenda.opened_on} · {words['taken']} {agenda.taken_on}")
    made.add_paragraph(agenda.not_published, "Intense Quote")
    made.add_heading(words["shares"], 1)
    for share in agenda.shares:
        made.add_heading(share.question, 2)
        made.add_paragraph(share.room, "List Bullet").runs[0].bold = True
        made.add_paragraph(f"{words['published']} {share.known}", "List Bullet")
    if not agenda.shares:
        made.add_paragraph(words["not_asked"])
    for title, ballots in ((words["factors"], agenda.factors), (words["steps"], agenda.steps)):
        made.add_heading(title, 1)
        _ballots(made, ballots, words)
    made.add_heading(words["recognition"], 1)
    for law in agenda.laws:
        paragraph = made.add_paragraph("", "List Bullet")
        paragraph.add_run(f"{law.year} · {law.name}. ").bold = True
        paragraph.add_run(f"{law.effect} ")
        _link(paragraph, law.publisher, law.url)
    if not agenda.laws:
        made.add_paragraph(words["no_law"])
    made.add_heading(words["gaps"], 1)
    if agenda.gaps:
        rows = [(gap.service, gap.operators, gap.settled_by) for gap in agenda.gaps]
        _table(made, OF_GAPS, [(words["service"], words["operators"], words["settled_by"]), *rows], has_head=True)
    else:
        made.add_paragraph(words["no_gap"])
    made.add_heading(words["sources"], 1)
    for source in agenda.sources:
        paragraph = made.add_paragraph("", "List Bullet")
        _link(paragraph, source.title, source.url)
        paragraph.add_run(f". {source.publisher}, {source.year}")
    made.add_paragraph(agenda.citation)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _begun(agenda: Agenda) -> Written:
    """An empty document in the language of the agenda, which the spelling of Word then follows."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), agenda.lang.code)
    about, day = made.core_properties, datetime.fromisoformat(agenda.taken_on)
    about.title, about.author, about.comments, about.language = agenda.title, PUBLISHER, "", agenda.lang.code
    about.created = about.modified = day
    return made


def _ballots(made: Written, ballots: Sequence[Ballot], words: dict[str, str]) -> None:
    """The items of each question with their votes; those of the room are marked."""
    if not ballots:
        made.add_paragraph(words["not_asked"])
    for ballot in ballots:
        made.add_heading(ballot.question, 2)
        rows = [(item.said, item.whose, item.votes) for item in ballot.items]
        if rows:
            _table(made, OF_BALLOTS, rows)
        else:
            made.add_paragraph(words["none"])


def _table(
    made: Written, widths: Sequence[Length], rows: Sequence[tuple[str, ...]], has_head: bool = False
) -> None:
    table = made.add_table(0, len(widths), "Light List Accent 1" if has_head else "Table Grid")
    table.autofit = False  # or programs share the width out evenly
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in rows:
        for cell, width, text in zip(table.add_row().cells, widths, row, strict=True):
            cell.width, cell.text = width, text
    made.add_paragraph()


def _link(paragraph: Paragraph, text: str, url: str) -> None:
    """A text that leads to an address of our own tables."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)
