"""Notes on what was assumed of somebody's own table, so that it could be read."""

from __future__ import annotations

from coverage.wording.language import Language


def note(lang: Language, kind: str, n: int, value: str, read_as: str) -> str:
    """What was read otherwise than it stands in a file.

    Or passed over; ``kind`` is one of `coverage.uploads.Note`.
    """
    values = {"value": value, "read_as": read_as}
    return {
        "thousands": lang.count(
            "One number was read without its mark between thousands: {value} as {read_as}.",
            "{n} numbers were read without their marks between thousands, such as {value} as {read_as}.",
            n,
            **values,
        ),
        "decimal_commas": lang.count(
            "One decimal comma was read as a point: {value} as {read_as}.",
            "{n} decimal commas were read as points, such as {value} as {read_as}.",
            n,
            **values,
        ),
        "percent": lang.count(
            "One cell in percent was read as it is shown: {value} as {read_as}.",
            "{n} cells in percent were read as they are shown, such as {value} as {read_as}.",
            n,
            **values,
        ),
        "digits": lang.count(
            "One number was read in plain digits: {value} as {read_as}.",
            "{n} numbers were read in plain digits, such as {value} as {read_as}.",
            n,
            **values,
        ),
        "rounded": lang.count(
            "One number was read as it is shown, rounded: {value} as {read_as}.",
            "{n} numbers were read as they are shown, rounded, such as {value} as {read_as}.",
            n,
            **values,
        ),
        "spaces": lang.count(
            "Spaces at the end of one cell were left out.", "Spaces at the ends of {n} cells were left out.", n
        ),
        "invisible": lang.count(
            "One invisible letter was left out: {value}.", "{n} invisible letters were left out: {value}.", n, **values
        ),
        "encoding": lang.say("The letters were read as {value}; look whether they are right: {read_as}.", **values),
        "mixed_encodings": lang.say(
            "The lines are in two encodings, {value}, and each was read by its own. Save the table anew as UTF-8.",
            **values,
        ),
        "heads": lang.say("Names of columns were read so: {value}.", **values),
        "above": lang.count(
            "One row above the names of the columns was passed over: {value}.",
            "{n} rows above the names of the columns were passed over; the first says: {value}.",
            n,
            **values,
        ),
        "sheet": lang.say("The table was read from the sheet “{value}”.", **values),
        "other_sheets": lang.say(
            "The table was read from the sheet “{read_as}”; not read, though it has the columns too: {value}.", **values
        ),
        "hidden_rows": lang.count(
            "One row that the spreadsheet hides was read too.", "{n} rows that the spreadsheet hides were read too.", n
        ),
        "blank": lang.count("One blank row was passed over.", "{n} blank rows were passed over.", n),
    }[kind]
