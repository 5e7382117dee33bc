"""Sections of an agenda on what is published: laws, gaps and sources."""

from __future__ import annotations

import pandas as pd

from coverage import tables
from coverage.exports.room.sections import Line, Part, Section, Span
from coverage.wording import Language, dictionary, rooms, source_names


def law_section(lang: Language, laws: pd.DataFrame) -> Section:
    """The legal instruments (rows of the table ``recognition``), each with its source."""
    words, sources = rooms.headings(lang), tables.sources().set_index("source_id")
    lines = tuple(_law(lang, law, sources.loc[law["source_id"]]) for law in laws.to_dict("records"))
    return Section("recognition", words["recognition"], (Part(lines=lines, nothing=words["no_law"]),))


def _law(lang: Language, law: dict, source: pd.Series) -> Line:
    name = law[f"instrument_{lang.code}"]
    year = dictionary.year(lang, law["year"])
    return (
        Span(f"{year} · {name}{source_names.stop(name)}", is_strong=True),
        Span(f" {law[f'effect_{lang.code}']} "),
        Span(source_names.worded(lang, source["publisher"]), url=source["url"]),
    )


def gap_section(lang: Language, gaps: pd.DataFrame) -> Section:
    """What is not known (rows of `coverage.measures.gaps`), and what would settle it."""
    words, fields = rooms.headings(lang), ("service", "operator_type", "settled_by")
    table = Part(
        heads=(words["service"], words["operators"], words["settled_by"]),
        rows=tuple(tuple(lang.label(name, gap[name]) for name in fields) for gap in gaps.to_dict("records")),
        nothing=words["no_gap"],
    )
    return Section("gaps", words["gaps"], (table,))


def source_section(lang: Language, *frames: pd.DataFrame) -> Section:
    """The sources behind the rows of ``frames``, each once.

    Those of the first frame first.
    """
    words, sources = rooms.headings(lang), pd.concat([dictionary.sources_of(frame) for frame in frames])
    cited = [dictionary.cited(lang, row) for row in sources.drop_duplicates("source_id").to_dict("records")]
    lines = tuple((Span(source.title, url=source.url), Span(f"{source.stop} {source.about}")) for source in cited)
    return Section("sources", words["sources"], (Part(lines=lines, nothing=words["none"]),))
