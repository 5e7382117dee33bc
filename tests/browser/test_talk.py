"""A facilitator puts a deck together, steps through it with a clicker, and changes a filter before the room."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.states import settled

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
  return [...document.querySelectorAll(".slide text, .slide tspan, .slide p, .slide h1, .slide h2, .slide span")]
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
    ],
)
def test_no_letter_on_the_wall_is_too_small_and_nothing_leaves_it(wall, path, view):
    page = wall(path, view)
    sizes = page.evaluate(SIZES)
    assert sizes and min(size for size, _ in sizes) >= SMALLEST - 0.01, min(sizes)
    slide = page.locator(".slide")
    assert slide.evaluate("one => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth")
    for part in (".answer", ".plot", ".source"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 1080, part
    expect(page.locator(".controls")).to_have_css("opacity", "0")


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
