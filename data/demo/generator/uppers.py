"""To which upper-level union a grassroots union belongs, before and after the reform of 1/7/2025."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.demo.generator.periods import REFORM

PROVINCE_BEFORE, PROVINCE, AREA = "TINH", "TINH-VL", "KV-TV"
WARD_UNIONS = {"29242": "CDXP-29242", "29263": "CDXP-29263"}
"""Wards where ten unions and 1,500 members are not directly under the province; elsewhere the area office."""


def upper_at(units: pd.DataFrame, period: date) -> pd.Series[str]:
    """Code of the upper-level union of each unit on a day; ``upper`` is the one before the reform."""
    if period < REFORM:
        return units["upper"]
    by_ward = units["new_commune"].map(WARD_UNIONS).fillna(AREA)
    return by_ward.where(units["upper"] != PROVINCE_BEFORE, PROVINCE)
