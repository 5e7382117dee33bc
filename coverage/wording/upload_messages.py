"""Messages on somebody's own table: what is wrong with it, and what to do about it."""

from __future__ import annotations

import re

from coverage.tables import rules
from coverage.tables.catalog import Field
from coverage.wording import dictionary
from coverage.wording.language import Language

LIMITED = ("unreadable", "missing", "forbidden", "unknown", "contradictory", "format", "error")
"""Reasons that ask for what may stand there; the others say what is wrong instead."""


def refused(lang: Language, reason: str, number: int | None, most: int | None, value: str = "") -> str:
    """Why a file is not read, and what to do.

    ``reason`` is one of `coverage.uploads.Refused`.
    """
    n = {"found": lang.number(number or 0), "most": lang.number(most or 0), "value": value}
    megabytes = {"found": lang.number((number or 0) / 1e6, 1), "most": lang.number((most or 0) / 1e6)}
    return {
        "empty": lang.say("The file is empty. Choose one with a header and at least one row."),
        "header_only": lang.say("The file has a header and no row beneath it. Fill in at least one."),
        "too_large": lang.say("The file has {found} MB; up to {most} MB can be checked. Split it.", **megabytes),
        "too_many_rows": lang.say("The file has more than {most} rows. Split it.", **n),
        "too_many_columns": lang.say("The file has more than {most} columns. Keep those of the template.", **n),
        "wrong_type": lang.say("The file is no table that can be read. Save it as CSV or as a workbook (XLSX)."),
        "old_workbook": lang.say("The file is a workbook of the old kind (XLS). Save it as XLSX or CSV."),
        "macro": lang.say("The workbook has macros, which are not run here. Save it as XLSX without macros, or CSV."),
        "bomb": lang.say("Unpacked, the workbook would be far larger than a table is. Save it as CSV."),
        "encoding": lang.say("Some letters of the file cannot be read. Save it as CSV in UTF-8."),
        "header_quote": lang.say(
            "A quote opened in line {found} is never closed: {value}. No line names the columns. Close or delete it.",
            **n,
        ),
        "repeated_column": lang.say("The header names the column “{value}” twice. Keep one of them.", **n),
        "no_known_column": lang.say(
            "No line names the columns of the template; the first says “{value}”. Put their names into the first line.",
            **n,
        ),
    }[reason]


def limits(lang: Language, most_bytes: int, most_rows: int) -> str:
    """Which files are read, and how large they may be."""
    megabytes, rows = lang.number(most_bytes / 1e6), lang.number(most_rows)
    return lang.say("CSV or XLSX, at most {megabytes} MB and {rows} rows", megabytes=megabytes, rows=rows)


def problem(lang: Language, reason: str, value: str = "") -> str:
    """Why a cell with this ``value`` is refused, and what to do.

    ``reason`` is one of `coverage.uploads.Problem`.
    """
    if reason == "ambiguous":
        thousands, decimals = re.sub(r"[.,]", "", value), lang.number(float(value.replace(",", ".").strip("% ")), 3)
        return lang.say(
            "may mean {thousands}, or {decimals} with decimals: write it without a mark between thousands",
            thousands=thousands,
            decimals=decimals,
        )
    return {
        "unreadable": lang.say("cannot be read"),
        "missing": lang.say("must be filled"),
        "forbidden": lang.say("is not allowed"),
        "repeated": lang.say("occurs more than once"),
        "unknown": lang.say("does not exist"),
        "contradictory": lang.say("contradicts another cell of the row"),
        "formula": lang.say("is a formula; put its value there"),
        "error": lang.say("is an error of the spreadsheet; put a value there, or nothing"),
        "published": lang.say("is taken by a published estimate"),
        "unknown_column": lang.say("is no column of the template; it was left out"),
        "unnamed_column": lang.say("stands in a column without a name; the column was left out: name it, or empty it"),
        "missing_column": lang.say("is a column that must be there"),
        "decimals": lang.say("is a count, and has decimals; write a whole number, or correct the measure"),
        "percent": lang.say("is a percentage where a count belongs; write a whole number, or correct the measure"),
        "format": lang.say("shows another number than the cell keeps; give the cell a format that shows it whole"),
        "garbled": lang.say("has accents that were saved twice; write it anew, or save the table again as UTF-8"),
        "open_quote": lang.say("opens a quote that is never closed, or only rows later"),
        "no_row": lang.say("stands in a row with hardly another cell; fill the row, or delete it (a total, a note?)"),
        "inner_quote": lang.say("has a quote inside of quotes; write it twice there, or delete it"),
        "long_cell": lang.say("is far longer than a cell of a table; shorten it"),
        "surplus": lang.say("stands beyond the last column; put quotes around what has separators in it"),
    }[reason]


def open_quote(lang: Language, line: int, column: str, n: int) -> str:
    """Where the first quote that is not closed was opened.

    And what to do about all ``n`` of them.
    """
    where = {"line": str(line), "column": column}
    return lang.count(
        "A quote opened in line {line}, column {column}, is never closed, or only rows later: close it in its cell, or "
        "delete it. The rows after it were read.",
        "{n} quotes are never closed, or only rows later, the first opened in line {line}, column {column}: close each "
        "in its cell, or delete it. The rows after them were read.",
        n,
        **where,
    )


def allowed(lang: Language, field: Field | None, reason: str) -> str:
    """What may stand in a column, in words.

    Nothing where that is not what is wrong.
    """
    if reason in ("ambiguous", "decimals", "percent"):
        return lang.say("number; for a count a whole one, such as 24000")
    if field is None or reason not in LIMITED:
        return ""
    if reason == "contradictory":
        return "; ".join(rule.allowed(lang.say) for rule in rules.OF_TABLE["estimates"] if rule.column == field.name)
    values = dictionary.allowed(lang, field)
    return lang.say("{allowed}; the template lists them", allowed=values) if field.name == "area" else values


def checked(lang: Language, rows: int, with_problems: int) -> str:
    """How much of a table keeps the contract."""
    good = lang.count("One row keeps the contract.", "{n} rows keep the contract.", rows)
    if not with_problems:
        return good
    return f"{good} " + lang.count(
        "One row has problems and was left out.", "{n} rows have problems and were left out.", with_problems
    )


def drawn(lang: Language, rows: int) -> str:
    """What the stars in the charts are."""
    return lang.count(
        "★ One row of your table can be drawn beside the published figures, for you alone.",
        "★ {n} rows of your table can be drawn beside the published figures, for you alone.",
        rows,
    )


def compared(lang: Language, new: int, agreeing: int, left_open: int, contradicting: int) -> str:
    """How own rows stand to what is published."""
    return lang.say(
        "Beside the published figures: in cells where nothing is published, {new}; agreeing, {agreeing}; left open, "
        "{left_open}; contradicting, {contradicting}.",
        new=lang.number(new),
        agreeing=lang.number(agreeing),
        left_open=lang.number(left_open),
        contradicting=lang.number(contradicting),
    )
