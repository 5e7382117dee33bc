"""A researcher filters exactly and takes away exactly the rows on screen."""

import io
import re
import struct
import zipfile
from html import unescape
from pathlib import Path
from urllib.request import urlopen

import pandas as pd
import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from coverage import tables
from tests.browser.states import settled
from tests.uploads.files import as_csv, rows

LINK = "/explore?lang=es&areas=NIC&measures=population_share"

DOCUMENT = 800
"""Pixels across that a picture has at least, however narrow its chart is on the screen."""


def expected():
    """The estimates that the link asks for."""
    frame = tables.estimates()
    return frame[frame["area"].eq("NIC") & frame["measure"].eq("population_share")]


def downloaded(page, form="csv", label=None):
    """The bytes behind the download button of a form, which is chosen first by its label, if there is one."""
    if label:
        settled(page)  # a run that is not over would draw the list of forms anew, and lose the choice
        page.locator(".st-key-form").get_by_role("combobox").click()
        page.get_by_role("option", name=label, exact=True).click()
    button = page.locator(f".st-key-take-{form}").get_by_role("button", name="Descargar")
    with page.expect_download() as waiting:
        button.click()
    return Path(waiting.value.path()).read_bytes()


def rows_on_screen(page, count):
    """The cells of the table on screen, the header first, read as assistive technology reads them."""
    rows = page.locator('[data-testid="stDataFrame"] table [role="row"]')
    expect(rows).to_have_count(count + 1)
    expect(rows.last.locator("td").first).not_to_be_empty()
    return [[cell.text_content() for cell in row.locator("td, th").all()] for row in rows.all()]


def test_the_csv_has_the_rows_on_screen_in_their_order(go_to):
    page = go_to(LINK, width=1920)
    expect(page.locator(".st-key-headline")).to_contain_text(str(len(expected())))
    frame = pd.read_csv(io.BytesIO(downloaded(page)), dtype=str, keep_default_na=False)
    assert frame["estimate_id"].tolist() == expected()["estimate_id"].tolist()
    shown = [row[0] for row in rows_on_screen(page, len(frame))[1:]]
    assert shown == frame["estimate_id"].tolist()


def test_one_choice_makes_the_csv_open_in_a_spanish_spreadsheet(open_page):
    text = downloaded(open_page(LINK), "comma", "CSV para una hoja de cálculo que escribe 1,5")
    assert text.startswith(b"\xef\xbb\xbfestimate_id;")
    frame = pd.read_csv(io.BytesIO(text), sep=";", decimal=",", encoding="utf-8-sig")
    assert frame["low"].tolist() == expected()["low"].tolist()


def test_a_bundle_is_about_the_rows_on_screen(open_page):
    page = open_page(LINK)
    label = "Filas, diccionario, fuentes y cita en un solo archivo (ZIP)"
    with zipfile.ZipFile(io.BytesIO(downloaded(page, "bundle", label))) as archive:
        rows = pd.read_csv(archive.open("rows.csv"))
        readme = archive.read("README.md").decode("utf-8")
    assert rows["estimate_id"].tolist() == expected()["estimate_id"].tolist()
    assert page.url.replace("%2C", ",") in readme


def test_the_line_for_a_program_reads_the_rows_on_screen(go_to, server):
    page = go_to(LINK)
    line = page.locator("code", has_text="pandas.read_csv").inner_text()
    scope = {}
    exec(line, scope)  # as a researcher does in a notebook
    assert f'"{server.url}/api/v1/estimates.csv?' in line
    assert scope["rows"]["estimate_id"].tolist() == expected()["estimate_id"].tolist()
    table = downloaded(page)
    assert table == urlopen(re.search(r'"(http\S+)"', line)[1]).read()


def test_the_citation_names_the_filters_and_the_link(go_to):
    page = go_to(LINK)
    cited = page.locator("code", has_text="Versión de los datos").inner_text()
    assert "Área: Nicaragua; Medida: Proporción de personas" in cited
    assert page.url.replace("%2C", ",") in cited


def test_a_selection_without_rows_gets_one_sentence(open_page):
    page = open_page("/explore?lang=en&areas=CUB&table=headlines&operator_types=cooperative")
    expect(page.get_by_text(re.compile("No figure for this selection: Cuba"))).to_be_visible()


def test_the_table_under_a_chart_leads_to_the_source(go_to):
    page = go_to("/country?lang=en&area=PER", width=1920)
    page.locator(".st-key-composition-figure").get_by_text(re.compile("^Table")).click()
    expect(page.locator(".st-key-composition-figure").get_by_role("button", name="Download CSV")).to_be_visible()


def test_a_table_of_one_s_own_is_checked_and_drawn_on_the_other_pages(open_page):
    page = open_page("/upload?lang=en", width=1440)
    own = rows({"area": "NIC", "low": "25", "high": "25"}, {"area": "Nicaragua"})
    page.locator("input[type=file]").set_input_files({"name": "own.csv", "mimeType": "text/csv", "buffer": as_csv(own)})
    expect(page.locator(".st-key-headline")).to_contain_text("One row keeps the contract. One row has problems")
    expect(page.get_by_role("heading", name="Agreeing")).to_be_visible()
    page.get_by_role("link", name="Overview").click()
    expect(page.locator(".st-key-ranking text", has_text="★ Nicaragua · 2020")).to_be_attached()
    expect(page.locator(".st-key-map .scattergeo text", has_text="★").first).to_be_attached()


def test_the_place_for_a_file_speaks_the_readers_language(go_to):
    page = go_to("/upload?lang=es")
    place = page.get_by_test_id("stFileUploader")
    expect(place.get_by_role("button", name="Elegir un archivo", exact=True)).to_be_visible()
    assert place.inner_text().split("\n")[0] == "CSV o XLSX, como máximo 20 MB y 200.000 filas"
    assert not re.search("Upload|per file", place.inner_text())


def test_a_given_file_is_taken_away_by_a_button_that_says_so_and_its_table_goes_too(open_page):
    page = open_page("/upload?lang=es")
    page.locator("input[type=file]").set_input_files(
        {"name": "own.csv", "mimeType": "text/csv", "buffer": as_csv(rows({"area": "NIC", "low": "25", "high": "25"}))}
    )
    expect(page.locator(".st-key-headline")).to_contain_text("Una fila cumple el contrato.")
    place = page.get_by_test_id("stFileUploader")
    expect(place.get_by_role("button", name="Elegir un archivo", exact=True)).to_be_visible()
    place.get_by_role("button", name="Olvidar mi tabla", exact=True).click()
    expect(page.locator(".st-key-headline")).to_contain_text("Traiga una tabla propia")
    expect(page.get_by_test_id("stDataFrame")).to_have_count(0)


def test_the_template_can_be_downloaded(go_to):
    page = go_to("/upload?lang=en")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Template with the allowed values").click()
    book = load_workbook(io.BytesIO(Path(waiting.value.path()).read_bytes()))
    assert book.sheetnames == ["Data", "Dictionary", "Allowed"]


def picture(page, key, form):
    """A chart as a file."""
    with page.expect_download() as waiting:
        page.locator(f".st-key-{key}-figure").get_by_role("button", name=form, exact=False).click()
    assert waiting.value.suggested_filename == f"olpe-atlas-{key}.{form.lower()}"
    return Path(waiting.value.path()).read_bytes()


CHARTS = [("/?lang=en&rule=newest", "map"), ("/country?lang=en&area=NIC", "estimates")]

OUTSIDE = """() => {
  const { left, right } = document.querySelector("svg").getBoundingClientRect();
  return [...document.querySelectorAll("text")]
    .map((one) => [one.textContent, one.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.left < left - 1 || box.right > right + 1))
    .map(([said]) => said);
}"""
"""Texts that leave a picture, on a page without the font of the atlas."""


@pytest.mark.parametrize(("path", "key"), CHARTS)
def test_a_chart_is_taken_away_with_its_title_sources_and_link(go_to, path, key):
    page = go_to(path)
    chart = page.locator(f".st-key-{key}-figure")
    title, source = chart.get_by_role("heading").inner_text(), chart.get_by_text(re.compile("^Sources?: ")).inner_text()
    svg = picture(page, key, "SVG").decode("utf-8")
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", svg)).split())
    for said in (title, source, page.url.replace("%2C", ","), "Service: Drinking water", "bound"):
        assert said in words
    drawn = chart.locator(".main-svg").first.bounding_box()
    width, height = struct.unpack(">II", picture(page, key, "PNG")[16:24])
    assert width == 2 * max(DOCUMENT, round(drawn["width"])) and height > 2 * round(drawn["height"])


WIDE = [("/?lang=es", "ranking"), ("/compare?areas=NIC,HND,SLV,PER&lang=pt", "composition")]


@pytest.mark.parametrize(("path", "key"), WIDE)
def test_no_word_leaves_a_picture_where_the_font_of_the_atlas_is_not_installed(go_to, new_page, path, key):
    svg = picture(go_to(path, width=1280), key, "SVG").decode("utf-8")
    assert "Source Sans'," not in svg
    alone = new_page()
    alone.set_content(svg)
    assert alone.evaluate(OUTSIDE) == []
