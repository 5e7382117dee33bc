"""Cases: no fact without the address where it is read, and every word in three languages."""

import shutil

import pandas as pd
import pytest

from coverage import errors, tables
from coverage.paths import DATA
from coverage.tables import catalog, load
from coverage.tables.rules import FACTS


@pytest.fixture
def known():
    return tables.cases().set_index("case_id")


def missing(row):
    """The columns of a row that are empty, the words of other languages than English aside."""
    return {name for name, value in row.items() if pd.isna(value) and not name.endswith(("_es", "_pt"))}


def test_coopagua_has_its_form_what_helped_what_held_back_and_no_figure(known):
    row = known.loc["chl-coopagua"]
    assert (row["area"], row["operator_type"], row["service"]) == ("CL-VS", "cooperative", "water")
    empty = ("founded", "founded_qualifier", "founded_note_en", "founded_url", "tariff_en", "tariff_url")
    empty += ("size_low", "size_high", "size_qualifier", "size_unit", "size_year", "size_note_en", "size_url")
    assert missing(row) == set(empty)
    assert row["place_es"] == "Santo Domingo, Región de Valparaíso"
    assert row["legal_form_url"] == row["success_url"]
    assert row["success_url"].startswith("http://www.gobernacionsanantonio.gov.cl/noticias/")
    assert row["obstacle_url"].startswith("https://www.elciudadano.com/chile/san-antonio-gobernador-rodrigo-mundaca-")
    assert row["note_en"] == "Searched for and not found: founding year, number of clients or people, tariff."


def test_hospital_champa_stands_once_with_the_newest_number_of_both_lists(known):
    assert known["name"].str.contains("Champa").sum() == known["name"].str.contains("Sarmiento").sum() == 1
    row = known.loc["chl-hospital-champa"]
    assert (row["founded"], row["founded_qualifier"]) == (1969, "exact")
    size = ["size_low", "size_high", "size_qualifier", "size_unit", "size_year"]
    assert row[size].tolist() == [3100, 3100, "at_least", "members", 2024]
    assert row["size_note_es"] == "2.700 socios y 2.400 familias en 2022"
    assert row["size_url"].split()[0] == "https://hospitalchampa.cl/2024/11/19/55-aniversario-de-nuestra-cooperativa"


def test_a_number_between_two_stays_a_range_and_a_year_that_nobody_gives_stays_empty(known):
    row = known.loc["col-las-palmas"]
    assert row[["size_low", "size_high", "size_qualifier", "size_unit"]].tolist() == [2000, 2500, "range", "people"]
    assert pd.isna(row["size_year"]) and pd.isna(row["founded"])
    assert row["founded_note_pt"] == "27 anos antes de uma página sem data"


def test_cases_are_sorted_by_area_then_name():
    known = tables.cases()
    keys = list(zip(known["area"], known["case_id"], strict=True))
    assert keys == sorted(keys)


def test_the_name_of_a_case_starts_with_its_country():
    known = tables.cases().merge(tables.areas()[["area", "iso3"]])
    assert len(known) == len(tables.cases())
    assert known["case_id"].str[:3].eq(known["iso3"].str.lower()).all()


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_has_an_address_and_every_address_a_fact(fact, known):
    filled = known[list(FACTS[fact])].notna().any(axis=1)
    assert filled.any() and filled.eq(known[f"{fact}_url"].notna()).all()
    assert known[f"{fact}_url"].dropna().str.split().explode().str.startswith(("http://", "https://")).all()


def test_every_column_of_words_is_there_in_three_languages():
    names = [field.name for field in catalog.table("cases").fields]
    stems = [name[:-3] for name in names if name.endswith("_en")]
    texts = ["place", "founded_note", "size_note", "legal_form", "tariff", "success", "obstacle", "note"]
    assert stems == texts
    assert [name for name in names if name[-3:] in ("_es", "_pt")] == [
        f"{stem}_{code}" for stem in texts for code in ("es", "pt")
    ]


BROKEN = [
    ("legal_form_url", "", "an address where the fact is filled, empty otherwise"),
    ("success_url", "gobernacionsanantonio.gov.cl", "text of the form"),
    ("tariff_url", "https://a.test", "an address where the fact is filled, empty otherwise"),
    ("founded_qualifier", "exact", "filled where the year is, empty otherwise"),
    ("size_low", "12", "an address where the fact is filled, empty otherwise"),
    ("size_unit", "people", "number, how exact it is and what it counts: all or none"),
    ("area", "CHL/santo-domingo", "a value of area in areas"),
    ("operator_type", "all_small_scale", "community, cooperative"),
]


@pytest.mark.parametrize(("column", "value", "allowed"), BROKEN)
def test_a_case_that_breaks_its_contract_is_refused(tmp_path, column, value, allowed):
    folder = shutil.copytree(DATA, tmp_path / "data")
    text = pd.read_csv(folder / "cases.csv", dtype="str", keep_default_na=False)
    text.loc[text["case_id"].eq("chl-coopagua"), column] = value
    text.to_csv(folder / "cases.csv", index=False, lineterminator="\n")
    with pytest.raises(errors.TableError) as caught:
        load.read("cases", folder)
    assert caught.value.column == {"size_low": "size_url"}.get(column, column) and allowed in str(caught.value)


def test_the_ends_of_a_size_are_one_number_unless_it_is_a_range(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    text = (folder / "cases.csv").read_text(encoding="utf-8")
    assert ",2000,2500,range," in text
    (folder / "cases.csv").write_text(text.replace(",2000,2500,range,", ",2000,2500,exact,"), encoding="utf-8")
    with pytest.raises(errors.ContradictoryRow, match="or more where the qualifier is a range"):
        load.read("cases", folder)
