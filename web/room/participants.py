"""The participants of a room, for its facilitator: when each joined, how much each said, and their removal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse

from coverage import workshop
from coverage.wording import Language, rooms
from coverage.workshop import Joined, Room, Store
from web.documents import html
from web.room import console, facilitator
from web.server.store import store_of

MOST_FIELDS = 20_000
"""Participants that one form can remove."""


def page(request: Request, room: Room, lang: Language) -> HTMLResponse:
    """The list of participants, who joined last first.

    With ``from`` in the address all who joined from that one on are ticked.

    Raises `NotStored` where the database cannot be read.
    """
    store, ticked_from = store_of(request), console.number(request.query_params.get("from", ""))
    here = f"{facilitator.address(room)}/participants"
    query = f"?lang={lang.code}"
    answer = html.page(
        "participants.html",
        lang,
        title=lang.say("Who is here"),
        room=room,
        here=f"{here}{query}",
        back=f"{facilitator.address(room)}/console{query}",
        now=_clock(datetime.now(UTC)),
        people=[_row(lang, who, f"{here}{query}", ticked_from) for who in workshop.joined(store, room.id)],
        removed=_removed(lang, workshop.removed(store, room.id)),
        text=_text(lang),
    )
    answer.headers.update({"cache-control": "no-store", "content-security-policy": html.OWN_FORMS})
    return answer


def act(store: Store, room: Room, action: str, ids: Iterable[str]) -> None:
    """Remove participants, or let the removed join again.

    ``action`` is ``remove``, of those of ``ids``, or ``readmit``, as the page's buttons ask for.

    Raises
    ------
    Refused
        If the room is gone.
    NotStored
        If nothing was done.
    """
    if action == "readmit":
        workshop.readmit(store, room.id)
    elif action == "remove":
        workshop.remove(store, room.id, set(map(console.number, ids)))
    else:
        raise workshop.Refused("unknown", "action", action, ("remove", "readmit"))


def _row(lang: Language, who: Joined, here: str, ticked_from: int) -> dict[str, object]:
    country = lang.area(who.area) if who.area else None
    counts = [
        lang.count("one answer", "{n} answers", who.answers) if who.answers else None,
        lang.count("one idea", "{n} ideas", who.ideas) if who.ideas else None,
        lang.count("one vote", "{n} votes", who.votes) if who.votes else None,
    ]
    return {
        "id": who.id,
        "joined": _clock(who.joined_at) if who.joined_at else lang.say("not known"),
        "about": " · ".join(filter(None, (country, rooms.role(lang, who.role) if who.role else None))),
        "said": " · ".join(filter(None, counts)) or lang.say("nothing yet"),
        "from": f"{here}&from={who.id}",
        "ticked": 0 <= ticked_from <= who.id,
    }


def _clock(moment: datetime) -> str:
    """The time of day on the clock of this computer."""
    return f"{moment.astimezone():%H:%M:%S}"


def _removed(lang: Language, number: int) -> str | None:
    return lang.count("One phone was removed.", "{n} phones were removed.", number) if number else None


def _text(lang: Language) -> dict[str, str]:
    say = lang.say
    return {
        "back": say("Back to the console"),
        "again": say("Look again"),
        "anonymous": say(
            "Nobody is named. A phone that was removed cannot join again; its answers, its votes, and its ideas with "
            "every vote on them are deleted for good."
        ),
        "now": say("Clock of the atlas:"),
        "joined": say("Joined at"),
        "about": say("Country and role"),
        "said": say("Has said"),
        "from_here": say("Tick from here on"),
        "remove": say("Remove those ticked, with all that they said"),
        "readmit": say("Let the removed phones join again"),
        "none": say("Nobody has joined yet."),
    }
