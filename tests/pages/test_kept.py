"""Whether a page keeps what it made of a section just as long as the section is there."""

import gc
import weakref

from coverage.views import Table
from coverage.views.sections import Column
from coverage.wording import Language
from pages.parts import listing
from pages.parts.kept import kept

EN = Language("en")


def test_it_is_made_once_for_each_language():
    made = []
    ask = kept(lambda table, lang: made.append((table.name, lang.code)))
    table = Table([Column("Said", ["a"])], "ballot")
    for code in ("en", "es", "en"):
        ask(table, Language(code))
    assert made == [("ballot", "en"), ("ballot", "es")]


def test_what_a_room_said_is_not_kept_when_its_sections_are_gone():
    table = Table([Column("Said", ["what nobody is to find"])], "ballot")
    for shown in (listing._readable, listing._wrapped, listing._as_text, listing._as_sheets):
        shown(table, EN)
    gone = weakref.ref(table)
    del table
    gc.collect()
    assert gone() is None
