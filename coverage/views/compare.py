"""The compare view: two to four countries and one service, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import pandas as pd

from coverage import figures, queries
from coverage.measures import UNKNOWN, Selection
from coverage.tables import vocabulary
from coverage.views import themes
from coverage.views.choice import MOST, Choice
from coverage.views.country import composition
from coverage.views.document import Document, Look, Notice
from coverage.views.gaps import matrix
from coverage.views.notices import nothing, of_conflicts, undated
from coverage.views.registry import VIEWS
from coverage.views.sections import Chart, Column, Overlay, Section, Table, Words, is_empty, source_of, sourced
from coverage.views.tables import ESTIMATE_COLUMNS, estimates
from coverage.wording import Language, chart_notes, comparison, dictionary, parts, selections, stances
from coverage.wording.gaps import gap_sentence

VIEW = "compare"


def compare(choice: Choice, look: Look) -> Document:
    """The document on two to four countries and one service.

    Headlines by operator type, every estimate, what the law gives, and what is not known.
    """
    lang = look.lang
    areas = tuple(sorted(choice.compared, key=lang.area))
    known = {area: queries.country(area, choice.years, choice.rule, choice.service) for area in areas}
    wanted = Selection(areas, choice.years, (choice.service,))
    shown = pd.concat([country.estimates for country in known.values()])
    overall = {area: country.overall for area, country in known.items()}
    notices, ways = list(_notices(choice, lang, overall)), ()
    if shown.empty:
        sentence, ways = nothing(lang, wanted, "country")
        notices.append(Notice(sentence, "nothing"))
    return Document(
        VIEW,
        lang.say(VIEWS[VIEW].question),
        comparison.answer(lang, overall, choice.service),
        [*_headlines(choice, look, known), *_estimates(choice, look, known), _laws(look, areas), *_gaps(choice, look)],
        shown,
        selections.filters(lang, wanted, choice.rule),
        table="comparable",
        title=lang.listed([lang.area(area) for area in areas]),
        company=comparison.company(lang, overall),
        notices=notices,
        ways=ways,
    )


def _notices(choice: Choice, lang: Language, overall: Mapping[str, dict | None]) -> Iterator[Notice]:
    if sentence := comparison.shown(lang, choice.areas, choice.compared, MOST):
        yield Notice(sentence, "chosen")
    if sentence := parts.of_countries(lang, filter(None, overall.values())):
        yield Notice(sentence, "part")
    for area in overall:
        yield from of_conflicts(area, choice.years, choice.rule, choice.service, lang)
    without = sum(len(queries.estimates_in(area, choice.service, (UNKNOWN,))) for area in overall)
    yield from undated(lang, choice.years, without)


def _headlines(choice: Choice, look: Look, known: Mapping[str, queries.Country]) -> Iterator[Section]:
    """The headline of each operator type and country, in words and drawn."""
    rows = pd.concat([country.headlines for country in known.values()])
    if rows.empty:
        return
    yield _side_by_side(look.lang, rows, list(known))
    own = Overlay("rows", Selection(tuple(known), services=(choice.service,)))
    yield composition(look, rows, own, "area", "operator_type", opens="country")


def _side_by_side(lang: Language, rows: pd.DataFrame, areas: Sequence[str]) -> Table:
    """Operator types down, countries across."""
    types = [kind for kind in vocabulary.values("operator_type") if kind in set(rows["operator_type"])]
    cells = {(row["area"], row["operator_type"]): comparison.headline(lang, row) for row in rows.to_dict("records")}
    named = dictionary.title(lang, "operator_type", of_headlines=True)
    return Table(
        [
            Column(named, [lang.label("operator_type", kind) for kind in types]),
            *(Column(lang.area(area), [cells.get((area, kind)) for kind in types]) for area in areas),
        ],
        "headlines",
        lang.say("Headlines side by side, as a share of all people"),
        lang.say("A dash: no comparable figure.") if len(cells) < len(types) * len(areas) else None,
        form="wrapped",
        **sourced(lang, rows),
    )


def _estimates(choice: Choice, look: Look, known: Mapping[str, queries.Country]) -> Iterator[Chart]:
    """Every estimate, a chart for each country on the same axis.

    One chart of four countries would have more rows than a wall has room for.
    """
    lang, in_a_row = look.lang, 3 if len(known) == 3 else 2
    for place, (area, country) in enumerate(known.items()):
        rows = country.estimates
        yield Chart(
            f"estimates-{area.lower()}",
            lang.say("{country}: every estimate as a share of all people", country=lang.area(area)),
            figures.dot_range(rows, lang, look.theme),
            rows,
            ESTIMATE_COLUMNS,
            source_of(lang, rows),
            partial(estimates, lang, rows),
            chart_notes.estimates(lang, rows),
            overlay=Overlay("rows", Selection((area,), services=(choice.service,))),
            leads_to="country",
            area=area,
            beside=place % in_a_row > 0,
        )


def _laws(look: Look, areas: Sequence[str]) -> Section:
    """What the law gives; in words where nothing was found."""
    chart = themes.of_several(look, areas)
    if not is_empty(chart):
        return chart
    known = queries.stances()
    silent = [f"{look.lang.area(area)}: {stances.summary(look.lang, known[known['area'].eq(area)])}" for area in areas]
    return Words(themes.NAME, chart.title, silent)


def _gaps(choice: Choice, look: Look) -> Iterator[Section]:
    """How much is known of the small-scale types, and of which."""
    lang, gaps = look.lang, queries.gaps(choice.years, choice.rule)
    known, unknown = (rows[rows["area"].isin(choice.compared)] for rows in (gaps.headlines, gaps.gaps))
    title = lang.say(VIEWS["gaps"].question)
    yield Words("known", title, [gap_sentence(lang, known, unknown)], source_of(lang, known))
    yield matrix(look, known, unknown, choice.compared)
