"""Which English texts must not stand on a page in another language?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter

from coverage import tables
from coverage.tables import catalog, load, vocabulary
from coverage.wording import LANGUAGES, NAMES, Language, catalogs, source_names

PLACEHOLDER = re.compile(r"\{\w+\}")


@cache
def messages(code: str) -> dict[str, str]:
    """English message → translation, "" while there is none; each plural form is a message."""
    pairs = {}
    for entry in filter(attrgetter("id"), catalogs.read(code)):
        ids = entry.id if entry.pluralizable else (entry.id,)
        said = entry.string if entry.pluralizable else (entry.string,)
        pairs |= {message: said[min(form, len(said) - 1)] for form, message in enumerate(ids)}
    return pairs


def untranslated(lines: Iterable[tuple[str, str]], code: str) -> list[str]:
    """The lines, with their place, that are English on a page of the language ``code``."""
    names = _names() | set(NAMES.values())  # each language under its own name
    found = {}
    for place, line in dict.fromkeys(lines):
        if line in names:
            continue
        if _is_english(without_names(line), code):
            found[f"{place}: {line}"] = None
    return list(found)


@cache
def _is_english(text: str, code: str) -> bool:
    return any(
        pattern.fullmatch(text) if whole else pattern.search(text)
        for least, pattern, whole in _patterns(code)
        if least in text
    )


@cache
def without_names(text: str) -> str:
    """``text`` without titles, publishers and local names, which stand as their owners write them."""
    for name in _long_names():
        if name in text:
            text = text.replace(name, "")
    return text.strip()


@cache
def _patterns(code: str) -> list[tuple[str, re.Pattern, bool]]:
    """Texts that a line must have to match, the pattern, and whether it must match the whole line.

    One that is a single word proves nothing inside a line.
    """
    own = set(messages(code).values()) | set(_described(code).values())
    english = [text for text, said in messages(code).items() if text != said]
    english += [text for key, text in _described("en").items() if text != _described(code)[key]]
    patterns = []
    for text in dict.fromkeys(english):
        if text in own or not re.search(r"[A-Za-z]{2}", PLACEHOLDER.sub("", text)):
            continue
        rest = without_names(text)
        words = re.findall(r"[A-Za-z]{2,}", PLACEHOLDER.sub("", rest))
        if not words:
            continue
        parts = PLACEHOLDER.split(rest)
        least, body = max(parts, key=len), ".+?".join(map(re.escape, parts))
        patterns.append((least, re.compile(body), True))
        if len(words) >= 3:
            patterns.append((least, re.compile(rf"(?<!\w){body}(?!\w)"), False))
    return patterns


@cache
def _described(code: str) -> dict[tuple, str]:
    """What the data package, the vocabulary and CLDR say in a language: words of columns, values and countries."""
    lang, said = Language(code), {}
    fields = [*load.vocabulary()["field"].unique(), "operator_type"]
    for field in fields:
        for value in vocabulary.values(field):
            said[field, value] = lang.label(field, value)
            said[field, value, "definition"] = lang.definition(field, value)
    package = catalog.package()
    described = [*package.tables, *package.computed, *(field for table in package.tables for field in table.fields)]
    for number, one in enumerate(described):
        said[number, "title"], said[number, "description"] = one.title(code), one.description(code)
    areas = tables.areas()
    return said | {("area", area): lang.area(area) for area in areas.loc[areas["kind"].ne("city"), "area"]}


@cache
def _names() -> frozenset[str]:
    sources, local = tables.sources(), tables.local_names()
    columns = [sources["title"], sources["publisher"], sources["url"], local["acronym"], local["full_name"]]
    columns.append(tables.estimates()["local_name"])
    names = {str(name) for column in columns for name in column.dropna()}
    return frozenset(names | {source_names.worded(Language(code), name) for code in LANGUAGES for name in names})


@cache
def _long_names() -> tuple[str, ...]:
    return tuple(sorted((name for name in _names() if len(name) > 3), key=len, reverse=True))


def shown_codes(lines: Iterable[tuple[str, str]], code: str) -> Iterator[str]:
    """The lines in which a column name or a code of the data stands instead of words."""
    codes = {field.name for table in catalog.package().tables for field in table.fields}
    codes |= {field.name for field in catalog.package().computed}
    codes |= {value for field in load.vocabulary()["field"].unique() for value in vocabulary.values(field)}
    codes |= set(vocabulary.values("operator_type"))
    worded = set(_described(code).values())
    # charts break the names of operator types over lines
    parts = {
        word
        for kind in vocabulary.values("operator_type")
        for word in Language(code).label("operator_type", kind).split()
    }
    snake = re.compile(r"(?<![\w/.-])[a-z]+(?:_[a-z0-9]+)+(?!\.csv)(?![\w/-])")
    for place, line in dict.fromkeys(lines):
        if line in _names() or line.startswith("http"):
            continue
        if snake.search(line) or (line in codes - worded and not (place == "chart" and line in parts)):
            yield f"{place}: {line}"
