"""Words that belong to the picture on a wall: labels apart, the legend beneath its own map."""

import pytest
from playwright.sync_api import expect

from tests.browser.laid import faults
from tests.browser.states import is_shown


@pytest.fixture
def wall(new_page):
    """Open a country on the wall, at one of its charts."""

    def shown(area, chart):
        page = new_page(height=900)
        page.goto(f"/present/country?lang=es&area={area}&chart={chart}")
        is_shown(page, f"country {chart}")
        return page

    return shown


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
