"""Is what people type kept as they mean it, and nothing that does harm?"""

from unicodedata import category, is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.workshop import Refused
from coverage.workshop.text import plain, plain_or_none


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Juntas de agua ", "Juntas de agua"),
        ("two\nlines\t and\u2028three", "two lines and three"),
        ("a\x00b\x1b[31m\x7f\x85c", "ab[31m c"),
        ("abc\u202egpj.exe\u202c \u2066x\u2069", "abcgpj.exe x"),
        ("A\u0303gua", "Ãgua"),
        ("👩‍🔧 🇵🇪 ❤️", "👩‍🔧 🇵🇪 ❤️"),
        ("مياه صالحة للشرب", "مياه صالحة للشرب"),
        ("half \ud83d of a pair", "half of a pair"),
        ("no\ufffe character\uffff at\ufdd0 all\U0001ffff", "no character at all"),
    ],
)
def test_text_is_one_plain_line_with_the_letters_of_every_script(typed, kept):
    assert plain(typed, "text") == kept


@pytest.mark.parametrize("typed", ["", "  \n", "\x00\x07", "\u202e", "\u200b\u200d", "\ufe0f"])
def test_what_nobody_can_see_is_empty(typed):
    with pytest.raises(Refused) as refused:
        plain(typed, "text")
    assert (refused.value.reason, refused.value.field) == ("empty", "text")
    assert plain_or_none(typed, "text") is None


def test_280_characters_are_taken_and_281_are_not():
    assert plain(280 * "ñ", "text") == 280 * "ñ"
    with pytest.raises(Refused) as refused:
        plain(281 * "ñ", "text")
    assert (refused.value.reason, refused.value.found, refused.value.allowed) == ("too_long", 281, 280)
    with pytest.raises(Refused, match="too_long"):
        plain_or_none(281 * "ñ", "text")


def test_composed_letters_count_once():
    assert len(plain(280 * "n\u0303", "text")) == 280


anything = st.text(st.characters(codec=None), max_size=300)


@given(anything)
def test_any_text_is_refused_or_comes_back_plain(typed):
    try:
        kept = plain(typed, "text")
    except Refused as refused:
        assert refused.reason in ("empty", "too_long")
        return
    assert 0 < len(kept) <= 280 and kept == kept.strip() and is_normalized("NFC", kept)
    assert not {category(letter) for letter in kept} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert plain(kept, "text") == kept
    assert kept.encode("utf-8")
