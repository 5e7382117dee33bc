"""Refusals in words: why a room does not take, keep or show something, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coverage.wording import addresses
from coverage.wording.language import Language


def refused(lang: Language, reason: str, field: str, value: Any = None, allowed: Any = None) -> str:
    """Why something is not taken, and what to do.

    The arguments are those of `coverage.workshop.Refused`.
    """
    if (reason, field) == ("unknown", "address"):
        return addresses.not_an_address(lang, str(value))
    if (reason, field) in (special := _special(lang)):
        return special[reason, field]
    if reason == "out_of_range":
        low, high = (lang.number(limit) for limit in allowed)
        return lang.say("Write a number from {low} to {high}.", low=low, high=high)
    if reason == "too_long":
        values = {"found": lang.number(value), "most": lang.number(allowed)}
        return lang.say("This has {found} characters; at most {most} are kept. Shorten it.", **values)
    if reason == "too_many_votes":
        return lang.say(
            "You chose {found}; choose at most {most}.", found=lang.number(value), most=lang.number(allowed)
        )
    return {
        "not_in_order": lang.say("The most likely must lie between the lowest and the highest."),
        "unknown": lang.say("Choose one of the list."),
        "closed": lang.say("The room is closed. No more answers are taken."),
        "locked": lang.say("The room is locked: nobody new can join."),
        "removed": lang.say(
            "The facilitator has removed this phone from the room, with all that was said on it. "
            "If that is a mistake, tell the facilitator, who can let it join again."
        ),
        "empty": lang.say("Please fill this in."),
        "voted": lang.say("Others have voted for your idea, so its words stay. You can only take it back."),
    }[reason]


def _special(lang: Language) -> dict[tuple[str, str], str]:
    return {
        ("unknown", "source_url"): lang.say("An address begins with https:// or http://."),
        ("unknown", "items"): lang.say("One of these is offered no more. Choose again."),
        ("unknown", "room"): lang.say("This room is no longer there."),
        ("unknown", "code"): lang.say("This is not the code of this room."),
        ("unknown", "question"): lang.say("There is no such question in this room."),
        ("empty", "area"): lang.say("Choose a country."),
        ("empty", "role"): lang.say("Choose one."),
        ("empty", "basis"): lang.say("Choose one."),
    }


def too_many_codes(lang: Language, seconds: int) -> str:
    """What is said to who tried too many wrong codes.

    No code from there is looked up for ``seconds``.
    """
    return lang.count(
        "Too many wrong codes came from this network. This is only a limit and says nothing about the room: "
        "wait one second, then try again.",
        "Too many wrong codes came from this network. This is only a limit and says nothing about the room: "
        "wait {n} seconds, then try again.",
        seconds,
    )


def unreadable(lang: Language) -> str:
    """What is said where a room cannot be shown.

    Whatever keeps the database from being read.
    """
    return lang.say("The rooms of this installation cannot be read at the moment. Try again.")


def not_stored(lang: Language, reason: str) -> str:
    """Why the database kept nothing; ``reason`` as in `coverage.workshop.NotStored`."""
    return {
        "locked": lang.say("Not saved: too many are saving at this moment. Try again."),
        "full": lang.say("Not saved: the computer that runs the room has no space left. Tell the facilitator."),
        "replaced": lang.say("Not saved: the room's store was moved or replaced. Tell the facilitator."),
        "broken": lang.say("Not saved: something is wrong with the room's store. Tell the facilitator."),
        "misnamed": lang.say(
            "Rooms cannot be kept: ATLAS_DATABASE_URL is not the address of a database that the atlas can use."
            " It begins with sqlite:/// or postgresql+pg8000://."
        ),
        "no_driver": lang.say(
            "Rooms cannot be kept: ATLAS_DATABASE_URL needs the Python package pg8000, which is not installed."
        ),
    }[reason]


def not_opened(lang: Language, reason: str, details: str, file: Path | None = None) -> str:
    """Why no room can be kept, to whoever starts the atlas.

    As in `coverage.workshop.NotStored`.

    ``file`` is what cannot be opened, None if it is what ``ATLAS_DATABASE_URL`` names.
    """
    if reason in ("misnamed", "no_driver"):
        return not_stored(lang, reason)
    if file:
        words = lang.say(
            "Rooms are neither shown nor saved: {store} cannot be opened. If it is damaged, or was put there while the "
            "atlas ran, stop the atlas and restore a copy as the README says.",
            store=file,
        )
    else:
        words = lang.say("Rooms cannot be kept: the database that ATLAS_DATABASE_URL names cannot be opened.")
    return f"{words} {details}".strip()


def replaced(lang: Language, store: str) -> str:
    """What is said of a database that was replaced.

    To whoever runs the atlas: ``store`` is not the one that was opened.
    """
    return lang.say(
        "Rooms are neither shown nor saved: {store} was moved, removed or replaced by another or an older copy while "
        "the atlas runs. Put it back, or stop the atlas and restore a copy as the README says.",
        store=store,
    )


def back(lang: Language, store: str) -> str:
    """What they read once it is there again."""
    return lang.say("Rooms are saved again: {store} is back.", store=store)
