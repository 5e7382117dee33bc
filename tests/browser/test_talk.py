"""A facilitator puts a deck together, steps through it with a clicker, and changes a filter before the room."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.states import settled
from web import decks

SMALLEST = 24
"""Pixels of the smallest letters on a wall of 1920 × 1080."""


@pytest.fixture
def wall(open_page):
    """Open an address on the wall."""

    def shown(path, view, **more):
        page = open_page("/methods?lang=es", width=1920, height=1080, **more)
        page.goto(path)
        expect(page.locator("body")).to_have_attribute("data-shown", view)
        return page

    return shown


def is_shown(page, view):
    expect(page.locator("body")).to_have_attribute("data-shown", view)


def test_a_clicker_steps_through_a_ready_deck(open_page):
    page = open_page("/methods?lang=es", width=1920, height=1080)
    page.goto("/deck?lang=es")
    page.get_by_role("button", name="Los operadores de pequeña escala en quince minutos").click()
    expect(page.locator(".slides li")).to_have_count(8)
    page.get_by_role("button", name="Presentar", exact=True).click()
    is_shown(page, "overview map")
    expect(page.locator(".place")).to_have_text("1 / 8")
    for key, view in [("PageDown", "overview ranking"), (" ", "overview map"), ("ArrowRight", "operators matrix")]:
        page.keyboard.press(key)
        is_shown(page, view)
    page.keyboard.press("PageUp")
    expect(page.locator(".place")).to_have_text("3 / 8")
    page.keyboard.press("b")
    expect(page.locator(".black")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator(".black")).to_be_hidden()
    page.keyboard.press("f")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/deck"))


def test_a_view_that_is_presented_by_itself_is_not_part_of_the_last_deck(open_page):
    page = open_page("/methods?lang=es", width=1920, height=1080)
    page.goto("/deck?lang=es")
    page.get_by_role("button", name="Perú").click()
    page.get_by_role("button", name="Presentar", exact=True).click()
    is_shown(page, "overview map")
    page.goto("/present/gaps?lang=es")
    is_shown(page, "gaps gaps")
    expect(page.locator(".place")).to_have_text("")


def test_a_view_steps_through_its_charts(wall):
    page = wall("/?present=1&lang=es", "overview map")
    page.keyboard.press("PageDown")
    is_shown(page, "overview ranking")
    page.keyboard.press("PageDown")  # the last one stays
    is_shown(page, "overview ranking")
    page.keyboard.press("PageUp")
    is_shown(page, "overview map")


SIZES = """() => {
  const scale = document.querySelector(".slide").getBoundingClientRect().width / 960;
  const words = ["text", "tspan", "p", "h1", "h2", "span", "td", "th"].map((tag) => `.slide ${tag}`).join();
  return [...document.querySelectorAll(words)]
    .filter((one) => one.textContent.trim() && one.getBoundingClientRect().width > 0)
    .map((one) => [parseFloat(getComputedStyle(one).fontSize) * scale, one.textContent]);
}"""


@pytest.mark.parametrize(
    ("path", "view"),
    [
        ("/present/overview?lang=es", "overview map"),
        ("/present/overview?lang=es&chart=ranking", "overview ranking"),
        ("/present/operators?lang=pt", "operators matrix"),
        ("/present/operators?lang=es&chart=counts", "operators counts"),
        ("/present/gaps?lang=es", "gaps gaps"),
        ("/present/agenda?lang=pt", "agenda time-line"),
        ("/present/evidence?lang=en&area=NIC", "evidence voices"),
        ("/present/country?lang=es&area=BOL&chart=places", "country places"),
        ("/present/country?lang=es&area=PRY&chart=others", "country others"),
        ("/present/explore?lang=pt&table=headlines&services=water,sanitation&grades=A,B,C,D", "explore rows"),
    ],
)
def test_no_letter_on_the_wall_is_too_small_and_nothing_leaves_it(wall, path, view):
    page = wall(path, view)
    is_readable(page)
    expect(page.locator(".controls")).to_have_css("opacity", "0")


def is_readable(page):
    """No letter is too small, and nothing leaves the wall or its place on it."""
    sizes = page.evaluate(SIZES)
    assert sizes and min(size for size, _ in sizes) >= SMALLEST - 0.01, min(sizes)
    slide = page.locator(".slide")
    for box in (slide, page.locator(".plot")):
        assert box.evaluate("one => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth")
    for part in (".answer", ".plot", ".source"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 1080, part


@pytest.mark.parametrize(
    "path",
    [
        "/present/agenda?lang=es&area=PER",
        "/present/explore?lang=es&areas=PRY,HND&table=comparable",
        "/present/methods?lang=pt",
        "/present/evidence?lang=es&area=NIC&what_if=30",
    ],
)
def test_a_clicker_steps_through_all_that_a_view_says_and_back(wall, path):
    view, _, query = path.removeprefix("/present/").partition("?")
    page = wall(path, re.compile(f"^{view} "))
    part, seen, rows = page.locator(".part"), [], 0
    said = [sent(page, view, f"{query}&chart={name}") for name in sent(page, view, query)["sections"]]
    for one in said:
        goes_on = True
        while goes_on:
            is_shown(page, f"{view} {one['section']}")
            is_readable(page)
            seen.append((f"{view} {one['section']}", part.inner_text()))
            rows += page.locator(".plot tbody tr").count()
            goes_on = has_more(part.inner_text())
            page.keyboard.press("PageDown")
    assert rows == sum(len(one.get("rows", [])) for one in said)
    for shown, place in reversed(seen[:-1]):
        page.keyboard.press("PageUp")
        is_shown(page, shown)
        expect(part).to_have_text(place)


def has_more(part):
    """Whether “Filas 9–18 de 28” or “1 / 3” is not the last; nothing stands where all is seen at once."""
    return len(set(re.findall(r"\d+", part)[-2:])) == 2


def sent(page, view, query):
    """What the server gives the wall."""
    return page.request.get(f"/present/{view}.json?{query}").json()


def test_a_slide_of_a_deck_has_all_its_sections_from_the_front_and_from_behind(open_page, tmp_path):
    page = open_page("/methods?lang=es", width=1920, height=1080)
    page.goto("/deck?lang=es")
    file = tmp_path / "deck.json"
    addresses = ["/agenda?lang=es&area=CUB", "/explore?lang=es&areas=PRY"]
    slides = [{"name": address, "address": address} for address in addresses]
    file.write_text(json.dumps({"form": decks.FORM, "name": "x", "version": "", "slides": slides}), encoding="utf-8")
    page.locator(".open").set_input_files(file)
    page.get_by_role("button", name="Presentar", exact=True).click()
    for section in ("time-line", "factors", "factors", "conclusions", "sheet"):
        is_shown(page, f"agenda {section}")
        expect(page.locator(".place")).to_have_text("1 / 2")
        page.keyboard.press("PageDown")
    is_shown(page, "explore rows")
    expect(page.locator(".place")).to_have_text("2 / 2")
    page.keyboard.press("PageUp")
    is_shown(page, "agenda sheet")
    expect(page.locator(".place")).to_have_text("1 / 2")


def test_colours_change_where_one_is_in_a_table_and_a_filter_leads_to_its_beginning(wall):
    page = wall("/present/explore?lang=es&table=headlines", "explore rows")
    page.keyboard.press("PageDown")
    second = page.locator(".part").inner_text()
    assert second.startswith("Filas ") and not second.startswith("Filas 1–")
    page.keyboard.press("t")
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    expect(page.locator(".part")).to_have_text(second)
    page.keyboard.press("m")
    page.get_by_label("Filas").select_option("comparable")
    expect(page.locator(".part")).to_have_text(re.compile("^Filas 1–"))


@pytest.fixture
def told(wall):
    """The wall with other words than the atlas has."""

    def shown(view, section, **words):
        page = wall(f"/present/{view}?lang=es", f"{view} {section}")
        said = {**sent(page, view, "lang=es"), "sections": [section], **words}
        page.route(f"**/present/{view}.json*", lambda route: route.fulfill(json=said))
        page.reload()
        is_shown(page, f"{view} {section}")
        return page

    return shown


def test_what_is_written_on_the_wall_is_never_markup(told):
    markup = '<img src="x" onerror="document.title = 1">'
    page = told("explore", "rows", heads=[markup], rows=[[markup]])
    expect(page.locator(".plot th, .plot td")).to_have_text([markup, markup])
    expect(page.locator(".slide img")).to_have_count(0)


def test_words_wider_than_the_wall_are_broken(told):
    is_readable(told("explore", "rows", heads=["a", "b"], rows=[["institucionalización" * 8] * 2] * 3))
    is_readable(told("methods", "text-1", paragraphs=["institucionalización" * 20]))


def test_a_paragraph_longer_than_the_wall_goes_on_in_another_part(told):
    words = [f"{number}." if number % 7 == 0 else str(number) for number in range(1, 2997)]
    page = told("methods", "text-1", paragraphs=["Antes.", " ".join(words), "Después."])
    seen = []
    goes_on = True
    while goes_on:
        is_readable(page)
        seen += page.locator(".plot p").all_inner_texts()
        goes_on = has_more(page.locator(".part").inner_text())
        page.keyboard.press("PageDown")
    assert " ".join(seen).split() == ["Antes.", *words, "Después."]
    assert len(seen) > 3 and all(part.endswith(".") for part in seen)


@pytest.mark.parametrize(("view", "is_offered"), [("explore", 1), ("methods", 1), ("upload", 0), ("workshop", 0)])
def test_the_buttons_stand_where_there_is_something_to_present(open_page, view, is_offered):
    page = open_page(f"/{view}?lang=es")
    expect(page.locator(f'a[href^="/present/{view}?"]')).to_have_count(is_offered)
    expect(page.get_by_role("button", name="Añadir a la presentación")).to_have_count(is_offered)


def test_a_filter_changes_the_figure_in_its_place(wall):
    page = wall("/present/overview?lang=es&chart=ranking", "overview ranking")
    before = page.locator(".answer").inner_text()
    page.locator(".plot .main-svg").first.evaluate("one => one.setAttribute('data-same', 'yes')")
    page.keyboard.press("m")
    page.get_by_label("Tipo de operador").select_option("community")
    expect(page).to_have_url(re.compile("operator_type=community"))
    expect(page.locator(".answer")).not_to_have_text(before)
    expect(page.locator(".plot .main-svg[data-same]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".filters")).to_be_hidden()


def test_the_room_can_take_the_view_along_by_its_code(wall):
    page = wall("/present/country?lang=es&area=NIC", "country composition")
    page.keyboard.press("q")
    expect(page.locator(".code svg")).to_be_visible()
    expect(page.locator(".code p")).to_have_text(re.compile(r"^http://[\w.]+:\d+/country\?lang=es&.*area=NIC"))
    page.keyboard.press("Escape")
    expect(page.locator(".code")).to_be_hidden()


def test_colours_change_at_a_key(wall):
    page = wall("/present/overview?lang=es", "overview map")
    page.keyboard.press("t")
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")


def test_a_deck_is_put_together_saved_and_opened_again(open_page, tmp_path):
    page = open_page("/country?lang=es&area=NIC")
    page.get_by_role("button", name="Añadir a la presentación").click()
    expect(page.get_by_role("link", name="Presentación (1)")).to_be_visible()
    page.get_by_role("link", name="Vacíos").click()
    expect(page).to_have_url(re.compile("/gaps"))
    settled(page)
    page.get_by_role("button", name="Añadir a la presentación").click()
    page.get_by_role("link", name="Presentación (2)").click()

    names = page.locator(".slides input")
    expect(names).to_have_count(2)
    assert [one.input_value() for one in names.all()] == ["País · Nicaragua", "Vacíos · Nicaragua"]
    page.get_by_role("button", name="Más abajo").first.click()
    names.first.fill("Lo que no sabemos")
    names.first.press("Tab")
    page.get_by_label("Nombre de la presentación").fill("Taller de Ayacucho")
    page.get_by_label("Nombre de la presentación").press("Tab")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Guardar como archivo").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.name == "Taller-de-Ayacucho.json"
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert [slide["name"] for slide in saved["slides"]] == ["Lo que no sabemos", "País · Nicaragua"]

    page.get_by_role("button", name="Quitar").first.click()
    expect(names).to_have_count(1)
    page.locator(".open").set_input_files(file)
    expect(names).to_have_count(2)
    page.reload()
    assert [one.input_value() for one in names.all()] == ["Lo que no sabemos", "País · Nicaragua"]

    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    page.locator(".open").set_input_files(broken)
    expect(page.get_by_role("alert")).to_contain_text("no es una presentación del atlas")
    expect(names).to_have_count(2)
    saved["slides"].append({"name": "x", "address": "https://elsewhere.test/"})
    broken.write_text(json.dumps(saved), encoding="utf-8")
    page.locator(".open").set_input_files(broken)
    expect(page.get_by_role("alert")).to_contain_text("1 láminas")
    expect(names).to_have_count(2)
