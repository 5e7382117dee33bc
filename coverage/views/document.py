"""Documents: what a view says, in words, charts and tables, whoever draws it.

A page, a file to keep, the wall of a room and a printed sheet draw the same document. None adds or leaves out a notice,
a number, a note or a source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

import pandas as pd

from coverage.exports import Extract, TableName
from coverage.figures.theme import LIGHT, Screen, Theme
from coverage.views.in_sequence import with_own_source
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Facts, Section, Table, Words, is_empty
from coverage.wording import Language, dictionary, sentences
from coverage.wording.dictionary import Cited

S = TypeVar("S", Chart, Table, Words, Facts)


@dataclass(frozen=True)
class Look:
    """The language, colours and screen for which a view is drawn."""

    lang: Language
    theme: Theme = LIGHT
    screen: Screen = Screen.PAGE


@dataclass(frozen=True)
class Notice:
    """A sentence that concerns the answer and stands beside it.

    ``kind`` is what it is about: figures that contradict each other, what a sum is made of, that only a part of a
    country is counted, that there is no figure, figures without a year, countries that were added to those chosen or
    left out, or that the data have changed since the link was made; the rows of that change are in the section
    ``details``.
    """

    text: str
    kind: Literal["conflict", "sum", "part", "nothing", "undated", "chosen", "revised"]
    details: str | None = None


@dataclass(frozen=True)
class Document:
    """One view: its question, its answer, and what is behind it.

    That is how sure the answer is, what to know beside it, and the charts and tables. ``title`` is what it is about,
    where that is more than its question: a country. ``rows`` are those shown, by which it is cited; ``table`` is what
    they are and ``filters`` how they were chosen, in words. Where nothing is published on a selection, ``ways`` are the
    nearest that have something (`coverage.measures.nearest`).
    """

    view: str
    question: str
    answer: str
    sections: Sequence[Section]
    rows: pd.DataFrame
    filters: Sequence[tuple[str, str]] = ()
    title: str | None = None
    company: str | None = None
    facts: Facts | None = None
    table: TableName | None = None
    notices: Sequence[Notice] = ()
    ways: Sequence[dict[str, tuple]] = ()

    @property
    def heading(self) -> str:
        """What stands above the document where it stands alone."""
        return self.title or self.question

    @cached_property
    def shown(self) -> tuple[Section, ...]:
        """The sections that say something of what is published.

        A chart without rows waits for a reader's own.
        """
        return tuple(section for section in self.sections if not is_empty(section))

    def section(self, name: str) -> Section:
        """The section of this name; KeyError if there is none."""
        return {section.name: section for section in self.sections}[name]

    def section_of(self, kind: type[S], name: str) -> S:
        """The section of this kind and name; KeyError if there is none.

        The kinds are chart, table, words and facts.
        """
        return {section.name: section for section in self.sections if isinstance(section, kind)}[name]

    def sources(self, lang: Language) -> tuple[Cited, ...]:
        """Every source of the document, each once, the most frequent first.

        Those of the answer, the facts and the sections.
        """
        frames = [self.rows, *(section.rows for section in self.shown if section.rows is not None)]
        cited = [dictionary.cited(lang, row) for row in dictionary.sources_of(*frames).to_dict("records")]
        return (*cited, *(self.facts.cited if self.facts else ()))

    def extract(self, link: str, taken: date, lang: Language) -> Extract:
        """The rows of the document as they are cited and taken away.

        ``link`` is the address of the document.
        """
        rows = self.rows if self.view != "explore" else dictionary.in_language(self.rows, lang)
        named = lang.say(VIEWS[self.view].name)
        return Extract(self.table or self.view, rows, self.filters, link, taken, lang, named)

    def with_notice(self, notice: Notice) -> Document:
        """The same with one more notice, before the others."""
        return replace(self, notices=(notice, *self.notices))

    def with_own_source(self, lang: Language) -> Document:
        """The same, the atlas as the source of what has no other."""
        if all(section.source for section in self.sections):
            return self
        return replace(self, sections=with_own_source(self.sections, sentences.citation(lang)))

    def with_sections(self, sections: Sequence[Section]) -> Document:
        """The same with more sections at its end."""
        return replace(self, sections=(*self.sections, *sections))
