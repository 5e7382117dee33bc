"""Message catalogs, brought up to date with the code by ``make messages``."""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, pofile

from coverage.paths import LOCALES, ROOT
from coverage.tables.catalog import LANGUAGES

CODE = ("app.py", "serve.py", "pages", "web", "coverage")
"""Where messages are said: files and folders."""

KEYWORDS = {"say": (0,), "count": (0, 1), "_": (0,), "frame": (1,)}
"""The functions that say one, and where among their arguments it stands; two are the forms for one and for many."""

TRANSLATED = tuple(code for code in LANGUAGES if code != "en")
"""The languages with a catalog; the messages themselves are in English."""

HEADER = r"""msgid ""
msgstr ""
"Language: {}\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: {}\n"

"""


def messages_in(code: str) -> Iterator[str | tuple[str, ...]]:
    """The messages that a piece of code says.

    Those inside f-strings too, which Babel's own reader passes over.

    >>> list(messages_in("f'{lang.say(\\"no year\\")}'; lang.say(question)"))
    ['no year']
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", None))
        places = KEYWORDS.get(name, ())
        values = [getattr(node.args[place], "value", None) for place in places if place < len(node.args)]
        texts = tuple(value for value in values if isinstance(value, str))
        if texts and len(texts) == len(places):
            yield texts if len(texts) > 1 else texts[0]


def messages() -> Catalog:
    """Every message that the code says, untranslated."""
    catalog = Catalog()
    for path in files():
        for message in messages_in(path.read_text(encoding="utf-8")):
            catalog.add(message)
    return catalog


def files() -> Iterator[Path]:
    """The files of `CODE`, those of each folder in alphabetical order."""
    for place in CODE:
        yield from sorted((ROOT / place).rglob("*.py")) or [ROOT / place]


def read(language: str) -> Catalog:
    """The messages of one language with their translations."""
    with (LOCALES / language / "atlas.po").open("rb") as file:
        return pofile.read_po(file, locale=language)


def update(language: str) -> None:
    """Write the catalog anew.

    New messages come in empty, unused ones go, in alphabetical order.

    Nothing in the file tells when or by which tool it was written, so that only messages ever change.
    """
    catalog = read(language)
    catalog.update(messages(), no_fuzzy_matching=True)
    text = io.BytesIO()
    pofile.write_po(text, catalog, width=0, omit_header=True, sort_output=True, ignore_obsolete=True)
    header = HEADER.format(language, catalog.plural_forms)
    (LOCALES / language / "atlas.po").write_bytes(header.encode() + text.getvalue())


if __name__ == "__main__":
    for language in TRANSLATED:
        update(language)
