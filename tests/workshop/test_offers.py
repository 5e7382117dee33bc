"""What the atlas offers a room to vote for: what sources name, what no law supports, what would settle a gap."""

import pandas as pd

from coverage import tables
from coverage.workshop import offers

GAPS = pd.DataFrame(
    [("PER", "register"), ("PER", "question"), ("PER", "register"), ("BOL", "statement")],
    columns=["area", "settled_by"],
)
STANCES = pd.DataFrame(
    [
        ("PER", "recognition", "mixed", 2),
        ("PER", "regulation", "limits", 1),
        ("PER", "planning", "neutral", 1),
        ("PER", "financing", "supports", 1),
        ("PER", "technical_assistance", None, 0),
        ("BOL", "recognition", "proposed", 1),
        ("CHL", "recognition", None, 0),
    ],
    columns=["area", "theme", "stance", "entries"],
)


def test_steps_are_what_sources_ask_for_then_what_no_law_supports_then_what_settles_gaps():
    steps = offers.steps(("PER", "BOL"), GAPS, STANCES)
    items = tables.agenda_items().query("kind == 'action_step'")["item_id"]
    assert steps[: 2 * len(items)] == tuple((area, f"agenda_items:{item}") for area in ("PER", "BOL") for item in items)
    assert steps[2 * len(items) :] == (
        ("PER", "theme:regulation"),
        ("PER", "theme:planning"),
        ("PER", "theme:technical_assistance"),
        ("BOL", "theme:recognition"),
        ("PER", "settled_by:register"),
        ("PER", "settled_by:question"),
        ("BOL", "settled_by:statement"),
    )


def test_a_country_whose_law_supports_every_theme_is_offered_none():
    supported = STANCES.assign(stance="supports")
    assert not [key for _, key in offers.steps(("PER",), GAPS, supported) if key.startswith("theme:")]
