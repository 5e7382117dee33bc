"""Is every chart and every number whole at any width, and no page wider than its window?"""

import pytest
from playwright.sync_api import expect

from coverage.wording import LANGUAGES
from tests.browser.laid import USUAL, WIDTHS, at_width, broken_numbers, cut_numbers, faults
from tests.browser.states import settled, visit
from tests.uploads.files import as_csv, rows

LEAST = 0.55
"""The part of a chart's width that its plot has."""

SPANISH = {  # the longest words; the number of charts on each
    "/": 2,
    "/country?area=PER": 4,
    "/country?area=GTM": 3,
    "/country?area=BRA": 4,
    "/country?area=BOL": 3,
    "/operators": 3,
    "/evidence?area=NIC": 1,
    "/evidence?area=419": 1,
    "/gaps": 1,
    "/agenda": 2,
    "/explore": 0,
    "/compare?areas=DOM,SLV,CRI,NIC": 7,
    "/upload": 0,
    "/workshop": 0,
    "/methods": 0,
}
LABELS = ".st-key-map .scattergeo text"
"""The number of each country on the map of the overview."""

OTHERS = {"/": 2, "/?operator_type=community": 2, "/country?area=CHL": 4, "/operators": 3}


SHOWN = [("es", SPANISH), ("en", OTHERS), ("pt", OTHERS)]


@pytest.mark.parametrize(("lang", "pages"), SHOWN, ids=[lang for lang, _ in SHOWN])
def test_no_chart_collapses_no_text_lies_on_another_and_no_number_is_cut(go_to, lang, pages):
    page = go_to(f"/methods?lang={lang}", width=max(WIDTHS))
    wrong = {}
    for turn, (path, charts) in enumerate(pages.items()):
        visit(page, f"{path}{'&' if '?' in path else '?'}lang={lang}")
        expect(page.locator(".plot[data-laid]")).to_have_count(charts)
        widths = WIDTHS if charts > 3 and lang == "es" else USUAL
        for width in widths[:: -1 if turn % 2 else 1]:  # one page is made narrower, the next one wider
            at_width(page, width)
            found = faults(page, LEAST) + [f"{text!r} is cut" for text in cut_numbers(page)]
            across = page.evaluate("document.scrollingElement.scrollWidth")
            found += [f"the page is {across} wide"] if across > width else []
            if found:
                wrong[path, width] = found
            if path == "/" and width == 390:
                numbers = page.locator(LABELS).all_text_contents()
                assert len(numbers) == 22 and any(number.startswith("≤ 55") for number in numbers)  # Honduras
    assert wrong == {}


HOLD = """() => {
  const { react, restyle } = Plotly;
  const free = new Promise((release) => (window.release = release));
  window.placing = 0;
  Plotly.react = (place, ...all) => {
    if (place.closest(".st-key-map")) window.drawn += 1;
    return react(place, ...all);
  };
  Plotly.restyle = async (...all) => {
    window.placing += 1;
    const isFirst = !("held" in document.body.dataset);
    document.body.dataset.held = "";
    if (isFirst) {
      window.drawn = 0;
      await free;
    }
    await restyle(...all);
    window.placing -= 1;
  };
}"""
"""The first labels wait for ``release``; ``drawn`` counts how often the map is drawn in the meantime, ``placing`` how
many changes of labels are at work."""

AGAIN = """async (least) => {
  const place = document.querySelector(".st-key-map .plot");
  const until = async (isSo) => {
    while (!isSo()) await new Promise(requestAnimationFrame);
  };
  const isLaid = () => place.dataset.laid === String(place.offsetWidth);
  await until(() => place.width > least);
  document.fonts.dispatchEvent(new Event("loadingdone"));
  if (window.drawn) await until(isLaid); // a second drawing that does not wait for the first is over before it
  window.release();
  await until(() => isLaid() && window.placing === 0);
}"""
"""The window is wide again, and the letters have come, before the first label is placed."""


def test_labels_that_were_placed_late_do_not_stay_on_a_map_that_was_laid_out_anew(open_page):
    page = open_page("/?lang=es", width=1440)
    expect(page.locator(".plot[data-laid]")).to_have_count(2)
    expect(page.locator(LABELS)).to_have_count(22)
    page.evaluate(HOLD)
    page.set_viewport_size({"width": 320, "height": 1000})  # where two of the labels find no room
    expect(page.locator("body[data-held]")).to_have_count(1)
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.evaluate(AGAIN, 320)
    assert page.locator(LABELS).count() == 22 and faults(page, LEAST) == []


def test_on_a_phone_the_legend_of_a_map_of_provinces_is_whole(go_to):
    page = go_to("/methods", width=390)
    for lang in LANGUAGES:
        visit(page, f"/country?area=MEX&lang={lang}")
        expect(page.locator(".plot[data-laid]")).to_have_count(4)
        legend = page.locator(".st-key-places-figure [data-testid=stHtml] > div > span")
        assert legend.count() == 2
        for box in legend.all():
            edge = box.bounding_box()
            assert edge["x"] >= 0 and edge["x"] + edge["width"] <= 390, box.text_content()


def width_of(plot):
    """Pixels across of what plotly drew."""
    return plot.locator(".svg-container").bounding_box()["width"]


def test_a_chart_fits_the_sheet_while_it_is_printed_and_the_window_again_afterwards(go_to):
    page = go_to("/country?area=PER&lang=es", width=1440)
    expect(page.locator(".plot[data-laid]")).to_have_count(4)
    plots = page.locator(".plot").all()
    before = [width_of(plot) for plot in plots]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".plot[data-laid='640']")).to_have_count(4)
    assert [width_of(plot) for plot in plots] == [640] * 4  # A4 less its margins has 703
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(f".plot[data-laid='{before[0]:.0f}']")).to_have_count(4)
    assert [width_of(plot) for plot in plots] == before


def test_on_a_printed_sheet_every_chart_is_whole(go_to):
    page = go_to("/?lang=es", width=1440)
    expect(page.locator(".plot[data-laid]")).to_have_count(2)
    page.emulate_media(media="print")
    at_width(page, 703)
    assert faults(page, LEAST) == [] and cut_numbers(page) == []


def test_a_matrix_that_is_wider_than_the_screen_says_so_and_scrolls_with_the_keyboard(go_to):
    page = go_to("/gaps?lang=en", width=390)
    expect(page.locator(".plot[data-laid]")).to_have_count(1)
    expect(page.get_by_text("This chart is wider than the screen")).to_be_visible()
    plot = page.locator(".plot")
    plot.focus()
    page.keyboard.press("ArrowRight")
    expect(plot).not_to_have_js_property("scrollLeft", 0)
    at_width(page, 1440)
    expect(page.get_by_text("This chart is wider than the screen")).to_be_hidden()


def test_a_chart_that_is_saved_on_a_phone_is_as_wide_as_a_document(go_to, tmp_path):
    page = go_to("/country?area=PER&lang=es", width=390)
    expect(page.locator(".plot[data-laid]")).to_have_count(4)
    with page.expect_download() as waiting:
        page.locator(".st-key-composition").get_by_role("button", name="SVG").click()
    waiting.value.save_as(tmp_path / "chart.svg")
    assert 'width="800"' in (tmp_path / "chart.svg").read_text(encoding="utf-8")[:300]


NO_SCRIPT = ("/view/overview", "/view/country?area=PER", "/view/evidence?area=NIC", "/sheet?area=PER")


@pytest.mark.parametrize("path", NO_SCRIPT)
def test_a_page_without_a_script_is_no_wider_than_a_phone_and_cuts_no_number(new_page, path):
    page = new_page(width=320)
    page.goto(f"{path}{'&' if '?' in path else '?'}lang=es")
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert cut_numbers(page) == [] and broken_numbers(page) == []


def test_a_star_of_the_reader_hides_no_published_number(open_page):
    page = open_page("/upload?lang=es", width=390)
    own = rows(*({"area": area, "operator_type": "all_small_scale"} for area in ("PER", "BRA", "BOL", "GTM")))
    page.locator("input[type=file]").set_input_files({"name": "own.csv", "mimeType": "text/csv", "buffer": as_csv(own)})
    expect(page.locator(".st-key-headline")).to_contain_text("4 filas cumplen")
    page.get_by_role("link", name="Operadores").click()
    expect(page.locator(".st-key-matrix text", has_text="★")).to_have_count(4)
    settled(page)
    for width in (1440, 768, 390):
        at_width(page, width)
        assert faults(page, LEAST) == [], width
    page.get_by_role("link", name="Panorama").click()
    expect(page.locator(".st-key-map .scattergeo text", has_text="★").first).to_be_attached()
    settled(page)
    for width in (1440, 390):
        at_width(page, width)
        for number in ("≈ 10", "≥ 0,5\N{NO-BREAK SPACE}%", "20\N{NO-BREAK SPACE}%"):
            expect(page.locator(".st-key-map .scattergeo text", has_text=number).first).to_be_visible()
