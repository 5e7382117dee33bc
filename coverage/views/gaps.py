"""The gaps: what is not known in the region, and in one country."""

from __future__ import annotations

from functools import partial

import pandas as pd

from coverage import figures, measures, queries
from coverage.measures import SERVICES, UNKNOWN, Selection
from coverage.measures.sums import ALL
from coverage.tables import catalog
from coverage.views.choice import Choice
from coverage.views.document import Document, Look
from coverage.views.notices import undated
from coverage.views.parameters import countries
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Column, Overlay, Section, Table, Words, source_of
from coverage.views.tables import HEADLINE_COLUMNS, definitions, headlines, listed
from coverage.wording import Language, chart_notes, lists, selections
from coverage.wording.gaps import completeness_table, gap_sentence, no_gap

VIEW = "gaps"


def gaps(choice: Choice, look: Look) -> Document:
    """The document on what is known, and on one country's gaps.

    What is known and unknown about every country, and what would settle the gaps of one.
    """
    lang, say = look.lang, look.lang.say
    known, areas = queries.gaps(choice.years, choice.rule), tuple(countries())
    undated_among = Selection(areas, (UNKNOWN,), operator_types=measures.parts_of(ALL)[1:])
    without = measures.rows(queries.comparable(), undated_among)
    oldest = lists.oldest(lang, known.oldest)
    title = say("The oldest headlines still in use")
    return Document(
        VIEW,
        say(VIEWS[VIEW].question),
        gap_sentence(lang, known.headlines, known.gaps),
        [
            matrix(look, known.headlines, known.gaps, areas),
            *_of_country(lang, known.gaps, choice.area),
            _completeness(lang, known.scores),
            listed(lang, oldest, known.oldest, name="oldest", title=title, beside=True),
        ],
        known.headlines,
        selections.filters(lang, Selection(years=choice.years), choice.rule),
        table="headlines",
        notices=undated(lang, choice.years, len(without)),
    )


def matrix(look: Look, known: pd.DataFrame, unknown: pd.DataFrame, areas: tuple[str, ...]) -> Chart:
    """What is known about ``areas``, by service and small-scale type.

    ``known`` are their headlines and ``unknown`` their gaps (`coverage.queries.gaps`).
    """
    lang, types = look.lang, measures.parts_of(ALL)[1:]
    own = Selection(areas, operator_types=types)
    return Chart(
        "gaps",
        lang.say("Newest year and best grade of what is known"),
        figures.gap_matrix(known, unknown, types, catalog.year_of_version(), lang, look.theme),
        known,
        HEADLINE_COLUMNS,
        source_of(lang, known),
        partial(headlines, lang, known, "area", "service", "operator_type"),
        chart_notes.gaps(lang, known, unknown),
        overlay=Overlay("cells", own, tuple((service, kind) for service in SERVICES for kind in types)),
        shows_gaps=True,
    )


def _of_country(lang: Language, every: pd.DataFrame, area: str) -> list[Section]:
    """What would settle each gap of one country.

    With where that was done, and what it means; or that there is no gap.
    """
    name, unknown = "of-country", every[every["area"].eq(area)]
    title = lang.say("{country}: what would settle each gap", country=lang.area(area))
    if unknown.empty:
        return [Words(name, title, [no_gap(lang)])]
    estimates = queries.comparable()
    examples = lists.examples_of(unknown, estimates).dropna(subset="source_id")
    frame = lists.gap_table(lang, unknown, estimates)
    return [
        listed(lang, frame, examples, name=name, title=title, whole=every, whole_name="all-gaps"),
        definitions(lang, "settled_by", catalog.computed("settled_by").title(lang.code)),
    ]


def _completeness(lang: Language, scores: pd.DataFrame) -> Table:
    """How much is known about each country, the least known first."""
    frame = completeness_table(lang, scores)
    columns = [Column(head, frame[head]) for head in frame]
    note = chart_notes.completeness(lang, scores["cells"].max())
    return Table(columns, "completeness", lang.say("How complete each country is"), note)
