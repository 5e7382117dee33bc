"""Do the words of others stay words when Markdown is read?"""

import re
import string
from html import unescape

import pytest
from markdown_it import MarkdownIt

from coverage.wording import markdown

GFM = MarkdownIt().enable(["table", "strikethrough"])


def read(text):
    """What a reader sees of Markdown, and the elements that it is made of."""
    html = GFM.render(text)
    return unescape(re.sub(r"<[^>]+>", "", html)).strip(), set(re.findall(r"<(\w+)", html))


@pytest.mark.parametrize(
    "words",
    [
        *(f"a{mark}b{mark}c {mark}{mark}d{mark}{mark}" for mark in string.punctuation),
        "# no heading",
        "[no link](https://example.org)",
        "![no picture](https://example.org/a.png)",
        "<https://example.org> <script>alert(1)</script>",
        "&amp; &copy; &#64;",
        "~~kept~~ `kept` \\*kept\\*",
    ],
)
@pytest.mark.parametrize("links", [True, False])
def test_the_words_are_read_as_they_were_written(words, links):
    assert read(markdown.escaped(words, links)) == (words, {"p"})


def test_a_cell_of_a_table_is_not_ended_by_what_stands_in_it():
    words, elements = read(f"| Title |\n|---|\n| {markdown.escaped('a | b')} |")
    assert "a | b" in words and "table" in elements


@pytest.mark.parametrize("mark", [":red[a]", ":material/home:", "$x$"])
def test_what_streamlit_adds_to_markdown_is_harmless_too(mark):
    assert all(f"\\{character}" in markdown.escaped(mark) for character in set(mark) & set(":[]$"))


def test_without_links_no_address_is_left_whole():
    assert markdown.escaped("www.example.org, me@example.org", links=False) == r"www\.example\.org, me\@example\.org"
    assert markdown.escaped("www.example.org") == "www.example.org"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("plain", "`plain`"),
        ("a`b``c", "`a b c`"),
        (" two\n\nlines\t", "`two lines`"),
        ("", "` `"),
        ("` `", "` `"),
        ("x" * 61, f"`{'x' * 60}`"),
    ],
)
def test_code_is_one_span_on_one_line(words, code):
    assert markdown.as_code(words) == code
    assert read(f"a {code} b")[1] == {"p", "code"}
