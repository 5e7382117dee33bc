"""What is in ``data/`` is whole, described, and what it was when it was described."""

import hashlib
import json
import re
import shutil

import frictionless
import pytest

from coverage import tables
from coverage.errors import TableError
from coverage.paths import DATA
from coverage.tables import catalog, load, vocabulary
from coverage.tables.refresh import refresh

PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
NAMES = [table.name for table in catalog.package().tables]
COLUMNS = [
    pytest.param(field, id=f"{name}.{field.name}")
    for name, fields in [
        *((table.name, table.fields) for table in catalog.package().tables),
        ("computed", catalog.package().computed),
    ]
    for field in fields
]


def test_frictionless_finds_no_fault():
    report = frictionless.validate(DATA / "datapackage.json")
    assert report.flatten(["title", "message"]) == []
    assert report.valid


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("estimates", 701),
        ("sources", 446),
        ("areas", 114),
        ("operator_types", 9),
        ("local_names", 56),
        ("population", 770),
        ("basic_access", 3144),
        ("recognition", 80),
        ("agenda_items", 21),
        ("cases", 27),
        ("excluded", 66),
    ],
)
def test_no_row_was_lost(name, rows):
    assert len(getattr(tables, name)()) == rows


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=lambda resource: resource["name"])
def test_size_and_hash_are_those_of_the_file(resource):
    content = (DATA / resource["path"]).read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_every_file_in_the_folder_is_described():
    described = {resource["path"] for resource in PACKAGE["resources"]} | {"datapackage.json"}
    assert {path.name for path in DATA.iterdir()} == described


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.stem)
def test_tables_are_utf8_with_bare_line_feeds_and_one_at_the_end(path):
    text = path.read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.startswith("\ufeff")


def test_refreshing_an_unchanged_package_changes_nothing(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    assert refresh(folder) == []
    assert (folder / "datapackage.json").read_bytes() == (DATA / "datapackage.json").read_bytes()


def test_refreshing_after_an_edit_changes_size_and_hash_of_that_table_only(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    with (folder / "local_names.csv").open("a", encoding="utf-8") as file:
        file.write("PER,tanker,,Aguateros,,,\n")
    assert refresh(folder) == ["local_names"]
    before = (DATA / "datapackage.json").read_text(encoding="utf-8").splitlines()
    after = (folder / "datapackage.json").read_text(encoding="utf-8").splitlines()
    changed = [new.split(":")[0].strip() for old, new in zip(before, after, strict=True) if old != new]
    assert changed == ['"bytes"', '"hash"']


def test_refreshing_refuses_a_table_that_was_sound_when_it_was_read_and_is_broken_now(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    load.read("local_names", folder)
    with (folder / "local_names.csv").open("a", encoding="utf-8") as file:
        file.write("PER,submarine,,Aguateros,,,\n")
    with pytest.raises(TableError, match="'submarine'"):
        refresh(folder)
    assert (folder / "datapackage.json").read_bytes() == (DATA / "datapackage.json").read_bytes()


@pytest.mark.parametrize("field", COLUMNS)
def test_every_column_has_a_title_and_a_description_in_three_languages(field):
    for language in catalog.LANGUAGES:
        assert field.title(language).strip()
        assert len(field.title(language)) <= 45
        assert field.description(language).endswith((".", "…"))


@pytest.mark.parametrize("field", COLUMNS)
def test_the_unit_of_a_column_is_one_of_the_vocabulary(field):
    assert field.unit is None or field.unit in vocabulary.values("unit")


@pytest.mark.parametrize("field", COLUMNS)
def test_every_value_of_a_closed_list_is_in_the_vocabulary(field):
    if field.enum:
        assert set(field.enum) <= set(vocabulary.values(field.vocabulary))


def test_a_list_of_codes_allows_those_of_the_vocabulary_and_no_others():
    themes = catalog.field("recognition", "themes")
    pattern = themes.constraints["pattern"]
    codes = vocabulary.values(themes.vocabulary)
    assert list(dict.fromkeys(re.findall("[a-z_]+", pattern))) == list(codes)
    assert re.fullmatch(pattern, " ".join(codes))
    for text in ("", "law", "planning, financing", "planning  financing", " planning", "planning "):
        assert not re.fullmatch(pattern, text), text


def test_a_closed_list_stands_in_the_order_of_the_vocabulary():
    for table in catalog.package().tables:
        for field in table.fields:
            if field.enum:
                order = vocabulary.values(field.vocabulary)
                assert list(field.enum) == sorted(field.enum, key=order.index), (table.name, field.name)


def test_the_titles_of_a_table_differ_from_each_other():
    for table in catalog.package().tables:
        for language in catalog.LANGUAGES:
            titles = [field.title(language) for field in table.fields]
            assert len(set(titles)) == len(titles), (table.name, language)


def test_the_vocabulary_holds_nothing_that_no_column_uses():
    used = {param.values[0].vocabulary for param in COLUMNS} | {"unit", "measure_unit"}
    assert set(load.read("vocabulary")["field"]) == used - {None, "operator_type"}


def test_every_measure_has_a_unit_of_its_own():
    assert vocabulary.values("measure_unit") == vocabulary.values("measure")


def test_the_contract_asks_every_estimate_for_a_known_source_and_a_grade():
    table = catalog.table("estimates")
    assert {"source_id", "grade"} <= {field.name for field in table.fields if field.required}
    assert ("source_id", "sources") in [(reference.column, reference.table) for reference in table.references]
    assert catalog.field("estimates", "grade").enum == ("A", "B", "C", "D")


def test_no_source_is_unused():
    sources, cases = tables.sources(), tables.cases()
    used = {*tables.estimates()["source_id"], *tables.recognition()["source_id"], *tables.excluded()["source_id"]}
    read = {url for name in cases if name.endswith("_url") for urls in cases[name].dropna() for url in urls.split()}
    used |= {*sources.loc[sources["url"].isin(read), "source_id"]}
    assert set(sources["source_id"]) == used


def test_an_encyclopedia_is_always_grade_d_and_so_is_an_unclear_base():
    estimates = tables.estimates().merge(tables.sources()[["source_id", "kind"]])
    assert estimates.query("kind == 'encyclopedia' or base == 'unclear'")["grade"].eq("D").all()


def test_the_two_workshop_figures_are_there_as_the_workshop_gave_them():
    columns = ["area", "year", "operator_type", "measure", "low", "high", "qualifier", "base", "scope", "source_id"]
    estimates = tables.estimates().set_index("estimate_id")[columns]
    assert estimates.loc["PER-2008-all_small_scale-water-01"].tolist() == [
        "PER", 2008, "all_small_scale", "population_share", 10, 10, "approximate", "national", "whole", "wsp-care-2008",
    ]  # fmt: skip
    assert estimates.loc["013-2008-all_small_scale-water-01"].tolist() == [
        "013", 2008, "all_small_scale", "population_share", 50, 50, "at_most", "national", "whole", "wsp-care-2008",
    ]  # fmt: skip


def test_every_country_has_population_for_every_year():
    population = tables.population()
    countries = set(tables.areas().query("kind == 'country'")["area"])
    assert set(population["iso3"]) == countries
    assert population.groupby("iso3")["year"].agg(["min", "max", "size"]).drop_duplicates().values.tolist() == [
        [1990, 2024, 35]
    ]


def test_what_is_said_in_one_language_is_said_in_all_three():
    for name in NAMES:
        frame = load.read(name)
        for stem in {column[:-3] for column in frame if re.search("_(en|es|pt)$", column)}:
            said = frame[[f"{stem}_{language}" for language in catalog.LANGUAGES]].notna()
            uneven = frame[said.any(axis=1) & ~said.all(axis=1)]
            assert uneven.empty, (name, stem, uneven.iloc[:, 0].tolist())
