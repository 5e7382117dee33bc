"""On the wall, what is no chart: the rows of the explore page, the texts of the methods page, a country's agenda."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from coverage import measures, queries, tables, workshop
from coverage.measures import Selection
from coverage.views import rooms as of_view
from coverage.wording import LANGUAGES, Language, dictionary, documents, refusals, rooms, sentences
from coverage.workshop import local_store
from tests.exports.room import filled
from tests.exports.room.filled import HIDDEN
from web.documents import wall
from web.server.state import WithState

EN = Language("en")


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=wall.routes, middleware=[Middleware(WithState, local_store())]))


def explored(client, query):
    return client.get(f"/present/explore.json?lang=en&{query}").json()


@pytest.mark.parametrize("table", ["estimates", "comparable", "headlines"])
def test_every_row_of_the_explore_page_is_on_the_wall_in_its_order(client, table):
    rows = queries.explored(table, Selection(), "best")
    slide = explored(client, f"table={table}")
    assert slide["answer"] == sentences.rows(EN, len(rows))
    assert [row[0] for row in slide["rows"]] == [EN.area(area) for area in rows["area"]]
    assert [row[-1] for row in slide["rows"]] == list(rows["publisher"])
    assert slide["note"].startswith("Headline rule" if table == "headlines" else "No filter")


FILTERS = {
    "areas": ("HTI,DOM", {"areas": ("HTI", "DOM")}),
    "years": ("2000-2010", {"years": (2000, 2010)}),
    "services": ("sanitation", {"services": ("sanitation",)}),
    "operator_types": ("community,tanker", {"operator_types": ("community", "tanker")}),
    "residences": ("rural", {"residences": ("rural",)}),
    "measures": ("operators", {"measures": ("operators",)}),
    "grades": ("A,B", {"grades": ("A", "B")}),
    "source_kinds": ("news", {"source_kinds": ("news",)}),
}


@pytest.mark.parametrize("name", FILTERS)
def test_each_filter_of_the_explore_page_chooses_the_rows_and_is_said(client, name):
    text, criteria = FILTERS[name]
    rows = queries.explored("estimates", Selection(**criteria), None)
    slide = explored(client, f"{name}={text}")
    assert 0 < len(rows) < len(queries.explored("estimates", Selection(), None))
    assert slide["problems"] == [] and slide["answer"] == sentences.rows(EN, len(rows))
    assert [row[-1] for row in slide["rows"]] == list(rows["publisher"])
    assert not slide["note"].startswith("No filter")


def test_a_rule_chooses_headlines_and_is_offered_only_with_them(client):
    of_rule = {rule: explored(client, f"table=headlines&rule={rule}")["rows"] for rule in ("lowest", "highest")}
    assert of_rule["lowest"] != of_rule["highest"]
    offered = [
        [one["name"] for one in explored(client, f"table={name}")["filters"]] for name in ("estimates", "headlines")
    ]
    assert offered == [["table"], ["table", "rule"]]


def test_a_comparable_row_says_its_share_and_any_other_the_reason(client):
    rows = queries.comparable()
    shares = [row[5] for row in explored(client, "table=comparable")["rows"]]
    reasons = {EN.label("reason", reason) for reason in rows["reason"].dropna()}
    assert [share in reasons for share in shares] == list(~rows["is_comparable"])


def test_where_no_row_is_left_it_is_said_with_the_nearest(client):
    slide = explored(client, "areas=BLZ&services=sanitation")
    assert slide["sections"] == [] and slide["answer"].startswith("No figure for this selection: Belize, Sanitation")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_methods_are_on_the_wall_word_by_word(client, code):
    lang = Language(code)
    slides = [client.get(f"/present/methods.json?lang={code}&chart=text-{place}").json() for place in range(1, 9)]
    text = documents.methods(lang).replace("*", "")
    said = [paragraph for slide in slides for paragraph in slide.get("paragraphs", [])]
    cells = [cell for slide in slides for row in [slide.get("heads", []), *slide.get("rows", [])] for cell in row]
    assert len(said) == 22 and len(cells) == 24
    left = text
    for part in sorted([*said, *cells, *(slide["title"] for slide in slides)], key=len, reverse=True):
        left = left.replace(part, "")
    assert set(left) <= set("#|- \n")


def test_the_definitions_are_those_of_the_page(client):
    for _, field in dictionary.defined(EN):
        slide = client.get(f"/present/methods.json?lang=en&chart={field}").json()
        assert [tuple(row) for row in slide["rows"]] == dictionary.definitions(EN, field)


def agenda(client, area, section):
    return client.get(f"/present/agenda.json?lang=en&area={area}&chart={section}").json()


def test_what_helps_is_said_newest_first_with_its_source(client):
    known = measures.newest_first(measures.success_factors(tables.recognition()))
    publishers = tables.sources().set_index("source_id")["publisher"]
    rows = agenda(client, "PER", "factors")["rows"]
    assert [row[2] for row in rows] == list(known["instrument_en"])
    assert [row[4] for row in rows] == [publishers[source] for source in known["source_id"]]
    assert rows[-1][1] == "no year" and known["year"].isna().iloc[-1]


def test_a_country_has_its_laws_and_what_nobody_has_published_is_said(client):
    laws = measures.instruments(tables.recognition())
    laws = measures.newest_first(laws[laws["area"].eq("PER")])
    assert [row[1] for row in agenda(client, "PER", "country-laws")["rows"]] == list(laws["instrument_en"])
    words, nothing = rooms.headings(EN), sentences.not_published_here(EN)
    assert agenda(client, "PER", "sheet")["paragraphs"] == [sentences.open_sheet(EN, "PER")]
    for area, name, heading, sentence in (
        ("CUB", "country-factors", words["factors"], nothing),
        ("CUB", "country-steps", words["steps"], nothing),
        ("GUY", "country-laws", words["recognition"], words["no_law"]),
    ):
        slide = agenda(client, area, name)
        assert (slide["title"], slide["paragraphs"]) == (f"{EN.area(area)}: {heading}", [sentence])


def test_a_country_has_the_laws_of_its_provinces_among_its_own(client):
    slide = agenda(client, "MEX", "country-laws")
    assert slide["heads"][0] == "Area" and [row[0] for row in slide["rows"]] == ["Mexico", "Mexico", "Tlaxcala"]


def test_what_the_law_of_a_country_gives_leads_from_each_theme_to_its_instruments(client):
    slide = client.get("/present/country.json?lang=en&area=BRA&chart=themes").json()
    assert [row[:5] for row in slide["rows"]] == [
        ["Formal recognition", "± mixed (1)", "–", "Piauí concession and SISAR Meio Norte", "Mixed"],
        ["Regulation", "= neutral (1)", "2012", "Portaria Interministerial 1/MI/MD", "Neutral"],
        ["Representation", "nothing found", "–", "–", "–"],
        [
            "A place in planning",
            "+ supports (1)",
            "2007",
            "Lei 11.445/2007 (Lei Nacional de Saneamento Básico)",
            "Supports",
        ],
        ["Financing", "nothing found", "–", "–", "–"],
        ["Technical assistance", "nothing found", "–", "–", "–"],
    ]
    assert "a gap of the search, not of the law" in slide["note"]


@pytest.fixture
def published(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    room = filled.filled(local_store().open())
    workshop.publish(room.store, room.room.id)
    yield room
    local_store().close()


def test_what_a_published_room_said_follows_and_is_called_no_figure(client, published):
    sections = agenda(client, "PER", "sheet")["sections"]
    assert sections[-4:] == ["room-1", "room-1-factors", "room-1-steps", "sources"]
    assert "room-1" not in agenda(client, "BRA", "sheet")["sections"]
    opening = agenda(client, "PER", "room-1")
    assert published.room.title in opening["paragraphs"][0] and "Published." in " ".join(opening["paragraphs"])
    assert opening["source"] == rooms.not_published(EN)
    (filled_agenda,) = of_view.published(published.store, EN, "PER")
    (part,) = filled_agenda.answers[1].parts
    slide = agenda(client, "PER", "room-1-factors")
    assert [tuple(row) for row in slide["rows"]] == list(part.rows)
    assert slide["source"] == rooms.not_published(EN)


def test_what_is_hidden_in_a_room_is_on_no_wall(client, published):
    names = [name for name in agenda(client, "PER", "sheet")["sections"] if name.startswith("room-")]
    text = "".join(client.get(f"/present/agenda.json?lang=en&area=PER&chart={name}").text for name in names)
    assert names and HIDDEN[1] not in text


def test_rooms_that_cannot_be_read_are_said_to_be_calmly(client, published, monkeypatch):
    def broken(_store):
        raise workshop.NotStored("broken")

    monkeypatch.setattr(of_view, "published_rooms", broken)
    slide = agenda(client, "PER", "rooms")
    assert (slide["paragraphs"], slide["source"]) == ([refusals.unreadable(EN)], sentences.citation(EN))
