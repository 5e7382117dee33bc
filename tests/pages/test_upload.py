"""Is somebody's table checked, compared and drawn, for them alone, and kept nowhere?"""

import builtins
import io
import os
import socket
from pathlib import Path

import pytest

from coverage import exports, tables
from coverage.wording import LANGUAGES, Language, upload_messages
from pages.parts import session
from tests.pages.screen import chart, charts, headline, start, well
from tests.pages.test_pages import EVERY_PAGE
from tests.uploads.files import as_csv, as_xlsx, rows

EN = Language("en")
CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

NICARAGUA = [
    {"area": "NIC", "low": "25", "high": "25"},
    {"area": "NIC", "low": "90", "high": "90"},
    {"area": "CUB", "low": "5", "high": "5"},
    {"area": "NIC", "measure": "operators", "base": "", "low": "7", "high": "7"},
]


def bring(app, content, name="mine.csv", kind=CSV):
    """Give the page a file."""
    app.file_uploader[0].set_value((name, content, kind))
    return well(app.run())


def go(app, view, **link):
    """Another page in the same session, as the menu opens it."""
    app.switch_page(session.page_of(view))
    for name, value in link.items():
        app.query_params[name] = value
    return well(app.run())


def lists(app):
    """The tables of the page by the heading above them."""
    heads = [head.value for head in app.header]
    return dict(zip(heads, (table.value for table in app.dataframe), strict=True))


def test_a_good_table_is_held_against_the_published_figures_in_lists():
    app = bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA, {"area": "NIC", "low": "5", "high": "5"})))
    assert headline(app) == "5 rows keep the contract."
    found = lists(app)
    assert {head: len(table) for head, table in found.items()} == {
        "New: nothing comparable is published": 1,
        "Agreeing: from the lowest to the highest of the published figures": 1,
        "Left open: beyond the published figures, where a bound or a sum leaves room": 1,
        "Contradicting: beyond the published figures, which leave no room": 1,
        "What cannot be compared, and why": 1,
    }
    for beginning, share in (("Left open", "90%"), ("Contradicting", "5%")):
        (row,) = next(table for head, table in found.items() if head.startswith(beginning)).to_dict("records")
        assert (row["Area"], row["Your table"], row["Published"]) == ("Nicaragua", share, "15.2% to 33%, or more")


def test_each_problem_is_listed_with_what_is_allowed_and_what_was_meant():
    app = bring(start("upload", lang="es"), as_csv(rows({"operator_type": "comunity"}, {}), ";"))
    assert headline(app) == "Una fila cumple el contrato. Una fila tiene problemas y se dejó fuera."
    (row,) = app.dataframe[0].value.to_dict("records")
    assert (row["Línea"], row["Columna"], row["Valor"]) == (2, "operator_type", "comunity")
    assert "community" in row["Valores admitidos"] and row["¿Quiso decir…?"] == "community"


def test_a_quote_that_is_never_closed_is_said_above_the_problems_and_the_other_rows_are_read():
    app = bring(start("upload", lang="es"), as_csv(rows({}, {"grade": "@"}, {}), ";").replace(b"@", b'"B'))
    assert headline(app) == "2 filas cumplen el contrato. Una fila tiene problemas y se dejó fuera."
    assert any(text.value.startswith("Unas comillas abiertas en la línea 3, columna grade,") for text in app.markdown)


def test_what_was_read_otherwise_is_told_a_line_each():
    table = [{"low": "9,5 %", "high": "9,5 %"}, {"measure": "operators", "base": "", "low": "24 000", "high": "24 000"}]
    app = bring(start("upload", lang="en"), as_csv(rows(*table), ";"))
    told = next(caption.value for caption in app.caption if caption.value.startswith("- "))
    assert told.splitlines() == [
        "- 2 cells in percent were read as they are shown, such as 9,5 % as 9.5.",
        "- 2 numbers were read without their marks between thousands, such as 24 000 as 24000.",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_that_is_no_table_gets_one_sentence_and_the_page_goes_on(lang):
    app = bring(start("upload", lang=lang), b"PK\x03\x04 and no zip", "mine.xlsx", XLSX)
    assert [box.value for box in app.error] == [upload_messages.refused(Language(lang), "wrong_type", None, None)]
    assert app.dataframe == []
    bring(app, as_csv(rows(*NICARAGUA)))
    assert not app.error and len(app.dataframe) == 4


def test_a_refused_file_does_not_leave_the_table_before_it_behind():
    app = bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA)))
    assert bring(app, b"").dataframe == []


def test_a_workbook_is_read_like_a_csv():
    table = rows(*NICARAGUA)
    app = bring(
        start("upload", lang="en"), as_xlsx([list(table[0]), *(list(row.values()) for row in table)]), "m.xlsx", XLSX
    )
    assert headline(app) == "4 rows keep the contract."


def stars(app, key):
    """Where the stars of a chart stand."""
    return [
        x for trace in chart(app, key)["data"] if trace.get("marker", {}).get("symbol") == "star" for x in trace["x"]
    ]


OF_BOLIVIA = [
    {"area": "BOL/cochabamba", "low": "25", "high": "25", "base": "area"},
    {"area": "BOL", "low": "12", "high": "12", "operator_type": "cooperative", "service": "sanitation"},
]


def text_stars(figure):
    """Where the stars stand that are written, not marked: on maps and in matrices."""
    return [
        (trace.get("lon", trace.get("x")), trace.get("lat", trace.get("y")))
        for trace in figure["data"]
        if set(trace.get("text") or ()) == {"★"}
    ]


def drawn(app):
    """The names of the charts on a page."""
    return [one.key for one in charts(app)]


DRAWN = [
    ("overview", {"operator_type": "community"}, "ranking", [25, 90, 5]),
    ("overview", {"operator_type": "tanker"}, "ranking", []),
    ("country", {"area": "NIC"}, "estimates", [25, 90]),
    ("country", {"area": "NIC"}, "composition", [25, 90]),
    ("country", {"area": "CUB"}, "estimates", [5]),
    ("evidence", {"area": "CUB", "operator_type": "community"}, "voices", [5]),
    ("operators", {}, "counts", [7]),
    ("evidence", {"area": "NIC"}, "voices", [25, 90]),
]


@pytest.mark.parametrize(("view", "asked", "key", "places"), DRAWN)
def test_valid_rows_are_drawn_as_stars_over_the_published_ones(view, asked, key, places):
    without = start(view, lang="en", **asked)
    assert key not in drawn(without) or stars(without, key) == []
    shown = go(bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA))), view, **asked)
    assert stars(shown, key) == places
    assert any(text.value.startswith("★ 4 rows of your table") for text in shown.caption)


def test_rows_that_no_chart_can_draw_are_not_counted_among_those_that_are_drawn():
    without_a_share = {"year": "", "year_basis": "unknown"}, {"measure": "connections", "base": ""}
    shown = go(bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA, *without_a_share))), "country", area="NIC")
    assert any(text.value.startswith("★ 4 rows of your table") for text in shown.caption)
    shown = go(bring(start("upload", lang="en"), as_csv(rows(*without_a_share))), "country", area="NIC")
    assert not any(text.value.startswith("★") for text in shown.caption)


@pytest.mark.parametrize(
    ("view", "asked", "key", "cells"),
    [
        ("operators", {}, "matrix", [("NIC", "community"), ("NIC", "community"), ("CUB", "community")]),
        ("gaps", {}, "gaps", [("NIC", "community"), ("NIC", "community"), ("CUB", "community")]),
    ],
)
def test_the_matrices_have_a_star_in_the_cell_of_each_row(view, asked, key, cells):
    shown = go(bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA))), view, **asked)
    figure = chart(shown, key)
    ((across, down),) = text_stars(figure)
    names, heads = (figure["layout"][axis]["ticktext"] for axis in ("yaxis", "xaxis"))
    starred = [(names[y], heads[int(x)].replace("<br>", " ")) for x, y in zip(across, down, strict=True)]
    assert [(name.removeprefix("★ "), head) for name, head in starred] == [
        (EN.area(area), EN.label("operator_type", kind)) for area, kind in cells
    ]


def test_a_place_has_a_star_on_the_map_of_its_country():
    shown = go(bring(start("upload", lang="en"), as_csv(rows(*OF_BOLIVIA))), "country", area="BOL")
    point = tables.areas().set_index("area").loc["BOL/cochabamba"]
    assert text_stars(chart(shown, "places")) == [([point["lon"]], [point["lat"]])]


def test_where_nothing_is_published_the_own_rows_are_drawn_alone():
    asked = {"service": "sanitation", "operator_type": "cooperative"}
    assert "ranking" not in drawn(start("overview", lang="en", **asked))
    shown = go(bring(start("upload", lang="en"), as_csv(rows(*OF_BOLIVIA))), "overview", **asked)
    assert stars(shown, "ranking") == [12]
    assert any("No figure for this selection" in text.value for text in shown.markdown)


def test_the_map_has_a_star_where_the_table_has_a_row():
    app = bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA)))
    shown = go(app, "overview", operator_type="community")
    marked = [trace["lat"] for trace in chart(shown, "map")["data"] if trace.get("text") == ["★"] * 3]
    points = tables.areas().set_index("area")["lat"]
    assert marked == [[points[area] for area in ("NIC", "NIC", "CUB")]] * 2


def test_forgotten_is_forgotten():
    app = bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA)))
    (button,) = [one for one in app.button if one.label == "Forget my table"]
    button.click()
    well(app.run())
    assert "own_table" not in app.session_state and app.dataframe == []
    assert app.file_uploader[0].value is None
    assert stars(go(app, "country", area="NIC"), "estimates") == []


def test_no_file_is_written_and_no_address_is_asked(monkeypatch):
    opened = builtins.open

    def read_only(file, mode="r", *more, **options):
        assert not set(mode) & set("wax+"), f"{file} was opened for writing"
        return opened(file, mode, *more, **options)

    def refuse(*_, **__):
        raise AssertionError("something was written or sent")

    app, workbook = start("upload", lang="en"), as_xlsx([list(row.values()) for row in rows(*NICARAGUA)])
    monkeypatch.setattr(builtins, "open", read_only)
    monkeypatch.setattr(io, "open", read_only)
    for module, name in ((os, "mkdir"), (os, "rename"), (Path, "write_text"), (Path, "write_bytes")):
        monkeypatch.setattr(module, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    app = bring(app, as_csv(rows(*NICARAGUA)))
    app = bring(app, workbook, "m.xlsx", XLSX)
    assert app.error
    app = bring(app, as_csv(rows(*NICARAGUA), "\t", "utf-16", comma=True))
    assert headline(app) == "4 rows keep the contract."


def test_another_session_notices_nothing():
    bring(start("upload", lang="en"), as_csv(rows(*NICARAGUA)))
    other = start("upload", lang="en")
    assert "own_table" not in other.session_state and other.dataframe == []
    assert stars(start("country", lang="en", area="NIC"), "estimates") == []


def test_the_page_is_one_of_those_that_are_read_in_every_language():
    assert {("upload", lang) for lang in LANGUAGES} <= set(EVERY_PAGE)


def test_published_rows_brought_back_are_all_refused_by_their_identifier():
    app = bring(start("upload", lang="en"), exports.csv(tables.estimates()))
    assert headline(app).startswith("0 rows keep the contract.")
