"""On the wall: one section with its sentence and source, filters in words, and decks that always show something."""

import json
import re
from itertools import cycle

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.testclient import TestClient

from coverage import queries, tables
from coverage.figures.wall import HEIGHT
from coverage.paths import ROOT
from coverage.tables import catalog
from coverage.views import BUILDERS as VIEWS
from coverage.views import VIEWS as PAGES
from coverage.views import decks
from coverage.wording import LANGUAGES, Language, sentences
from tests.networks import WIFI, Network
from tests.web.doors import CLIENT
from web.documents import wall


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=wall.routes))


@pytest.mark.parametrize("path", ["", "upload", "nowhere", "nowhere.json"])
def test_what_cannot_be_presented_gets_a_page_in_the_reader_s_language(client, path):
    answer = client.get(f"/present/{path}?lang=es")
    assert answer.status_code == 404 and "Esta página no está en el atlas" in answer.text


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_section_of_a_view_is_shown_with_its_sentence_and_source(client, view, code):
    first = client.get(f"/present/{view}.json?lang={code}").json()
    names = first["sections"]
    assert names and len(names) == len(set(names))
    assert first["section"] == names[0] and first["problems"] == []
    for name in names:
        slide = client.get(f"/present/{view}.json?lang={code}&chart={name}").json()
        assert slide["section"] == name and slide["answer"] and slide["title"] and slide["source"]
        (body,) = {"figure", "rows", "paragraphs", "facts"} & set(slide)
        if body == "figure":
            assert slide["figure"]["data"] and slide["figure"]["layout"]["height"] <= HEIGHT
        else:
            assert slide[body] and all(slide[body])
        words = [slide["answer"], slide["title"], slide["source"], slide.get("rows"), slide.get("paragraphs")]
        assert not re.search(r"\bNone\b|\bnan\b|NaT|\{[a-z_]+\}", json.dumps([one for one in words if one]))


@pytest.mark.parametrize("view", VIEWS)
def test_every_row_of_a_table_has_a_cell_under_each_head(client, view):
    for name in client.get(f"/present/{view}.json?area=HTI").json()["sections"]:
        slide = client.get(f"/present/{view}.json?area=HTI&chart={name}").json()
        assert {len(row) for row in slide.get("rows", [])} <= {len(slide.get("heads", []))}


AGENDA = [
    *("time-line", "themes", "factors", "cases", "conclusions"),
    *("sheet", "country-factors", "country-steps", "country-laws"),
]

REGIONS = ["countries-419", "claims-419", "countries-005", "countries-013", "claims-013"]
"""What is added up, and what is published, for Latin America and its parts."""


@pytest.mark.parametrize(
    ("asked", "sections"),
    [
        ("overview?", ["map", "ranking", "key-numbers", "sources"]),
        (
            "country?area=PER",
            [
                *("composition", "estimates", "over-time", "places", "key-numbers"),
                *("others", "cases", "themes", "laws", "local-names", "sources"),
            ],
        ),
        ("operators?", ["matrix", "counts", "per-operator", "local-names", "sources"]),
        ("evidence?area=NIC", ["voices", "others", "rules", "regions", *REGIONS, "sources"]),
        ("evidence?area=NIC&rule=newest", ["voices", "others", "rules", "changes", "regions", *REGIONS, "sources"]),
        ("evidence?area=NIC&what_if=30", ["voices", "others", "rules", "regions", *REGIONS, "what-if", "sources"]),
        ("agenda?area=PER", [*AGENDA, "sources"]),
        (
            "agenda?area=HTI",
            [*AGENDA, "sources"],
        ),
        ("agenda?area=CUB", [*AGENDA, "sources"]),
        (
            "methods?",
            [
                *(f"text-{place}" for place in range(1, 9)),
                *("rule", "grade", "strength", "reason", "theme", "stance", "dictionary"),
                *(f"fields-{table.name}" for table in catalog.package().tables),
                *("contradictions", "all-sources", "left-out", "sources"),
            ],
        ),
        ("explore?", ["rows", "sources"]),
        (
            "compare?areas=PER,CUB",
            [
                *("composition", "estimates-cub", "estimates-per", "themes", "gaps"),
                *("headlines", "known", "sources"),
            ],
        ),
        ("gaps?area=PER", ["gaps", "of-country", "settled_by", "completeness", "oldest", "sources"]),
    ],
)
def test_the_charts_of_a_view_come_first_then_what_its_page_says_in_words_and_tables(client, asked, sections):
    view, _, query = asked.partition("?")
    assert client.get(f"/present/{view}.json?{query}").json()["sections"] == sections


def test_the_pages_that_offer_to_present_are_those_that_can_be():
    assert {name for name, page in PAGES.items() if page.has_document} == set(VIEWS)


def test_a_deck_takes_every_view_that_can_be_presented_and_no_other():
    script = (ROOT / "static" / "decks.js").read_text(encoding="utf-8")
    (known,) = re.findall(r"const VIEW = /\^\\/\(([a-z|]+)\)", script)
    assert known.split("|") == list(VIEWS)


def test_the_sentence_is_that_of_the_page(client):
    _, summary = queries.overview(None, "best", "water", "tanker")
    slide = client.get("/present/overview.json?lang=es&operator_type=tanker").json()
    assert slide["answer"] == sentences.overview(Language("es"), summary, "tanker", "water")


@pytest.mark.parametrize("link", ["overview.json?chart=pie", "country.json?area=GUY&chart=places"])
def test_a_chart_that_the_view_does_not_have_is_the_first_and_the_wall_says_so(client, link):
    slide = client.get(f"/present/{link}&lang=en").json()
    (problem,) = slide["problems"]
    asked = link.rpartition("=")[2]
    assert slide["section"] == slide["sections"][0]
    assert problem == (
        f"The link asks for chart = “{asked}”, which does not exist; the page shows the default. Allowed: "
        f"{', '.join(slide['sections'])}."
    )
    for name in slide["sections"]:
        assert client.get(f"/present/{link.replace(asked, name)}&lang=en").json()["problems"] == []


def test_a_wall_reads_its_own_parameters_like_those_of_all_views_in_any_case(client):
    written, other = (
        client.get(f"/present/overview.json?{query}").json() for query in ("chart=ranking", "Chart=RANKING ")
    )
    assert other == written and other["section"] == "ranking" and other["problems"] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_of_several_charts_and_colours_the_wall_takes_the_first_and_says_so(client, code):
    slide = client.get(
        f"/present/country.json?lang={code}&area=PER&Chart=Laws&theme=dark&chart=places&theme=light"
    ).json()
    assert slide["section"] == "laws" and slide["colours"]["paper"] == "#000000"
    allowed = {"chart": ", ".join(slide["sections"]), "theme": "light, dark"}
    assert slide["problems"] == [
        Language(code).say(
            "The link says {name} more than once; the page keeps the first and leaves out “{text}”. "
            "One value is allowed: {allowed}.",
            name=name,
            text=text,
            allowed=allowed[name],
        )
        for name, text in (("chart", "places"), ("theme", "light"))
    ]


@pytest.mark.parametrize("query", ["chart=laws&Chart=LAWS", "theme=dark&theme= Dark", "present=1&present=1"])
def test_a_wall_may_be_asked_for_the_same_again(client, query):
    assert client.get(f"/present/country.json?area=PER&{query}").json()["problems"] == []


def test_colours_that_there_are_not_are_those_of_a_bright_room_and_the_wall_says_so(client):
    slide = client.get("/present/overview.json?lang=en&theme=pink").json()
    assert slide["colours"]["paper"] == "#FFFFFF"
    assert slide["problems"] == [
        "The link asks for theme = “pink”, which does not exist; the page shows the default. Allowed: light, dark."
    ]


@pytest.mark.parametrize("address", ["/view/country", "/sheet"])
def test_a_page_says_that_it_shows_no_single_chart(address):
    page = CLIENT.get(f"{address}?area=COL&chart=places&lang=en").text
    assert "The link has a parameter “chart” that the atlas does not know; it was left out." in page


def test_a_view_without_figures_says_so_and_has_no_chart(client):
    slide = client.get("/present/overview.json?lang=en&service=sanitation&operator_type=cooperative").json()
    assert slide["section"] is None and slide["sections"] == [] and "figure" not in slide
    assert slide["answer"].startswith("No figure for this selection")


def test_filters_are_offered_in_words_with_what_is_chosen(client):
    filters = {one["name"]: one for one in client.get("/present/country.json?lang=es&area=NIC").json()["filters"]}
    assert list(filters) == ["area", "service", "rule"]
    assert filters["area"]["value"] == "NIC" and dict(filters["area"]["options"])["NIC"] == "Nicaragua"
    assert dict(filters["service"]["options"]) == {"water": "Agua potable", "sanitation": "Saneamiento"}


def test_nonsense_in_the_link_is_said(client):
    (problem,) = client.get("/present/overview.json?lang=en&service=beer&theme=dark&chart=map").json()["problems"]
    assert "service = “beer”" in problem


@pytest.mark.parametrize(
    ("theme", "paper"), [("light", "#FFFFFF"), ("dark", "#000000"), (" Dark", "#000000"), ("pink", "#FFFFFF")]
)
def test_the_wall_is_light_or_dark(client, theme, paper):
    assert client.get(f"/present/overview.json?theme={theme}").json()["colours"]["paper"] == paper


def asked(path):
    url, _, query = path.partition("?")
    return Request({"type": "http", "path": url, "query_string": query.encode(), "headers": []})


def test_a_link_that_says_so_is_presented():
    for name in ("present", "Present"):
        answer = wall.instead(asked(f"/country?area=NIC&{name}=1&lang=es"), "country")
        assert answer.status_code == 307 and answer.headers["location"] == "/present/country?area=NIC&lang=es"


def test_a_link_that_is_presented_keeps_all_that_it_says_of_charts():
    answer = wall.instead(asked("/country?chart=Laws&present=1&chart=places&lang=es"), "country")
    assert answer.headers["location"] == "/present/country?lang=es&chart=Laws&chart=places"


@pytest.mark.parametrize(
    ("path", "view"),
    [("/country?area=NIC", "country"), ("/country?present=0&present=1", "country"), ("/upload?present=1", "upload")],
)
def test_other_links_are_not(path, view):
    assert wall.instead(asked(path), view) is None


@pytest.mark.parametrize(
    ("of", "address"),
    [
        ("/country?area=NIC&lang=es", "http://192.168.1.7/country?area=NIC&lang=es"),
        ("https://elsewhere.test/x?a=1", "http://192.168.1.7/x?a=1"),
        ("javascript:alert(1)", "http://192.168.1.7/"),
        ("//elsewhere.test/x", "http://192.168.1.7/x"),
        ("", "http://192.168.1.7/"),
    ],
)
def test_the_code_leads_to_this_atlas_and_nowhere_else(client, monkeypatch, of, address):
    Network(monkeypatch).is_now(WIFI)
    for host in ("localhost", "192.168.1.7", "evil.test"):
        answer = client.get("/present/code.json", params={"of": of}, headers={"host": host})
        assert answer.json()["address"] == address and answer.json()["svg"].startswith("<svg")
        assert answer.headers["cache-control"] == "no-store"


def test_the_code_has_the_address_that_is_set_for_all(client, monkeypatch):
    monkeypatch.setenv("ATLAS_ADDRESS", "https://atlas.example.org")
    answer = client.get("/present/code.json", params={"of": "/gaps?lang=pt"}).json()
    assert answer["address"] == "https://atlas.example.org/gaps?lang=pt"


def test_every_slide_of_every_ready_deck_has_its_chart(client):
    for name, code in zip(decks.ready(Language("en")), cycle(LANGUAGES), strict=False):
        file = client.get(f"/decks/{name}.json?lang={code}").json()
        assert file["form"] == decks.FORM and file["name"] and len(file["slides"]) >= 3
        for slide in file["slides"]:
            path, _, query = slide["address"].partition("?")
            shown = client.get(f"/present{path}.json?{query}").json()
            assert f"chart={shown['section']}" in query, slide
            assert slide["name"] and shown["problems"] == []


def test_there_is_a_deck_on_each_country_of_the_workshop_and_one_on_the_region():
    areas = tables.areas()
    countries = set(areas.loc[areas["workshop_country"] & areas["kind"].eq("country"), "area"])
    assert set(decks.ready(Language("en"))) == {"fifteen-minutes", *countries}
    assert len(countries) == 11


def test_a_deck_that_does_not_exist_says_which_do(client):
    answer = client.get("/decks/moon.json")
    assert answer.status_code == 404 and "fifteen-minutes" in answer.json()["allowed"]


@pytest.mark.parametrize(("code", "title"), [("es", "Presentación"), ("en", "Deck"), ("pt", "Apresentação")])
def test_the_page_of_the_deck_speaks_the_readers_language(client, code, title):
    page = client.get(f"/deck?lang={code}").text
    assert f'<html lang="{code}">' in page and f"<h1>{title}</h1>" in page


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_button_of_the_page_of_decks_is_in_words(client, code):
    page, say = client.get(f"/deck?lang={code}").text, Language(code).say
    for words in ("Present", "Save as a file", "Open a file", "Empty the deck"):
        assert say(words) in page
    assert " F " in page and " Esc " in page, "the keys of a talk"
    assert "&lt;" not in page
