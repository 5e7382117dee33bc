"""The range of a group, each of whose members named a lowest, a likely and a highest share.

Each counts the same, and each of the three numbers is the mean of what was named: the aggregation of the IDEA protocol.
Its fourth question, how sure each member is of the interval, is not asked, so none is stretched to a common level.

Hemming V, Burgman MA, Hanea AM, McBride MF, Wintle BC (2018). A practical guide to structured expert elicitation using
the IDEA protocol. Methods in Ecology and Evolution 9: 169-180.
"""

from __future__ import annotations

import pandas as pd

NUMBERS = ("lowest", "likely", "highest")


def pooled(shares: pd.DataFrame) -> pd.DataFrame:
    """The range of the answers to each question on each country.

    Hidden ones aside.

    Parameters
    ----------
    shares
        Rows of `coverage.workshop.shares`.

    Returns
    -------
    DataFrame
        ``question``, ``area``, ``lowest``, ``likely``, ``highest`` (percent of all people) and ``n``, the number of
        answers, in the order of the first answer to each; a question on a country that nobody answered has no row.

    Examples
    --------
    >>> named = {"lowest": [10, 20], "likely": [20, 40], "highest": [30, 90]}
    >>> pooled(pd.DataFrame({"question": 7, "area": "PER", **named, "hidden": False}))
       question area  lowest  likely  highest  n
    0         7  PER    15.0    30.0     60.0  2
    """
    counted = shares[~shares["hidden"].astype(bool)]
    groups = counted.groupby(["question", "area"], as_index=False, sort=False)
    return groups.agg(**{name: (name, "mean") for name in NUMBERS}, n=("likely", "size"))
