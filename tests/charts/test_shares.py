"""Bars of shares: the largest first, what has no whole left out, both counts in words."""

from __future__ import annotations

import pytest

from tests.charts.specs import marked, rows_of, spec
from unionmap.charts.shares import shares
from unionmap.figures.task_log import Sum
from unionmap.words import Reader

VI = Reader("vi")
SUMS = {
    "a": Sum(2, 30, 0, 30, 60),
    "b": Sum(1, 9, 0, 9, 10),
    "c": Sum(1, 5, 0, 0, 0),
    "d": Sum(1, 12, 0, 12, 10),
}
NAMES = {code: code.upper() for code in SUMS}


def test_bars_stand_in_order_and_say_both_counts() -> None:
    sent = spec(shares(VI, SUMS, NAMES, "Đã thu"))
    told = rows_of(sent, marked(sent, "bar")[0])
    assert [row["code"] for row in told] == ["d", "b", "a"]
    assert [row["percent"] for row in told] == [120, 90, 50]
    assert told[2]["text"] == "50,0\N{NO-BREAK SPACE}% (30/60)"
    assert [row["beyond"] for row in told] == [120, 100, 100]
    assert sent["description"] == "Đã thu"


def test_without_any_whole_there_is_no_picture() -> None:
    with pytest.raises(ValueError, match="at least one"):
        shares(VI, {"c": SUMS["c"]}, NAMES, "")
