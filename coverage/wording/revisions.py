"""Revisions in words: what has changed since a link was made."""

from __future__ import annotations

import pandas as pd

from coverage.tables import vocabulary
from coverage.wording.language import Language


def revision_sentence(lang: Language, version: str, current: str, revisions: pd.DataFrame) -> str:
    """What has changed behind a view since its link was made.

    ``revisions`` are those of its estimates since that ``version``; columns as in the table of revisions.
    """
    sentence = lang.say(
        "This link was made with data version {version}; the data is now {current}.", version=version, current=current
    )
    if revisions.empty:
        return f"{sentence} {lang.say('No estimate behind this view has changed.')}"
    counted = revisions.drop_duplicates(["change", "estimate_id"])["change"].value_counts()
    parts = [
        f"{lang.label('change', change)}: {lang.number(counted[change])}"
        for change in vocabulary.values("change")
        if change in counted
    ]
    return f"{sentence} {lang.say('Of the estimates behind this view: {parts}.', parts='; '.join(parts))}"
