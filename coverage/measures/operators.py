"""Numbers of operators, and of people whom one of them serves."""

from __future__ import annotations

import pandas as pd

COUNTED = ("operators", "systems")
"""Organisations, and pieces of infrastructure: never added up, never mistaken for each other."""

_KEY = ["area", "operator_type", "origin", "year"]


def counts(estimates: pd.DataFrame) -> pd.DataFrame:
    """The published numbers of operators and systems of whole areas.

    Per area × type × measure × origin the newest figure; registered operators and samples (``scope`` other
    than whole) are left out. Columns as in the estimates.
    """
    whole = estimates[estimates["measure"].isin(COUNTED) & estimates["scope"].eq("whole")]
    ordered = whole.sort_values(["year", "estimate_id"], na_position="first")
    return ordered.drop_duplicates(["area", "operator_type", "measure", "origin"], keep="last").sort_index()


def people_per_operator(estimates: pd.DataFrame) -> pd.DataFrame:
    """People served ÷ operators (or systems), from figures of one origin.

    Both are of the same area, operator type and year.

    Returns
    -------
    DataFrame
        ``area``, ``operator_type``, ``origin``, ``year``, ``measure`` (operators or systems), ``low`` and ``high``
        (persons per operator), ``qualifier``, ``people_id`` and ``estimate_id`` (the two figures), ``source_id``,
        ``grade``. Where both are bounds in the same direction the quotient could be anything: left out.
    """
    whole = estimates[estimates["scope"].eq("whole")]
    people = whole[whole["measure"].eq("people_served")]
    pairs = counts(estimates).merge(people, on=_KEY, suffixes=("", "_people"))
    pairs = pairs.drop_duplicates([*_KEY, "measure"], keep="last")
    pairs["qualifier"] = [
        _of_quotient(people, operators)
        for people, operators in zip(pairs["qualifier_people"], pairs["qualifier"], strict=True)
    ]
    pairs = pairs[pairs["qualifier"].notna()]
    pairs["low"], pairs["high"] = (
        pairs["low_people"] / pairs["high"],
        pairs["high_people"] / pairs["low"],
    )
    pairs = pairs.rename(columns={"estimate_id_people": "people_id"})
    columns = [*_KEY, "measure", "low", "high", "qualifier", "people_id", "estimate_id", "source_id", "grade"]
    return pairs[columns].sort_values(["area", "operator_type", "year"]).reset_index(drop=True)


def _of_quotient(people: str, operators: str) -> str | None:
    """The qualifier of people ÷ operators; None if open at both ends."""
    opposite = {"at_least": "at_most", "at_most": "at_least"}
    bounds = {people, opposite.get(operators, operators)} & {"at_least", "at_most"}
    if len(bounds) == 1:
        only = bounds.pop()
        return only if "range" not in (people, operators) else None
    if bounds:
        return None
    for word in ("range", "approximate"):
        if word in (people, operators):
            return word
    return "exact"
