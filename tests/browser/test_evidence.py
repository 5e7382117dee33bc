"""A donor asks who says so, what another rule changes, what nobody knows, and what should happen next."""

import re

import pytest
from playwright.sync_api import expect

from coverage import tables
from coverage.wording import LANGUAGES
from tests.browser.states import settled


def marks(page, key):
    """The marks of a chart that answer when they are pointed at."""
    return page.locator(f".st-key-{key} .scatterlayer .point")


def test_one_click_leads_from_a_country_to_who_says_so(go_to):
    page = go_to("/country?lang=en&area=NIC")
    page.get_by_role("link", name="Who says so, and who disagrees?").click()
    expect(page).to_have_url(re.compile(r"/evidence\?.*area=NIC"))
    expect(page.locator(".st-key-headline")).to_contain_text("Nicaragua")
    expect(marks(page, "voices").first).to_be_attached()


def test_another_rule_goes_into_the_link_and_shows_what_it_changes(go_to):
    page = go_to("/evidence?lang=en&area=NIC")
    expect(page.get_by_text("By the rule “Newest”")).to_be_visible()
    page.locator(".st-key-rule").get_by_role("combobox").click()
    page.get_by_role("option", name="Newest").click()
    expect(page).to_have_url(re.compile("rule=newest"))
    expect(page.get_by_text("By the rule “Median”")).to_have_count(0)
    expect(page.get_by_text("By the rule “Newest” another estimate speaks")).to_be_visible()
    settled(page)
    page.get_by_role("link", name="Overview").click()
    expect(page).to_have_url(re.compile(r"/\?.*rule=newest"))


def test_a_selection_without_figures_is_one_click_from_one_that_has_some(open_page):
    page = open_page("/evidence?lang=en&area=PAN&service=sanitation")
    expect(page.get_by_text("No figure for this selection: Panama, Sanitation")).to_be_visible()
    page.get_by_role("button", name="service “Drinking water”").click()
    expect(page).to_have_url(re.compile(r"/evidence\?(?!.*service=)"))
    expect(marks(page, "voices").first).to_be_attached()
    expect(page.get_by_text("No figure for this selection")).to_have_count(0)


def test_the_gaps_of_another_country_are_one_choice_away(go_to):
    page = go_to("/gaps?lang=en")
    expect(page.get_by_role("heading", name="Peru: what would settle each gap")).to_be_visible()
    page.locator(".st-key-area").get_by_role("combobox").click()
    page.get_by_role("option", name="Panama").click()
    expect(page.get_by_role("heading", name="Panama: what would settle each gap")).to_be_visible()
    expect(page).to_have_url(re.compile("area=PAN"))


def test_a_click_on_what_the_law_of_a_country_gives_leads_to_its_instruments(go_to):
    page = go_to("/agenda?lang=en", width=390, height=844)
    cell = page.locator(".st-key-themes-figure .scatterlayer text", has_text="○ proposed (1)").first  # of Guatemala
    cell.scroll_into_view_if_needed()
    box = cell.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile(r"/country\?.*area=GTM"))
    expect(page.get_by_role("heading", name="What the law gives, by what the workshop asked for")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390


@pytest.mark.parametrize(("path", "fold"), [("/", "ranking"), ("/country?area=PER", "composition"), ("/gaps", "gaps")])
def test_the_source_of_a_number_is_two_clicks_away(go_to, path, fold):
    page = go_to(path)
    table = page.locator(f".st-key-{fold}-table")
    table.locator("summary").click()
    first = table.get_by_role("listitem").first
    expect(first.get_by_role("link")).to_have_attribute("href", re.compile("^https?://"))
    expect(first).to_contain_text(re.compile(r"\w+\S?[.?] \w+.*, ((19|20)\d\d|sin año)$"))


def test_the_sheet_of_every_country_has_a_front_and_a_back(server, browser):
    page = browser.new_page()
    countries = tables.areas().query("kind == 'country'")["area"]
    sides = {}
    for country in countries:
        page.goto(f"{server.url}/sheet?area={country}&lang=es")
        sides[country] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    page.close()
    assert len(sides) == 22
    assert {country: n for country, n in sides.items() if n != 2} == {}


@pytest.mark.parametrize("asked", ["", "&service=wine&foo=1"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_fullest_sheets_have_two_sides_in_each_language_and_with_what_the_link_could_not_mean(
    server, browser, code, asked
):
    page = browser.new_page()
    for country in ("PER", "NIC", "SLV", "CHL", "CRI"):
        page.goto(f"{server.url}/sheet?area={country}&lang={code}{asked}")
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 2, country
    page.close()


def test_the_country_page_leads_to_its_sheet(go_to):
    page = go_to("/country?lang=en&area=NIC&rule=newest")
    link = page.get_by_role("link", name="One sheet to print")
    expect(link).to_have_attribute("href", re.compile(r"/sheet\?lang=en&version=[0-9.]+&area=NIC&rule=newest"))
