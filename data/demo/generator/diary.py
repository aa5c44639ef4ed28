"""How far the founding of unions has come at some employers: a diary that nobody kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from data.demo.generator.employers import LARGE
from data.demo.generator.names import MARK
from data.demo.generator.periods import ANCHOR, LAST
from unionmap.model.codelists import codelist

LINES = (
    ("SURVEY", date(2025, 8, 12), "Nắm số lao động, nguyện vọng của người lao động"),
    ("CONTACT", date(2025, 11, 6), "Đã làm việc với người sử dụng lao động"),
    ("CAMPAIGN", date(2026, 3, 19), "Vận động người lao động gia nhập"),
    ("LAUNCH", date(2026, 9, 17), "Đã ra mắt, chờ báo cáo đầu tiên"),
)
"""Stage, its day at the first employer, and what was noted; each further employer a few days later."""

REACHED = (4, 3, 3, 2, 3, 2, 1, 2, 1, 1, 2, 1)
"""How many stages the employers have behind them, the largest first."""

EVERY, DAYS_APART = 3, 2
AREA_OFFICE = "KV-TV"


def diary(employers: pd.DataFrame) -> pd.DataFrame:
    """A row for each line: every third of the large employers that had no union in 2025 and have none now."""
    open_units = [_without_union(employers, period) for period in (ANCHOR, LAST)]
    both = open_units[1][open_units[1].index.isin(open_units[0].index)]
    chosen = both.sort_values("workers", ascending=False, kind="stable").index[::EVERY][: len(REACHED)]
    return pd.DataFrame(_lines(list(chosen)))


def _without_union(employers: pd.DataFrame, period: date) -> pd.DataFrame:
    rows = employers[(employers["period"] == period) & (employers["workers"] >= LARGE)]
    return rows[rows["union_id"] == ""].set_index("employer_id")


def _lines(chosen: list[str]) -> Iterator[dict[str, str | date]]:
    follower = codelist("upper_union").label(AREA_OFFICE).vi
    for place, (employer, stages) in enumerate(zip(chosen, REACHED, strict=True)):
        for stage, day, note in LINES[:stages]:
            later = date.fromordinal(day.toordinal() + DAYS_APART * place * (stage != "LAUNCH"))
            yield {
                "employer_id": employer,
                "stage": stage,
                "follower": follower,
                "day": later,
                "note": f"{note}{MARK}",
            }
