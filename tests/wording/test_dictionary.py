"""A frame for a reader has words where a program has codes, and its numbers untouched."""

import pandas as pd
import pytest

from coverage import measures, tables
from coverage.errors import UnknownName
from coverage.wording import LANGUAGES, Language, dictionary
from tests.measures.frames import estimates, population
from tests.wording.each import in_each

SPANISH = Language("es")


@pytest.fixture
def comparable():
    """Two comparable estimates."""
    return measures.comparable(estimates({"low": 20}, {"low": 30, "measure": "household_share"}), population())


def test_columns_and_values_are_in_words(comparable):
    frame = dictionary.readable(comparable[["area", "operator_type", "measure", "low"]], SPANISH)
    assert list(frame) == ["Área", "Tipo de operador", "Medida", "Valor mínimo"]
    assert list(frame["Área"]) == ["Perú", "Perú"]
    assert list(frame["Tipo de operador"]) == ["Organización comunitaria", "Organización comunitaria"]
    assert list(frame["Medida"]) == ["Proporción de personas", "Proporción de hogares"]
    assert list(frame["Valor mínimo"]) == [20, 30]


def test_several_values_in_one_cell_become_an_enumeration(comparable):
    flags = comparable[["flags"]].assign(flags=[None, "households_as_people water_and_sanitation_as_water"])
    said = dictionary.readable(flags, SPANISH)["Salvedades"]
    assert pd.isna(said.iloc[0])
    assert said.iloc[1] == "Hogares tomados como personas y Agua y saneamiento contados como agua"


def test_an_empty_frame_and_one_row_keep_their_columns(comparable):
    assert list(dictionary.readable(comparable[["area", "low"]].head(0), SPANISH)) == ["Área", "Valor mínimo"]
    assert len(dictionary.readable(comparable[["area", "low"]].head(1), SPANISH)) == 1


def test_all_missing_stays_missing(comparable):
    frame = comparable[["base", "share_low"]].assign(base=None, share_low=float("nan"))
    assert dictionary.readable(frame, SPANISH).isna().all(axis=None)


def test_the_grade_of_a_headline_is_the_best_of_its_voices(comparable):
    assert dictionary.column("grade").title("en") == "Grade"
    assert dictionary.column("grade", of_headlines=True).title("en") == "Best grade"
    assert "Best grade" in dictionary.readable(measures.headlines(comparable)[["grade", "strength"]], Language("en"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_columns_of_headlines_or_estimates_share_a_name(comparable, code):
    for frame in (comparable, measures.headlines(comparable)):
        names = list(dictionary.readable(frame, Language(code)))
        assert len(names) == len(set(names)) == len(frame.columns)


def test_an_unknown_column_is_refused_with_those_there_are():
    with pytest.raises(UnknownName, match="share_low"):
        dictionary.column("colour")


def test_notes_in_the_other_languages_are_left_out():
    frame = pd.DataFrame(columns=["area", "note_en", "note_es", "note_pt"])
    assert list(dictionary.in_language(frame, SPANISH)) == ["area", "note_es"]


def quoting(*publishers):
    """A frame with one estimate of each of these publishers."""
    sources = tables.sources().set_index("source_id")["publisher"]
    by_publisher = tables.estimates().assign(publisher=lambda rows: rows["source_id"].map(sources))
    firsts = by_publisher.drop_duplicates("publisher").set_index("publisher")["estimate_id"]
    return pd.DataFrame({"estimate_id": [firsts[publisher] for publisher in publishers]})


@pytest.fixture
def publishers():
    """Six publishers whose estimates are in the data."""
    sources = tables.sources().set_index("source_id")["publisher"]
    return list(tables.estimates()["source_id"].map(sources).unique()[:6])


def test_one_publisher_is_a_source_and_two_are_sources(publishers):
    one, two = publishers[:2]
    assert in_each(dictionary.source_line, quoting(one)) == [f"Fuente: {one}.", f"Source: {one}.", f"Fonte: {one}."]
    assert in_each(dictionary.source_line, quoting(one, two))[1] == f"Sources: {one}, {two}."


def test_more_than_four_publishers_are_counted(publishers):
    five = in_each(dictionary.source_line, quoting(*publishers[:5]))
    four = ", ".join(publishers[:4])
    assert five == [f"Fuentes: {four} y una más.", f"Sources: {four} and one more.", f"Fontes: {four} e mais uma."]
    assert in_each(dictionary.source_line, quoting(*publishers))[1] == f"Sources: {four} and 2 more."


def test_the_most_frequent_publisher_comes_first_also_behind_a_sum(publishers):
    one, two = publishers[:2]
    rare, often = quoting(one)["estimate_id"][0], quoting(two)["estimate_id"][0]
    frame = pd.DataFrame({"estimate_id": [f"{rare} {often}", often]})
    assert in_each(dictionary.source_line, frame)[1] == f"Sources: {two}, {one}."


def test_each_source_behind_a_sum_is_there_once_the_most_frequent_first(publishers):
    rare, often = (quoting(one)["estimate_id"][0] for one in publishers[:2])
    found = dictionary.sources_of(pd.DataFrame({"estimate_id": [f"{rare} {often}", often]}))
    assert list(found["publisher"]) == [publishers[1], publishers[0]]
    assert found["url"].str.startswith("http").all()


@pytest.mark.parametrize(("year", "words"), [(2008, "2008"), (2008.0, "2008"), (None, "no year"), (pd.NA, "no year")])
def test_a_year_is_written_without_decimals_and_a_missing_one_is_said(year, words):
    assert dictionary.year(Language("en"), year) == words
