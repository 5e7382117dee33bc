"""Console of a room: what a facilitator sees and does."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pandas as pd
from starlette.requests import Request

from coverage.wording import Language, refusals, rooms
from coverage.workshop import (
    Refused,
    Room,
    Store,
    close,
    counts,
    delete_room,
    go_to,
    hide_answer,
    hide_item,
    lock,
    publish,
    remove_by_answer,
    remove_by_item,
    reopen,
    reveal,
    set_address,
    shares,
    votes,
)
from web.documents import keys
from web.room import facilitator, files, join


def act(store: Store, room: Room, asked: Mapping[str, str]) -> bool:
    """Do one action of the facilitator; True if the room is gone.

    ``asked`` has ``action`` and, where it takes one, ``of``: a number.

    Raises
    ------
    Refused
        If there is no such action, or it cannot be done.
    NotStored
        If nothing was done.
    """
    action, question = asked.get("action"), room.questions[room.place]
    of = number(asked.get("of", ""))
    if action in ("next", "previous"):
        place = room.place + (1 if action == "next" else -1)
        if 0 <= place < len(room.questions):  # a clicker may press on at the end
            go_to(store, room.id, place)
    elif action == "turn":
        reveal(store, room.id, question.id, not question.revealed)
    elif action == "address":
        set_address(store, room.id, asked.get("address", "").strip() or None)
    elif action == "delete":
        if asked.get("code", "").strip().upper() != room.code:
            raise Refused("unknown", "code", asked.get("code"), (room.code,))
        delete_room(store, room.id)
        return True
    elif action in OTHERS:
        OTHERS[action](store, room.id, of)
    else:
        raise Refused("unknown", "action", action, ("next", "previous", "turn", "address", "delete", *OTHERS))
    return False


def number(text: str) -> int:
    """A number that a form sends; -1, no row's, otherwise."""
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else -1


OTHERS = {
    "go_to": go_to,
    "close": lambda store, room, _: close(store, room),
    "reopen": lambda store, room, _: reopen(store, room),
    "lock": lambda store, room, _: lock(store, room),
    "unlock": lambda store, room, _: lock(store, room, locked=False),
    "publish": lambda store, room, _: publish(store, room),
    "take_back": lambda store, room, _: publish(store, room, published=False),
    "hide_answer": hide_answer,
    "show_answer": lambda store, room, of: hide_answer(store, room, of, hidden=False),
    "hide_item": hide_item,
    "show_item": lambda store, room, of: hide_item(store, room, of, hidden=False),
    "remove_answer": remove_by_answer,
    "remove_item": remove_by_item,
}
"""Actions that take the room's id and a number."""


def content(store: Store, room: Room, lang: Language, request: Request) -> dict[str, object]:
    """What stands on the console.

    Raises `NotStored` where the database cannot be read.
    """
    counted = counts(store, room.id)
    base = join.base(request, room)
    return {
        "room": room,
        "lead": f"{facilitator.address(room)}/lead?lang={lang.code}",
        "join": f"{base.url}/join/{room.code}",
        "warnings": join.warnings(lang, base),
        "addresses": join.options(request, room, lang),
        "wall": facilitator.address(room),
        "deck": _deck(room, lang),
        "participants": f"{facilitator.address(room)}/participants?lang={lang.code}",
        "joined": lang.count("one here", "{n} here", counted.joined),
        "questions": [
            {
                "place": place,
                "said": rooms.question(lang, question.kind, question.operator_type, question.service),
                "answered": lang.count("one answer", "{n} answers", counted.answered.get(question.id, 0)),
                "revealed": question.revealed,
            }
            for place, question in enumerate(room.questions)
        ],
        "answers": [_answer(lang, number, row) for number, row in _rows(shares(store, room.id))],
        "items": [
            _item(lang, number, row) for number, row in _rows(votes(store, room.id)) if isinstance(row["text"], str)
        ],
        "home": files.download_links(room, lang),
        "text": _text(lang),
    }


def _deck(room: Room, lang: Language) -> str:
    """What static/deck-button.js needs, as JSON.

    With it the wall of the room is put into a deck, among the views of a talk.
    """
    return json.dumps(
        {
            "add": lang.say("Add to the deck"),
            "deck": lang.say("Deck"),
            "address": f"/deck?lang={lang.code}",
            "name": room.title,
            "slide": facilitator.address(room),
        }
    )


def _rows(frame: pd.DataFrame) -> list[tuple[int, dict]]:
    return list(zip(frame.index.tolist(), frame.to_dict("records"), strict=True))


def _answer(lang: Language, number: int, row: dict) -> dict[str, object]:
    low, likely, high = (lang.percent(row[name]) for name in ("lowest", "likely", "highest"))
    parts = [rooms.basis(lang, row["basis"]), row["source"], row["source_url"]]
    about = " · ".join(part for part in parts if isinstance(part, str))
    sentence = f"{lang.area(row['area'])}: {likely} ({low} – {high})"
    return {"of": number, "said": sentence, "about": about, "hidden": row["hidden"]}


def _item(lang: Language, number: int, row: dict) -> dict[str, object]:
    about = lang.count("one vote", "{n} votes", row["votes"])
    return {"of": number, "said": f"{lang.area(row['area'])}: {row['text']}", "about": about, "hidden": row["hidden"]}


def _text(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "wall": say("Show on the wall"),
        "join": say("Join at"),
        "again": say("Look again"),
        "lost": keys.lost(lang),
        "questions": say("Questions"),
        "now": say("On the wall now"),
        "go_to": say("Show this one"),
        "reveal": say("Reveal"),
        "hold_back": say("Hold back"),
        "answers": say("Answers"),
        "ideas": say("Ideas in their own words"),
        "none": rooms.headings(lang)["none"],
        "hide": say("Hide"),
        "show": say("Show again"),
        "participants": say("Who is here, and remove"),
        "remove": say("Remove who said this"),
        "remove_all": say("Whoever said this is removed with all that they said, for good. It is not shown who it is."),
        "locked": refusals.refused(lang, "locked", "room"),
        "lock": say("Lock the room: nobody new can join"),
        "unlock": say("Unlock the room: phones can join again"),
        "close": say("Close the room: no more answers"),
        "reopen": say("Open the room again"),
        "delete": say("Delete the room for good"),
        "address": say("Address for the phones"),
        "use": say("Use this address"),
        "used": say("In use"),
        "other": say("Another address, such as 192.168.1.7 or https://atlas.example.org:"),
        "sure": say("Write the code of the room to delete all that was said in it:"),
    }
