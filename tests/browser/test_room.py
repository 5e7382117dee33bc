"""A facilitator, two phones and the wall: what one answers, all see."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 800}


@pytest.fixture
def phone(browser, server):
    """A phone without JavaScript on the room's page."""
    contexts = []

    def joined(code, lang="es"):
        context = browser.new_context(base_url=server.url, viewport=PHONE, java_script_enabled=False)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"/join?lang={lang}")
        page.locator("input[name=code]").fill(f"{code[:3].lower()} {code[3:].lower()}")
        page.locator("form button").first.click()
        page.get_by_role("button").first.click()
        return page

    yield joined
    for context in contexts:
        context.close()


def choose(page, label, value):
    """One value of a list of many, by typing it."""
    field = page.locator("[data-testid=stMultiSelect]", has_text=label).get_by_role("combobox")
    field.fill(value)
    page.get_by_role("option", name=value).click()
    field.press("Escape")


def answered_with(status, **more):
    """What answers a request of a page in place of the server."""
    return lambda route: route.fulfill(status=status, **more)


def opened_room(open_page, country):
    """The page on which a room of one country was opened, in English, and the room's code."""
    page = open_page("/workshop?lang=en")
    page.get_by_label("Title of the room").fill("A room")
    choose(page, "Countries", country)
    page.get_by_role("button", name="Open the room").click()
    said = page.get_by_text("Phones join at")
    expect(said).to_be_visible()
    return page, re.search(r"Code: (\w{6})", said.inner_text()).group(1)


def answer(page, low, likely, high):
    form = page.locator("form", has=page.locator("[name=likely]"))
    if form.locator("[name=area]").count() and form.locator("select[name=area]").count():
        form.locator("select[name=area]").select_option("NIC")
    for name, number in (("lowest", low), ("likely", likely), ("highest", high)):
        form.locator(f"[name={name}]").fill(number)
    basis = form.locator("select[name=basis]")
    if basis.count():
        basis.select_option("guess")
    else:
        form.locator("input[name=basis][value=guess]").check()
    form.locator("button:not([name])").click()


def test_what_phones_answer_is_seen_on_the_wall_beside_the_published_figure(open_page, phone):
    page = open_page("/workshop?lang=es")
    page.get_by_label("Título de la sala").fill("Taller de Ayacucho")
    choose(page, "Países", "Nicaragua")
    page.get_by_role("button", name="Abrir la sala").click()
    said = page.get_by_text("Los teléfonos entran en")
    expect(said).to_be_visible()
    code = re.search(r"Código: (\w{6})", said.inner_text()).group(1)

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Conducir la sala").click()
    console = opened.value
    expect(console).to_have_url(re.compile(f"/room/{code}/console$"))
    wall = page.context.new_page()
    wall.goto(f"/room/{code}")
    expect(wall.locator(".plot svg")).to_be_visible()  # the code to join
    expect(wall.locator(".question")).to_contain_text(f"/join/{code}")

    first, second = phone(code), phone(code, "pt")
    expect(wall.locator(".place")).to_contain_text("2 personas aquí")
    wall.keyboard.press("PageDown")
    expect(wall.locator(".answer")).to_contain_text("Qué proporción")
    for one in (first, second):
        one.reload()
    answer(first, "10", "20", "30")
    expect(wall.locator(".title")).to_contain_text("una respuesta")
    expect(wall.locator(".plot .main-svg")).to_have_count(0)  # held back
    wall.keyboard.press("r")
    note = wall.locator(".plot .annotation-text", has_text="Esta sala")
    expect(note).to_contain_text("20 %")
    answer(second, "20", "40", "60")
    expect(note).to_contain_text("30 %")
    expect(wall.locator(".plot .annotation-text", has_text="Publicado")).to_contain_text("15,2")
    answer(first, "10", "10", "30")  # revised: still two answers
    expect(note).to_contain_text("25 %")
    expect(note).to_contain_text("2 respuestas")

    hide = console.get_by_role("button", name="Ocultar")
    expect(hide).to_have_count(2)  # without a reload
    hide.first.click()
    expect(note).to_contain_text("una respuesta")
    expect(console.get_by_role("button", name="Mostrar de nuevo")).to_be_focused()
    expect(hide).to_have_count(1)


def test_a_room_is_a_slide_of_a_deck_among_views(open_page):
    page = open_page("/workshop?lang=en")
    page.get_by_label("Title of the room").fill("Ayacucho")
    choose(page, "Countries", "Peru")
    page.get_by_role("button", name="Open the room").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Lead the room").click()
    console = opened.value
    code = re.search(r"/room/(\w{6})/", console.url).group(1)
    view = {"name": "Peru", "address": "/country?lang=en&area=PER&chart=composition"}
    deck = {"form": "olpe-atlas-deck/1", "name": "", "slides": [view]}
    console.evaluate("deck => localStorage.setItem('olpe-deck', JSON.stringify(deck))", deck)
    console.get_by_role("button", name="Add to the deck").click()
    console.evaluate(
        "view => { const deck = JSON.parse(localStorage.getItem('olpe-deck')); deck.slides.push(view);"
        " localStorage.setItem('olpe-deck', JSON.stringify(deck)); }",
        view,
    )
    console.get_by_role("link", name="Deck").click()
    names = console.locator(".slides input")
    expect(names).to_have_count(3)
    assert [one.input_value() for one in names.all()] == ["Peru", "Ayacucho", "Peru"]

    console.get_by_role("button", name="Present").click()
    place = console.locator(".place")
    expect(place).to_contain_text("1 / 3")
    console.keyboard.press("PageDown")
    expect(console).to_have_url(re.compile(f"/room/{code}#1$"))
    for number in (1, 2, 3, 4):
        expect(place).to_contain_text(f"{number} / 4")
        expect(console.locator("body[data-shown]")).to_be_attached()
        console.keyboard.press("PageDown")
    expect(console).to_have_url(re.compile("/present/country.*#2$"))
    expect(place).to_contain_text("3 / 3")
    console.keyboard.press("PageUp")
    expect(console).to_have_url(re.compile(f"/room/{code}#1$"))
    expect(place).to_contain_text("4 / 4")
    console.evaluate(
        "body => fetch(location.pathname + '/lead', {method: 'POST', body: new URLSearchParams(body)})",
        {"action": "delete", "code": code},
    )
    expect(console.locator(".answer")).to_have_text("This room is no longer there.")
    expect(console.locator(".plot")).to_be_empty()
    console.keyboard.press("PageDown")
    expect(console).to_have_url(re.compile("/present/country.*#2$"))
    expect(place).to_contain_text("3 / 3")
    console.keyboard.press("PageUp")  # to a page of a room that was deleted before it was opened
    expect(console.locator(".answer")).to_have_text("Esta sala ya no existe.")  # nobody knows its language any more
    console.keyboard.press("PageDown")
    expect(console).to_have_url(re.compile("/present/country.*#2$"))


def test_a_browser_that_does_not_lead_is_told_so(open_page, browser, server):
    page, code = opened_room(open_page, "Peru")
    page.goto(f"/room/{code}?lang=en")
    expect(page.locator("body[data-shown]")).to_be_attached()
    page.keyboard.press("PageDown")
    expect(page.get_by_role("alert")).to_contain_text("This browser does not lead the room")


def test_wall_code_and_page_follow_the_address_that_the_facilitator_chooses(open_page):
    page = open_page("/workshop?lang=en")
    page.get_by_label("Title of the room").fill("Ayacucho")
    choose(page, "Countries", "Peru")
    page.get_by_role("button", name="Open the room").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Lead the room").click()
    console = opened.value
    code = re.search(r"/room/(\w{6})/", console.url).group(1)
    wall = page.context.new_page()
    wall.goto(f"/room/{code}")
    expect(wall.locator(".invitation svg")).to_be_visible()
    wall.keyboard.press("q")
    expect(wall.locator(".code p")).to_contain_text(f"/join/{code}")

    other = console.get_by_label("Another address")
    other.fill("10.0.0.9/join")
    other.press("Enter")
    expect(console.get_by_role("alert").filter(has_text="“10.0.0.9/join” is no address.")).to_be_visible()
    expect(other).to_have_value("10.0.0.9/join")  # to be mended
    other.fill("atlas.example.org:8080")
    other.press("Enter")
    address = f"http://atlas.example.org:8080/join/{code}"
    expect(wall.locator(".invitation .address")).to_have_text("atlas.example.org:8080/join")
    expect(wall.locator(".code p")).to_have_text(address)
    expect(console.locator("[data-live=questions]")).to_contain_text(address)
    expect(page.get_by_text("Phones join at")).to_contain_text(address)
    expect(console.get_by_role("alert").filter(has_text="is no address")).to_have_count(0)

    console.get_by_role("button", name="Use this address: http").first.click()  # the likeliest again
    expect(wall.locator(".code p")).not_to_contain_text("example.org")
    expect(wall.locator(".invitation .address")).not_to_contain_text("example.org")


def test_a_wall_outlasts_limits_failures_and_a_room_that_is_gone_for_a_while(open_page):
    page, code = opened_room(open_page, "Peru")
    wall = page.context.new_page()
    wall.clock.install()
    wall.goto(f"/room/{code}")
    question = wall.locator(".answer")
    expect(question).to_contain_text("Where do you come from")
    for status, says in ((429, "Too many wrong codes"), (503, "does not answer")):
        wall.route("**/live.json*", answered_with(status))
        expect(wall.locator(".alert")).to_contain_text(says)
        expect(question).to_contain_text("Where do you come from")
        wall.unroute("**/live.json*")
        wall.clock.fast_forward(11_000)
        expect(wall.locator(".alert")).to_be_hidden()
    wall.route("**/live.json*", answered_with(404))
    expect(question).to_have_text("This room is no longer there.")
    wall.unroute("**/live.json*")
    wall.clock.fast_forward(11_000)
    expect(question).to_contain_text("Where do you come from")
    instead = page.request.get("/room/BBBBBB").text()
    wall.route(f"**/room/{code}", answered_with(429, content_type="text/html", body=instead))
    wall.goto(f"/room/{code}")  # it stands where the room could not be shown, and looks again
    wall.unroute(f"**/room/{code}")
    expect(wall.locator("body[data-instead]")).to_have_count(0)
    expect(question).to_contain_text("Where do you come from")


def test_the_facilitator_locks_the_room_and_removes_who_said_something(open_page, phone):
    page, code = opened_room(open_page, "Nicaragua")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Lead the room").click()
    console = opened.value
    console.get_by_role("button", name="Show this one").first.click()
    one = phone(code, "en")
    answer(one, "5", "10", "20")
    remove = console.locator("details", has_text="Remove who said this")
    remove.locator("summary").click()
    phone(code, "en")
    expect(console.get_by_text("2 here")).to_be_visible()
    expect(remove).to_have_attribute("open", "")  # also after the page was renewed
    remove.get_by_role("button").click()
    expect(remove).to_have_count(0)
    one.reload()
    expect(one.get_by_role("heading")).to_contain_text("has removed this phone")
    console.get_by_role("button", name="Lock the room").click()
    expect(console.get_by_role("button", name="Unlock the room")).to_be_visible()
    one.context.clear_cookies()
    one.reload()
    expect(one.get_by_role("alert")).to_contain_text("The facilitator has locked the room")
    console.get_by_role("link", name="Who is here, and remove").click()
    expect(console.get_by_text("One phone was removed.")).to_be_visible()
    console.get_by_role("link", name="Tick from here on").click()
    console.get_by_role("button", name="Remove those ticked").click()
    expect(console.get_by_text("Nobody has joined yet.")).to_be_visible()
    console.goto(f"/room/{code}/console?lang=en")
    for typed in ("XXXXXX", code):
        console.get_by_label("Write the code of the room").fill(typed)
        console.get_by_role("button", name="Delete the room for good").click()
        if typed != code:
            expect(console.locator("[data-refused]")).not_to_be_empty()
    expect(console).to_have_url(re.compile("/join$"))
