"""Labels of the filters of one value out of a list, and of their values."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from coverage.figures.map import By
from coverage.wording import Language, dictionary, selections


class Worded(NamedTuple):
    """What a filter and each of its values are called."""

    label: Callable[[Language], str]
    value: Callable[[Language, str], str]


WORDED = {
    "area": Worded(lambda lang: dictionary.title(lang, "area"), lambda lang, value: lang.place(value)),
    "service": Worded(lambda lang: dictionary.title(lang, "service"), lambda lang, value: lang.label("service", value)),
    "operator_type": Worded(
        lambda lang: dictionary.title(lang, "operator_type"), lambda lang, value: lang.label("operator_type", value)
    ),
    "rule": Worded(selections.rule_title, lambda lang, value: lang.label("rule", value)),
    "colour": Worded(
        lambda lang: lang.say("Colour of the map"),
        lambda lang, value: lang.say("Share") if value == By.SHARE else lang.say("Strength of evidence"),
    ),
    "table": Worded(lambda lang: lang.say("Rows"), selections.view),
}
"""The filters of one value out of a list."""
