"""What did the room say to a question, beside what is published?"""

from __future__ import annotations

from collections.abc import Mapping

from coverage import measures, workshop
from coverage.measures import Selection
from coverage.measures.headlines import RULES
from coverage.wording import Language, rooms, shares
from coverage.workshop import Question, Room, Store
from pages.parts import cached

MOST_ITEMS = 12
"""How many of those with votes are listed; how many more there are is said."""


def by_country(store: Store, room: Room, question: Question, lang: Language) -> list[dict[str, object]]:
    """The pooled share of each country that was answered for, the published headline, and what contradicts it."""
    said = workshop.shares(store, room.id)
    published = _published(question)
    rows = []
    for area, answers in said[said["question"].eq(question.id)].groupby("area"):
        pooled = workshop.pooled(answers)
        if pooled is None:
            continue
        lowest, likely, highest = (lang.percent(share) for share in (pooled.lowest, pooled.likely, pooled.highest))
        rows.append(
            {
                "area": lang.area(area),
                "likely": likely,
                "range": lang.say("{low} to {high}", low=lowest, high=highest),
                "n": lang.count("{n} answer", "{n} answers", pooled.n),
                "published": _sourced(lang, published[area]) if area in published else lang.say("no figure"),
                "notices": cached.conflicts(area, None, RULES[0], question.service, lang, question.operator_type),
            }
        )
    return sorted(rows, key=lambda row: row["area"])


def _sourced(lang: Language, headline: Mapping) -> str:
    """A headline with who published it and its year."""
    return f"{shares.share(lang, headline)} ({headline['publisher']}, {int(headline['year'])})"


def _published(question: Question) -> dict[str, dict]:
    wanted = Selection(services=(question.service,), operator_types=(question.operator_type,))
    rows = measures.rows(cached.headlines(None, RULES[0]), wanted)
    return {row["area"]: row for row in rows.to_dict("records")}


def by_votes(store: Store, room: Room, question: Question, lang: Language) -> tuple[list[dict[str, object]], str]:
    """The items that have votes, most first, and how many more have some; ``width`` in percent of the first."""
    said = workshop.votes(store, room.id)
    voted = said[said["question"].eq(question.id) & ~said["hidden"] & said["votes"].gt(0)]
    voted = voted.sort_values("votes", ascending=False, kind="stable").assign(said=rooms.items(lang, voted))
    rows = [
        {
            "text": row["said"],
            "area": lang.area(row["area"]) if len(room.countries) > 1 else "",
            "votes": lang.count("{n} vote", "{n} votes", row["votes"]),
            "width": round(100 * row["votes"] / voted["votes"].max()),
        }
        for row in voted.head(MOST_ITEMS).to_dict("records")
    ]
    more = len(voted) - MOST_ITEMS
    return rows, lang.count("One more has votes.", "{n} more have votes.", more) if more > 0 else ""
