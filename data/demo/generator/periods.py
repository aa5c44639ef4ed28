"""The quarters of the demonstration and the days within them."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
from numpy.random import Generator

from unionmap.model.periods import quarter_end, quarter_of

BASELINE = date(2021, 12, 31)
ANCHOR = date(2025, 3, 31)
"""Up to here the series by district is given; after it everything is an invented continuation."""
DISSOLUTION = date(2025, 6, 30)
REFORM = date(2025, 7, 1)
LAST = date(2026, 9, 30)

_ENDS = tuple(quarter_end(year, quarter) for year in range(2021, 2027) for quarter in range(1, 5))
PERIODS = tuple(end for end in _ENDS if BASELINE <= end <= LAST)
GIVEN = tuple(period for period in PERIODS if BASELINE < period <= ANCHOR)
CONTINUED = tuple(period for period in PERIODS if period > ANCHOR)
YEAR_ENDS = tuple(period for period in PERIODS if period.month == 12)
REGISTERED = tuple(sorted({*YEAR_ENDS, ANCHOR, LAST}))
"""Cut-off dates of the employer register."""


def named(quarter: str) -> date:
    """Last day of a quarter written ``2022Q1``."""
    return quarter_end(int(quarter[:4]), int(quarter[-1]))


def rows_of(rows: pd.DataFrame, period: date) -> pd.DataFrame:
    """Rows of one period, where ``period`` is a level of the index."""
    return rows[rows.index.get_level_values("period") == period].droplevel("period")


def start_of(period: date) -> date:
    """First day of the quarter that ends on ``period``."""
    return date(period.year, 3 * quarter_of(period) - 2, 1)


def day_in(period: date, rng: Generator) -> date:
    """A day of the quarter that is neither its first nor its last."""
    days = (period - start_of(period)).days
    return start_of(period) + timedelta(days=int(rng.integers(1, days)))
