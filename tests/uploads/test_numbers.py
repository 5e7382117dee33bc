"""Is a number read as what it means, asked about where it may be two, and never read as another?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage import uploads
from coverage.uploads import Note, Problem, numerals
from coverage.uploads.numerals import Kind, Marks
from tests.uploads.files import as_csv, rows

COUNTS = ("people_served", "households_served", "connections", "operators", "systems")


def check(*changed):
    return uploads.check(uploads.read(as_csv(rows(*changed), ";")))


def count(number, measure="operators"):
    return {"measure": measure, "base": "", "low": number, "high": number}


def share(number):
    return {"low": number, "high": number}


@pytest.mark.parametrize("measure", COUNTS)
def test_three_digits_after_a_single_mark_are_asked_about_where_nothing_else_shows_the_mark(measure):
    checked = check(count("24.000", measure))
    assert checked.problems == [
        Problem(2, "low", "24.000", "ambiguous", "24000"),
        Problem(2, "high", "24.000", "ambiguous", "24000"),
    ]
    assert checked.rows.empty


DECIDED = [
    ("24.000", "1.234.567", 24000),
    ("12,500", "1,234,567", 12500),
    ("1.234", "1.234.567,8", 1234),
    ("12,500", "1,234.5", 12500),
]


@pytest.mark.parametrize(("ambiguous", "other", "value"), DECIDED)
def test_another_cell_of_the_table_shows_that_the_mark_separates_thousands(ambiguous, other, value):
    checked = check(count(ambiguous), count(other))
    assert checked.rows["low"].loc[2] == value


def test_a_share_with_a_decimal_comma_shows_that_a_point_separates_thousands():
    checked = check(count("24.000"), count("1.234", "people_served"), share("9,5"))
    assert list(checked.rows["low"]) == [24000, 1234, 9.5]
    assert checked.notes == [Note("decimal_commas", 2, "9,5", "9.5"), Note("thousands", 4, "24.000", "24000")]


def test_a_share_with_a_decimal_point_shows_that_a_comma_separates_thousands_and_a_point_does_not():
    checked = check(count("12,500", "connections"), count("24.000"), share("9.5"))
    assert list(checked.rows["low"]) == [12500, 9.5]
    assert {(one.line, one.value, one.reason) for one in checked.problems} == {(3, "24.000", "ambiguous")}


def test_a_table_that_writes_decimals_both_ways_shows_nothing():
    checked = check(count("24.000"), count("12,500"), share("9,5"), share("8.5"))
    assert list(checked.rows["low"]) == [9.5, 8.5]


@pytest.mark.parametrize("number", ["3.5", "0.4", "12,5", "0,400", "1234,567", "1.234.567,5"])
def test_a_count_has_no_decimals(number):
    checked = check(count(number))
    assert [(one.column, one.value, one.reason) for one in checked.problems] == [
        ("low", number, "decimals"),
        ("high", number, "decimals"),
    ]


@pytest.mark.parametrize("number", ["24000", "24000.0", "24000,00", "24 000", "24\u00a0000", "24\u202f000", "24'000"])
def test_a_count_is_the_same_however_it_is_written(number):
    checked = check(count(number))
    assert (list(checked.rows["low"]), checked.problems) == ([24000], [])


@pytest.mark.parametrize("number", ["24’000", "２４０００", "２４’０００", "24.000,0", "24,000.00", " 24000 "])
def test_a_count_in_other_letters_is_the_same_too(number):
    assert list(check(count(number)).rows["low"]) == [24000]


@pytest.mark.parametrize(
    "number", ["12,34,567", "1.23.456", "1 23", "1.234 567", "0.123.456", "24.", ",5", "1e5", "24000 hab."]
)
def test_what_is_written_in_no_known_way_is_refused(number):
    checked = check(count(number))
    assert {(one.column, one.reason) for one in checked.problems} == {("low", "unreadable"), ("high", "unreadable")}


@pytest.mark.parametrize(
    ("words", "meant"), [("1.2 millones", "1200000"), ("24 mil", "24000"), ("1,5 milhão", "1500000"), ("3 k", "3000")]
)
def test_a_number_in_words_is_refused_with_what_it_may_mean(words, meant):
    assert check(count(words)).problems[0] == Problem(2, "low", words, "unreadable", meant)


SHARES = [
    ("9,5", 9.5),
    ("9.500", 9.5),
    ("9,500", 9.5),
    ("9,5 %", 9.5),
    ("9.5%", 9.5),
    ("9,500\u00a0%", 9.5),
    ("９.５", 9.5),
]


@pytest.mark.parametrize(("number", "value"), SHARES)
def test_a_share_is_at_most_a_hundred_so_that_its_mark_is_one_of_decimals(number, value):
    assert list(check(share(number)).rows["low"]) == [value]


def test_a_share_whose_mark_separates_thousands_elsewhere_is_asked_about():
    checked = check(share("9.500"), count("1.234.567"))
    assert [(one.line, one.reason) for one in checked.problems] == [(2, "ambiguous"), (2, "ambiguous")]


def test_percent_is_no_count():
    assert {one.reason for one in check(count("95 %")).problems} == {"percent"}


@pytest.mark.parametrize("year", ["2.008", "2,008", "2 008", "2’008", "２００８", "2008.0"])
def test_a_year_has_neither_thousands_nor_decimals(year):
    checked = check({"year": year})
    assert (list(checked.rows["year"]), checked.problems) == ([2008], [])


def test_half_a_year_is_refused():
    assert check({"year": "2008.5"}).problems == [Problem(2, "year", "2008.5", "unreadable", None)]


def test_what_was_read_in_another_form_is_told_with_the_first_example():
    checked = check(share("9,5 %"), count("1 234 567"), {"year": "２００８"})
    assert checked.notes == [
        Note("digits", 1, "２００８", "2008"),
        Note("percent", 2, "9,5 %", "9.5"),
        Note("thousands", 2, "1 234 567", "1234567"),
    ]


def test_one_row_and_none_have_numbers_too():
    assert check({}).notes == []


def written(number, group, mark, decimals):
    """A number as somebody writes it."""
    return f"{number:,}".replace(",", group) + (f"{mark}{'0' * decimals}" if decimals else "")


@settings(max_examples=500, deadline=None)
@given(
    st.integers(0, 10**12),
    st.sampled_from(["", " ", "\u00a0", "\u202f", "'", "’", ".", ","]),
    st.sampled_from([".", ","]),
    st.integers(0, 3),
    st.sampled_from(["", "9,5", "9.5", "1.234.567", "1,234,567"]),
)
def test_a_count_in_any_form_is_that_number_or_none(number, group, mark, decimals, other):
    if group == mark:
        decimals = 0
    marks = numerals.marks([written(number, group, mark, decimals), other])
    found = numerals.read(written(number, group, mark, decimals), Kind.COUNT, marks)
    if found.number is None:
        assert found.reason == "ambiguous"
    elif decimals != 3 or number > 999:
        assert int(found.number) == number
    else:  # 24.000 beside 1.234.567: whoever wrote both means thousands
        assert int(found.number) in (number, number * 1000)


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 99), st.sampled_from([".", ","]), st.sampled_from([Kind.COUNT, Kind.SHARE]))
def test_nothing_is_read_as_thousands_unless_the_table_shows_it(whole, mark, kind):
    found = numerals.read(f"{whole}{mark}500", kind, Marks(frozenset(), frozenset()))
    assert found.number == (f"{whole}.500" if kind is Kind.SHARE else None)
