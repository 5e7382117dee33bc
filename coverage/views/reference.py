"""Reference on a country: where its law knows small-scale operators, and what they are called there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from coverage import measures, tables
from coverage.views import tables as views
from coverage.views.sections import Section, Words
from coverage.wording import Language, lists, rooms, sentences


@lru_cache(maxsize=1)
def recognition() -> pd.DataFrame:
    """The recognition table with its sources (`coverage.measures.sourced`)."""
    return measures.sourced(tables.recognition(), tables.sources())


def laws(lang: Language, area: str, name: str = "laws", title: str | None = None) -> Section:
    """The legal instruments of one country, or that none was found.

    Laws, decrees and bills, of its provinces too.
    """
    words = rooms.headings(lang)
    title = title or words["recognition"]
    instruments = measures.within(measures.instruments(recognition()), tables.areas(), area)
    if instruments.empty:
        return Words(name, title, [words["no_law"]])
    return views.laws(lang, instruments, name=name, title=title)


def local_names(lang: Language, areas: Sequence[str], title: str, beside: bool = False) -> Section:
    """The operators' names in ``areas``, or that no name was found."""
    names = lists.local_names(lang, areas)
    if names.empty:
        return Words("local-names", title, [sentences.no_local_name(lang)], beside=beside)
    return views.listed(lang, names, name="local-names", title=title, beside=beside)
