"""The long texts say the same in every language."""

import re

import pytest

from coverage.wording import LANGUAGES, Language, documents


def shape(text: str) -> list[str]:
    """What each paragraph begins like: heading, list item, table row with its number of cells, or plain text."""
    lines = [line for line in text.splitlines() if line]
    return [re.match(r"#+|-|", line).group() + str(line.count("|")) for line in lines]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_the_same_headings_lists_and_tables(code):
    text = documents.methods(Language(code))
    assert shape(text).count("##0") == 4
    assert shape(text) == shape(documents.methods(Language("en")))


def test_no_paragraph_was_left_in_another_language():
    paragraphs = [set(documents.methods(Language(code)).splitlines()) - {""} for code in LANGUAGES]
    shared = set.union(*(one & other for one in paragraphs for other in paragraphs if one is not other))
    assert shared == {"|---|---|---|"}
