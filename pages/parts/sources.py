"""Sources in Markdown, each with the address to which its title leads."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coverage.views import Link, Table, Words
from coverage.wording import Language, dictionary
from coverage.wording.dictionary import Cited
from coverage.wording.markdown import escaped
from pages.parts.kept import kept


def behind(lang: Language, rows: pd.DataFrame) -> list[Cited]:
    """The sources behind ``rows``, the most frequent first."""
    return [dictionary.cited(lang, row) for row in dictionary.sources_of(rows).to_dict("records")]


@kept
def of_section(section: Table | Words, lang: Language) -> tuple[Cited, ...]:
    """The sources behind a section's rows, the most frequent first.

    They are worked out once; without rows there are none.
    """
    return () if section.rows is None else tuple(behind(lang, section.rows))


def listed(lang: Language, cited: Sequence[Cited]) -> str:
    """A list of sources under their heading."""
    return "\n".join([f"**{lang.say('Sources')}**", "", *(f"- {whole(source)}" for source in cited)])


def of_link(link: Link) -> str:
    """A source with its address, whole where its title is known."""
    return whole(link.cited) if link.cited else f"[{escaped(link.text)}](<{link.url}>)"


def whole(cited: Cited) -> str:
    """A source with its link, its publisher and its year."""
    return f"{linked(cited)}{cited.stop} {escaped(cited.about)}"


def linked(cited: Cited) -> str:
    """The title of a source, which leads to it."""
    return f"[{escaped(cited.title)}](<{cited.url}>)"
