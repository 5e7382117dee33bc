"""Stances of the law in words: what it gives, by what the workshop asked for, and by which instruments."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from coverage.measures import newest_first
from coverage.tables import vocabulary
from coverage.wording import dictionary, source_names
from coverage.wording.language import Language

SIGNS = {"supports": "+", "limits": "−", "mixed": "±", "neutral": "=", "proposed": "○"}
"""Of each stance, so that none is told by its colour alone."""


def title(lang: Language) -> str:
    """What stands above the stances, of all countries or of one."""
    return lang.say("What the law gives, by what the workshop asked for")


def stance(lang: Language, row: Mapping) -> str:
    """A stance as sign, word and number of entries.

    Or that none was found; ``row`` is of `coverage.measures.stances`.
    """
    if not row["entries"]:
        return lang.say("nothing found")
    number = lang.number(row["entries"])
    return f"{SIGNS[row['stance']]} {lang.inside('stance', row['stance'])} ({number})"


def instrument(lang: Language, row: Mapping) -> str:
    """A legal instrument: its year, if it has one, and its name.

    ``row`` is of the table ``recognition``.
    """
    name = row[f"instrument_{lang.code}"]
    return name if pd.isna(row["year"]) else f"{int(row['year'])} · {name}"


def summary(lang: Language, known: pd.DataFrame) -> str:
    """The stances of one country in one paragraph.

    The themes of a stance stand together. ``known`` are its rows of `coverage.measures.stances`.
    """
    sentences = []
    for value in vocabulary.values("stance"):
        rows = known[known["stance"].eq(value)].to_dict("records")
        if rows:
            themes = [f"{lang.inside('theme', row['theme'])} ({lang.number(row['entries'])})" for row in rows]
            sentences.append(f"{SIGNS[value]} {lang.label('stance', value)}: {', '.join(themes)}.")
    if sentences:
        sentences.append(lang.say("In brackets: entries; a law may have several."))
    if silent := [lang.inside("theme", theme) for theme in known.loc[known["stance"].isna(), "theme"]]:
        sentences.append(
            lang.say("Nothing found, a gap of the search and not of the law: {themes}.", themes=", ".join(silent))
        )
    return " ".join(sentences)


def table(lang: Language, known: pd.DataFrame, instruments: pd.DataFrame, of_several: bool = False) -> pd.DataFrame:
    """What the law gives for each theme, with the instruments behind it.

    The newest instrument first. Columns, by their titles in the reader's language: country, with ``of_several``;
    theme; stance of all instruments together; year, name, stance, publisher and address of each. A theme without an
    instrument has one row.

    ``known`` has the rows of `coverage.measures.stances`, in order, ``instruments`` those of
    `coverage.measures.by_theme`, with their sources.
    """
    together = known.assign(together=[stance(lang, row) for row in known.to_dict("records")])
    together = together.drop(columns=["stance", "entries"]).rename(columns={"area": "country"})
    rows = together.merge(newest_first(instruments), how="left", on=["country", "theme"])
    of_country = {lang.say("Country"): rows["country"].map(lang.area)} if of_several else {}
    themes, own = (dictionary.column(name, table="recognition").title(lang.code) for name in ("themes", "stance"))
    return pd.DataFrame(
        {
            **of_country,
            themes: [lang.label("theme", theme) for theme in rows["theme"]],
            lang.say("What the law gives"): rows["together"],
            dictionary.title(lang, "year"): rows["year"],
            lang.say("Instrument"): rows[f"instrument_{lang.code}"],
            own: rows["stance"].map(lambda value: lang.label("stance", value), na_action="ignore"),
            dictionary.title(lang, "publisher"): rows["publisher"].map(
                lambda name: source_names.worded(lang, name), na_action="ignore"
            ),
            lang.say("Link"): rows["url"],
        }
    )


def note(lang: Language) -> str:
    """How stances are read, in a chart or a table."""
    return lang.say(
        "Read by one reader from what a source says of each instrument's effect. Mixed: one instrument supports and "
        "another limits, or one does both. Neutral only where none does either, proposed only where none is in force. "
        "In brackets: how many entries were found, of whatever stance; a law may have several. Nothing found is a gap "
        "of the search, not of the law."
    )
