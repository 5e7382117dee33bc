"""State of the wall of a room: the question of now, and what was answered."""

from __future__ import annotations

import json

import pandas as pd

from coverage import addresses, figures, measures, queries
from coverage.figures.theme import Theme
from coverage.measures.headlines import RULES
from coverage.measures.sums import ALL
from coverage.views.notices import conflicts
from coverage.wording import Language, chart_notes, dictionary, parts, refusals, rooms
from coverage.workshop import (
    Question,
    Room,
    ShareQuestion,
    Store,
    counts,
    once,
    people,
    ranges_by_country,
    shares,
    visible,
    votes,
    votes_over_countries,
)
from web.documents import keys

MOST_COUNTRIES = MOST_ITEMS = 11
"""Rows that the last row of the room can still read."""


def wall_state(store: Store, room: Room, lang: Language, theme: Theme, join: str) -> dict[str, object]:
    """The question of now with its answers, if revealed.

    ``join`` is the address at which one joins. Errors as in `coverage.workshop.once`.
    """
    question, counted = room.questions[room.place], counts(store, room.id)
    answers = lang.count("one answer", "{n} answers", counted.answered.get(question.id, 0))
    shown = {
        "revision": room.revision,
        "kind": f"{question.kind} {question.id}",
        "revealed": question.revealed,
        "ends": [way for way, end in (("previous", 0), ("next", len(room.questions) - 1)) if room.place == end],
        "colours": {"ink": theme.ink, "muted": theme.muted, "paper": theme.paper, "line": theme.line},
        "question": f"{room.title} · {_typed(join)}",
        "place": f"{room.place + 1} / {len(room.questions)} · {lang.count('one here', '{n} here', counted.joined)}",
        "answer": rooms.question(lang, question.kind, question.operator_type, question.service),
        "title": answers,
    }
    if room.state == "closed":
        shown["title"] = f"{answers} · {lang.say('The room is closed.')}"
    elif room.locked:
        shown["title"] = f"{answers} · {refusals.refused(lang, 'locked', 'room')}"
    if not question.revealed:
        note = lang.say("What was answered is held back until the facilitator reveals it.")
        return shown | {"note": note, "invitation": None if room.locked else _invitation(room, lang, join)}
    return shown | once(
        store, room, ("wall", lang.code, theme.name), lambda: _answered(store, room, question, lang, theme)
    )


def _answered(store: Store, room: Room, question: Question, lang: Language, theme: Theme) -> dict[str, object]:
    """What was answered, as a picture with words beneath it."""
    if isinstance(question, ShareQuestion):
        return _share(store, room, question, lang, theme)
    return _who(store, room, lang, theme) if question.kind == "who" else _ballot(store, room, question, lang, theme)


def _invitation(room: Room, lang: Language, join: str) -> dict[str, str]:
    """How to join: a picture for cameras, and words to type."""
    address = _typed(join).partition(f"/{room.code}")[0]
    return {"picture": addresses.picture(join), "where": lang.say("Join at"), "address": address, "code": room.code}


def _typed(link: str) -> str:
    """A link as somebody types it.

    Browsers add http:// themselves, and no other scheme.
    """
    return link.removeprefix("http://")


def _who(store: Store, room: Room, lang: Language, theme: Theme) -> dict[str, object]:
    """How many of those who introduced themselves come from each country."""
    here = people(store, room.id).dropna(subset="role")
    by_area = here.groupby("area", dropna=False)["people"].sum().sort_values(ascending=False, kind="stable")
    names = [lang.area(area) if isinstance(area, str) else lang.say("Another country") for area in by_area.index]
    return _figure(figures.ballot(pd.DataFrame({"said": names, "votes": by_area.to_list()}), theme))


def _share(store: Store, room: Room, question: ShareQuestion, lang: Language, theme: Theme) -> dict[str, object]:
    """The answers over the published figures, country by country."""
    answers = visible(shares(store, room.id), question.id)
    known = ranges_by_country(answers, room.countries)
    rows = known.head(MOST_COUNTRIES)
    published = queries.published(question.service, question.operator_type)
    shown = published[published["area"].isin(rows["area"])]
    drawn = figures.elicited(answers, rows, shown, question.operator_type, lang, theme)
    asked = (None, RULES[0], question.service)
    by_country = {area: conflicts(area, *asked, lang, question.operator_type) for area in rows["area"]}
    notices = [notice for notices in by_country.values() for notice in notices]
    types = [_small_scale(queries.country(area, *asked).headlines) for area, notices in by_country.items() if notices]
    behind = pd.concat([shown, *types])
    sources = dictionary.source_line(lang, behind) if len(behind) else None
    partly = parts.of_countries(lang, shown.to_dict("records"))
    note = " ".join(
        [
            chart_notes.room(lang, shown, bool(rows["n"].gt(0).any())),
            *_beyond(lang, known["area"].iloc[MOST_COUNTRIES:]),
        ]
    )
    return _figure(drawn) | {"note": note, "source": sources, "notices": [*([partly] if partly else []), *notices]}


def _small_scale(headlines: pd.DataFrame) -> pd.DataFrame:
    """The headlines on small-scale operators, of all and of each type.

    By them one type contradicts another.
    """
    return headlines[headlines["operator_type"].isin(measures.parts_of(ALL))]


def _beyond(lang: Language, areas: pd.Series) -> list[str]:
    """Which countries have no place on the wall, if there are any."""
    names = lang.listed([lang.area(area) for area in areas])
    return [lang.say("Not shown here, but in the files: {countries}.", countries=names)] if names else []


def _ballot(store: Store, room: Room, question: Question, lang: Language, theme: Theme) -> dict[str, object]:
    """The items with their votes, most first.

    An item that stands for several countries is counted once.
    """
    items = votes_over_countries(rooms.item_votes(lang, visible(votes(store, room.id), question.id)))
    beyond = items.iloc[MOST_ITEMS:]["votes"].gt(0).sum()
    note = rooms.more_with_votes(lang, int(beyond))
    return _figure(figures.ballot(items.head(MOST_ITEMS), theme)) | {"note": note}


def _figure(figure: figures.Figure) -> dict[str, object]:
    return {"figure": json.loads(figures.on_wall(figure).to_json())}


def script_words(lang: Language) -> str:
    """The words of static/room.js, as JSON."""
    say = lang.say
    return json.dumps(
        {
            "next": say("Next question (PageDown)"),
            "previous": say("Previous question (PageUp)"),
            "reveal": say("Reveal or hold back (R)"),
            "code": say("QR code to join (Q)"),
            **keys.words(lang),
            "limited": say("Too many wrong codes came from this network; trying again."),
            "gone": refusals.refused(lang, "unknown", "room"),
            "not_led": say("This browser does not lead the room: open the facilitator's link in it once."),
        }
    )
