"""Hover texts of marks."""

from __future__ import annotations

import pandas as pd

from coverage.wording import Language, parts, shares


def headline_text(lang: Language, row: dict, head: str | None = None) -> str:
    """What a headline says when pointed at, one thing a line.

    Name, share, people, year, voices and strength.
    """
    lines = [f"<b>{head or lang.area(row['area'])}</b>", f"{shares.both_ends(lang, row)} ({int(row['year'])})"]
    if row["contradicted"]:
        lines.append(lang.say("its types add up to {sum}", sum=shares.types(lang, row)))
    if pd.notna(row["people_low"]) and row["people_low"]:
        lines.append(shares.people(lang, row))
    if part := parts.named(lang, row):
        lines.append(lang.say("only a part is counted: {part}", part=part))
    lines.append(
        lang.count(
            "one independent source: {interval}",
            "{n} independent sources: {interval}",
            int(row["origins"]),
            interval=shares.interval(lang, row),
        )
    )
    values = {
        "strength": lang.inside("strength", row["strength"]),
        "grade": row["grade"],
        "own": row["figure_grade"],
    }
    if values["own"] == values["grade"]:
        lines.append(lang.say("evidence: {strength}, grade {grade}", **values))
    else:
        lines.append(lang.say("evidence: {strength}, best grade {grade}, this figure {own}", **values))
    return "<br>".join(lines)
