"""Every fault is found, once, in the order of the file."""

import io

import pytest

from coverage import errors
from coverage.tables import catalog, cells, contract, load

POPULATION = "iso3,year,total,urban,rural,vintage\n"
GOOD = "PER,2008,100,70,30,wdi-2026-03\n"


def faults_in(csv, table="population", known=None):
    """Return the faults of a small file whose references are all known."""
    known = {"iso3": {"PER", "BOL"}} if known is None else known
    _, faults = contract.check(cells.parse(io.StringIO(csv), "tiny.csv"), catalog.table(table), known, "tiny.csv")
    return faults


def estimates_with(**changes):
    """Return the faults of the Peruvian workshop figure after ``changes`` to its cells, as text."""
    rows = cells.read(load.DATA / "estimates.csv")
    row = rows[rows["estimate_id"] == "PER-2008-all_small_scale-water-01"].copy()
    for column, value in changes.items():
        row[column] = value
    _, faults = contract.check(row, catalog.table("estimates"), load.references("estimates"), "tiny.csv")
    return faults


def test_a_good_row_has_no_fault():
    assert faults_in(POPULATION + GOOD) == []
    assert estimates_with() == []


def test_all_faults_are_collected_in_the_order_of_the_file():
    faults = faults_in(POPULATION + GOOD + "PER,2009,,70,30,wdi-2026-03\n" + "CHL,1066,ten,70,30,other\n")
    assert [(fault.line, fault.column) for fault in faults] == [
        (3, "total"),
        (4, "total"),
        (4, "iso3"),
        (4, "year"),
        (4, "vintage"),
    ]


def test_each_reason_has_its_own_class():
    faults = faults_in(POPULATION + GOOD + "PER,2009,,70,30,wdi-2026-03\n" + "CHL,1066,ten,70,30,other\n")
    assert [type(fault) for fault in faults] == [
        errors.MissingCell,
        errors.UnreadableCell,
        errors.BrokenReference,
        errors.ForbiddenValue,
        errors.ForbiddenValue,
    ]


def test_an_unreadable_cell_is_not_also_reported_as_empty():
    (fault,) = faults_in(POPULATION + "PER,2008,a lot,70,30,wdi-2026-03\n")
    assert type(fault) is errors.UnreadableCell


def test_a_number_too_long_to_be_one_is_unreadable_and_not_a_crash():
    (fault,) = faults_in(POPULATION + f"PER,2008,{'9' * 30},70,30,wdi-2026-03\n")
    assert type(fault) is errors.UnreadableCell


def test_a_repeated_joint_key_is_reported_once_at_its_second_row():
    (fault,) = faults_in(POPULATION + GOOD + GOOD)
    assert type(fault) is errors.RepeatedKey
    assert (fault.line, fault.column, fault.value) == (3, "iso3 + year", "PER + 2008")


def test_the_line_is_that_of_the_file_even_after_blank_lines_and_broken_text():
    faults = faults_in(
        POPULATION + "\n" + GOOD + '"P\nER",2009,100,70,30,wdi-2026-03\n' + "PER,2010,x,70,30,wdi-2026-03\n"
    )
    assert faults[-1].line == 6


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("iso3,jahr,total,urban,rural,vintage", "jahr"),
        ("year,iso3,total,urban,rural,vintage", "year"),
        ("iso3,year,total,urban,rural", ""),
        ("iso3,year,total,urban,rural,vintage,extra", "extra"),
    ],
)
def test_a_wrong_header_names_the_first_column_that_is_not_the_one_expected(header, found):
    with pytest.raises(errors.WrongHeader) as fault:
        faults_in(header + "\n")
    assert (fault.value.line, fault.value.value) == (1, found)


def test_an_empty_file_is_a_wrong_header():
    with pytest.raises(errors.WrongHeader):
        faults_in("")


def test_total_population_is_the_sum_of_urban_and_rural():
    (fault,) = faults_in(POPULATION + "PER,2008,101,70,30,wdi-2026-03\n")
    assert type(fault) is errors.ContradictoryRow
    assert (fault.column, fault.value) == ("total", "101")


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"low": "20"}, "high"),
        ({"high": "20"}, "high"),
        ({"qualifier": "range"}, "high"),
        ({"low": "110", "high": "110"}, "high"),
        ({"base": None}, "base"),
        ({"measure": "people_served"}, "base"),
        ({"year": None}, "year_basis"),
        ({"year_basis": "unknown"}, "year_basis"),
    ],
)
def test_cells_of_an_estimate_that_contradict_each_other_are_found(changes, column):
    (fault,) = estimates_with(**changes)
    assert type(fault) is errors.ContradictoryRow
    assert fault.column == column


def test_a_range_and_a_count_above_a_hundred_are_fine():
    assert estimates_with(low="10", high="20", qualifier="range") == []
    assert estimates_with(measure="people_served", base=None, low="3000000", high="3000000") == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("estimate_id", "Peru 2008"),
        ("area", "Peru"),
        ("year", "1989"),
        ("low", "-1"),
        ("grade", "E"),
        ("source_id", "WSP 2008"),
        ("note_en", "x" * 161),
    ],
)
def test_limits_patterns_and_closed_lists_of_the_data_package_are_enforced(column, value):
    assert column in {fault.column for fault in estimates_with(**{column: value})}


@pytest.mark.parametrize("value", ["2026-13-01", "23/11/2026", "2026"])
def test_a_date_that_is_none_is_unreadable(value):
    row = cells.read(load.DATA / "sources.csv").head(1).assign(accessed=value)
    _, (fault,) = contract.check(row, catalog.table("sources"), {}, "tiny.csv")
    assert type(fault) is errors.UnreadableCell


@pytest.mark.parametrize("value", ["True", "1", "yes"])
def test_only_true_and_false_are_read_as_such(value):
    row = cells.read(load.DATA / "operator_types.csv").head(1).assign(is_small_scale=value)
    _, (fault,) = contract.check(row, catalog.table("operator_types"), {}, "tiny.csv")
    assert fault.allowed == "true or false"


def test_the_schema_knows_every_column_of_the_loaded_table():
    for table in catalog.package().tables:
        assert list(contract.schema(table, load.references(table.name)).columns) == list(load.read(table.name))


def recognition_with(**changes):
    """Return the faults of the first row of the table of recognition after ``changes`` to its cells, as text."""
    row = cells.read(load.DATA / "recognition.csv").head(1).assign(**changes)
    row = row.mask(row == "")
    _, faults = contract.check(row, catalog.table("recognition"), load.references("recognition"), "tiny.csv")
    return [(type(fault), fault.column) for fault in faults]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"themes": "planning law"}, "themes"),
        ({"themes": "planning,financing"}, "themes"),
        ({"stance": "against"}, "stance"),
    ],
)
def test_a_theme_or_a_stance_that_there_is_not_is_forbidden(changes, column):
    assert recognition_with(**changes) == [(errors.ForbiddenValue, column)]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"themes": "planning financing planning"}, "themes"),
        ({"kind": "success_factor", "stance": "supports"}, "stance"),
        ({"kind": "bill", "stance": "supports"}, "stance"),
        ({"kind": "law", "stance": "proposed"}, "stance"),
    ],
)
def test_themes_stand_once_and_a_stance_fits_the_kind_of_its_row(changes, column):
    assert recognition_with(**changes) == [(errors.ContradictoryRow, column)]


@pytest.mark.parametrize(
    "changes",
    [
        {"themes": "", "stance": "neutral", "kind": "law"},
        {"themes": "planning financing", "stance": "proposed", "kind": "bill"},
        {"stance": "evidence", "kind": "regulation"},
    ],
)
def test_a_row_may_have_no_theme_and_any_instrument_may_be_evidence(changes):
    assert recognition_with(**changes) == []
