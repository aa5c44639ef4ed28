"""Agreements in words and tables."""

from __future__ import annotations

from datetime import date

import pandas as pd

from tests.charts.examples import VI
from tests.charts.test_standings import MANY, parts
from unionmap.figures.agreements import Agreements, Standing
from unionmap.figures.rules import Amount
from unionmap.reports.agreements import (
    agreement_list,
    agreement_sentence,
    missing_workers,
    renewal_sentence,
    standings_table,
)

DAY = date(2025, 3, 31)


def test_the_question_of_a_leader_is_answered_in_one_paragraph() -> None:
    said = agreement_sentence(VI, DAY, parts(later=6, within_3=1, within_6=2, expired=3, never=4))
    assert "9/16 (56,3\N{NO-BREAK SPACE}%)" in said
    assert "1 thỏa ước hết hạn trong 3 tháng tới, 3 trong 6 tháng, 3 trong 12 tháng; 3 đơn vị" in said
    assert "thiếu ngày" not in said
    assert "Có 2 đơn vị thiếu ngày" in agreement_sentence(VI, DAY, parts(later=1, unclear=2))


def test_what_the_rate_falls_to_is_dated() -> None:
    said = renewal_sentence(VI, DAY, MANY)
    assert "62,5\N{NO-BREAK SPACE}% ngày 30/6/2025" in said
    assert "ngày 31/3/2026" in said
    assert renewal_sentence(VI, DAY, parts()) == ""


def test_empty_cells_are_said() -> None:
    assert missing_workers(VI, MANY) == ""
    assert "3 đơn vị" in missing_workers(VI, {**parts(), Standing.NEVER: Amount(0, 3, 3)})


def test_a_table_ends_with_the_total() -> None:
    table = standings_table(VI, "Bảng", "Nơi", str.upper, Agreements(MANY, {"a": MANY}), workers=False)
    assert [row[:4] for row in table.rows] == [("A", 8, 6, 75.0), ("Tổng số", 8, 6, 75.0)]
    assert table.totals == 1


def test_a_list_names_the_month_or_leaves_it_empty() -> None:
    unit = {"name": "U", "new_commune": "29242", "ownership": "FDI", "workers": pd.NA}
    days = {"agreement_signed": date(2024, 4, 1), "agreement_expires": date(2025, 4, 2)}
    frame = pd.DataFrame([unit | days, unit | dict.fromkeys(days)])
    table = agreement_list(VI, "Danh sách", frame, "new_commune", lambda _, code: code)
    assert table.rows[0] == ("4/2025", "U", "29242", "FDI", None, *days.values())
    assert table.rows[1][0] is None
