"""What does a group think, when each of its members named a lowest, a likely and a highest share?

Each counts the same, and each of the three numbers is the mean of what was named: the aggregation of the IDEA protocol.
Its fourth question, how sure each member is of the interval, is not asked, so none is stretched to a common level.

Hemming V, Burgman MA, Hanea AM, McBride MF, Wintle BC (2018). A practical guide to structured expert elicitation using
the IDEA protocol. Methods in Ecology and Evolution 9: 169-180.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Pooled:
    """The range of a group, in percent of all people, and of how many answers ``n`` it is."""

    lowest: float
    likely: float
    highest: float
    n: int


def pooled(shares: pd.DataFrame) -> Pooled | None:
    """The range of answers to one question on one country (rows of `coverage.workshop.results.shares`).

    Hidden answers do not count; None where no other is left.

    Examples
    --------
    >>> pooled(pd.DataFrame({"lowest": [10, 20], "likely": [20, 40], "highest": [30, 90], "hidden": False}))
    Pooled(lowest=15.0, likely=30.0, highest=60.0, n=2)
    """
    counted = shares[~shares["hidden"].astype(bool)]
    if counted.empty:
        return None
    lowest, likely, highest = (float(counted[name].mean()) for name in ("lowest", "likely", "highest"))
    return Pooled(lowest, likely, highest, len(counted))
