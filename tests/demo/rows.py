"""Reading the demonstration's tables in tests."""

from __future__ import annotations

import pandas as pd

from data.demo.generator.periods import ANCHOR, BASELINE, LAST

Tables = dict[str, pd.DataFrame]

TABLES = (
    *("unions", "quarterly", "agreements", "events", "employers", "workforce"),
    *("corrected", "allocations", "follow_ups"),
)
GAINS = ["admitted", "transferred_in"]
LOSSES = ["lost_quit", "lost_moved", "lost_resigned", "lost_dissolved"]
START, SPRING_2025, END = str(BASELINE), str(ANCHOR), str(LAST)


def at(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """Rows of one period."""
    return rows[rows["period"] == period]
