"""Every chart of the package as readers see it: published, own and a room's figures."""

from __future__ import annotations

from functools import cache

import pandas as pd

from coverage import figures, measures, queries, tables
from coverage.figures import Figure
from coverage.figures.theme import LIGHT
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.tables import catalog, vocabulary
from coverage.wording import Language
from tests.figures.frames import ANSWERS, POOLED, comparable

WATER = (None, RULES[0], "water")
LAWS = tables.recognition(), tables.areas()
TYPES = vocabulary.values("operator_type")

NAMES = sorted({name for name in figures.__all__ if name[0].islower()} - {"laid_out", "on_wall", "pictogram", "svg"})
"""The functions of the package that draw a chart."""

VOTES = pd.DataFrame({"said": ["Train the boards", "A law that names them & their <tariffs>"], "votes": [4, 0]})

OWN = (
    {"low": 70, "operator_type": "utility"},
    {"area": "BOL", "low": 15, "qualifier": "at_least", "operator_type": "cooperative"},
    {"area": "CUB", "low": 15, "operator_type": "community"},
)
"""Two rows in cells of which nothing, or something, is published, and one of a country without a row."""


@cache
def charts(code: str) -> dict[str, Figure]:
    """Every chart in one language, by the name of its function."""
    lang, theme = Language(code), LIGHT
    everywhere = queries.overview(*WATER, ALL).headlines
    peru, cuba, nicaragua = (queries.country(area, *WATER) for area in ("PER", "CUB", "NIC"))
    cell, known = queries.evidence("NIC", *WATER, ALL), queries.gaps(*WATER[:2])
    estimates, small = queries.country_estimates(None), measures.parts_of(ALL)[1:]
    drawn = {
        "coverage_map": figures.coverage_map(everywhere, tables.areas(), lang, theme),
        "ranking": figures.ranking(everywhere, lang, theme),
        "composition": figures.composition(peru.headlines, lang, theme),
        "dot_range": figures.dot_range(peru.estimates, lang, theme),
        "over_time": figures.over_time(
            measures.several_years(nicaragua.estimates), queries.rural_shares("NIC"), lang, theme
        ),
        "places": figures.places(cuba.places, cuba.others, tables.areas(), "CUB", lang, theme),
        "voices": figures.voices(cell.estimates, cell.spoken, cell.chosen, lang, theme),
        "matrix": figures.matrix(queries.country_headlines(*WATER), TYPES, lang, theme),
        "gap_matrix": figures.gap_matrix(known.headlines, known.gaps, small, catalog.year_of_version(), lang, theme),
        "counts": figures.counts(measures.counts(estimates), lang, theme),
        "people_per_operator": figures.people_per_operator(measures.people_per_operator(estimates), lang, theme),
        "time_line": figures.time_line(tables.recognition(), lang, theme),
        "stances": figures.stances(queries.stances(), measures.by_theme(*LAWS), lang, theme),
        "elicited": figures.elicited(ANSWERS, POOLED, everywhere, ALL, lang, theme),
        "ballot": figures.ballot(VOTES, theme),
    }
    return drawn | _with_own(drawn, lang)


def _with_own(drawn: dict[str, Figure], lang: Language) -> dict[str, Figure]:
    own, columns = comparable(*OWN), [("water", kind) for kind in TYPES]
    counted = comparable(*({**row, "measure": "operators", "low": row["low"] * 100} for row in OWN))
    return {
        "with_own_rows": figures.with_own_rows(drawn["ranking"], own, lang, LIGHT),
        "with_own_cells": figures.with_own_cells(drawn["matrix"], own, columns, lang, LIGHT),
        "with_own_counts": figures.with_own_counts(drawn["counts"], counted, lang, LIGHT),
        "with_own_places": figures.with_own_places(drawn["coverage_map"], own, tables.areas(), lang, LIGHT),
    }
