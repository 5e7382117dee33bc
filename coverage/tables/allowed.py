"""Allowed values of a column, in words of any language."""

import re
from collections.abc import Callable

from coverage.tables.catalog import Field

Say = Callable[..., str]
"""``say(message, **values)``: a message in some language, its ``{names}`` filled, as `Language.say` has it."""


def english(message: str, /, **values: object) -> str:
    """Return ``message`` as it is written, its ``{names}`` filled with ``values``."""
    return message.format(**values)


def in_words(field: Field, say: Say = english) -> str:
    """Return what may stand in a column; closed lists as codes.

    >>> from coverage.tables import catalog
    >>> in_words(catalog.field("estimates", "year"))
    'a whole number, digits only; 1990 to 2026'
    """
    if field.enum:
        return ", ".join(field.enum)
    if field.name == "area":
        return say("the code of an area, such as PER")
    limits = field.constraints
    if field.vocabulary and "pattern" in limits:  # a list of codes, which Data Package has no other form for
        codes = dict.fromkeys(re.findall("[a-z_]+", limits["pattern"]))
        return say("one or more of these, separated by spaces: {codes}", codes=", ".join(codes))
    forms = {
        "integer": say("a whole number, digits only"),
        "number": say("a number such as 9.5, without thousands separators"),
        "boolean": say("true or false"),
        "date": say("a date of the form 2026-11-30"),
    }
    parts = [forms[field.type]] if field.type in forms else []
    if "minimum" in limits and "maximum" in limits:
        parts.append(say("{low} to {high}", low=limits["minimum"], high=limits["maximum"]))
    elif "minimum" in limits:
        parts.append(say("{least} or more", least=limits["minimum"]))
    if "maxLength" in limits:
        parts.append(say("text of at most {n} characters", n=limits["maxLength"]))
    if "pattern" in limits:
        parts.append(say("text of the form {form}", form=limits["pattern"]))
    return "; ".join(parts) or say("any text")
