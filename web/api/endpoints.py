"""Endpoints of the API: what can be asked for, by which filters, and in which forms."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from coverage import measures, queries
from coverage.exports import TABLES
from coverage.measures import Selection
from coverage.tables import catalog, load
from coverage.views import VIEWS
from coverage.views.parameter_kinds import Parameter, Single, span
from coverage.views.parameters import PARAMETERS, SINGLES, one_of
from coverage.wording import LANGUAGES, Language, dictionary, selections

FILTERS = tuple(name for name in VIEWS["explore"].parameters if name not in ("table", "rule"))
"""The filters of the explore page."""

LANGUAGE = Single(lambda: LANGUAGES, lambda: "en")
"""Of the notes in the rows; a program is not asked for the language of its browser."""

BUNDLE = "bundle"

CALLED = {"population": {"iso3": "area"}, "sources": {"kind": "source_kind"}}
"""Columns of a table that a filter knows by another name."""


@dataclass(frozen=True)
class Endpoint:
    """One kind of rows, with its filters and forms.

    ``filters`` narrow it; it comes in one of ``forms``.
    """

    name: str
    filters: tuple[str, ...] = ()
    has_rule: bool = False
    forms: tuple[str, ...] = ("csv", "json", "parquet")

    def parameters(self) -> dict[str, Parameter]:
        """Every parameter that may be given, by name, in order."""
        known = {name: PARAMETERS[name] for name in self.filters}
        if "years" in known and self.name not in (*TABLES, BUNDLE):
            (year,) = (field for field in catalog.table(self.name).fields if field.name == "year")
            known["years"] = span(lambda: load.read(self.name)["year"], has_unknown=not year.required)
        known |= {single: one_of(PARAMETERS[several]) for single, several in SINGLES.items() if several in self.filters}
        if self.has_rule:
            known["rule"] = PARAMETERS["rule"]
        if self.name == BUNDLE:
            known["table"] = PARAMETERS["table"]
        if self.name in (*TABLES, BUNDLE):
            known["lang"] = LANGUAGE
        return known

    def title(self, lang: Language) -> str:
        """What the rows are, in words."""
        if self.name == BUNDLE:
            return lang.say("Rows, dictionary, sources and citation in one file")
        return selections.view(lang, self.name) if self.name in TABLES else catalog.table(self.name).title(lang.code)


ENDPOINTS = {
    endpoint.name: endpoint
    for endpoint in (
        Endpoint("estimates", FILTERS),
        Endpoint("comparable", FILTERS),
        Endpoint("headlines", FILTERS, has_rule=True, forms=("csv", "json", "parquet", "geojson")),
        Endpoint("sources", ("source_kinds",)),
        Endpoint("areas"),
        Endpoint("population", ("areas", "years")),
        Endpoint("recognition", ("areas", "years")),
        Endpoint("cases", ("areas", "services", "operator_types")),
        Endpoint(BUNDLE, FILTERS, has_rule=True, forms=("zip",)),
    )
}


def rows(name: str, selection: Selection, rule: str, lang: Language) -> pd.DataFrame:
    """The rows that ``selection`` asks for, in the order of pages.

    ``name`` is that of an endpoint with rows.

    Returns
    -------
    DataFrame
        Columns as in `coverage.queries.explored`, without those in other languages than ``lang``; of a table that the
        explore page does not have, all that the data package describes, in every language.

    Raises
    ------
    UnknownName
        For another rule, or where no table is called ``name``.
    SelectionError
        If ``selection`` asks for a column that the table does not have.
    """
    if name in TABLES:
        chosen_by = rule if name == "headlines" else None
        return dictionary.in_language(queries.explored(name, selection, chosen_by), lang)
    called = CALLED.get(name, {})
    chosen = measures.rows(load.read(name).rename(columns=called), selection)
    return chosen.rename(columns={ours: its for its, ours in called.items()})
