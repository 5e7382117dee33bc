"""A view as one file: drawn as the page draws it, kept, and read when the server is gone."""

import json

import pytest
from playwright.sync_api import expect

from coverage import figures
from coverage.figures import map as maps
from coverage.figures.theme import LIGHT
from coverage.measures.headlines import ALL, RULES
from coverage.paths import STATIC
from coverage.wording import Language
from pages.parts import drawn
from tests.browser.states import settled

WIDTH = 720
ES = Language("es")

BOXES = """(root) => {
  const start = root.getBoundingClientRect();
  const box = (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x - start.x, y - start.y, width, height];
  };
  // plotly cuts a country at the frame of its map, ours is hidden behind it
  const isWhole = (country) => {
    const group = country.closest("g[clip-path]");
    const frame = root.querySelector(group.getAttribute("clip-path").slice(4, -1) + " rect");
    const [left, top, width, height] = ["x", "y", "width", "height"].map((name) => frame.getAttribute(name) / 10);
    const [x, y, w, h] = box(country);
    return x > left && y > top && x + w < left + width && y + h < top + height;
  };
  const all = (selector) => [...root.querySelectorAll(selector)];
  return {
    texts: all("text").filter((one) => one.textContent.trim()).map((one) => [one.textContent, ...box(one)]),
    marks: all("path.point, svg[role=img] > path[transform]").map(box),
    countries: [...all(".choroplethlayer path"), ...all("path[data-area]").filter(isWhole)].map(box),
  };
}"""


@pytest.fixture
def bench(browser):
    """A blank page with plotly's own script, which finds the base map at the address that it is told."""
    page = browser.new_page(viewport={"width": 3 * WIDTH, "height": 900})
    base_map = (STATIC / "world_50m.json").read_text(encoding="utf-8")
    page.route("http://atlas.test/*.json", lambda route: route.fulfill(body=base_map, content_type="application/json"))
    page.route("http://atlas.test/", lambda route: route.fulfill(body="<body>", content_type="text/html"))
    page.goto("http://atlas.test/")
    page.add_script_tag(path=STATIC / "plotly-geo.min.js")
    yield page
    page.close()


def drawn_twice(page, figure):
    """The places of all that is drawn: by plotly, and by us."""
    page.evaluate(
        "html => { document.body.innerHTML = html; document.body.style.display = 'flex' }",
        f'<div id="theirs" style="width:{WIDTH}px"></div><div id="ours" style="width:{WIDTH}px">'
        f"{figures.svg(figure, WIDTH, 'a chart', 'chart')}</div>",
    )
    page.evaluate(
        "async ({ data, layout, width }) => { await Plotly.newPlot('theirs', data, { ...layout, width },"
        " { topojsonURL: 'http://atlas.test/' }) }",
        {**json.loads(figures.laid_out(figure, WIDTH).to_json()), "width": WIDTH},
    )
    return [page.locator(f"#{name}").evaluate(BOXES) for name in ("theirs", "ours")]


def figures_of_the_pages():
    """A figure of each kind that a snapshot draws."""
    view = (None, RULES[0], "water")
    coverage_map, ranking = drawn.overview(*view, ALL, ES, LIGHT, maps.By.SHARE)
    composition, estimates, _ = drawn.country("PER", *view, ES, LIGHT)
    *_, places = drawn.country("BOL", *view, ES, LIGHT)
    voices = drawn.evidence("NIC", *view, ALL, ES, LIGHT)
    return {
        "map": coverage_map,
        "ranking": ranking,
        "composition": composition,
        "estimates": estimates,
        "places": places,
        "voices": voices,
    }


def furthest(theirs, ours):
    """How far, in pixels, the box of ours that is least like any of theirs is from the nearest of them."""
    return max(
        (min(max(abs(a - b) for a, b in zip(one, other, strict=True)) for other in theirs) for one in ours), default=0
    )


@pytest.mark.parametrize("name", ["map", "ranking", "composition", "estimates", "places", "voices"])
def test_every_mark_country_and_word_stands_where_the_page_has_it(bench, name):
    theirs, ours = drawn_twice(bench, figures_of_the_pages()[name])
    assert len(ours["texts"]) == len(theirs["texts"]) > 0
    assert len(ours["marks"]) == len(theirs["marks"])
    assert ours["countries"] or ours["marks"]
    assert furthest(theirs["marks"], ours["marks"]) < 1
    for text, *box in ours["texts"]:
        same = [other for said, *other in theirs["texts"] if said == text]
        assert same and furthest(same, [box]) < 2, text
    assert furthest(theirs["countries"], ours["countries"]) < 1.5
    assert len(ours["countries"]) >= {"map": 25, "places": 1}.get(name, 0)


def test_a_view_is_kept_and_read_when_the_server_is_gone(open_page, browser, tmp_path):
    page = open_page("/?lang=es&operator_type=community")
    settled(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Esta vista en una página para guardar").click()
    snapshot = opened.value
    expect(snapshot.get_by_role("heading", level=1)).to_have_text(page.get_by_role("heading", level=1).inner_text())
    with snapshot.expect_download() as waiting:
        snapshot.get_by_role("link", name="Guardar esta página como archivo").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.name == "olpe-atlas-overview.html"

    context = browser.new_context(offline=True, java_script_enabled=False)
    alone = context.new_page()
    asked = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(file.as_uri())
    expect(alone.get_by_role("img")).to_have_count(2)
    expect(alone.locator(".answer")).to_have_text(page.locator(".st-key-headline").inner_text())
    assert asked == [file.as_uri()]
    context.close()


def test_a_printed_view_is_as_wide_as_the_sheet(open_page, server):
    page = open_page("/")
    page.goto(f"{server.url}/view/country?area=PER&lang=es")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1000})  # A4 less its margins, at 96 pixels to the inch
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
