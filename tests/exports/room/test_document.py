"""Is the agenda as a document the same agenda, in which every text is a text?"""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from coverage.exports import room as home
from coverage.wording import LANGUAGES
from tests.exports.room.filled import HOSTILE, gaps


def read(room, code="es", area="PER"):
    made = home.agenda(room.transcript(code), area, gaps(), {})
    return made, Document(io.BytesIO(home.document(made)))


def words(document):
    """All text, in paragraphs and tables, and the text of links."""
    return "\n".join(node.text for node in document.element.iter(qn("w:t")) if node.text)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_document_says_all_that_the_agenda_says(filled, code):
    made, document = read(filled, code)
    text = words(document)
    said = [made.title, made.not_published, made.citation, made.room, made.opened, made.taken]
    for section in made.sections:
        for part in section.parts:
            said += [section.title, part.heading, *(cell for row in part.rows for cell in row)]
            said += [span.text for line in part.lines for span in line]
    assert len(said) > 50 and [words for words in said if words not in text] == []


def test_hostile_text_is_text(filled):
    _, document = read(filled)
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert set(HOSTILE[:3]) <= cells
    assert not list(document.element.iter(qn("w:instrText"), qn("w:fldSimple")))


def test_links_lead_to_published_sources_only(filled):
    made, document = read(filled)
    targets = {
        relation.target_ref for relation in document.part.rels.values() if relation.reltype.endswith("/hyperlink")
    }
    lines = [line for section in made.published for part in section.parts for line in part.lines]
    assert targets == {span.url for line in lines for span in line if span.url}
    assert not any(
        span.url for section in made.answers for part in section.parts for line in part.lines for span in line
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_document_is_spelled_in_its_language_and_says_nothing_of_the_tool(filled, code):
    _, document = read(filled, code)
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {code}
    about = document.core_properties
    assert (about.author, about.comments, about.language) == ("OLPE Atlas", "", code)
    assert about.created.date().isoformat() == "2026-11-25"


def test_the_columns_of_a_table_fill_the_page_each_in_a_width_of_its_own(filled):
    _, document = read(filled)
    section = document.sections[0]
    written = section.page_width - section.left_margin - section.right_margin
    assert document.tables
    for table in document.tables:
        widths = [column.width for column in table.columns]
        assert abs(sum(widths) - written) < Mm(0.1) and len(set(widths)) == len(widths)
        assert all([cell.width for cell in row.cells] == widths for row in table.rows)


def test_a_country_without_gaps_or_laws_says_so(filled):
    made = home.agenda(filled.transcript("en"), "PER", gaps().iloc[:0], {})
    document = Document(io.BytesIO(home.document(made)))
    assert "There is a comparable figure on every type" in words(document)
