"""Services: water and sanitation, and figures on both of them together."""

from __future__ import annotations

import pandas as pd

CELL = ["area", "operator_type", "service"]
"""What one headline is of."""

SERVICES = ("water", "sanitation")

TOGETHER = "water_and_sanitation"
"""A figure on both services together: it counts for water, flagged, and never for sanitation alone."""


def counting_for(service: str) -> tuple[str, ...]:
    """The services of estimates that count for ``service``.

    >>> counting_for("water"), counting_for("sanitation")
    (('water', 'water_and_sanitation'), ('sanitation',))
    """
    return (service, TOGETHER) if service == "water" else (service,)


def as_counted(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with each ``service`` as that for which it counts.

    Columns, rows and order stay.
    """
    return frame.assign(service=frame["service"].replace(TOGETHER, "water"))
