"""Extracts: what is taken away, under which filters, and where it is found again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import pandas as pd

from coverage.tables import catalog
from coverage.wording import Language, dictionary, selections

TableName = Literal["estimates", "comparable", "headlines"]
TABLES: tuple[TableName, ...] = get_args(TableName)
"""Estimates as published, with their comparable shares, or the headlines chosen among them."""


@dataclass(frozen=True)
class Extract:
    """Rows of one view, and what is needed to cite them.

    The rows are exactly those that were seen; the link leads to them again.

    ``view`` is one of `TABLES`, or another that is called ``named``.
    ``filters`` says in words what the rows were chosen by, ``link`` is the address of the view, ``taken`` the day.
    """

    view: str
    rows: pd.DataFrame
    filters: Sequence[tuple[str, str]]
    link: str
    taken: date
    lang: Language
    named: str = ""

    @property
    def version(self) -> str:
        """The version of the data."""
        return catalog.version()

    @property
    def title(self) -> str:
        """What the extract is called."""
        rows = selections.view(self.lang, self.view) if self.view in TABLES else self.named
        return f"{catalog.package().title(self.lang.code)}: {rows}"

    @property
    def chosen_by(self) -> str:
        """The filters in one line."""
        return selections.in_words(self.lang, self.filters)

    def fields(self) -> list[catalog.Field]:
        """The dictionary entry of each column, in order."""
        return dictionary.fields(self.rows, of_headlines=self.view == "headlines")

    def sources(self) -> pd.DataFrame:
        """The sources behind the rows, the most frequent first.

        Columns as in the table of sources.
        """
        return dictionary.sources_of(self.rows)
