"""Catalog of tables and columns: their names, units and what may stand in them.

Everything here is read from ``data/datapackage.json``, which is the contract: titles, descriptions, units and
closed lists are written there and nowhere else.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypedDict, TypeVar

from coverage.errors import UnknownName
from coverage.paths import DATA

LANGUAGES = ("es", "en", "pt")
"""The languages of the atlas, in the order of the screen.

The first is the workshops' own, which is used when a browser asks for none that there is.
"""


class Constraints(TypedDict, total=False):
    """What a column allows, as Data Package has it."""

    required: bool
    unique: bool
    enum: list[str]
    minimum: float
    maximum: float
    maxLength: int
    pattern: str


@dataclass(frozen=True)
class Described:
    """Something with a name in code, and words in every language.

    They are a title and a description.
    """

    name: str
    words: Mapping[str, Mapping[str, str]]

    def title(self, language: str) -> str:
        """Return the short name for the screen, such as a column head.

        Raises `UnknownName` for a language that there is not.
        """
        return self._said(language)["title"]

    def description(self, language: str) -> str:
        """Return one or two sentences for methods page and export dictionary.

        Raises `UnknownName` for a language that there is not.
        """
        return self._said(language)["description"]

    def _said(self, language: str) -> Mapping[str, str]:
        if language not in self.words:
            raise UnknownName("language", language, self.words)
        return self.words[language]


D = TypeVar("D", bound=Described)


@dataclass(frozen=True)
class Field(Described):
    """One column.

    Attributes
    ----------
    type : str
        Data Package type: string, integer, number, boolean or date.
    unit : str or None
        Value of the vocabulary's ``unit``; None where the column has no unit.
    vocabulary : str or None
        The vocabulary field that names its values on screen; None for free text and numbers.
    constraints : Constraints
        What its cells may hold; what is not there is not asked.
    """

    type: str
    unit: str | None
    vocabulary: str | None
    constraints: Constraints

    @property
    def enum(self) -> tuple[str, ...]:
        """The closed list in display order; empty where any value may stand."""
        return tuple(self.constraints.get("enum", ()))

    @property
    def required(self) -> bool:
        """Whether the cell must be filled."""
        return self.constraints.get("required", False)


@dataclass(frozen=True)
class Reference:
    """A foreign key: the values of ``column`` stand in ``table``.``key``."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Table(Described):
    """One table: file, columns, keys, terms of use and whom to credit."""

    path: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    references: tuple[Reference, ...]
    licenses: tuple[Mapping[str, str], ...]
    sources: tuple[Mapping[str, str], ...]
    attribution: str


@dataclass(frozen=True)
class Package(Described):
    """The whole data package: version, terms of use and tables.

    ``created`` is the day of the version, ``computed`` are the columns that the measures add.
    """

    version: str
    created: date
    licenses: tuple[Mapping[str, str], ...]
    sources: tuple[Mapping[str, str], ...]
    tables: tuple[Table, ...]
    computed: tuple[Field, ...]


@cache
def package() -> Package:
    """Return the data package described in ``data/datapackage.json``."""
    raw = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    return Package(
        name=raw["name"],
        words=_words(raw),
        version=raw["version"],
        created=date.fromisoformat(raw["created"][:10]),
        licenses=tuple(raw.get("licenses", ())),
        sources=tuple(raw.get("sources", ())),
        tables=tuple(_table(resource) for resource in raw["resources"] if "schema" in resource),
        computed=tuple(map(_field, raw["computed"])),
    )


def table(name: str) -> Table:
    """Return the table called ``name``; `UnknownName` lists the tables there are."""
    return _named("table", name, package().tables)


def field(table_name: str, name: str) -> Field:
    """Return a column of a table; `UnknownName` lists the columns there are."""
    return _named(f"column of {table_name}", name, table(table_name).fields)


def computed(name: str) -> Field:
    """Return a column that the measures add; `UnknownName` lists them.

    It stands in no file: ``share``, for instance.
    """
    return _named("computed column", name, package().computed)


def version() -> str:
    """Return the version of the data, such as "2026.11"."""
    return package().version


def year_of_version() -> int:
    """Return the year of the data's version.

    The age of a figure is counted from it.
    """
    return int(version().split(".")[0])


def _named(kind: str, name: str, described: Iterable[D]) -> D:
    for entry in described:
        if entry.name == name:
            return entry
    raise UnknownName(kind, name, (entry.name for entry in described))


def _words(raw: dict) -> dict[str, dict[str, str]]:
    return {"en": {"title": raw["title"], "description": raw["description"]}, **raw["translations"]}


def _field(raw: dict) -> Field:
    return Field(
        name=raw["name"],
        words=_words(raw),
        type=raw["type"],
        unit=raw.get("unit"),
        vocabulary=raw.get("vocabulary"),
        constraints=raw.get("constraints", {}),
    )


def _table(raw: dict) -> Table:
    schema = raw["schema"]
    return Table(
        name=raw["name"],
        words=_words(raw),
        path=raw["path"],
        fields=tuple(map(_field, schema["fields"])),
        primary_key=tuple(schema.get("primaryKey", ())),
        references=tuple(
            # a reference that names no resource points into its own table
            Reference(column, key["reference"].get("resource", raw["name"]), target)
            for key in schema.get("foreignKeys", ())
            for column, target in zip(key["fields"], key["reference"]["fields"], strict=True)
        ),
        licenses=tuple(raw.get("licenses", ())),
        sources=tuple(raw.get("sources", ())),
        attribution=raw["attribution"],
    )
