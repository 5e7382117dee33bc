"""A view as one file: drawn as the page draws it, kept, and read when the server is gone."""

import json
from itertools import combinations

import pytest
from playwright.sync_api import expect

from coverage import figures
from coverage.paths import STATIC
from coverage.wording import LANGUAGES
from tests.browser.states import settled
from tests.figures.published import NAMES, charts

WIDTH = 960
"""Pixels of a chart in a snapshot."""

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
  // plotly cuts words at the frame of their map, ours are not drawn beyond it
  const isSeen = (words) => {
    if (!words.textContent.trim()) return false;
    const map = words.closest(".geo[clip-path]");
    if (!map) return true;
    const frame = root.querySelector(map.getAttribute("clip-path").slice(4, -1) + " rect");
    const [left, top, width, height] = ["x", "y", "width", "height"].map((name) => Number(frame.getAttribute(name)));
    const [x, y, w, h] = box(words);
    return x < left + width && y < top + height && x + w > left && y + h > top;
  };
  // plotly draws each run of a line as a path of its own, but for lines on a map
  const runs = (line) => line.getAttribute("d").split("M").slice(1).map((run) => {
    const points = run.split("L").map((point) => point.split(/[ ,]/).map(Number));
    const [left, top] = [0, 1].map((way) => Math.min(...points.map((point) => point[way])));
    const [right, bottom] = [0, 1].map((way) => Math.max(...points.map((point) => point[way])));
    return [left, top, right - left, bottom - top];
  });
  const isGround = ([, , width, height]) => width && height;
  const all = (selector) => [...root.querySelectorAll(selector)];
  return {
    texts: all("text").filter(isSeen).map((one) => [one.textContent, ...box(one)]),
    // of a chart: on a map, rectangles are frames
    grounds: all(".shapelayer path, svg[role=img]:not(:has(path[data-area])) > rect").map(box).filter(isGround),
    lines: [
      ...all(".js-line").flatMap((line) => (line.closest(".geo") ? runs(line) : [box(line)])),
      ...all("svg[role=img] > path[stroke-width]:not([transform])").flatMap(runs),
      ...all(".shapelayer path").map(box).filter((one) => !isGround(one)),
    ],
    marks: all("path.point, path.scatterpts, svg[role=img] > path[transform]").map(box),
    countries: [...all(".choroplethlayer path"), ...all("path[data-area]").filter(isWhole)].map(box),
  };
}"""


KINDS = ("marks", "grounds", "lines")
"""What is drawn for rows, cells and numbers; countries and words are less alike, and compared by themselves."""


@pytest.fixture(scope="module")
def bench(browser):
    """A blank page with plotly's own script, which finds the base maps at the address that it is told."""
    page = browser.new_page(viewport={"width": 3 * WIDTH, "height": 900})
    page.route("http://atlas.test/*.json", lambda route: route.fulfill(path=STATIC / route.request.url.split("/")[-1]))
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


def furthest(theirs, ours):
    """How far, in pixels, the box of ours that is least like any of theirs is from the nearest of them."""
    return max(
        (min(max(abs(a - b) for a, b in zip(one, other, strict=True)) for other in theirs) for one in ours), default=0
    )


def by_text(texts):
    """The boxes of each text."""
    return {text: [box for other, *box in texts if other == text] for text, *_ in texts}


@pytest.mark.parametrize("name", NAMES)
def test_every_mark_country_and_word_stands_where_the_page_has_it(bench, name):
    theirs, ours = drawn_twice(bench, charts("es")[name])
    assert any(ours[kind] for kind in (*KINDS, "countries"))
    assert len(ours["countries"]) >= {"coverage_map": 25, "with_own_places": 25, "places": 10}.get(name, 0)
    for kind in KINDS:
        assert len(ours[kind]) == len(theirs[kind]), kind
        assert furthest(theirs[kind], ours[kind]) < 1 > furthest(ours[kind], theirs[kind]), kind
    ours_by_text, theirs_by_text = by_text(ours["texts"]), by_text(theirs["texts"])
    assert ours_by_text.keys() == theirs_by_text.keys()
    for text, boxes in ours_by_text.items():
        assert furthest(theirs_by_text[text], boxes) < 2 > furthest(boxes, theirs_by_text[text]), text
    assert furthest(theirs["countries"], ours["countries"]) < 1.5


def over_another(texts):
    """Pairs of texts of which one lies on the other by more than a pixel."""
    return [
        (text, other)
        for (text, x, y, width, height), (other, left, top, across, down) in combinations(texts, 2)
        if min(x + width, left + across) - max(x, left) > 1 and min(y + height, top + down) - max(y, top) > 1
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_of_a_picture_lies_on_another_or_is_cut(bench, code):
    for name in NAMES:
        if name == "with_own_places":
            continue  # only pages draw it, and their script finds the labels a place: static/labels.js
        picture = figures.svg(charts(code)[name], WIDTH, "a chart", "chart")
        bench.evaluate("html => { document.body.innerHTML = html }", f'<div style="width:{WIDTH}px">{picture}</div>')
        drawn_texts = bench.locator("svg").evaluate(BOXES)["texts"]
        height = bench.locator("svg").bounding_box()["height"]
        assert drawn_texts and over_another(drawn_texts) == [], name
        cut = [
            text
            for text, x, y, across, down in drawn_texts
            if x < 0 or y < 0 or x + across > WIDTH or y + down > height
        ]
        assert cut == [], name


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


def test_a_printed_view_is_as_wide_as_the_sheet(new_page):
    page = new_page()
    page.goto("/view/country?area=PER&lang=es")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1000})  # A4 less its margins, at 96 pixels to the inch
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
