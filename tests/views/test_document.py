"""Documents: what is remembered, what waits for a reader's own rows, and titles that are said once."""

import pandas as pd
import pytest

from coverage import queries
from coverage.figures.theme import DARK, LIGHT, WALL_LIGHT, Screen
from coverage.views import BUILDERS, VIEWS, Chart, Choice, Look, Table, Words, build
from coverage.views.builders import remembered
from coverage.views.in_sequence import source_beneath, with_own_source, without_repeated_titles
from coverage.views.sections import Column, Link, is_empty
from coverage.views.tables import HEADLINE_COLUMNS
from coverage.wording import LANGUAGES, Language

EN = Language("en")


def test_every_view_with_a_document_is_built_and_no_other():
    assert set(BUILDERS) == {name for name, view in VIEWS.items() if view.has_document}


@pytest.mark.parametrize("view", BUILDERS)
def test_a_choice_that_was_seen_before_is_not_worked_out_again(view):
    before = build(view, Choice.of(view, {}), Look(EN))
    built = remembered.cache_info().misses
    again = build(view, Choice.of(view, {"flavour": "sweet"}), Look(EN))
    assert remembered.cache_info().misses == built
    assert again.sections is before.sections or again == before


def test_another_look_or_choice_is_another_document():
    choice, looks = Choice.of("gaps", {}), [Look(EN, LIGHT), Look(EN, DARK), Look(EN, WALL_LIGHT, Screen.WALL)]
    charts = [build("gaps", choice, look).section("gaps").json for look in looks]
    assert len(set(charts)) == 3


@pytest.mark.parametrize("view", BUILDERS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_names_of_sections_are_unlike_and_each_says_something(view, code):
    built = build(view, Choice.of(view, {}), Look(Language(code)))
    names = [section.name for section in built.sections]
    assert len(names) == len(set(names)) and all(names)
    assert built.question == Language(code).say(VIEWS[view].question)
    assert all(section.title for section in built.shown)


def test_a_chart_without_rows_waits_for_a_readers_own():
    built = build("overview", Choice.of("overview", {"years": (1998, 1999)}), Look(EN))
    assert [section.name for section in built.sections] == ["map", "ranking"]
    assert built.shown == () and built.facts is None and built.ways


@pytest.mark.parametrize("view", BUILDERS)
def test_the_rows_of_every_chart_are_there_in_words_for_those_who_have_no_script(view):
    charts = [section for section in build(view, Choice.of(view, {}), Look(EN)).shown if isinstance(section, Chart)]
    for chart in charts:
        table = next(other.table for other in charts if other.rows is chart.rows and other.table)
        assert len(table.cells(EN)) == len(chart.rows)
        assert all(any(isinstance(cell, Link) for cell in row) for row in table.cells(EN))


def test_a_title_that_goes_on_is_said_once():
    sections = [Words("a", "One", ["1"]), Words("b", "One", ["2"]), Words("c", "Two", ["3"])]
    assert [title for title, _ in without_repeated_titles(sections)] == ["One", None, "Two"]


def test_what_has_no_source_has_the_atlas_as_its_own_said_once_beneath_such_sections_in_a_row():
    a, b, empty, named, c = (
        Words("a", "A", ["1"]),
        Table([Column("Year", [1])], "b", "B"),
        Words("empty", "E", []),
        Words("named", "N", ["2"], "Source: INE."),
        Words("c", "C", ["3"]),
    )
    sections = with_own_source([a, empty, b, named, c], "The atlas.")
    assert [section.source for section in sections] == [*["The atlas."] * 3, "Source: INE.", "The atlas."]
    beneath = {section.name: source_beneath(section) for section in sections if not is_empty(section)}
    assert beneath == {"a": None, "b": "The atlas.", "named": "Source: INE.", "c": "The atlas."}
    assert sections[3] is named


@pytest.mark.parametrize("view", BUILDERS)
def test_every_section_of_a_document_has_a_source(view):
    for link in ({}, {"area": "CUB"}, {"version": "2026.11"}):
        sections = build(view, Choice.of(view, link), Look(EN)).sections
        assert [section.name for section in sections if not section.source] == []


def test_a_table_keeps_numbers_as_numbers_and_writes_them_in_the_language():
    years = pd.Series([2010, None], dtype="Int64")
    table = Table(
        [Column("Year", years), Column("Share", [1234.5, 2.0]), Column("By", [Link("A", "https://a.test"), None])]
    )
    assert table.cells(Language("es")) == [["2010", "1.234,5", Link("A", "https://a.test")], ["–", "2", "–"]]
    frame = table.frame(EN)
    assert list(frame) == ["Year", "Share", "By", "Link"] and frame["Year"].dtype == "Int64"
    assert frame["Link"].to_list()[0] == "https://a.test" and frame["Link"].isna().to_list() == [False, True]


def test_what_is_for_reading_is_not_on_the_wall():
    table = Table([Column("Figure", ["1"]), Column("Code", ["x"], for_reading=True)])
    assert table.on_wall().heads == ["Figure"]


def test_charts_of_a_wall_fit_it():
    look = Look(EN, WALL_LIGHT, Screen.WALL)
    for view in ("overview", "country", "operators"):
        for section in build(view, Choice.of(view, {}), look).shown:
            assert not isinstance(section, Chart) or section.figure.layout.height <= 396


def test_headlines_that_are_given_away_have_their_newer_columns_behind_the_old_ones():
    newer = (
        "stated_low",
        "stated_high",
        "open_low",
        "open_high",
        "sources",
        "types_low",
        "contradicted",
        "figure_grade",
    )
    given = tuple(queries.headlines(None, "best"))
    assert given[-len(newer) :] == HEADLINE_COLUMNS[-len(newer) :] == newer
    # those of version 2026.11, in their order
    assert HEADLINE_COLUMNS[: -len(newer)] == (
        *("area", "operator_type", "service", "share", "share_low", "share_high", "bound", "year"),
        *("people_low", "people_high", "interval_low", "interval_high", "origins", "grade", "strength"),
        *("publisher", "url", "estimate_id"),
    )
