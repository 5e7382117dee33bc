"""Is what describes a source in the reader's language, and what names it left as it is?"""

import re

import pytest

from coverage import tables
from coverage.wording import LANGUAGES, Language, dictionary, source_names
from tests.wording.each import in_each

SOURCES = tables.sources()
NAMES = [*SOURCES["publisher"], *SOURCES["title"]]


def test_an_author_who_is_not_named_is_not_named_in_each_language():
    assert in_each(source_names.worded, "Unnamed author (vdocuments copy)") == [
        "Autor no nombrado (copia de vdocuments)",
        "Unnamed author (vdocuments copy)",
        "Autor não nomeado (cópia do vdocuments)",
    ]
    assert in_each(source_names.worded, "The Guardian; INEI (copy of the Gobierno Regional del Callao)") == [
        "The Guardian; INEI (copia del Gobierno Regional del Callao)",
        "The Guardian; INEI (copy of the Gobierno Regional del Callao)",
        "The Guardian; INEI (cópia do Gobierno Regional del Callao)",
    ]


def test_every_description_stands_in_the_table_and_differs_between_languages():
    for part, said in source_names._parts(Language("es")).items():
        assert any(part in name for name in NAMES), part
        assert len({said, *(source_names._parts(Language(code))[part] for code in LANGUAGES)}) > 1, part


def test_a_title_that_is_ours_stands_in_square_brackets_in_each_language():
    ours = [title for title in SOURCES["title"] if title.startswith("[")]
    assert ours == ["[FESAN: brief of activities 2009-2015]", "[Community leader on the water law]"]
    assert in_each(source_names.worded, ours[1]) == [
        "[Un dirigente comunitario sobre la ley del agua]",
        "[Community leader on the water law]",
        "[Um dirigente comunitário sobre a lei da água]",
    ]


@pytest.mark.parametrize("code", ["es", "pt"])
def test_no_source_in_another_language_is_described_in_english(code):
    english = r"\b(copy|author|digest|slides|column|opinion|thesis|press|summary|interview|translation|report|law)\b"
    for row in SOURCES[SOURCES["language"].ne("en")].to_dict("records"):
        said = [source_names.worded(Language(code), row[name]) for name in ("publisher", "title")]
        assert not any(re.search(english, name.lower()) for name in said), said


def test_lists_and_lines_of_sources_describe_them_in_the_language_of_the_reader():
    unnamed = SOURCES[SOURCES["publisher"].eq("Unnamed author (vdocuments copy)")]
    lang = Language("es")
    assert dictionary.cited(lang, unnamed.iloc[0]).about.startswith("Autor no nombrado (copia de vdocuments), ")
    assert dictionary.publishers_line(lang, unnamed["publisher"]) == "Fuente: Autor no nombrado (copia de vdocuments)."


@pytest.mark.parametrize(
    ("title", "stop"),
    [("A survey", "."), ("Who serves them?", ""), ("At last!", ""), ("Any other...", ""), ("Cut off…", "")],
)
def test_a_title_that_ends_a_sentence_itself_has_no_full_stop_behind_it(title, stop):
    row = {"title": title, "url": "https://example.org", "publisher": "A publisher", "year": 2010}
    assert dictionary.cited(Language("en"), row).stop == stop
