"""Does every page answer its question, in the reader's own language only?"""

import ast
import re

import pyarrow as pa
import pytest

from coverage.paths import ROOT
from coverage.tables import catalog
from coverage.views import VIEWS
from coverage.wording import Language, dictionary
from pages.parts import session
from tests.pages.phrases import messages, shown_codes, untranslated, without_names
from tests.pages.screen import headline, start, texts, unfolded

LANGUAGES = ("es", "en", "pt")
EVERY_PAGE = [(view, lang) for view in VIEWS for lang in LANGUAGES]

SCREENS = [
    *((view, {}) for view in VIEWS),
    ("overview", {"service": "sanitation", "operator_type": "tanker"}),
    ("overview", {"operator_type": "utility", "years": "1998-1998"}),
    ("overview", {"operator_type": "prettiest", "colour": "red"}),
    ("country", {"area": "URY", "service": "sanitation"}),
    ("country", {"area": "GTM"}),
    ("explore", {"table": "comparable", "grades": "A,D"}),
    ("explore", {"table": "headlines", "areas": "PER,013"}),
]
"""Each page as it opens, and the views in which other sentences appear."""


def question(view):
    """The question of a page, which is the first line of its file."""
    tree = ast.parse((ROOT / session.page_of(view)).read_text(encoding="utf-8"))
    return ast.get_docstring(tree).splitlines()[0].rstrip(".")


def said(message, lang):
    """The message in a language."""
    return message if lang == "en" else messages(lang)[message]


@pytest.mark.parametrize(("view", "lang"), EVERY_PAGE)
def test_the_title_of_each_page_is_its_question_in_the_reader_s_language(view, lang):
    assert [title.value for title in unfolded(view, lang).title] == [said(question(view), lang)]


@pytest.mark.parametrize("view", VIEWS)
def test_the_question_of_each_page_is_translated(view):
    words = {question(view), messages("es")[question(view)], messages("pt")[question(view)]}
    assert len(words) == 3 and "" not in words


@pytest.mark.parametrize(("view", "lang"), EVERY_PAGE)
def test_each_page_answers_in_a_sentence_before_anything_else(view, lang):
    assert re.fullmatch(r"\S.{10,}\.", headline(unfolded(view, lang)))


@pytest.mark.parametrize("view", VIEWS)
def test_each_page_answers_differently_in_each_language(view):
    assert len({headline(unfolded(view, lang)) for lang in LANGUAGES}) == 3


@pytest.mark.parametrize(("view", "lang"), EVERY_PAGE)
def test_the_menu_leads_to_every_page_in_the_reader_s_language(view, lang):
    labels = [link.value.strip("*") for link in unfolded(view, lang).page_link][: len(VIEWS)]
    assert labels == [said(other.name, lang) for other in VIEWS.values()]


@pytest.mark.parametrize("lang", ["es", "pt"])
@pytest.mark.parametrize(("view", "link"), SCREENS)
def test_no_english_text_stands_on_a_page_in_another_language(view, link, lang):
    assert untranslated(texts(unfolded(view, lang, **link)), lang) == []


def test_the_search_for_english_text_finds_whole_messages_parts_of_lines_and_filled_sentences():
    lines = [
        ("chart", "at least 18,5 %"),
        ("tip", "10 % · Borders as in Natural Earth; the atlas takes no position on them."),
        ("selectbox", "Service"),
        ("Área", "Peru"),
        ("caption", "Fuentes: World Bank, Prensa Libre."),
    ]
    sentence = "OLPE Atlas, data version {version}. Borders as in Natural Earth; the atlas takes no position on them."
    lines[1] = ("tip", sentence.format(version="2026.12"))
    assert [found.partition(":")[0] for found in untranslated(lines, "es")] == ["chart", "tip", "selectbox", "Área"]
    assert without_names("Fuentes: World Bank.") == "Fuentes: ."


IDS = ("estimate_id", "source_id", "origin")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("view", "link"), SCREENS)
def test_no_column_name_and_no_code_of_the_data_stands_on_a_page(view, link, lang):
    language = Language(lang)
    files = {language.say("Name in files"), language.say("Allowed")}
    ids = {field.title(lang) for field in catalog.table("estimates").fields if field.name in IDS}
    ids |= {catalog.computed("estimate_id").title(lang)}
    # what a link asks for and may ask for is said in the link's own words
    spared = files | ids | {"warning"}
    lines = [(place, line) for place, line in texts(unfolded(view, lang, **link)) if place not in spared]
    assert list(shown_codes(lines, lang)) == []


def test_the_search_for_codes_knows_codes_from_words_files_and_estimates():
    lines = [
        ("head", "share_low"),
        ("cell", "community"),
        ("cell", "from all_small_scale operators"),
        ("cell", "013-2008-all_small_scale-water-01"),
        ("expander", "Uso de servicios · basic_access.csv"),
        ("cell", "Organización comunitaria"),
    ]
    found = ["head: share_low", "cell: community", "cell: from all_small_scale operators"]
    assert list(shown_codes(lines, "es")) == found


@pytest.mark.parametrize(("view", "lang"), EVERY_PAGE)
def test_missing_is_never_written_as_a_program_writes_it(view, lang):
    computer = re.compile(r"\b(?:nan|NaN|None|NaT|inf)\b|<NA>|\{[a-z_]*\}")
    assert [line for _, line in texts(unfolded(view, lang)) if computer.search(line)] == []


@pytest.mark.parametrize(
    ("locale", "lang"), [("es-PE", "es"), ("en-US", "en"), ("pt-BR", "pt"), ("fr-FR", "es"), (None, "es")]
)
def test_a_link_without_language_opens_in_the_browser_s(locale, lang):
    app = start("methods", locale=locale)
    assert app.title[0].value == said(question("methods"), lang)
    assert app.query_params == {"lang": lang, "version": catalog.version()}


def test_the_spanish_and_portuguese_pages_write_numbers_with_a_decimal_comma():
    for lang in ("es", "pt"):
        people = unfolded("overview", lang).metric[0].value
        assert re.search(r"\d,\d", people) and "." not in people
    assert re.search(r"\d\.\d", unfolded("overview", "en").metric[0].value)


@pytest.mark.parametrize(("lang", "people"), [("es", "2.871.904"), ("en", "2,871,904"), ("pt", "2.871.904")])
def test_people_are_whole_and_in_the_reader_s_form_in_a_grid(lang, people):
    title = dictionary.column("people_low").title(lang)
    app = unfolded("explore", lang, table="headlines", areas="PER")
    grids = [grid for grid in app.dataframe if title in grid.value and grid.proto.arrow_data.styler.display_values]
    (shown,) = [pa.ipc.open_stream(grid.proto.arrow_data.styler.display_values).read_pandas() for grid in grids]
    assert people in set(shown[title])


@pytest.mark.parametrize(
    ("lang", "name", "words"),
    [("en", "Central America", "at most 50%"), ("es", "América Central", "50 %"), ("pt", "América Central", "50%")],
)
def test_the_workshop_s_figure_for_central_america_is_written_on_the_map_as_a_bound(lang, name, words):
    lines = [line for place, line in texts(unfolded("overview", lang)) if place == "chart"]
    whole = said("{region} (whole region)", lang).format(region=name)
    stated = [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines if line.startswith(f"{whole}: ")]
    at_most = said("at most {value}", lang).format(value=words.removeprefix("at most "))
    assert stated == [f"{whole}: {at_most}"]
