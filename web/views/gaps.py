"""What do we not know? In the region and in one country, outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.measures import Selection
from coverage.tables import catalog
from coverage.wording import Language, doubts, reading, sentences
from pages.parts import cached, drawn
from pages.parts.filters import Choice
from web.views import rows
from web.views.document import Look, Section, Snapshot, chart, source
from web.views.rows import Table


def gaps(choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """What is known and unknown about every country, and what would settle the gaps of one."""
    lang, say = look.lang, look.lang.say
    known = cached.gaps(choice.years, choice.rule)
    figure = drawn.gaps(choice.years, choice.rule, lang, look.theme)
    title = say("Newest year and best grade of what is known")
    return Snapshot(
        say("What do we not know?"),
        doubts.gaps(lang, known.headlines, known.gaps),
        [
            chart(look, "gaps", figure, known.headlines, title, note=reading.gaps(lang)),
            *_of_country(lang, known.gaps[known.gaps["area"].eq(choice.area)], choice.area),
            _completeness(lang, known.scores),
            rows.explored(
                lang, known.oldest, "headlines", name="oldest", title=say("The oldest headlines still in use")
            ),
        ],
        known.headlines,
        Selection(years=choice.years),
    )


def _of_country(lang: Language, found: pd.DataFrame, area: str) -> list[Section]:
    """What would settle each gap of one country, and where that was done; nothing where it has none."""
    if found.empty:
        return []
    examples = cached.comparable().set_index("estimate_id").reindex(found["example"])
    heads = [
        lang.say("Service"),
        lang.say("Operator type"),
        *(catalog.computed(name).title(lang.code) for name in ("settled_by", "example")),
    ]
    cells = [
        [
            *(lang.label(name, gap[name]) for name in ("service", "operator_type", "settled_by")),
            doubts.example(lang, example) or "–",
        ]
        for gap, example in zip(found.to_dict("records"), examples.to_dict("records"), strict=True)
    ]
    title = lang.say("{country}: what would settle each gap", country=lang.area(area))
    behind = examples.dropna(subset="source_id")
    return [Table(heads, cells, "of-country", title, source=source(lang, behind))]


def _completeness(lang: Language, scores: pd.DataFrame) -> Table:
    """How much is known about each country, the least known first."""
    said = doubts.completeness(lang, scores)
    return Table(
        list(said.columns),
        said.astype(str).to_numpy().tolist(),
        "completeness",
        lang.say("How complete each country is"),
        reading.completeness(lang, scores["cells"].max()),
        sentences.citation(lang),
    )
