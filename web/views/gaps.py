"""What do we not know? In the region and in one country, outside of Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage import queries
from coverage.measures import Selection
from coverage.tables import catalog
from coverage.wording import Language, doubts, lists, reading, sentences
from pages.parts import drawn
from pages.parts.filters import Choice
from web.views.document import Look, Section, Snapshot, Words, chart
from web.views.listed import defined, listed
from web.views.rows import Table


def gaps(choice: Choice, look: Look, _values: Mapping) -> Snapshot:
    """What is known and unknown about every country, and what would settle the gaps of one."""
    lang, say = look.lang, look.lang.say
    known = queries.gaps(choice.years, choice.rule)
    figure = drawn.gaps(choice.years, choice.rule, lang, look.theme)
    title = say("Newest year and best grade of what is known")
    return Snapshot(
        say("What do we not know?"),
        doubts.gaps(lang, known.headlines, known.gaps),
        [
            chart(look, "gaps", figure, known.headlines, title, note=reading.gaps(lang)),
            *_of_country(look, known.gaps[known.gaps["area"].eq(choice.area)], choice.area),
            _completeness(lang, known.scores),
            _oldest(look, known.oldest),
        ],
        known.headlines,
        Selection(years=choice.years),
    )


def _of_country(look: Look, found: pd.DataFrame, area: str) -> list[Section]:
    """What would settle each gap of one country, where that was done, and what it means; or that there is no gap."""
    lang, name = look.lang, "of-country"
    title = lang.say("{country}: what would settle each gap", country=lang.area(area))
    if found.empty:
        return [Words(name, title, [doubts.no_gap(lang)], sentences.citation(lang))]
    estimates = queries.comparable()
    examples = lists.examples_of(found, estimates).dropna(subset="source_id")
    told = lists.gaps(lang, found, estimates)
    return [
        listed(lang, told, look.screen, examples, name=name, title=title),
        defined(lang, "settled_by", catalog.computed("settled_by").title(lang.code)),
    ]


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


def _oldest(look: Look, headlines: pd.DataFrame) -> Table:
    """Headlines that rest on old figures."""
    title = look.lang.say("The oldest headlines still in use")
    return listed(look.lang, lists.oldest(look.lang, headlines), look.screen, headlines, name="oldest", title=title)
