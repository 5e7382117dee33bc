"""Countries side by side in words: the answer, how sure it is, headlines, and which countries are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coverage.wording import parts, sentences, shares
from coverage.wording.language import Language

Headlines = Mapping[str, Mapping | None]
"""The headline of each country on all small-scale operators, None where there is none."""


def answer(lang: Language, headlines: Headlines, service: str) -> str:
    """The headline of each country for one service, or none."""
    if not any(headlines.values()):
        countries = lang.listed([lang.area(area) for area in headlines])
        return sentences.no_share(lang, countries, service)
    return lang.say(
        "Share of all people who get {service} from small-scale operators: {countries}.",
        service=lang.inside("service", service),
        countries="; ".join(_stated(lang, area, row) for area, row in headlines.items()),
    )


def _stated(lang: Language, area: str, row: Mapping | None) -> str:
    country = lang.area(area)
    if row is None:
        return lang.say("{country}, no comparable figure", country=country)
    return f"{country}, {shares.share(lang, row)} ({int(row['year'])})"


def company(lang: Language, headlines: Headlines) -> str | None:
    """How sure each headline is; None without any."""
    known = [f"{lang.area(area)}, {_evidence(lang, row)}" for area, row in headlines.items() if row]
    return lang.say("Strength of the evidence: {countries}.", countries="; ".join(known)) if known else None


def headline(lang: Language, row: Mapping) -> str:
    """A headline with its year and how sure it is."""
    return lang.say(
        "{share}; {year}; evidence: {evidence}",
        share=parts.headline(lang, row),
        year=int(row["year"]),
        evidence=_evidence(lang, row),
    )


def _evidence(lang: Language, row: Mapping) -> str:
    """Strength, grade of the figure and number of sources.

    "weak (figure of grade D, one independent source)".
    """
    return lang.count(
        "{strength} (figure of grade {grade}, one independent source)",
        "{strength} (figure of grade {grade}, {n} independent sources)",
        int(row["origins"]),
        strength=lang.inside("strength", row["strength"]),
        grade=row["figure_grade"],
    )


def shown(lang: Language, chosen: Sequence[str], compared: Sequence[str], most: int) -> str | None:
    """Which countries were added to those chosen, or left out.

    None where all that are ``compared`` were chosen, and none other, or nothing was.
    """
    added, left_out = ([lang.area(area) for area in areas] for areas in (set(compared) - set(chosen), chosen[most:]))
    if chosen and added:
        return lang.say(
            "Only one country is chosen; {country} stands beside it until another one is.", country=lang.listed(added)
        )
    if left_out:
        return lang.say(
            "At most {n} countries stand side by side. Left out, until others are taken away: {countries}.",
            n=lang.number(most),
            countries=lang.listed(left_out),
        )
    return None
