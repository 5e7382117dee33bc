"""A facilitator puts a deck together, and steps through it with a clicker."""

import json
import re

from playwright.sync_api import expect

from coverage.views import decks
from tests.browser.states import is_shown, settled


def test_a_clicker_steps_through_a_ready_deck(new_page):
    page = new_page(width=1920, height=1080)
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


def test_a_view_that_is_presented_by_itself_is_not_part_of_the_last_deck(new_page):
    page = new_page(width=1920, height=1080)
    page.goto("/deck?lang=es")
    page.get_by_role("button", name="Perú").click()
    page.get_by_role("button", name="Presentar", exact=True).click()
    is_shown(page, "overview map")
    page.goto("/present/gaps?lang=es")
    is_shown(page, "gaps gaps")
    expect(page.locator(".place")).to_have_text("")


def test_a_slide_of_a_deck_has_all_its_sections_from_the_front_and_from_behind(new_page, tmp_path):
    page = new_page(width=1920, height=1080)
    page.goto("/deck?lang=es")
    file = tmp_path / "deck.json"
    addresses = ["/agenda?lang=es&area=CUB", "/explore?lang=es&areas=PRY"]
    slides = [{"name": address, "address": address} for address in addresses]
    file.write_text(json.dumps({"form": decks.FORM, "name": "x", "version": "", "slides": slides}), encoding="utf-8")
    page.locator(".open").set_input_files(file)
    expect(page.locator(".slides li")).to_have_count(len(slides))
    page.get_by_role("button", name="Presentar", exact=True).click()
    of_cuba = ("sheet", "country-factors", "country-steps", "country-laws")
    for section in ("time-line", "themes", "factors", "factors", "factors", "cases", "conclusions", *of_cuba):
        is_shown(page, f"agenda {section}")
        expect(page.locator(".place")).to_have_text("1 / 2")
        page.keyboard.press("End" if section == "cases" else "PageDown")
    is_shown(page, "agenda sources")
    page.keyboard.press("End")
    is_shown(page, "explore rows")
    expect(page.locator(".place")).to_have_text("2 / 2")
    page.keyboard.press("PageUp")
    is_shown(page, "agenda sources")
    expect(page.locator(".place")).to_have_text("1 / 2")


def test_a_deck_is_put_together_saved_and_opened_again(open_page, tmp_path):
    page = open_page("/country?lang=es&area=NIC")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.get_by_role("button", name="Añadir a la presentación").dblclick()
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
    expect(page.get_by_role("alert")).to_contain_text("1 de las láminas")
    expect(names).to_have_count(2)
    saved["slides"] = saved["slides"][-1:]
    broken.write_text(json.dumps(saved), encoding="utf-8")
    page.locator(".open").set_input_files(broken)
    expect(page.get_by_role("alert")).to_contain_text("no es una presentación del atlas")
    expect(names).to_have_count(2)
    assert len(asked) == 2 and all("se pierden" in question for question in asked)


def test_a_deck_is_lost_only_where_its_presenter_says_so(new_page):
    page = new_page()
    page.goto("/deck?lang=es")
    page.get_by_role("button", name="Nicaragua").click()
    slides = page.locator(".slides li")
    expect(slides.nth(2)).to_be_attached()
    before = slides.count()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Vaciar la presentación").click()
    expect(slides).to_have_count(before)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Vaciar la presentación").click()
    expect(slides).to_have_count(0)
