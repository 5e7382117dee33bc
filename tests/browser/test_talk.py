"""A presenter steps through a view with a clicker, the last row reads it all, and a filter changes before the room."""

import re

import pytest
from playwright.sync_api import expect

from coverage.wording import LANGUAGES
from tests.browser.states import is_shown

SMALLEST = 24
"""Pixels of the smallest letters on a wall of 1920 × 1080."""


@pytest.fixture
def wall(new_page):
    """Open an address on the wall."""

    def shown(path, view, **more):
        page = new_page(width=1920, height=1080, **more)
        page.goto(path)
        is_shown(page, view)
        return page

    return shown


def test_a_view_steps_through_its_charts(wall):
    page = wall("/?present=1&lang=es", "overview map")
    page.keyboard.press("PageDown")
    is_shown(page, "overview ranking")
    page.keyboard.press("PageUp")
    is_shown(page, "overview map")
    page.keyboard.press("PageUp")  # the first one stays
    is_shown(page, "overview map")


def test_what_contradicts_a_figure_stands_beside_it_on_every_slide(wall):
    page = wall("/present/country?lang=es&area=PER", "country composition")
    for section in sent(page, "country", "area=PER")["sections"]:
        is_shown(page, f"country {section}")
        expect(page.locator(".answer")).to_contain_text("alrededor de 10 %")
        expect(page.locator(".company")).to_contain_text("La evidencia es débil")
        expect(page.locator(".notices p")).to_have_text(re.compile("suma de los 3 tipos .* al menos 24,3"))
        is_readable(page)
        page.keyboard.press("End")


def test_what_the_link_could_not_mean_hides_no_source(wall):
    page = wall("/present/country?lang=es&area=PER&service=vino&theme=rosa", "country composition")
    expect(page.locator(".notices p")).to_have_count(3)
    expect(page.locator(".alert")).to_be_hidden()
    is_readable(page)


def test_a_wall_says_which_of_several_charts_it_shows_until_another_is_chosen(wall):
    page = wall("/present/overview?lang=es&Chart=Ranking&chart=map", "overview ranking")
    said = page.locator(".notices p").filter(has_text=re.compile("chart más de una vez.*«map»"))
    expect(said).to_have_count(1)
    page.keyboard.press("PageUp")
    is_shown(page, "overview map")
    expect(said).to_have_count(0)


UNREADABLE = """(smallest) => {
  const within = (one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth;
  const faults = [".slide", ".plot"].filter((name) => !within(document.querySelector(name)));
  for (const name of [".answer", ".company", ".notices", ".plot", ".source"]) {
    const { top, bottom } = document.querySelector(name).getBoundingClientRect();
    if (top < 0 || bottom > 1080) faults.push(`${name} is from ${top} to ${bottom}`);
  }
  const scale = document.querySelector(".slide").getBoundingClientRect().width / 960;
  const words = ["text", "tspan", "p", "h1", "h2", "span", "td", "th"].map((tag) => `.slide ${tag}`).join();
  const written = [...document.querySelectorAll(words)]
    .filter((one) => one.textContent.trim() && one.getBoundingClientRect().width > 0)
    .map((one) => [parseFloat(getComputedStyle(one).fontSize) * scale, one.textContent]);
  if (!written.length) faults.push("nothing is written");
  return [...faults, ...written.filter(([size]) => size < smallest - 0.01)];
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
        ("/present/evidence?lang=es&area=SLV", "evidence voices"),
        ("/present/overview?lang=pt&chart=key-numbers", "overview key-numbers"),
        ("/present/country?lang=pt&area=CUB&chart=key-numbers", "country key-numbers"),
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
    assert page.evaluate(UNREADABLE, SMALLEST) == []


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


def test_the_rest_of_a_long_table_is_skipped_at_a_key(wall):
    page = wall("/present/agenda?lang=es&area=PER", re.compile("^agenda "))
    parts = []
    for section in sent(page, "agenda", "area=PER")["sections"]:
        is_shown(page, f"agenda {section}")
        parts.append(page.locator(".part").inner_text())
        page.keyboard.press("End")
    assert any(map(has_more, parts))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_operators_of_all_countries_are_seen_in_ten_steps(wall, lang):
    page = wall(f"/present/agenda?lang={lang}&chart=cases", re.compile("^agenda cases"))
    seen = [page.locator(".part").inner_text()]
    while has_more(seen[-1]):
        page.keyboard.press("PageDown")
        expect(page.locator(".part")).not_to_have_text(seen[-1])
        seen.append(page.locator(".part").inner_text())
    assert len(seen) <= 10, seen


def has_more(part):
    """Whether “Filas 9–18 de 28” or “1 / 3” is not the last; nothing stands where all is seen at once."""
    return len(set(re.findall(r"\d+", part)[-2:])) == 2


def sent(page, view, query):
    """What the server gives the wall."""
    return page.request.get(f"/present/{view}.json?{query}").json()


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
def test_the_buttons_stand_where_there_is_something_to_present(go_to, view, is_offered):
    page = go_to(f"/{view}?lang=es")
    expect(page.locator(f'a[href^="/present/{view}?"]')).to_have_count(is_offered)
    expect(page.get_by_role("button", name="Añadir a la presentación")).to_have_count(is_offered)


def test_a_filter_changes_the_figure_in_its_place(wall):
    page = wall("/present/overview?lang=es&chart=ranking&Operator_Type=cooperative", "overview ranking")
    before = page.locator(".answer").inner_text()
    page.locator(".plot .main-svg").first.evaluate("one => one.setAttribute('data-same', 'yes')")
    page.keyboard.press("m")
    page.get_by_label("Tipo de operador").select_option("community")
    expect(page).to_have_url(re.compile("operator_type=community"))
    expect(page).not_to_have_url(re.compile("cooperative"))
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
