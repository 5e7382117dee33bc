"""One country on a sheet of A4: the document of the view of a country, shortened to what finds room in front.

Notes and sources of all its sections, those without room too, are on the back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from coverage import measures, queries, tables
from coverage.figures import theme as themes
from coverage.figures.ranking import Interval, interval, point_value
from coverage.measures.area_parts import OF_PARTS
from coverage.measures.sums import ALL
from coverage.tables import vocabulary
from coverage.views.document import Document
from coverage.views.in_sequence import source_beneath
from coverage.views.sections import Chart, Section, Table, Words, Written
from coverage.wording import Language, chart_notes, dictionary, parts, shares, source_names, stances
from coverage.wording.chart_marks import one_source
from coverage.wording.dictionary import Cited
from coverage.wording.gaps import no_gap

ESTIMATES, LAWS = 7, 3
"""How many of each find room on one side; how many more there are is said."""

NOTICE, BARS = 2, 3
"""Estimates whose room a notice takes, and bars that take none; each more, and each that names a part, takes one."""

TITLE = 64
"""Characters of a source's title."""

Row = Sequence[Written]


@dataclass(frozen=True)
class Bar:
    """A headline in percent, as the chart of the page draws it.

    Its mark, and the interval of its sources. A mark that is hollow is a bound or the middle of a range.
    """

    name: str
    mark: float
    is_hollow: bool
    interval: Interval
    share: str
    year: int
    grade: str


@dataclass(frozen=True)
class Shortened:
    """The first rows of a section, and how many more there are.

    Under the title of the section. ``text`` says it all in a paragraph, or that there is none.
    """

    title: str
    heads: Sequence[str] = ()
    rows: Sequence[Row] = ()
    more: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Sheet:
    """What stands on the sheet beside answer, company, notices and key numbers.

    ``rest`` has the titles of sections for which there is no room, each with how many rows it has. ``back`` has the
    title of every section of the document, with its note and its source, for the other side; ``cited`` the sources of
    the document that are not among ``sources``, or not with their whole title.
    """

    bars_title: str
    bars: Sequence[Bar]
    bars_note: str
    estimates: Shortened
    rest: Sequence[tuple[str, str]]
    themes: Shortened
    laws: Shortened
    names: Shortened
    gaps: str
    sources: Sequence[Cited]
    back: Sequence[tuple[str, str]]
    cited: Sequence[Cited]


def sheet(document: Document, area: str, lang: Language, problems: int = 0) -> Sheet:
    """The sheet of a country.

    ``problems`` is how many sentences on its link take room too.
    """
    composition, estimates = document.section_of(Chart, "composition"), document.section_of(Chart, "estimates")
    order = vocabulary.values("operator_type")
    bars = composition.rows.sort_values("operator_type", key=lambda kinds: kinds.map(order.index))
    taken = NOTICE * (problems + len(document.notices)) + max(0, len(bars) - BARS)
    room = max(0, ESTIMATES - taken - int(bars["method"].isin(OF_PARTS).sum()))
    shown = estimates.rows.sort_values(["grade", "year"], ascending=[True, False]).head(room)
    sources = _sources(lang, document, composition.rows, shown)
    listed = {(source.title, source.url) for source in sources}
    return Sheet(
        bars_title=composition.title,
        bars=[_bar(lang, row) for row in bars.to_dict("records")],
        bars_note=chart_notes.bars(lang, bars),
        estimates=Shortened(
            estimates.title,
            _heads(lang),
            [_line(lang, row) for row in shown.to_dict("records")],
            _more(lang, len(estimates.rows) - len(shown)),
        ),
        rest=[
            (section.title, how_many)
            for section in document.shown
            if section.name in ("over-time", "places", "others", "cases") and (how_many := _length(section, lang))
        ],
        themes=_themes(lang, document, area),
        laws=_laws(lang, document),
        names=_names(document, area),
        gaps=_gaps(lang, composition.rows),
        sources=sources,
        back=[
            (section.title, " ".join(filter(None, (section.note, source_beneath(section)))))
            for section in document.shown
            if section.note or source_beneath(section)
        ],
        cited=[source for source in document.sources(lang) if (source.title, source.url) not in listed],
    )


def _length(section: Section, lang: Language) -> str:
    """How many rows a chart or a table has; nothing where none.

    A place may have several rows, an operator has one: of operators their number says enough.
    """
    n = len(section.cells(lang)) if isinstance(section, Table) else 0 if section.rows is None else len(section.rows)
    if isinstance(section, Table) and section.as_sheets:
        return lang.number(n) if n else ""
    return lang.count("one row", "{n} rows", n) if n else ""


def _bar(lang: Language, row: Mapping) -> Bar:
    return Bar(
        lang.label("operator_type", row["operator_type"]),
        point_value(row),
        pd.notna(row["bound"]),
        interval(row),
        parts.headline(lang, row),
        int(row["year"]),
        row["figure_grade"] + one_source(row),
    )


def _heads(lang: Language) -> list[str]:
    year, kind, grade, publisher = (
        dictionary.title(lang, name) for name in ("year", "operator_type", "grade", "publisher")
    )
    return [year, kind, lang.say("Published figure"), lang.say("Share of all people"), grade, publisher]


def _line(lang: Language, row: Mapping) -> list[str]:
    kind = lang.label("operator_type", row["operator_type"])
    return [
        str(int(row["year"])),
        kind,
        shares.published(lang, row),
        shares.share(lang, row),
        row["grade"],
        source_names.worded(lang, row["publisher"]),
    ]


def _more(lang: Language, n: int) -> str | None:
    return lang.count("One more is in the atlas.", "{n} more are in the atlas.", n) if n > 0 else None


def _themes(lang: Language, document: Document, area: str) -> Shortened:
    """What the law gives for each theme; its instruments find no room."""
    known, section = queries.stances(), document.section("themes")
    summary = stances.summary(lang, known[known["area"].eq(area)])
    return Shortened(section.title, text=" ".join(filter(None, (summary, source_beneath(section)))))


def _laws(lang: Language, document: Document) -> Shortened:
    """The newest legal instruments.

    Each row is its name with its year, its effect and its publisher.
    """
    section = document.section("laws")
    if not isinstance(section, Table):
        return _nothing(section)
    cells = section.cells(lang)
    rows = [[" · ".join(map(str, row[: section.leading])), *row[section.leading :]] for row in cells[:LAWS]]
    return Shortened(section.title, rows=rows, more=_more(lang, len(cells) - LAWS))


def _nothing(section: Section) -> Shortened:
    return Shortened(section.title, text=" ".join(section.paragraphs) if isinstance(section, Words) else None)


def _names(document: Document, area: str) -> Shortened:
    """What operators are called, with what the letters stand for."""
    section = document.section("local-names")
    if not isinstance(section, Table):
        return _nothing(section)
    known = tables.local_names()
    known = known[known["iso3"].eq(area)]
    rows = [
        [" · ".join(name for name in (row["acronym"], row["full_name"]) if pd.notna(name))]
        for row in known.to_dict("records")
    ]
    return Shortened(section.title, rows=rows)


def _gaps(lang: Language, headlines: pd.DataFrame) -> str:
    """The small-scale types without a comparable figure for the whole country.

    Those without any, and those with one of a part of the country only.
    """
    whole = set(measures.of_whole(headlines)["operator_type"])
    partly = [kind for kind in measures.parts_of(ALL)[1:] if kind in set(headlines["operator_type"]) - whole]
    missing = [kind for kind in measures.parts_of(ALL)[1:] if kind not in {*whole, *partly}]
    named = [lang.listed([lang.inside("operator_type", kind) for kind in kinds]) for kinds in (missing, partly)]
    sentences = [lang.say("No comparable figure on: {types}.", types=named[0])] if missing else []
    sentences += [lang.say("Only a part of the country is counted of: {types}.", types=named[1])] if partly else []
    return " ".join(sentences) or no_gap(lang)


def _sources(lang: Language, document: Document, *frames: pd.DataFrame) -> list[Cited]:
    """The sources of the figures on the sheet and its key numbers.

    Laws name theirs themselves.
    """
    published = [dictionary.cited(lang, row) for row in dictionary.sources_of(*frames).to_dict("records")]
    cited = document.facts.cited if document.facts else ()
    return [source._replace(title=themes.shortened(source.title, TITLE)) for source in (*published, *cited)]
