"""axe-core finds nothing on any page that keeps people out, in the light and in the dark."""

from itertools import cycle
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from coverage import workshop
from coverage.views import BUILDERS, VIEWS, choice
from coverage.wording import LANGUAGES
from coverage.workshop import Answer, NewQuestion, Store
from tests.browser import axe
from tests.browser.states import settled

ASKED = (
    NewQuestion("share", "community", "water"),
    NewQuestion("factors", "community", offered=(("PER", "agenda_items:training"), ("PER", "agenda_items:subsidies"))),
)

SCHEMES = ("light", "dark")
"""What keeps people out is looked for in one of them, in the other only what colours do."""

HAS_SCHEMES = """() => [...document.styleSheets]
  .some(({ cssRules }) => [...cssRules].some(({ media }) => media?.mediaText.includes("prefers-color-scheme")))"""
"""Whether a page looks different in the dark; what is made for paper does not."""


GROUND = "body => getComputedStyle(body).backgroundColor"


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


def test_the_pages_of_the_menu(go_to):
    problems, languages = [], cycle(LANGUAGES)
    for place, view in enumerate(VIEWS):
        schemes = SCHEMES if place % 2 else SCHEMES[::-1]
        page = go_to(f"{choice.path(view)}?lang={next(languages)}", color_scheme=schemes[0])
        expect(page.locator(".st-key-links a")).to_have_count(len(VIEWS))
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("[data-testid=stApp]")).to_have_css("color-scheme", scheme)
            settled(page)
            problems += axe.found(page, colours_only=scheme != schemes[0])
    assert problems == []


def test_the_plain_pages(new_page, room):
    opened, secret = room
    page = new_page()
    page.emulate_media(reduced_motion="reduce")
    problems, darkened, languages = [], set(), cycle(LANGUAGES)

    def check():
        problems.extend(axe.found(page))
        if page.evaluate(HAS_SCHEMES):
            darkened.add(urlsplit(page.url).path.split("/")[1])
            page.emulate_media(color_scheme="dark")
            problems.extend(axe.found(page, colours_only=True))
            page.emulate_media(color_scheme="light")

    def look(path):
        page.goto(f"{path}{'&' if '?' in path else '?'}lang={next(languages)}")
        expect(page.locator("h1").first).to_be_attached()
        check()

    for view in BUILDERS:
        look(f"/view/{view}")
    for path in ("/sheet?area=PER", "/deck", "/api/v1/", "/nowhere", "/join", "/join/NOROOM", f"/join/{opened.code}"):
        look(path)
    page.locator("form[method=post] button").click()
    expect(page.locator("main h2").first).to_be_visible()
    check()
    look(f"/join/{opened.code}?open={opened.questions[0].id}")
    look(f"/facilitate/{secret}")
    for path in ("participants", "agenda/PER"):
        look(f"/room/{opened.code}/{path}")
    assert problems == [] and darkened == {"deck", "join", "nowhere", "room"}


def test_the_walls(new_page, room):
    opened, _ = room
    page = new_page()
    problems, languages, schemes = [], cycle(LANGUAGES), cycle(SCHEMES)
    shown = page.locator("body[data-shown]")
    for path in (*(f"/present/{view}" for view in BUILDERS), f"/room/{opened.code}"):
        page.emulate_media(reduced_motion="reduce", color_scheme=next(schemes))
        page.goto(f"{path}?lang={next(languages)}")
        expect(shown).to_be_attached()
        problems += axe.found(page)
        before = shown.evaluate(GROUND)
        page.evaluate("delete document.body.dataset.shown")
        page.keyboard.press("t")
        expect(shown).to_be_attached()
        assert {before, shown.evaluate(GROUND)} == {"rgb(255, 255, 255)", "rgb(0, 0, 0)"}, path
        problems += axe.found(page, colours_only=True)
    page.keyboard.press("q")
    expect(page.get_by_role("status").get_by_role("img")).to_be_visible()
    assert problems + axe.found(page) == []
