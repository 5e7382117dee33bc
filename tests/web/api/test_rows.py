"""Does a program get exactly the rows of the pages, in every form?"""

import io
import json
import sys
import zipfile

import pandas as pd
import pandas.testing as pdt
import pytest

from coverage import exports, measures, tables
from coverage.measures import Selection
from coverage.tables import load
from coverage.wording import Language, dictionary
from tests.exports.taken import headlines, rows, same
from web.api import forms
from web.api.endpoints import BUNDLE, ENDPOINTS

EVERYTHING = Selection()
VIEWS = ("estimates", "comparable", "headlines")
PLAIN = [name for name in ENDPOINTS if name not in (*VIEWS, BUNDLE)]
EACH_FORM = [(name, form) for name, one in ENDPOINTS.items() for form in one.forms if form in forms.FORMS]


def read(answer, form, like):
    """The rows of an answer; ``like`` says which columns are texts."""
    body = io.BytesIO(answer.content)
    texts = dict.fromkeys(like.select_dtypes("str"), "str")
    readers = {
        "csv": lambda: pd.read_csv(body, dtype=texts),
        "json": lambda: pd.DataFrame(json.loads(answer.content), columns=list(like), dtype="object"),
        "parquet": lambda: pd.read_parquet(body),
    }
    return readers[form]()


def expected(name, selection=EVERYTHING, code="en"):
    """The rows as the pandas layer has them."""
    if name in VIEWS:
        return dictionary.in_language(rows(name, selection), Language(code))
    return load.read(name)


@pytest.mark.parametrize(("name", "form"), EACH_FORM)
def test_each_kind_of_rows_comes_whole_and_in_order_in_each_form(client, name, form):
    answer = client.get(f"/api/v1/{name}.{form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == forms.FORMS[form].media_type
    assert len(expected(name))
    same(read(answer, form, expected(name)), expected(name))


CHOSEN = [
    ("areas=PER,BOL", Selection(("PER", "BOL"))),
    ("area=PER&area=BOL", Selection(("PER", "BOL"))),
    ("area=PER&areas=BOL,PER", Selection(("PER", "BOL"))),
    ("area=PER&grades=B", Selection(("PER",), grades=("B",))),
    ("service=water&years=2000-2010", Selection(years=(2000, 2010), services=("water",))),
    ("years=2014", Selection(years=(2014, 2014))),
    ("years=2014-", Selection(years=(2014, None))),
    ("years=-2014", Selection(years=(None, 2014))),
    ("years=-2014,unknown", Selection(years=(None, 2014, "unknown"))),
    ("years=unknown", Selection(years=("unknown",))),
    ("source_kinds=ngo,news&residences=rural", Selection(source_kinds=("ngo", "news"), residences=("rural",))),
    ("measures=operators&operator_types=community", Selection(operator_types=("community",), measures=("operators",))),
]


@pytest.mark.parametrize("name", ["estimates", "comparable"])
@pytest.mark.parametrize(("query", "selection"), CHOSEN)
def test_filters_keep_the_same_rows_as_on_the_pages(client, name, query, selection):
    answer = client.get(f"/api/v1/{name}.csv?{query}")
    assert len(expected(name, selection))
    assert answer.content == exports.csv(expected(name, selection))


@pytest.mark.parametrize("rule", ["best", "newest", "lowest"])
def test_headlines_are_chosen_by_the_rule_that_is_asked_for(client, rule):
    found = read(client.get(f"/api/v1/headlines.csv?operator_type=community&rule={rule}"), "csv", expected("headlines"))
    comparable = measures.comparable(tables.estimates(), tables.population())
    wanted = measures.rows(headlines(comparable, rule), Selection(operator_types=("community",)))
    assert list(found["estimate_id"]) == list(wanted["estimate_id"])


def test_a_span_as_wide_as_the_data_is_a_span_and_says_how_to_ask_for_the_rows_without_a_year(client):
    years = tables.estimates()["year"]
    whole, without = f"{years.min()}-{years.max()}", int(years.isna().sum())
    dated = client.get(f"/api/v1/estimates.csv?years={whole}")
    assert dated.content == exports.csv(expected("estimates", Selection(years=(years.min(), years.max()))))
    assert dated.headers["atlas-left-out"] == f"{without} rows without a year; years={whole},unknown has them too"
    every = client.get(f"/api/v1/estimates.csv?years={whole},unknown")
    assert every.content == client.get("/api/v1/estimates.csv").content and "atlas-left-out" not in every.headers


def test_where_a_span_leaves_out_no_row_for_want_of_a_year_nothing_is_said(client):
    for path in ("population.csv?years=1990-1992", "headlines.csv?years=2010-", "estimates.csv?years=unknown"):
        assert "atlas-left-out" not in client.get(f"/api/v1/{path}").headers
    assert "atlas-left-out" in client.get("/api/v1/recognition.csv?years=2016-").headers


def test_notes_come_in_the_language_that_is_asked_for(client):
    heads = client.get("/api/v1/estimates.csv?lang=pt").text.splitlines()[0].split(",")
    assert "note_pt" in heads and not {"note_en", "note_es"} & set(heads)


def test_tables_are_narrowed_by_their_own_columns(client):
    people = read(client.get("/api/v1/population.csv?area=PER&years=1990-1992"), "csv", load.read("population"))
    assert people[["iso3", "year"]].values.tolist() == [["PER", 1990], ["PER", 1991], ["PER", 1992]]
    kinds = read(client.get("/api/v1/sources.json?source_kinds=regulator"), "json", load.read("sources"))["kind"]
    assert set(kinds) == {"regulator"}


def test_geojson_has_one_feature_for_each_headline(client):
    collection = client.get("/api/v1/headlines.geojson?area=PER").json()
    wanted = expected("headlines", Selection(("PER",)))
    assert [one["properties"]["operator_type"] for one in collection["features"]] == list(wanted["operator_type"])
    assert {one["geometry"]["type"] for one in collection["features"]} <= {"Polygon", "MultiPolygon"}


def test_a_bundle_has_the_rows_that_are_asked_for_and_leads_back_to_the_page(client):
    answer = client.get("/api/v1/bundle.zip?table=headlines&area=NIC&lang=es&rule=newest")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        found = pd.read_csv(archive.open("rows.csv"), dtype={"area": "str"})
        package = json.loads(archive.read("datapackage.json"))
    assert set(found["area"]) == {"NIC"} and len(found) > 1
    assert package["description"].endswith(
        "http://atlas.test/explore?lang=es&version=2026.12&table=headlines&rule=newest&areas=NIC"
    )


def test_an_empty_selection_is_a_table_without_rows(client):
    query = "areas=CUB&operator_types=tanker"
    assert client.get(f"/api/v1/estimates.json?{query}").json() == []
    lines = client.get(f"/api/v1/estimates.csv?{query}").text.splitlines()
    assert len(lines) == 1 and lines[0].startswith("estimate_id,")
    assert read(client.get(f"/api/v1/estimates.parquet?{query}"), "parquet", expected("estimates")).empty


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize("at_once", [1, 7, 100])
def test_pieces_come_to_the_whole_however_large_they_are(monkeypatch, form, at_once):
    frame = expected("estimates").head(21)
    whole = b"".join(forms.FORMS[form].pieces(frame))
    monkeypatch.setattr(forms, "AT_ONCE", at_once)
    pieces = list(forms.FORMS[form].pieces(frame))
    assert b"".join(pieces).replace(b" ", b"") == whole.replace(b" ", b"") and len(pieces) >= 21 / at_once


def test_a_long_answer_is_sent_in_pieces_and_is_the_same(client, monkeypatch):
    whole = client.get("/api/v1/comparable.csv").content
    routes = sys.modules["web.api.routes"]
    monkeypatch.setattr(routes, "KEPT", 10)
    routes._small.cache_clear()
    answer = client.get("/api/v1/comparable.csv")
    routes._small.cache_clear()
    assert "content-length" not in answer.headers
    assert answer.content == whole


def test_parquet_keeps_the_types(client):
    frame = expected("comparable", Selection(("PER",)))
    back = pd.read_parquet(io.BytesIO(client.get("/api/v1/comparable.parquet?area=PER").content))
    pdt.assert_frame_equal(back, frame.reset_index(drop=True))
