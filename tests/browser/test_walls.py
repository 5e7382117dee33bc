"""Words that belong to the picture on a wall: numbers at their bars, labels apart, the legend beneath its own map."""

import pytest
from playwright.sync_api import expect

from coverage import workshop
from coverage.workshop import NewQuestion, Store
from tests.browser.laid import faults
from tests.browser.served import served
from tests.browser.states import is_shown

AT_BARS = """() => {
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const boxes = (all) =>
    [...document.querySelectorAll(all)].map((one) => [one.textContent, one.getBoundingClientRect()]);
  const numbers = boxes(".plot .annotation-text");
  const longest = document.querySelector(".plot .js-line").getBoundingClientRect();
  return {
    rows: boxes(".plot .ytick text").map(([name, row]) => {
      const beside = numbers.filter(([, box]) => Math.abs(middle(box) - middle(row)) < row.height);
      return [name, beside.map(([said]) => said).join()];
    }),
    away: Math.max(...numbers.map(([, box]) => box.left)) - longest.right,
  };
}"""
"""The number beside the name of each row, and pixels from the end of the longest bar to the number farthest right."""


@pytest.fixture
def wall(new_page):
    """Open a country on the wall, at one of its charts."""

    def shown(area, chart):
        page = new_page(height=900)
        page.goto(f"/present/country?lang=es&area={area}&chart={chart}")
        is_shown(page, f"country {chart}")
        return page

    return shown


def test_section_and_colours_that_a_link_asks_for_are_read_in_any_case(new_page):
    page = new_page(height=900)
    page.goto("/present/overview?lang=es&Chart=RANKING&Theme=Dark")
    is_shown(page, "overview ranking")
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    page.keyboard.press("t")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    is_shown(page, "overview ranking")


@pytest.mark.parametrize("area", ["BRA", "CHL"])
def test_no_label_of_the_map_on_the_wall_lies_on_another(wall, area):
    page = wall(area, "places")
    assert page.locator(".plot .scatterlayer text, .plot .trace text").count() > 3
    assert faults(page, 0) == []


def test_the_legend_stands_beneath_the_map_to_which_one_steps(wall):
    page = wall("PER", "places")
    legend = page.locator(".slide > .legend")
    said = legend.text_content()
    assert said
    page = wall("PER", "over-time")
    page.keyboard.press("PageDown")
    is_shown(page, "country places")
    expect(page.locator(".slide > .legend")).to_have_text(said)


def test_a_vote_after_the_reveal_changes_the_number_at_its_bar(browser, tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    room, _ = workshop.open_room(store, "Lima", "en", ["PER"], [NewQuestion("factors")])
    factors = room.questions[0].id
    first, *others = (workshop.join(store, room.id)[0] for _ in range(4))
    trust = workshop.submit_idea(store, first, factors, "PER", "Trust")
    tariffs = workshop.submit_idea(store, others[0], factors, "PER", "Tariffs")
    workshop.vote(store, first, factors, [trust.id])
    workshop.reveal(store, room.id, factors)
    with served(tmp_path / "server.log", health="/join") as running:
        page = browser.new_page(base_url=running.url, viewport={"width": 1440, "height": 900})

        def shows_what_is_now():
            revision = page.request.get(f"/room/{room.code}/live.json").json()["revision"]
            expect(page.locator("body")).to_have_attribute("data-revision", str(revision))
            return page.evaluate(AT_BARS)

        page.goto(f"/room/{room.code}?lang=en")
        assert shows_what_is_now()["rows"] == [["Trust", "1"], ["Tariffs", "0"]]
        for other in others:
            workshop.vote(store, other, factors, [tariffs.id])
        shown = shows_what_is_now()
        assert shown["rows"] == [["Tariffs", "3"], ["Trust", "1"]]
        assert 0 < shown["away"] < 40
        page.close()
    store.close()
