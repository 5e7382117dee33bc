"""Is every row of a file accounted for, however its quotes are broken?"""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage import uploads
from coverage.uploads import Problem
from tests.uploads.files import GOOD, as_csv, rows

NAMES = list(GOOD)


def lines(*names, separator=","):
    """The lines of a file whose rows have these local names, the header first; nothing is quoted."""
    table = [separator.join(NAMES)]
    for n, name in enumerate(names, 70):
        row = {**GOOD, "estimate_id": f"PER-2020-community-water-{n}", "local_name": name}
        table.append(separator.join(row.values()))
    return table


def checked(table):
    return uploads.check(uploads.read("\r\n".join(table).encode()))


def test_a_quote_that_is_never_closed_in_the_last_column_is_named_where_it_begins():
    found = checked(lines("JASS", '"JASS', "JASS", "JASS", "JASS"))
    assert found.problems == [Problem(3, "local_name", '"JASS', "open_quote", "JASS")]
    assert (list(found.rows.index), found.refused, found.blank) == ([2, 4, 5, 6], 1, 0)


def in_the_middle(table, line, text):
    """``table`` with the column ``origin`` of a line replaced by ``text``."""
    cells = table[line - 1].split(",")
    cells[NAMES.index("origin")] = text
    return [*table[: line - 1], ",".join(cells), *table[line:]]


def test_a_quote_that_is_never_closed_in_a_middle_column_is_named_where_it_begins():
    found = checked(in_the_middle(lines("A", "B", "C", "D"), 3, '"my-survey'))
    assert found.problems == [Problem(3, "origin", '"my-survey,B,B', "open_quote", "my-survey")]
    assert (list(found.rows["local_name"]), found.refused) == (["A", "C", "D"], 1)


def test_two_quotes_that_are_never_closed_are_both_named():
    found = checked(lines('"A', "B", '"C', "D"))
    assert [(one.line, one.reason) for one in found.problems] == [(2, "open_quote"), (4, "open_quote")]
    assert list(found.rows["local_name"]) == ["B", "D"]


def test_a_quote_that_is_closed_many_rows_later_takes_none_of_them_along():
    found = checked(lines("A", '"B', "C", "D", 'E"', "F"))
    assert [(one.line, one.column) for one in found.problems] == [(3, "local_name")]
    assert list(found.rows["local_name"]) == ["A", "C", "D", 'E"', "F"]


def test_a_quote_that_is_closed_in_the_next_row_is_no_cell_of_two_rows():
    table = in_the_middle(in_the_middle(lines("A", "B", "C", "D"), 3, '"my-survey'), 4, 'my-survey"')
    found = checked(table)
    assert [(one.line, one.column, one.reason) for one in found.problems if one.line == 3] == [
        (3, "origin", "open_quote")
    ]
    assert list(found.rows["local_name"]) == ["A", "D"]  # a quote is no letter of an origin
    assert (len(found.rows), found.refused, found.blank) == (2, 2, 0)


def test_a_quote_that_meets_the_quotes_of_another_row_takes_none_of_them_along():
    found = checked(lines("A", '"B', '"C, D"', "E"))
    assert [(one.line, one.value) for one in found.problems] == [(3, '"B')]
    assert list(found.rows["local_name"]) == ["A", "C, D", "E"]


def test_a_quote_inside_of_quotes_is_named_and_no_cell_moves():
    found = checked(lines("A", '"the "Source", a well"', '"the ""Source"", a well"', "D"))
    assert found.problems == [Problem(3, "local_name", '"the "Source", a well"', "inner_quote", None)]
    assert list(found.rows["local_name"]) == ["A", 'the "Source", a well', "D"]


def test_quotes_in_a_cell_that_is_not_quoted_are_part_of_it():
    found = checked(lines('JASS "El Agua"', '5" pipe'))
    assert found.problems == [] and list(found.rows["local_name"]) == ['JASS "El Agua"', '5" pipe']


def test_a_cell_of_several_lines_is_one_cell_and_its_row_is_named_by_its_first_line():
    found = checked(lines("A", '"two\r\n\r\nlines, and a comma"', "C"))
    assert list(found.rows["local_name"]) == ["A", "two\r\n\r\nlines, and a comma", "C"]
    assert list(found.rows.index) == [2, 3, 6]


def test_a_row_of_several_lines_that_is_wrong_is_named_by_its_first_line():
    table = lines('"two\nlines"', "B")
    found = checked([table[0], table[1].replace(",PER,", ",XYZ,"), table[2]])
    assert [(one.line, one.column) for one in found.problems] == [(2, "area")]


def test_a_row_with_more_cells_than_the_header_is_named_and_the_others_are_read():
    found = checked(lines("A", "B, which is left", "C"))
    assert found.problems == [Problem(3, "R", "which is left", "surplus")]
    assert list(found.rows["local_name"]) == ["A", "C"]


def test_a_quote_in_the_header_that_is_never_closed_is_said_to_be():
    table = lines("A", "B")
    with pytest.raises(uploads.Refused) as refused:
        checked([table[0].replace("local_name", '"local_name'), *table[1:]])
    assert (refused.value.reason, refused.value.found, refused.value.value) == ("header_quote", 1, '"local_name')


def test_a_cell_that_is_longer_than_any_is_named_and_the_rows_after_it_are_read():
    found = checked(lines("A", "x" * 100_001, "C"))
    assert [(one.line, one.reason) for one in found.problems] == [(3, "long_cell")]
    assert list(found.rows["local_name"]) == ["A", "C"]


FREE = st.text(st.sampled_from("aB ,;|\t\"\n\r'ñ0."), max_size=14)

WRITTEN = [(csv.QUOTE_MINIMAL, "\r\n"), (csv.QUOTE_ALL, "\r\n"), (csv.QUOTE_ALL, "\n"), (csv.QUOTE_ALL, "\r")]
"""Which cells are quoted, and how lines end; within bare line feeds, the writer leaves a cell with "\\r" unquoted."""

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(FREE, min_size=1, max_size=6),
    st.sampled_from(",;\t|"),
    st.sampled_from(WRITTEN),
    st.sampled_from(ENCODINGS),
)
def test_each_row_that_a_program_writes_comes_back_or_is_named(names, separator, written, encoding):
    text, (quoting, end) = io.StringIO(newline=""), written
    writer = csv.DictWriter(text, NAMES, delimiter=separator, quoting=quoting, lineterminator=end)
    writer.writeheader()
    table = rows(*({"local_name": name} for name in names))
    writer.writerows(table)
    raw = uploads.read(text.getvalue().encode(encoding))
    assert len(raw.cells) + len({problem.line for problem in raw.problems}) == len(table)
    back = raw.cells.fillna("").to_dict("records")
    assert all({**row, "local_name": row["local_name"].strip()} in back for row in table) or raw.problems
    assert all(row in [{**one, "local_name": one["local_name"].strip()} for one in table] for row in back)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 200)), min_size=1, max_size=4), st.booleans())
def test_stray_quotes_anywhere_leave_each_line_taken_or_named(strays, quoted):
    table = rows(*({"local_name": f"JASS {n}, x" if quoted else f"JASS {n}"} for n in range(5)))
    damaged = as_csv(table).decode().splitlines()
    for line, place in strays:
        at = place % (len(damaged[line]) + 1)
        damaged[line] = damaged[line][:at] + '"' + damaged[line][at:]
    raw = uploads.read("\r\n".join(damaged).encode())
    named = {problem.line for problem in raw.problems}
    assert sorted([*raw.cells.index, *named]) == [2, 3, 4, 5, 6]
    for line, row in raw.cells.iterrows():
        # two strays may hold several cells together as one; the row is then shorter, and nothing of it is lost
        assert ",".join(row.dropna()).replace('"', "") == ",".join(table[line - 2].values())


def test_cells_that_two_stray_quotes_hold_together_are_refused_by_the_contract():
    row = as_csv(rows({})).decode().splitlines()
    row[1] = row[1].replace("whole,", '"whole,').replace(",B,", '",B,')
    checked = uploads.check(uploads.read("\r\n".join(row).encode()))
    assert checked.rows.empty and "scope" in {problem.column for problem in checked.problems}
