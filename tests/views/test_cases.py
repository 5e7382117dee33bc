"""Operators by name: what page, wall, file and sheet say of them, and where each fact leads."""

import pytest

from coverage import tables
from coverage.tables.rules import FACTS
from coverage.views import Look, Table, decks, opened
from coverage.views.cases import in_country, of_all
from coverage.views.sections import Column, Link, Passage
from coverage.wording import LANGUAGES, Language, cases
from tests.pages.screen import start
from tests.web.doors import CLIENT, kept, other_doors, words_of

EN = Language("en")


def of(view, code, **link):
    return opened(view, Look(Language(code)), link.items()).document.section_of(Table, "cases")


def lines(table, code, name):
    """What is said of one operator, line by line."""
    (found,) = [one for one in table.sheets(Language(code)) if one.name.startswith(name)]
    return [line.text for line in found.lines]


def test_coopagua_is_said_to_have_no_figure():
    assert lines(of("country", "es", area="CHL"), "es", "COOPAGUA") == [
        "Tipo y servicio: Cooperativa; agua potable",
        "Tamaño: no se halló ninguna cifra",
        "Forma jurídica: Cooperativa por su nombre, fiscalizada como empresa sanitaria por la superintendencia SISS "
        "(gobernacionsanantonio.gov.cl)",
        "Qué ayudó: En una escasez, los agricultores de la comuna acordaron, con la gobernadora y el alcalde, captar "
        "menos agua de riego para que las casas tuvieran agua. (gobernacionsanantonio.gov.cl)",
        "Qué frenó: Su captación en la desembocadura del Maipo necesita un pretil: la SISS lo pidió, junto con "
        "inversiones, y el gobernador regional pidió detener esas obras. (elciudadano.com)",
        "Nota: Buscado sin hallarse: año de fundación, número de clientes o de personas, tarifa.",
    ]


@pytest.mark.parametrize(
    ("code", "founded", "size"),
    [
        ("en", "about 2002", "44,450 people (2017); in 112 communities"),
        ("es", "alrededor de 2002", "44.450 personas (2017); en 112 comunidades"),
        ("pt", "cerca de 2002", "44.450 pessoas (2017); em 112 comunidades"),
    ],
)
def test_cenagrap_has_about_a_year_and_a_number_in_each_language(code, founded, size):
    row = tables.cases().set_index("case_id").loc["ecu-cenagrap"]
    lang = Language(code)
    assert cases.fact(lang, row, "founded") == founded and cases.fact(lang, row, "size") == size
    assert cases.fact(lang, row, "tariff") is None and cases.fact(lang, row, "obstacle") is None


def test_a_bound_and_a_range_stay_what_they_are():
    known = tables.cases().set_index("case_id")
    champa, palmas, tecamac = (known.loc[name] for name in ("chl-hospital-champa", "col-las-palmas", "mex-tecamac"))
    assert cases.fact(EN, champa, "size") == ("at least 3,100 members (2024); 2,700 members and 2,400 families in 2022")
    assert cases.fact(EN, palmas, "size") == "between 2,000 and 2,500 people (no year)"
    assert cases.fact(EN, tecamac, "founded") == "in the 1950s, when villagers drilled their own wells"


def test_every_fact_of_the_table_leads_to_every_address_that_it_has():
    known, table = tables.cases().set_index("name"), of_all(EN)
    columns = {column.head: column.cells for column in table.columns}
    assert set(columns["Operator"]) == set(known.index) and len(columns["Operator"]) == 27
    for fact, head in cases.heads(EN).items():
        for name, cell in zip(columns["Operator"], columns[head], strict=True):
            urls = known.loc[name, f"{fact}_url"]
            links = [part.url for part in cell.parts if isinstance(part, Link)] if isinstance(cell, Passage) else []
            assert links == (urls.split() if isinstance(urls, str) else []), (name, head)
    assert set(cases.heads(EN)) == set(FACTS)


def test_an_address_of_the_table_of_sources_is_named_by_its_publisher():
    (size,) = [line for line in lines(of("country", "en", area="HND"), "en", "JAPOE") if line.startswith("Size")]
    assert size == (
        "Size: about 1,620 households (no year); town and eight communities (La Prensa (Honduras); ptps-aps.org)"
    )


def test_a_country_has_its_own_operators_and_those_of_its_provinces_and_cities():
    names = [one.name for one in of("country", "en", area="HTI").sheets(EN)]
    assert names == ["dloHaiti · Cabaret and other small towns", "SOIL, EkoLakay · Cap-Haïtien"]
    assert "cases" not in [section.name for section in opened("country", Look(EN), [("area", "CUB")]).document.sections]


@pytest.mark.parametrize(("code", "first", "last"), [("en", "Argentina", "Peru"), ("es", "Argentina", "Perú")])
def test_the_agenda_has_all_operators_by_country(code, first, last):
    places = [one.name.rsplit(", ", 1)[-1] for one in of("agenda", code, area="CUB").sheets(Language(code))]
    assert len(places) == 27 and (places[0], places[-1]) == (first, last)
    assert places == [country for country, _ in sorted(zip(places, range(27), strict=True))]


def test_a_sheet_leaves_out_what_is_missing_and_keeps_its_links():
    cells = Passage(("12 people (", Link("A", "https://a.test"), ")"))
    columns = [Column("Who", ["One"]), Column("Size", [cells]), Column("Tariff", [None])]
    table = Table(columns, as_sheets=True)
    assert table.sheets(EN) == [("One", [Passage(("Size: ", *cells.parts))])]
    assert cells.text == "12 people (A)" and table.frame(EN).loc[0, "Size"] == "12 people (A)"


def squeezed(text):
    """``text`` without spaces: around a link a door may have more of them."""
    return "".join(text.split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_on_a_countrys_operators_is_on_page_wall_and_file(code):
    wanted = [
        text
        for one in of("country", code, area="CHL").sheets(Language(code))
        for text in (one.name, *(line.text for line in one.lines))
    ]
    assert len(wanted) > 4 * 4
    doors = {"page": words_of(start("country", lang=code, area="CHL")), **other_doors("country", code, area="CHL")}
    for door in ("page", "wall", "file"):
        assert [text for text in wanted if squeezed(text) not in squeezed(doors[door])] == [], door
    assert f"{of('country', code, area='CHL').title}: 4" in doors["sheet"]


def test_the_file_leads_to_the_page_that_says_so():
    html = CLIENT.get("/view/country?lang=en&area=CHL").text
    for url in tables.cases().set_index("case_id").loc["chl-coopagua", ["success_url", "obstacle_url"]]:
        assert f'<a href="{url}">' in html
    assert "COOPAGUA" in kept("agenda?lang=pt&area=PER")


def test_the_wall_has_a_row_for_each_operator():
    slide = CLIENT.get("/present/agenda.json?lang=en&chart=cases").json()
    assert slide["heads"] == ["Operator", "What is known"] and len(slide["rows"]) == 27
    name, known = slide["rows"][1]
    assert name == "COOPI, Cooperativa Integral ·\nVilla Carlos Paz, Córdoba, Argentina"
    assert known.startswith("Type and service: Cooperative; drinking water · Size: 18,840 connections")
    assert known.count("\n") < 4, "five facts have fewer lines"
    assert slide["title"] == "Operators by name" and slide["source"].startswith("Sources: ")


def test_the_page_folds_the_operators_of_all_countries_away_with_their_table():
    app = start("agenda", lang="en", unfold=["cases"], area="PER")
    (fold,) = [one for one in app.expander if one.label == "Operators by name"]
    assert any("COOPAGUA" in text.value for text in fold.markdown)
    assert any(button.proto.label == "Download CSV" for button in fold.get("download_button"))


def test_two_pages_of_one_publisher_are_told_apart_by_their_years():
    (size,) = [
        line
        for line in lines(of("country", "en", area="CHL"), "en", "Cooperativa de Agua Potable H")
        if "members (" in line
    ]
    publisher = "Cooperativa de Agua Potable Hospital-Champa"
    assert size.endswith(f"({publisher}, 2024; {publisher}, 2022)")


def test_the_deck_of_a_country_shows_its_operators_where_there_are_any():
    ready = decks.ready(EN)
    assert all(
        [slide.name for slide in deck.slides].count("Operators by name") == (len(in_country(area)) > 0)
        for area, deck in ready.items()
        if area != "fifteen-minutes"
    )
    (slide,) = [slide for slide in ready["CHL"].slides if slide.name == "Operators by name"]
    assert slide.address.startswith("/country?") and slide.address.endswith("area=CHL&chart=cases")
