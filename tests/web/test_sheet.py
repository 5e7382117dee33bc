"""One country on one sheet: what is known in words, bars that keep their bounds, and what is not known."""

import re

import pytest
from markupsafe import escape
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coverage import queries, tables
from coverage.tables import vocabulary
from coverage.views import Look, opened
from coverage.views.sections import Chart
from coverage.views.sheet import LAWS
from coverage.wording import Language, dictionary, sentences
from web.documents import sheet

EN = Language("en")


@pytest.fixture(scope="module")
def client():
    return TestClient(Starlette(routes=sheet.routes))


def words(page):
    """What a reader sees, without markup."""
    body = page.partition("</head>")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize(
    ("lang", "sentence", "gaps"),
    [
        ("en", "Peru: about 10% of all people get drinking water from small-scale operators (2008)", "No comparable"),
        ("es", "Perú: alrededor de 10 % de toda la población recibe agua potable", "Sin cifra comparable sobre:"),
        ("pt", "Peru: cerca de 10% de toda a população", "Sem número comparável sobre:"),
    ],
)
def test_the_sheet_says_what_is_known_and_what_is_not_in_the_readers_language(client, lang, sentence, gaps):
    answer = client.get(f"/sheet?area=PER&lang={lang}")
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text
    assert sentence in words(answer.text) and gaps in words(answer.text)


ENDS = re.compile(r'class="(stated|open left|open right|mark [a-z]+)" style="left:([\d.]+)%(?:;width:([\d.]+)%)?"')


def drawn(page):
    """What each bar is made of: its parts, each with where it starts and how wide it is, in percent."""
    tracks = re.findall(r'<tr><td>([^<]+)</td><td><div class="track">(.*?)</div>', page, re.DOTALL)
    parts = {name: ENDS.findall(track) for name, track in tracks}
    return {name: {kind: (float(at), float(wide or 0)) for kind, at, wide in rows} for name, rows in parts.items()}


def test_bars_stand_in_the_order_of_the_page(client):
    order = vocabulary.values("operator_type")
    names = [Language("en").label("operator_type", kind) for kind in order]
    shown = list(drawn(client.get("/sheet?area=CUB&lang=en").text))
    assert shown == ["Utility or any network", "Public water truck"] == sorted(shown, key=names.index)


def test_a_bar_is_what_sources_state_and_its_arrow_goes_where_a_bound_leaves_room(client):
    bars = drawn(client.get("/sheet?area=PER&lang=en").text)
    # 52.3 % is at least served by utilities, and another source states at most 89.1 %
    assert bars["Utility or any network"] == {"stated": (52.3, 36.8), "mark hollow": (52.3, 0)}
    assert bars["Tanker or cart vendor"] == {"stated": (2.9, 0), "mark figure": (2.9, 0)}
    assert bars["Small municipal service"] == {
        "stated": (11.8, 0),
        "open right": (11.8, 15.6),
        "mark hollow": (11.8, 0),
    }


def test_a_bar_of_a_single_source_says_so_beside_its_grade(client):
    page = words(client.get("/sheet?area=PER&lang=en").text)
    assert "at least 9.6% 2017 B¹" in page  # community organisations, by one article
    assert "at least 52.3% 2022 B " in page  # utilities, by two sources
    assert "¹ One independent source." in page


@pytest.mark.parametrize("area", ["PER", "CRI", "NIC", "HND"])
def test_a_bar_of_the_sheet_is_that_of_the_page(client, area):
    document = opened("country", Look(EN), [("area", area)])[0]
    chart = document.section_of(Chart, "composition")
    (line,) = (trace for trace in chart.figure.data if trace.mode == "lines" and trace.line.dash is None)
    on_page = {(line.x[i], line.x[i + 1]) for i in range(0, len(line.x), 3)}
    on_sheet = [bar["stated"] for bar in drawn(client.get(f"/sheet?area={area}&lang=en").text).values()]
    assert len(on_sheet) == len(chart.rows)
    for low, width in on_sheet:
        assert any((low, low + width) == pytest.approx(ends, abs=0.11) for ends in on_page)


def test_a_country_without_comparable_figures_says_so_and_draws_no_bar(client):
    page = client.get("/sheet?area=BLZ&lang=en").text
    assert "Belize: no comparable figure on drinking water" in words(page)
    assert "No figure for this selection: Belize, Drinking water. The nearest with figures:" in words(page)
    assert 'class="track"' not in page


def test_each_law_names_who_says_so_and_where(client):
    page = client.get("/sheet?area=NIC&lang=en").text
    known = tables.recognition().query("area == 'NIC' and kind != 'success_factor'")
    for source in tables.sources().set_index("source_id").loc[known["source_id"]].to_dict("records"):
        assert f'<a href="{source["url"]}">{source["publisher"]}</a></li>' in page


@pytest.mark.parametrize("area", ["PER", "NIC", "SLV"])
def test_every_estimate_on_the_sheet_has_its_source_in_the_list(client, area):
    page = client.get(f"/sheet?area={area}&lang=en").text
    estimates = page.partition('<table class="estimates"')[2].partition("</table>")[0]
    publishers = set(re.findall(r"<td>([^<]+)</td></tr>", estimates))
    listed = re.findall(
        r"<a href=[^>]+>[^<]+</a>\.? ([^<]+), [^,<]+</li>",
        page.partition('<ul class="sources">')[2].partition("</ul>")[0],
    )
    assert publishers and publishers <= set(listed)


@pytest.mark.parametrize("link", ["area=SLV&rule=lowest", "area=SLV&rule=median", "area=PER&a=1&b=2&c=3&d=4"])
def test_every_headline_on_the_sheet_has_its_source_in_the_list_though_its_estimate_finds_no_room(client, link):
    asked = dict(one.split("=") for one in link.split("&"))
    headlines = queries.country(asked["area"], None, asked.get("rule", "best"), "water")[0]
    sources = client.get(f"/sheet?{link}&lang=en").text.partition('<ul class="sources">')[2].partition("</ul>")[0]
    assert len(headlines)
    for url in dictionary.sources_of(headlines)["url"]:
        assert f'<a href="{escape(url)}">' in sources


def test_population_and_basic_services_name_their_sources(client):
    page = client.get("/sheet?area=PER&lang=en").text
    assert "World Bank, World Development Indicators" in words(page) and "WHO/UNICEF JMP" in words(page)
    assert 'href="https://data.worldbank.org/"' in page and 'href="https://washdata.org/"' in page


def test_what_finds_no_room_is_counted_and_not_dropped_in_silence(client):
    page = client.get("/sheet?area=PER&lang=en").text
    laws = tables.recognition().query("area == 'PER' and kind != 'success_factor'")
    assert page.count("<li><b>") == LAWS < len(laws)
    recognition = page.partition("<h2>Recognition in law</h2>")[2].partition("<h2>")[0]
    assert f"{len(laws) - LAWS} more are in the atlas." in recognition


def test_what_the_law_gives_is_said_in_a_paragraph_and_what_was_not_found_as_a_gap_of_the_search(client):
    said = words(client.get("/sheet?area=BRA&lang=en").text)
    assert (
        "What the law gives, by what the workshop asked for. + Supports: a place in planning (1). ± Mixed: formal "
        "recognition (1). = Neutral: regulation (1). In brackets: entries; a law may have several. Nothing found, a "
        "gap of the search and not of the law: "
        "representation, financing, technical assistance."
    ) in said


@pytest.mark.parametrize(("asked", "shown"), [("", 4), ("&foo=1", 2), ("&foo=1&service=wine", 0)])
def test_a_notice_takes_the_room_of_two_estimates(client, asked, shown):
    """16 estimates are published on El Salvador's water; three of its six bars take the room of one each."""
    page = client.get(f"/sheet?area=SLV&lang=en{asked}").text
    estimates = page.partition('<table class="estimates"')[2].partition("</table>")[0]
    assert estimates.count("<tr>") == (shown + 1 if shown else 0)
    assert f"{16 - shown} more are in the atlas." in page


def test_what_has_no_room_on_the_sheet_is_counted_in_rows_not_in_places(client):
    """Nicaragua has five figures, of two provinces."""
    said = words(client.get("/sheet?area=NIC&lang=en").text)
    assert "Provinces and cities with figures of their own: 5 rows." in said
    assert "Operators by name: 1" in said and "Operators by name: 1 row" not in said


@pytest.mark.parametrize("code", ["en", "es", "pt"])
@pytest.mark.parametrize("area", ["PER", "BRA", "CUB"])
def test_what_the_law_gives_names_who_says_so(client, area, code):
    section = opened("country", Look(Language(code)), [("area", area)]).document.section("themes")
    paragraph = (
        client.get(f"/sheet?area={area}&lang={code}").text.partition('<p class="themes">')[2].partition("</p>")[0]
    )
    own = sentences.citation(Language(code))
    assert (section.source == own) == (area == "CUB")  # on Cuba nothing was found
    assert paragraph.endswith(section.source)


def test_the_country_is_drawn_among_its_neighbours(client):
    page = client.get("/sheet?area=NIC").text
    assert page.count('class="country"') == 1
    assert page.count('class="land"') >= 2


def test_nonsense_in_the_link_falls_back_and_says_so(client):
    answer = client.get("/sheet?area=XXX&service=wine&lang=en")
    assert answer.status_code == 200
    assert "Peru" in answer.text
    assert "XXX" in words(answer.text) and "wine" in words(answer.text)


def test_what_somebody_writes_into_the_link_is_not_run(client):
    page = client.get("/sheet?lang=en&area=%3Cscript%3Ealert(1)%3C/script%3E%22%3E").text
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_sheet_holds_no_script_and_asks_no_other_address_to_be_drawn(client):
    page = client.get("/sheet?area=BRA").text
    assert "<script" not in page
    assert re.findall(r'(?:src|@import|url\()\s*=?\s*["\']?https?:', page) == []


def test_the_way_back_leads_to_the_same_view(client):
    page = client.get("/sheet?area=BOL&service=sanitation&lang=pt").text
    assert 'href="/country?area=BOL&amp;service=sanitation&amp;lang=pt"' in page
