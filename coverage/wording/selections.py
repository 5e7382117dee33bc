"""Selections in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coverage import measures
from coverage.measures import Selection, Years
from coverage.wording.dictionary import title, year
from coverage.wording.language import Language

LISTED = 6
"""How many values of a criterion a sentence names before it only says that there are more."""


def view(lang: Language, name: str) -> str:
    """What the rows are: estimates as published, comparable shares or headlines."""
    return {
        "estimates": lang.say("Estimates as published"),
        "comparable": lang.say("Comparable shares"),
        "headlines": lang.say("Headlines"),
    }[name]


def filters(lang: Language, selection: Selection, rule: str | None = None) -> list[tuple[str, str]]:
    """Each criterion and its values in words.

    The rule too, where headlines were chosen by one.
    """
    criteria = [
        (title(lang, measures.column_of(name)), values(lang, name, chosen))
        for name, chosen in selection.criteria().items()
    ]
    return [*criteria, (rule_title(lang), lang.label("rule", rule))] if rule else criteria


def rule_title(lang: Language) -> str:
    """What the choice of a headline rule is called."""
    return lang.say("Headline rule")


def in_words(lang: Language, criteria: Sequence[tuple[str, str]]) -> str:
    """Filters in one line; none means that everything was taken."""
    return "; ".join(f"{name}: {chosen}" for name, chosen in criteria) or lang.say("No filter: all rows")


def values(lang: Language, criterion: str, chosen: Sequence, longest: int | None = None) -> str:
    """The values of one criterion in words, at most ``longest`` of them."""
    if criterion == "years":
        return years(lang, tuple(chosen))
    field = measures.column_of(criterion)
    words = [lang.place(value) if field == "area" else lang.label(field, value) for value in chosen[:longest]]
    return lang.listed(words) if len(words) == len(chosen) else ", ".join([*words, "…"])


def years(lang: Language, chosen: Years) -> str:
    """Years in words: "2010–2020", "2010 or later", "2010 or earlier".

    With "or unknown" where rows without a year are kept.
    """
    unknown = lang.say("unknown")
    span = measures.span_of(chosen)
    if not span:
        return unknown
    first, last = span
    if last is None:
        words = lang.say("{year} or later", year=first)
    elif first is None:
        words = lang.say("{year} or earlier", year=last)
    else:
        words = "–".join(str(year) for year in dict.fromkeys(span))
    return lang.say("{years} or unknown", years=words) if measures.keeps_unknown(chosen) else words


def nothing_found(lang: Language, selection: Selection, ways: list[dict[str, tuple]]) -> str:
    """What is missing, and the nearest selections that have something.

    ``ways`` are those of `coverage.measures.nearest`.
    """
    wanted = ", ".join(
        year(lang, None) if tuple(chosen) == (measures.UNKNOWN,) else values(lang, name, chosen, LISTED)
        for name, chosen in selection.criteria().items()
    )
    sentence = lang.say("No figure for this selection: {wanted}.", wanted=wanted)
    if not ways:
        return sentence
    nearest = "; ".join(way(lang, given_up) for given_up in ways)
    return f"{sentence} {lang.say('The nearest with figures: {ways}.', ways=nearest)}"


def way(lang: Language, given_up: Mapping[str, tuple]) -> str:
    """One way out of an empty selection.

    Each criterion to give up, and its values ("operator type “Utility”").
    """
    return " + ".join(
        lang.say(
            "{criterion} “{values}”",
            criterion=title(lang, measures.column_of(name)).lower(),
            values=values(lang, name, chosen, LISTED),
        )
        for name, chosen in given_up.items()
    )
