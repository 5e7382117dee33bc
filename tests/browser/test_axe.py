"""axe-core finds nothing on any page that keeps people out, in the light and in the dark."""

from itertools import cycle

import pytest
from playwright.sync_api import expect

from coverage import workshop
from coverage.views import BUILDERS, VIEWS
from coverage.wording import NAMES
from coverage.workshop import Answer, NewQuestion, Store
from tests.browser import axe
from tests.browser.states import settled

ASKED = (
    NewQuestion("share", "community", "water"),
    NewQuestion("factors", "community", offered=(("PER", "agenda_items:training"), ("PER", "agenda_items:subsidies"))),
)

LANGUAGES = {"light": ("es", "en", "pt"), "dark": ("pt", "es", "en")}
"""Pages take turns with them, each in one language in the light and in another in the dark."""


@pytest.fixture
def room(server):
    """A room at its second question, whose first was answered and is revealed; and the secret of its facilitator."""
    store = Store(f"sqlite:///{server.log.parent / 'rooms.sqlite'}")
    room, secret = workshop.open_room(store, "Taller de Ayacucho", "es", ["PER", "COL"], ASKED)
    somebody = workshop.join(store, room.id)[0]
    share, factors = (question.id for question in room.questions)
    workshop.answer_share(store, somebody, share, Answer("PER", 10, 20, 30, "guess"))
    workshop.submit_idea(store, somebody, factors, "PER", "Confianza")
    workshop.reveal(store, room.id, share, True)
    workshop.go_to(store, room.id, 1)
    yield room, secret
    store.close()


def test_the_pages_of_the_menu(open_page):
    page = open_page("/")
    page.emulate_media(reduced_motion="reduce")
    problems, links = [], page.locator(".st-key-links a")
    expect(links).to_have_count(len(VIEWS))
    languages = {scheme: cycle(codes) for scheme, codes in LANGUAGES.items()}
    for place in range(len(VIEWS)):
        links.nth(place).click()
        expect(links.nth(place)).to_have_attribute("aria-current", "page")
        for scheme in LANGUAGES if place % 2 else reversed(LANGUAGES):
            page.emulate_media(color_scheme=scheme)
            code = next(languages[scheme])
            page.get_by_role("radio", name=NAMES[code]).click()
            expect(page.locator("html")).to_have_attribute("lang", code)
            expect(page.locator("[data-testid=stApp]")).to_have_css("color-scheme", scheme)
            settled(page)
            problems += axe.found(page)
    assert problems == []


@pytest.mark.parametrize("color_scheme", LANGUAGES)
def test_the_plain_pages_and_the_walls(new_page, room, color_scheme):
    opened, secret = room
    page = new_page(color_scheme=color_scheme)
    page.emulate_media(reduced_motion="reduce")
    problems, languages = [], cycle(LANGUAGES[color_scheme])

    def check():  # in the dark only colours are others
        problems.extend(axe.found(page, colours_only=color_scheme == "dark"))

    def look(path, shown="h1"):
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={next(languages)}")
        expect(page.locator(shown).first).to_be_attached()
        check()

    for view in BUILDERS:
        look(f"/view/{view}")
    for path in ("/sheet?area=PER", "/deck", "/api/v1/", "/nowhere"):
        look(path)
    for view in BUILDERS:
        look(f"/present/{view}", "body[data-shown]")
    for path in ("/join", "/join/NOROOM", f"/join/{opened.code}"):
        look(path)
    page.locator("form[method=post] button").click()
    expect(page.locator("main h2").first).to_be_visible()
    check()
    look(f"/room/{opened.code}", "body[data-shown]")
    page.keyboard.press("q")
    expect(page.get_by_role("status").get_by_role("img")).to_be_visible()
    check()
    look(f"/join/{opened.code}?open={opened.questions[0].id}")
    look(f"/facilitate/{secret}")
    for path in ("participants", "agenda/PER"):
        look(f"/room/{opened.code}/{path}")
    assert problems == []
