"""A donor opens the atlas, understands one country, and passes the view on."""

import re

from playwright.sync_api import expect

from tests.browser.states import map_is_drawn, settled


def middle_of(page, country):
    """A point inside the country on the map: of its largest part, where the pointer meets the country's own shape."""
    page.locator(".st-key-map .svg-container").evaluate("map => map.scrollIntoView({ block: 'center' })")
    return page.locator(".choroplethlayer path").evaluate_all(
        """(paths, country) => {
            for (const path of paths) {
                if (path.__data__.loc !== country) continue;
                const box = path.getBoundingClientRect();
                for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) {
                    const x = box.x + (box.width * i) / 20, y = box.y + (box.height * j) / 20;
                    const inside = path.isPointInFill(
                        new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse()));
                    if (inside) return [x, y];
                }
            }
        }""",
        country,
    )


def chosen(page, name):
    """The box in which the choice of a filter stands."""
    return page.locator(f".st-key-{name}").get_by_role("combobox")


def test_a_click_on_a_country_of_the_map_opens_its_page(go_to):
    page = go_to("/?lang=es")
    map_is_drawn(page)
    page.mouse.move(*middle_of(page, "BRA"))
    expect(page.locator(".st-key-map .hoverlayer")).to_contain_text("Brasil")
    page.mouse.click(*middle_of(page, "BRA"))
    expect(page).to_have_url(re.compile(r"/country\?.*area=BRA"))
    expect(page.locator(".st-key-headline")).to_contain_text("Brasil")


def test_a_click_on_a_mark_of_the_ranking_opens_its_page_too(go_to):
    page = go_to("/?lang=es")
    marks = page.locator(".st-key-ranking .scatterlayer .trace").last.locator(".point")
    first = page.locator(".st-key-ranking .ytick").first.text_content()
    box = marks.first.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".st-key-ranking .hoverlayer")).to_contain_text(first)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile(r"/country\?.*area=[A-Z]{3}"))
    expect(page.locator(".st-key-headline")).to_contain_text(first)


def test_after_the_country_the_way_back_leads_to_the_same_overview(go_to):
    page = go_to("/?lang=es")
    map_is_drawn(page)
    page.mouse.move(*middle_of(page, "COL"))
    page.mouse.click(*middle_of(page, "COL"))
    expect(page).to_have_url(re.compile("area=COL"))
    settled(page)
    page.go_back()
    expect(page).to_have_url(re.compile(r"/\?lang=es&version=[0-9.]+$"))
    map_is_drawn(page)


def test_the_language_is_switched_with_one_click_and_kept_in_the_link(page):
    questions = {"English": "Who serves the people the utilities do not reach?", "Português": "Quem atende"}
    for name, question in {**questions, "Español": "¿Quién atiende"}.items():
        page.get_by_role("radio", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(question)
        settled(page)
        shared = page.url
        page.goto("about:blank")
        page.goto(shared)
        expect(page.get_by_role("heading", level=1)).to_contain_text(question)


def test_a_link_restores_the_view(open_page):
    page = open_page("/?lang=en&service=sanitation&operator_type=private_small&rule=newest&years=2000-2022")
    expect(page.get_by_role("radio", name="Sanitation")).to_be_checked()
    expect(chosen(page, "operator_type")).to_have_value("Small private provider")
    expect(chosen(page, "rule")).to_have_value("Newest")
    expect(page.locator(".st-key-years")).to_contain_text("2000")
    expect(page.locator(".st-key-years")).to_contain_text("2022")


def test_a_filter_goes_into_the_link_and_along_to_the_next_page(go_to):
    page = go_to("/?lang=es")
    page.get_by_role("radio", name="Saneamiento").click()
    expect(page).to_have_url(re.compile("service=sanitation"))
    settled(page)
    page.get_by_role("link", name="País").click()
    expect(page).to_have_url(re.compile(r"/country\?.*service=sanitation"))
    expect(page.get_by_role("radio", name="Saneamiento")).to_be_checked()


def test_one_filter_after_the_other_changes_the_answer_and_leaves_the_rest_in_place(go_to):
    page = go_to("/?lang=en")
    map_is_drawn(page)
    chosen(page, "operator_type").click()
    page.get_by_role("option", name="Community organisation").click()
    expect(page.locator(".st-key-headline")).to_contain_text("Community organisation:")
    chosen(page, "rule").click()
    page.get_by_role("option", name="Newest").click()
    expect(page).to_have_url(re.compile(r"operator_type=community&rule=newest"))
    page.locator(".st-key-ranking-table summary").click()
    expect(page.locator(".st-key-ranking-figure").get_by_role("button", name="Download CSV")).to_be_visible()
    settled(page)
    expect(page.get_by_role("link", name="Methods")).to_have_count(1)
    expect(page.locator(".st-key-headline")).to_have_count(1)
    expect(page.get_by_role("link", name="Country")).to_have_attribute("href", re.compile("rule=newest"))
    page.get_by_role("radio", name="Español").click()
    expect(page.locator(".st-key-headline")).to_contain_text("Organización comunitaria")
    expect(page).to_have_url(re.compile(r"lang=es&version=[0-9.]+&operator_type=community&rule=newest"))


def test_nonsense_in_a_link_falls_back_and_says_so(open_page):
    page = open_page("/?lang=en&service=wine&years=2000-2022")
    expect(page.get_by_role("alert")).to_contain_text("wine")
    expect(page.get_by_role("radio", name="Drinking water")).to_be_checked()
    expect(page.locator(".st-key-years")).to_contain_text("2000")
