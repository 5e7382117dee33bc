"""Are letters and heads read as they were meant, and is what was assumed told?"""

import pytest

from coverage import uploads
from coverage.uploads import Note, Refused
from tests.uploads.files import GOOD, as_csv, rows


def check(content):
    return uploads.check(uploads.read(content))


def table(name="JASS de Ámbar", **heads):
    """One good row with this name; ``heads`` are other names of columns."""
    (row,) = rows({"local_name": name})
    return as_csv([{heads.get(key, key): value for key, value in row.items()}]).decode()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read(encoding):
    found = check(table().encode(encoding))
    assert list(found.rows["local_name"]) == ["JASS de Ámbar"]
    assert found.notes == [Note("encoding", 1, "UTF-16", "Ámbar")]


SINGLE = [("cp1252", []), ("mac_roman", [Note("encoding", 1, "Mac Roman", "Ámbar")])]
SINGLE += [("cp850", [Note("encoding", 1, "DOS 850", "Ámbar")])]


@pytest.mark.parametrize(("encoding", "notes"), SINGLE)
def test_letters_of_one_byte_are_read_in_the_encoding_that_makes_letters_of_the_region(encoding, notes):
    found = check(table("JASS de Ámbar, Estimación Ñuñoa, Perú").encode(encoding))
    assert list(found.rows["local_name"]) == ["JASS de Ámbar, Estimación Ñuñoa, Perú"]
    assert found.notes == notes


@pytest.mark.parametrize("name", ["São João da Ponte", "«Agua» – 5 °C", "l’eau · nº 3", "COMITÊ DE ÁGUA", "CIPAñA"])
def test_what_western_spreadsheets_write_stays_what_it_is(name):
    found = check(table(name).encode("cp1252"))
    assert (list(found.rows["local_name"]), found.notes) == ([name], [])


def test_lines_in_two_encodings_are_read_each_in_its_own():
    first, second = table("Comité"), table("Asociación Ñuñoa").replace("-70,", "-71,")
    found = check(first.encode("utf-8") + second.split("\r\n", 1)[1].encode("cp1252"))
    assert list(found.rows["local_name"]) == ["Comité", "Asociación Ñuñoa"]
    assert found.notes == [Note("mixed_encodings", 1, "UTF-8, Windows-1252")]


@pytest.mark.parametrize("before", ["\ufeff", "\ufeff\ufeff", "\u200b", "\u2060"])
def test_invisible_letters_are_left_out_and_named(before):
    found = check((before + table().replace("\r\nPER", f"\r\n{before}PER")).encode("utf-8-sig"))
    assert len(found.rows) == 1 and found.problems == []
    assert [(note.kind, note.n) for note in found.notes] == [("invisible", 2 * len(before))]
    assert found.notes[0].value.startswith(f"U+{ord(before[0]):04X} ")


def test_a_mark_before_a_quoted_cell_does_not_unquote_it():
    text = table().replace("\r\nPER-2020-community-water-70", '\r\n\ufeff"PER-2020-community-water-70"')
    assert list(check(text.encode()).rows["estimate_id"]) == ["PER-2020-community-water-70"]


@pytest.mark.parametrize("end", ["\x1a", "\x00" * 16, "\x00\x1a\x00"])
def test_what_old_systems_fill_the_end_of_a_file_with_is_left_out(end):
    found = check((table() + end).encode())
    assert (len(found.rows), found.refused, found.blank) == (1, 0, 0)


def test_a_vertical_tab_in_a_note_is_a_space():
    assert list(check(table("line\vline").encode()).rows["local_name"]) == ["line line"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "^"])
def test_a_first_line_may_say_the_separator(separator):
    text = f"sep={separator}\r\n" + table("JASS").replace(",", separator)
    assert list(check(text.encode()).rows.index) == [3]


def test_a_space_after_each_separator_is_left_out_with_quotes_too():
    text = table('"JASS, Ámbar"').replace('"""', '"').replace(",", ", ").replace("JASS,  ", "JASS, ")
    found = check(text.encode())
    assert (list(found.rows["local_name"]), found.problems) == (["JASS, Ámbar"], [])


def test_spaces_at_the_ends_of_cells_are_left_out_and_counted():
    found = check(table(" JASS\u00a0").replace(",PER,", ",PER ,").encode())
    assert list(found.rows["local_name"]) == ["JASS"] and found.notes == [Note("spaces", 2)]


def test_heads_in_another_case_are_read_and_told():
    found = check(table(area="Area", year_basis="Year Basis").encode())
    assert len(found.rows) == 1
    assert found.notes == [Note("heads", 2, "Area → area, Year Basis → year_basis")]


SPANISH = ["Identificador", "País", "Año", "Base del año", "Servicio", "Residencia", "Tipo de operador", "Medida"]
SPANISH += ["Mínimo", "Máximo", "Calificador", "Base", "Alcance", "Fuente", "Origen", "Calidad", "Nombre local"]


def test_heads_in_spanish_are_read_and_told():
    names = [name for name in GOOD if name != "local_name"] + ["local_name"]
    found = check(table(**dict(zip(names, SPANISH, strict=True))).encode())
    assert (len(found.rows), found.problems, [note.n for note in found.notes]) == (1, [], [17])


def test_a_name_beside_its_own_translation_is_not_taken_for_the_same_column():
    (row,) = rows({})
    found = check(as_csv([{**row, "Área": "Perú"}]))
    assert len(found.rows) == 1 and [one.reason for one in found.problems] == ["unknown_column"]


def test_a_column_that_is_named_twice_is_refused_by_its_name():
    with pytest.raises(Refused) as refused:
        uploads.read(table().replace("grade", "area").encode())
    assert (refused.value.reason, refused.value.value) == ("repeated_column", "area")


def test_columns_without_a_name_are_left_out_and_named_if_anything_stands_in_them():
    head, row = table("JASS").splitlines()[:2]
    found = check(f"{head},,,x\r\n{row},,,1\r\n".encode())
    assert len(found.rows) == 1 and [one.reason for one in found.problems] == ["unknown_column"]
    found = check(f"{head},,,x\r\n{row},,7,1\r\n".encode())
    assert next((one.line, one.column, one.value, one.reason) for one in found.problems) == (
        1,
        "S",
        "7",
        "unnamed_column",
    )
    assert len(found.rows) == 1
