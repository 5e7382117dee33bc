"""Dictionary: columns and values in words, for a reader instead of a program."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

from coverage import tables
from coverage.errors import UnknownName
from coverage.tables import catalog, vocabulary
from coverage.tables.allowed import in_words
from coverage.tables.catalog import Field
from coverage.wording import source_names
from coverage.wording.language import Language

PUBLISHERS = 4
"""How many publishers a source line names."""


def column(name: str, of_headlines: bool = False, table: str = "estimates") -> Field:
    """The dictionary entry of a column, published or computed.

    Of ``table``, or one that the measures add.

    A few names mean more in a frame of headlines (``grade`` is the best of all voices): ``of_headlines`` asks there
    first.

    Raises
    ------
    UnknownName
        If the data package describes no such column.
    """
    published, computed = catalog.table(table).fields, catalog.package().computed
    for fields in (computed, published) if of_headlines else (published, computed):
        for field in fields:
            if field.name == name:
                return field
    raise UnknownName("column", name, (field.name for field in (*published, *computed)))


def title(lang: Language, name: str, of_headlines: bool = False) -> str:
    """What a column is called; arguments and errors as in `column`."""
    return column(name, of_headlines).title(lang.code)


def fields(frame: pd.DataFrame, of_headlines: bool = False, table: str = "estimates") -> list[Field]:
    """The dictionary entry of each column of ``frame``, in order.

    Arguments and errors as in `column`.
    """
    return [column(name, of_headlines, table) for name in frame]


def allowed(lang: Language, field: Field) -> str:
    """What may stand in a column, in words.

    A closed list as its codes.
    """
    return in_words(field, lang.say)


def defined(lang: Language) -> list[tuple[str, str]]:
    """The closed lists of figures and of laws: name and field.

    Every figure of the atlas rests on the first ones; the others are what is said of laws.
    """
    return [
        (lang.say("Headline rules"), "rule"),
        (lang.say("Grades"), "grade"),
        (lang.say("Strength of evidence"), "strength"),
        (lang.say("Why a figure is not converted"), "reason"),
        (lang.say("What the workshop asked for"), "theme"),
        (lang.say("Stance of the law"), "stance"),
    ]


def definitions(lang: Language, field: str) -> list[tuple[str, str]]:
    """Each value of a closed list, and what it means."""
    return [(lang.label(field, value), lang.definition(field, value)) for value in vocabulary.values(field)]


def in_language(frame: pd.DataFrame, lang: Language) -> pd.DataFrame:
    """``frame`` without the columns that are in another language.

    In Portuguese without ``note_en`` and ``note_es``; rows, order and index stay.
    """
    other = tuple(f"_{code}" for code in catalog.LANGUAGES if code != lang.code)
    return frame[[name for name in frame if not name.endswith(other)]]


def readable(frame: pd.DataFrame, lang: Language, table: str = "estimates") -> pd.DataFrame:
    """``frame`` with column heads and closed lists in words.

    Rows, order and index stay; a missing value stays missing.

    Numbers and free text stay as they are. ``table`` is the one whose columns the frame has, computed ones aside.

    Raises `UnknownName` for a column that the data package does not describe.
    """
    words = {}
    for name in frame:
        field = column(name, of_headlines="strength" in frame, table=table)
        words[field.title(lang.code)] = _worded(frame[name], field, lang)
    return pd.DataFrame(words, index=frame.index)


def of_people(lang: Language) -> set[str]:
    """The titles of the computed columns that count people."""
    return {field.title(lang.code) for field in catalog.package().computed if field.unit == "people"}


def _worded(values: pd.Series, field: Field, lang: Language) -> pd.Series:
    if field.name == "area":
        return values.map(lang.area)
    if field.name in ("publisher", "source_title"):
        return values.map(lambda name: source_names.worded(lang, name), na_action="ignore")
    if field.vocabulary is None:
        return values
    labels = {
        value: lang.listed([lang.label(field.vocabulary, word) for word in value.split()])
        for value in values.dropna().unique()
    }
    return values.map(labels)


def year(lang: Language, published: Any) -> str:
    """A year in words; that there is none, where it is missing."""
    return lang.say("no year") if pd.isna(published) else str(int(published))


class Cited(NamedTuple):
    """A source as a reader finds it.

    Its title, its address, and who published it when, or what it was used for.
    """

    title: str
    url: str
    about: str

    @property
    def stop(self) -> str:
        """The stop after the title: a full stop, or nothing.

        It stands between the title and who published it; nothing stands behind a question.
        """
        return source_names.stop(self.title)


def cited(lang: Language, row: Mapping) -> Cited:
    """One row of the table of sources, for a list of them."""
    title, publisher = (source_names.worded(lang, row[name]) for name in ("title", "publisher"))
    return Cited(title, row["url"], f"{publisher}, {year(lang, row['year'])}")


def sources_of(*frames: pd.DataFrame) -> pd.DataFrame:
    """The sources behind the rows of ``frames``, most frequent first.

    Each once; columns as in the table of sources.
    """
    source_ids = pd.concat([source_ids_of(frame) for frame in frames])
    return tables.sources().set_index("source_id").loc[source_ids.value_counts().index].reset_index()


def source_line(lang: Language, frame: pd.DataFrame) -> str:
    """Where the figures of ``frame`` come from: the publishers, most frequent first."""
    known = tables.sources()
    return publishers_line(
        lang, source_ids_of(frame).map(dict(zip(known["source_id"], known["publisher"], strict=True)))
    )


def publishers_line(lang: Language, publishers: pd.Series) -> str:
    """``publishers`` as a line of sources, most frequent first."""
    counted = [source_names.worded(lang, name) for name in publishers.value_counts().index]
    names, more = ", ".join(counted[:PUBLISHERS]), len(counted) - PUBLISHERS
    if more <= 0:
        return lang.count("Source: {publishers}.", "Sources: {publishers}.", len(counted), publishers=names)
    return lang.count(
        "Sources: {publishers} and one more.", "Sources: {publishers} and {n} more.", more, publishers=names
    )


class Page(NamedTuple):
    """Who publishes the page at an address, and when, where known.

    ``year`` is None where it is not known.
    """

    publisher: str
    year: str | None = None

    @property
    def named(self) -> str:
        """The publisher with the year.

        The year tells two pages of one publisher from each other.
        """
        return f"{self.publisher}, {self.year}" if self.year else self.publisher


def page_at(url: str) -> Page:
    """The page as the sources have it, else named after its host.

    ``url`` is its address, looked up in the table of sources.

    >>> page_at("https://www.example.org/a/b")
    Page(publisher='example.org', year=None)
    """
    return _pages().get(_address(url)) or Page(_address(url).split("/")[0])


@cache
def _pages() -> dict[str, Page]:
    return {
        _address(row["url"]): Page(row["publisher"], None if pd.isna(row["year"]) else str(int(row["year"])))
        for row in tables.sources().to_dict("records")
    }


def _address(url: str) -> str:
    """An address without what may differ between two ways to write it."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def source_ids_of(frame: pd.DataFrame) -> pd.Series:
    """``source_id`` of each estimate behind the rows of ``frame``.

    Several stand behind a sum.
    """
    if "estimate_id" not in frame:
        return frame["source_id"]
    return _source_ids().loc[frame["estimate_id"].str.split().explode()]


@cache
def _source_ids() -> pd.Series:
    """``source_id`` of every estimate, by ``estimate_id``."""
    return tables.estimates().set_index("estimate_id")["source_id"]
