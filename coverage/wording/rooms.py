"""Rooms in words: questions, what may be chosen, and what stands beside the answers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pandas as pd

from coverage import tables
from coverage.tables import vocabulary
from coverage.wording import dictionary, documents
from coverage.wording.gaps import no_gap
from coverage.wording.language import Language

ITEM, SETTLED, THEME = "agenda_items", "settled_by", "theme"
"""How the key of an offered item begins: a row of that table, a value of that field of the vocabulary."""


def kind(lang: Language, code: str) -> str:
    """The name of a kind of question (`coverage.workshop.KINDS`)."""
    return {
        "who": lang.say("Who is here"),
        "share": lang.say("A share of all people"),
        "factors": lang.say("What success depends on"),
        "steps": lang.say("What to do next"),
    }[code]


def role(lang: Language, code: str) -> str:
    """For whom a participant works (`coverage.workshop.ROLES`)."""
    return {
        "operator": lang.say("A small-scale operator"),
        "association": lang.say("An association of operators"),
        "municipality": lang.say("A municipality"),
        "national_government": lang.say("National government or regulator"),
        "utility": lang.say("A utility"),
        "cooperation": lang.say("An NGO or development agency"),
        "research": lang.say("Research or teaching"),
        "other": lang.say("Somebody else"),
    }[code]


def basis(lang: Language, code: str) -> str:
    """What an answer rests on (`coverage.workshop.BASES`)."""
    return {
        "own_records": lang.say("Our own records"),
        "official_figure": lang.say("An official figure"),
        "experience": lang.say("Experience in the field"),
        "guess": lang.say("A guess"),
    }[code]


def whose(lang: Language, code: str) -> str:
    """Whose words an item has: ``atlas`` or ``room``."""
    return {"atlas": lang.say("the atlas's"), "room": lang.say("the room's")}[code]


def question(
    lang: Language, kind: str, operator_type: str | None = None, service: str | None = None, area: str | None = None
) -> str:
    """A question as it is put.

    About the country ``area`` if there is one.
    """
    if kind == "who":
        return lang.say("Where do you come from, and for whom do you work?")
    values = {"operators": operators(lang, operator_type or "all_small_scale")}
    if kind == "share":
        return _share(lang, service, values, area)
    if area is None:
        return {
            "factors": lang.say("What does the success of {operators} depend on?", **values),
            "steps": lang.say("What should be done first for {operators}?", **values),
        }[kind]
    values["country"] = lang.area(area)
    return {
        "factors": lang.say("What does the success of {operators} in {country} depend on?", **values),
        "steps": lang.say("What should be done first for {operators} in {country}?", **values),
    }[kind]


def _share(lang: Language, service: str | None, values: dict[str, str], area: str | None) -> str:
    water = service == "water"
    if area is None:
        if water:
            return lang.say("What share of all people get drinking water from {operators}?", **values)
        return lang.say("What share of all people get sanitation from {operators}?", **values)
    values["country"] = lang.area(area)
    if water:
        return lang.say("What share of all people in {country} get drinking water from {operators}?", **values)
    return lang.say("What share of all people in {country} get sanitation from {operators}?", **values)


def operators(lang: Language, operator_type: str) -> str:
    """Operators of a type, many of them and inside a sentence."""
    return {
        "all_small_scale": lang.say("small-scale operators"),
        "community": lang.say("community organisations"),
        "cooperative": lang.say("cooperatives"),
        "private_small": lang.say("small private providers"),
        "tanker": lang.say("tanker and cart vendors"),
        "municipal_small": lang.say("small municipal services"),
        "self_supply": lang.say("installations of their own"),
        "utility": lang.say("utilities or any network"),
        "public_tanker": lang.say("public water trucks"),
    }[operator_type]


def text_of(key: str, lang: Language) -> str:
    """The text of an item that the atlas offers.

    ``agenda_items:{item_id}``, or ``settled_by:{code}`` or ``theme:{code}`` for a step.

    A version of the data that has the item no longer says so.
    """
    table, _, name = key.partition(":")
    if table == ITEM and name in (items := _items()):
        return items[name][f"item_{lang.code}"]
    if table == SETTLED and name in vocabulary.values(SETTLED):
        return lang.label(SETTLED, name)
    if table == THEME and name in vocabulary.values(THEME):
        return legal_step(lang, name)
    return lang.say("no longer in the atlas")


def legal_step(lang: Language, theme: str) -> str:
    """What a room can ask for where no supporting law was found.

    ``theme`` is the theme without one.
    """
    return {
        "recognition": lang.say("Recognise small-scale operators formally"),
        "regulation": lang.say("Regulate small-scale operators by rules made for them"),
        "representation": lang.say("Represent small-scale operators in official bodies"),
        "planning": lang.say("Include small-scale operators in planning"),
        "financing": lang.say("Give small-scale operators access to financing"),
        "technical_assistance": lang.say("Provide technical assistance to small-scale operators"),
    }[theme]


def more_with_votes(lang: Language, more: int) -> str | None:
    """How many more items have votes; None if none has."""
    return lang.count("One more has votes.", "{n} more have votes.", more) if more > 0 else None


def item_votes(lang: Language, votes: pd.DataFrame) -> pd.DataFrame:
    """The items of rooms in words, those with most votes first.

    Two that say the same of the same country, under the same question, are one with the votes of both, unless they are
    in different words: the atlas's and a participant's stay apart.

    Parameters
    ----------
    votes
        Rows of `coverage.workshop.votes`; hidden ones are not left out here.

    Returns
    -------
    DataFrame
        ``question``, ``area``, ``said`` (the words), ``whose`` (``atlas`` or ``room``), ``source_id`` (missing where
        no source names the item) and ``votes``.
    """
    keys = votes["key"]
    words = votes.assign(
        said=[text_of(key, lang) if isinstance(key, str) else text for key, text in votes[["key", "text"]].to_numpy()],
        whose=keys.notna().map({True: "atlas", False: "room"}),
        source_id=keys.map(source_of, na_action="ignore"),
    )
    same = ["question", "area", "said", "whose", "source_id"]
    summed = words.groupby(same, as_index=False, sort=False, dropna=False)["votes"].sum()
    return summed.sort_values("votes", ascending=False, kind="stable", ignore_index=True)


def source_of(key: str) -> str | None:
    """The source that names an offered item.

    None where the atlas itself proposes it.
    """
    table, _, name = key.partition(":")
    if table == THEME and name in vocabulary.values(THEME):
        return documents.sources_of_agenda()["source_id"].item()
    items = _items()
    return items[name]["source_id"] if table == ITEM and name in items else None


@cache
def _items() -> dict[str, dict[str, str]]:
    """The rows of the table by their ``item_id``.

    A page asks for the words of a hundred.
    """
    return tables.agenda_items().set_index("item_id").to_dict("index")


def elicited(lang: Language, row: Mapping) -> str:
    """The pooled range of a room.

    ``row`` has ``n`` answers, ``lowest``, ``likely`` and ``highest`` in percent.
    """
    if not row["n"]:
        return lang.say("Nobody in the room answered this.")
    low, likely, high = (lang.percent(row[name]) for name in ("lowest", "likely", "highest"))
    return lang.count(
        "The room: most likely {likely}, between {low} and {high}, by one answer.",
        "The room: most likely {likely}, between {low} and {high}, by {n} answers.",
        int(row["n"]),
        likely=likely,
        low=low,
        high=high,
    )


def agenda(lang: Language, area: str) -> str:
    """What the agenda of a country is called."""
    return lang.say("Agenda for {country}", country=lang.area(area))


def headings(lang: Language) -> dict[str, str]:
    """What stands above the parts of an agenda.

    And what one says that has nothing.
    """
    say = lang.say
    return {
        "opened": say("Room opened on"),
        "taken": say("As it was on"),
        "shares": say("How many people are served"),
        "published": say("Published."),
        "factors": say("Factors of success"),
        "steps": say("Primary action steps"),
        "recognition": say("Recognition in law"),
        "no_law": say("None found yet: a gap of the search, not of the law."),
        "gaps": say("What do we not know?"),
        "no_gap": no_gap(lang),
        "service": dictionary.title(lang, "service"),
        "operators": dictionary.title(lang, "operator_type"),
        "settled_by": dictionary.title(lang, "settled_by"),
        "sources": say("Sources"),
        "item": say("Item"),
        "whose": say("In whose words"),
        "votes": say("Votes"),
        "not_asked": say("The room was not asked this."),
        "none": say("None yet."),
    }


def method(lang: Language) -> str:
    """How the answers of a room are put together."""
    return lang.say(
        "Each answer counts the same. The range is the mean of the lowest, of the most likely and of the highest "
        "values that were named (IDEA protocol, Hemming et al. 2018)."
    )


def not_published(lang: Language) -> str:
    """What the words of a room are not."""
    return lang.say(
        "These are that room's words, not published figures. The atlas counts none of them among its own; what is "
        "published stands beside them with its source."
    )
