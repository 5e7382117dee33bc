"""The long texts say the same in every language."""

import re

import pytest

from coverage.wording import LANGUAGES, Language, documents


def shape(text: str) -> list[str]:
    """What each paragraph begins like: heading, list item, table row with its number of cells, or plain text."""
    lines = [line for line in text.splitlines() if line]
    return [re.match(r"#+|-|", line).group() + str(line.count("|")) for line in lines]


EACH = pytest.mark.parametrize(
    ("document", "headings", "items"), [(documents.methods, 6, 7), (documents.agenda, 0, 5)], ids=["methods", "agenda"]
)


@EACH
@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_the_same_headings_lists_and_tables(document, headings, items, code):
    text = document(Language(code))
    assert (shape(text).count("##0"), shape(text).count("-0")) == (headings, items)
    assert shape(text) == shape(document(Language("en")))


@EACH
def test_no_paragraph_was_left_in_another_language(document, headings, items):
    paragraphs = [set(document(Language(code)).splitlines()) - {"", "|---|---|---|"} for code in LANGUAGES]
    shared = set.union(*(one & other for one in paragraphs for other in paragraphs if one is not other))
    assert shared == set()
