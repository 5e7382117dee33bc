"""What somebody without eyes or without a mouse meets: names, places, and what has changed."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.states import settled

CONTRASTS = """elements => elements.map(element => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = () => [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(channel => channel / 255)
    .map(channel => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
    .reduce((sum, channel, place) => sum + channel * [0.2126, 0.7152, 0.0722][place], 0);
  const paint = (colour, opacity) => {
    canvas.globalAlpha = opacity;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return luminance();
  };
  let opacity = 1;
  for (let one = element; one; one = one.parentElement) opacity *= getComputedStyle(one).opacity;
  const ground = paint(getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor, 1);
  const letters = paint(getComputedStyle(element).color, opacity);
  return (Math.max(ground, letters) + 0.05) / (Math.min(ground, letters) + 0.05);
})"""
"""The contrast of the letters of each element with the ground of the page, as WCAG 2 counts it."""


def test_language_and_title_follow_the_switch_and_the_menu_says_which_page_this_is(open_page):
    page = open_page("/country?lang=es")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.get_by_role("navigation", name="Páginas").locator("[aria-current=page]")).to_have_text("País")
    page.evaluate("window.isTheSame = true")
    page.get_by_role("radio", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_title("Country · OLPE Atlas")
    menu = page.get_by_role("navigation", name="Pages")
    assert menu.get_by_role("link", name="Overview").evaluate("link => link.pathname") == "/"
    menu.get_by_role("link", name="Methods").click()
    expect(menu.locator("[aria-current=page]")).to_have_text("Methods")
    expect(page).to_have_title("Methods · OLPE Atlas")
    assert page.evaluate("window.isTheSame")


def test_the_skip_link_speaks_the_language_of_the_page_and_leads_behind_the_menu(open_page):
    page = open_page("/country?lang=pt")
    skip = page.get_by_role("link", name="Pular para o conteúdo")
    expect(skip).to_be_attached()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content:focus")).to_have_text("O que se sabe sobre este país?")
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="País")).to_be_focused()


def test_a_change_of_a_filter_is_told_in_the_new_sentence(open_page):
    page = open_page("/?lang=en")
    status, sentence = page.locator("body > [role=status]"), page.locator(".st-key-headline")
    expect(sentence).to_contain_text("drinking water")
    expect(status).to_be_empty()  # the first answer is read with the page
    page.get_by_role("radio", name="Sanitation").click()
    expect(sentence).to_contain_text("sanitation")
    expect(status).to_have_text(sentence.inner_text())


def test_where_the_sentence_stays_the_heading_of_what_was_chosen_is_told(open_page):
    page = open_page("/gaps?lang=en")
    status = page.locator("body > [role=status]")
    expect(page.get_by_role("heading", name="Peru")).to_be_visible()
    expect(status).to_be_empty()
    expect(page.locator(".plot[data-laid]")).to_have_count(1)  # what moves closes an open list
    page.get_by_role("combobox", name="Country").press("ArrowDown")
    page.get_by_role("option", name="Bolivia").click()
    expect(status).to_have_text("Bolivia: what would settle each gap")


def test_the_link_that_has_the_focus_does_not_look_like_the_page_of_now(open_page):
    page = open_page("/country?lang=en")
    menu = page.get_by_role("navigation", name="Pages")
    now, other = menu.locator("[aria-current=page]"), menu.get_by_role("link", name="Operators")
    now.focus()
    page.keyboard.press("Tab")
    expect(other).to_be_focused()
    expect(other).to_have_css("outline-style", "solid")
    expect(other).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(other).to_have_css("box-shadow", "none")
    expect(now).to_have_css("outline-style", "none")
    expect(now).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(now).not_to_have_css("box-shadow", "none")


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_captions_and_their_links_have_contrast(go_to, color_scheme):
    page = go_to("/country?lang=es", color_scheme=color_scheme)
    captions = page.locator("[data-testid=stCaptionContainer]")
    contrasts = captions.locator("p, a").evaluate_all(CONTRASTS)
    assert captions.locator("a").count() and min(contrasts) >= 4.5


def test_pictures_say_what_they_show_and_each_table_which_it_is(go_to):
    page = go_to("/country?lang=en")
    expect(page.get_by_role("img", name="about 1 out of ten people")).to_be_visible()
    page.goto("/methods?lang=en")
    settled(page)
    tables = page.locator("[data-testid=stDataFrameResizable]")
    expect(tables).to_have_count(3)
    names = [table.get_attribute("aria-label") for table in tables.all()]
    assert names == ["What cannot all be true", "All sources", "Left out, and why"]
    for name in names:
        expect(page.get_by_role("heading", name=name)).to_be_visible()


def test_the_button_that_takes_a_file_has_a_name_in_the_language_of_the_page(open_page):
    page = open_page("/upload?lang=es")
    expect(page.get_by_role("button", name=re.compile("^Elegir"))).to_be_visible()
    page.get_by_role("radio", name="Português").click()
    expect(page.get_by_role("button", name="Escolher um arquivo")).to_be_visible()


def test_the_wall_speaks_the_language_of_its_slide_and_names_its_picture(new_page):
    page = new_page()
    page.goto("/present/country?lang=pt&area=PER")
    expect(page.get_by_role("figure", name="Quantas pessoas cada tipo de operador atende")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "pt")
    expect(page).to_have_title("Peru · OLPE Atlas")
