"""Results of a room beside what is published, worked out once for all of its phones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

import pandas as pd

from coverage import queries, workshop
from coverage.measures.headlines import RULES
from coverage.views.notices import conflicts
from coverage.wording import Language, chart_marks, parts, rooms, sentences, source_names
from coverage.workshop import Room, ShareQuestion, Store

MOST_ITEMS = 12
"""How many of those with votes are listed; how many more there are is said."""


class CountryResult(TypedDict):
    """What a room answered for one country, in words."""

    area: str
    likely: str
    range: str
    n: str
    published: str
    notices: Sequence[str]


def revealed(store: Store, room: Room, lang: Language) -> Mapping[int, object]:
    """The results of each revealed question, by its ``id``.

    They are those of `by_country` or `by_votes`. Errors as in `coverage.workshop.once`.
    """
    return workshop.once(store, room, ("revealed", lang.code), lambda: _revealed(store, room, lang))


def _revealed(store: Store, room: Room, lang: Language) -> dict[int, object]:
    answers = workshop.results(store, room.id)
    by_question = {}
    for question in room.questions:
        if question.revealed and question.kind != "who":
            by_question[question.id] = (
                by_country(workshop.visible(answers.shares, question.id), question, lang)
                if isinstance(question, ShareQuestion)
                else by_votes(workshop.visible(answers.votes, question.id), room, lang)
            )
    return by_question


def by_country(answers: pd.DataFrame, question: ShareQuestion, lang: Language) -> list[CountryResult]:
    """Pooled shares by country, beside headlines and what contradicts those.

    A row for each country that was answered for; the headlines are published ones.
    """
    headlines = queries.published(question.service, question.operator_type)
    published = {row["area"]: row for row in headlines.to_dict("records")}
    rows: list[CountryResult] = []
    for row in workshop.pooled(answers).to_dict("records"):
        area = row["area"]
        lowest, likely, highest = (lang.percent(row[name]) for name in ("lowest", "likely", "highest"))
        rows.append(
            {
                "area": lang.area(area),
                "likely": likely,
                "range": lang.say("{low} to {high}", low=lowest, high=highest),
                "n": lang.count("{n} answer", "{n} answers", row["n"]),
                "published": _sourced(lang, published[area]) if area in published else lang.say("no figure"),
                "notices": [
                    *conflicts(area, None, RULES[0], question.service, lang, question.operator_type),
                    *_weakest(lang, published.get(area)),
                ],
            }
        )
    return sorted(rows, key=lambda row: row["area"])


def _sourced(lang: Language, headline: Mapping) -> str:
    """A headline with who published it and its year."""
    return (
        f"{parts.share(lang, headline)} ({source_names.worded(lang, headline['publisher'])}, {int(headline['year'])})"
    )


def _weakest(lang: Language, headline: Mapping | None) -> list[str]:
    """How sure a headline of the weakest kind is.

    It rests on the lowest grade or on one source; of others nothing is said.
    """
    return [sentences.company(lang, headline)] if headline and chart_marks.is_weakest(headline) else []


def by_votes(votes: pd.DataFrame, room: Room, lang: Language) -> tuple[list[dict[str, object]], str]:
    """The items with votes, most first, and how many more.

    ``width`` is in percent of the first. How many more have some is in words, empty if none have.
    """
    items = rooms.item_votes(lang, votes)
    voted = items[items["votes"].gt(0)]
    shown = voted.head(MOST_ITEMS)
    rows = [
        {
            "text": row["said"],
            "area": lang.area(row["area"]) if len(room.countries) > 1 else "",
            "votes": lang.count("{n} vote", "{n} votes", row["votes"]),
            "width": round(100 * row["votes"] / voted["votes"].max()),
        }
        for row in shown.to_dict("records")
    ]
    more = len(voted) - MOST_ITEMS
    return rows, rooms.more_with_votes(lang, more) or ""
