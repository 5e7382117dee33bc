"""A participant joins a room on an old phone without a script, answers, revises and votes."""

import pytest
from playwright.sync_api import expect

from coverage import workshop
from coverage.workshop import NewQuestion, Store
from tests.browser.served import served

ASKED = (
    NewQuestion("who"),
    NewQuestion("share", "community", "water"),
    NewQuestion("factors", "community", offered=(("PER", "agenda_items:training"), ("PER", "agenda_items:subsidies"))),
)

SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, select, summary, label:has([type=radio]), input")]
  .filter((one) => one.type !== "hidden" && one.type !== "radio" && one.type !== "checkbox")
  .filter((one) => one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height < 44)
  .map((one) => one.outerHTML)"""


@pytest.fixture
def phone(browser, tmp_path):
    """The screen of a phone with its room, whose server keeps it in a folder of this test."""
    store = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    room, _ = workshop.open_room(store, "Taller de Ayacucho", "es", ["PER", "COL"], ASKED)
    workshop.go_to(store, room.id, 1)
    with served(tmp_path / "server.log", health="/join") as running:
        context = browser.new_context(
            base_url=running.url, viewport={"width": 390, "height": 844}, java_script_enabled=False, locale="es-PE"
        )
        yield context.new_page(), store, room
        context.close()
    store.close()


def test_an_old_phone_joins_answers_revises_and_votes(phone):
    page, store, room = phone
    page.goto("/join")
    page.get_by_label("Código de la sala").fill(f"{room.code[:3].lower()} {room.code[3:].lower()}")
    page.get_by_role("button", name="Continuar").click()
    page.get_by_role("button", name="Entrar").click()

    page.get_by_label("País").first.select_option("Perú")
    for label, number in {"Mínimo": "10", "Más probable": "22,5", "Máximo": "40"}.items():
        page.get_by_label(label).fill(number)
    page.get_by_text("Experiencia en el terreno").click()
    page.get_by_role("button", name="Guardar").first.click()
    expect(page.get_by_role("status")).to_have_text("Guardado.")
    page.get_by_label("Más probable").fill("90")
    page.get_by_role("button", name="Guardar").first.click()
    expect(page.get_by_role("alert")).to_contain_text("debe estar entre el mínimo y el máximo")
    expect(page.get_by_label("Más probable")).to_have_value("90")
    page.get_by_label("Más probable").fill("30")
    page.get_by_role("button", name="Guardar").click()
    expect(page.get_by_role("status")).to_have_text("Guardado.")
    assert workshop.shares(store, room.id)["likely"].tolist() == [30]

    workshop.go_to(store, room.id, 2)
    page.get_by_role("link", name="Ver si hay otra pregunta").click()
    page.get_by_label("¿Sobre qué país?").select_option("Perú")
    page.get_by_role("button", name="Continuar").click()
    page.get_by_label("Capacitación").check()
    page.get_by_label("Una idea suya").fill("Confianza")
    page.get_by_role("button", name="Guardar").first.click()
    expect(page.get_by_role("status")).to_have_text("Guardado.")
    assert workshop.votes(store, room.id)["votes"].tolist() == [1, 0, 0]

    page.locator("summary").first.click()
    expect(page.get_by_label("Más probable")).to_have_value("30")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate(SMALL_TARGETS) == []
