"""A view as one file: it says what the page says, needs nothing else, and cites itself."""

import re
from html import unescape
from html.parser import HTMLParser

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coverage import measures, queries, tables
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.tables import catalog, vocabulary
from coverage.views import parameters
from coverage.wording import LANGUAGES, Language, sentences, source_names
from web.documents import snapshot

LARGEST = 300_000
"""Bytes of a file that goes through a weak line."""


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=snapshot.routes))


def words(page):
    """What a reader sees, without markup."""
    body = re.sub(r"<svg.*?</svg>", " ", page.partition("</head>")[2], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).replace("\N{NO-BREAK SPACE}", " ").split())


def spaced(text):
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


class Needs(HTMLParser):
    """Everything that a browser would fetch or run for a page."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)
        self.found += re.findall(r"@import|url\((?!#)[^)]*\)", page)

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "link", "img", "iframe", "object", "embed", "video", "audio", "image", "use"):
            self.found.append(tag)
        self.found += [name for name, _ in attrs if name == "src" or name.startswith("on")]


def every_view():
    """A link to each view of each country, type and service."""
    types, services = vocabulary.values("operator_type"), ("water", "sanitation")
    yield from (f"overview?service={service}&operator_type={kind}" for service in services for kind in types)
    yield from (f"country?area={area}&service={service}" for area in parameters.countries() for service in services)
    yield from (f"evidence?area={area}&service=water" for area in parameters.countries_and_places())


def test_every_view_is_small_and_needs_nothing_beside_itself(client):
    for place, address in enumerate(every_view()):
        answer = client.get(f"/view/{address}&lang={LANGUAGES[place % len(LANGUAGES)]}")
        assert answer.status_code == 200, address
        assert len(answer.content) <= LARGEST, address
        assert Needs(answer.text).found == [], address
        assert not re.search(r"\bNone\b(?! found)|\bnan\b|NaT|\{[a-z_]+\}", words(answer.text)), address


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_overview_says_what_its_page_says_and_has_its_rows(client, code):
    lang = Language(code)
    rows, summary = queries.overview(None, RULES[0], "water", ALL)
    page = client.get(f"/view/overview?lang={code}").text
    assert f'<html lang="{code}">' in page
    assert spaced(sentences.overview(lang, summary, ALL, "water")) in words(page)
    assert page.count("<svg") == 2 and page.count("data-area=") >= 22
    assert page.count("<tr>") == len(rows) + 1
    assert all(estimate in page for ids in rows["estimate_id"] for estimate in ids.split())


def test_a_country_has_its_charts_its_rows_and_every_source_behind_them(client):
    headlines, shown, _, others = queries.country("NIC", None, RULES[0], "water")
    page = client.get("/view/country?area=NIC&lang=en").text
    laws = tables.recognition().query("area == 'NIC' and kind != 'success_factor'")
    names = tables.local_names().query("iso3 == 'NIC'")
    themes = ["recognition"] * 3 + ["regulation"] + ["representation", "planning", "financing", "technical_assistance"]
    places = others[others["area"].isin(queries.places_in("NIC"))]  # none of their figures gives a share
    tabled = (headlines, shown, measures.several_years(shown), places, others, themes, laws, names)
    assert page.count("<tr>") == sum(len(rows) + 1 for rows in tabled)
    for row in pd.concat([shown, others]).to_dict("records"):
        assert row["estimate_id"] in page
        assert source_names.worded(Language("en"), row["source_title"]) in unescape(page) and row["url"] in unescape(
            page
        )


def test_the_evidence_is_said_with_who_disagrees_and_what_a_region_adds_up(client):
    known = queries.evidence("NIC", None, RULES[0], "water", ALL)
    page = client.get("/view/evidence?area=NIC&lang=en").text
    regions = queries.regions_of(None, RULES[0], "water", ALL)
    listed = [known.estimates, known.others, *(rows for _, added, claims in regions for rows in (added, claims))]
    assert page.count("<tr>") == sum(len(rows) + 1 for rows in listed if len(rows))
    said = words(page)
    assert f"{len(known.voices)} independent sources on drinking water" in said
    assert "Central America: at least" in said and "By the rule “Newest”" in said
    assert "a supposition of yours" not in said


def test_a_supposition_in_the_link_is_in_the_file_and_called_one(client):
    said = words(client.get("/view/evidence?area=NIC&lang=en&what_if=30").text)
    assert "What if: a supposition of yours, not a figure" in said and "supposed: with 30% of the people" in said


def test_it_cites_the_view_with_its_filters_version_and_link(client):
    said = words(client.get("/view/overview?lang=en&operator_type=community&rule=newest&years=2010-2020").text)
    cited = said.rpartition("How to cite")[2]
    assert f"Data version {catalog.version()}." in cited
    assert "Operator type: Community organisation" in cited and "2010–2020" in cited and "Newest" in cited
    chosen = "operator_type=community&rule=newest&years=2010-2020"
    assert f"http://testserver/?lang=en&version={catalog.version()}&{chosen}" in cited


def test_a_view_without_figures_says_so_and_names_the_nearest(client):
    page = client.get("/view/evidence?area=CUB&service=sanitation&lang=en").text
    assert "No figure for this selection: Cuba, Sanitation" in words(page)
    assert "<svg" not in page and "nearest with figures" in words(page)


def test_nonsense_in_the_link_is_named_and_drawn_as_text(client):
    page = client.get("/view/country?area=<script>alert(1)</script>&lang=en&foo=1").text
    assert "area = “<script>alert(1)</script>”, which does not exist" in words(page)
    assert "“foo” that the atlas does not know" in words(page)
    assert "<script>" not in page


def test_a_link_of_an_older_version_says_what_has_changed(client, monkeypatch):
    known = tables.revisions()
    first = known.head(1).assign(version="2020.01")
    monkeypatch.setattr(tables, "revisions", lambda: pd.concat([first, known]))
    said = words(client.get("/view/country?area=NIC&lang=en&version=2020.01").text)
    assert f"This link was made with data version 2020.01; the data is now {catalog.version()}." in said
    assert measures.versions(tables.revisions(), catalog.version())[0] == "2020.01"


def test_the_browser_is_told_to_load_nothing(client):
    assert client.get("/view/overview").headers["content-security-policy"].startswith("default-src 'none'")
