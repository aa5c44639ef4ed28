from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from unionmap.words import Reader

VI, EN = Reader("vi"), Reader("en")


def test_numbers_as_each_reader_writes_them() -> None:
    assert VI.number(53_871) == "53.871"
    assert EN.number(53_871) == "53,871"
    assert VI.percent(78.64) == "78,6\N{NO-BREAK SPACE}%"
    assert EN.percent(78.64) == "78.6%"
    assert VI.number(Fraction(200, 3), 2) == "66,67"


def test_halves_go_away_from_nought() -> None:
    assert VI.percent(78.65) == "78,7\N{NO-BREAK SPACE}%"
    assert VI.number(-0.25, 1) == "\N{MINUS SIGN}0,3"


def test_a_change_carries_its_sign_and_nought_none() -> None:
    assert [VI.signed(n) for n in (5, 0, -5)] == ["+5", "0", "\N{MINUS SIGN}5"]
    assert VI.signed(-0.04, 1) == "0,0"
    assert VI.points(1.25) == "+1,3 điểm phần trăm"


def test_days_and_periods() -> None:
    assert VI.period(date(2025, 3, 31)) == "Quý I/2025 (31/3/2025)"
    assert EN.period(date(2025, 3, 31)) == "Q1 2025 (31 March 2025)"


def test_lists_end_in_and() -> None:
    assert [VI.listed(parts) for parts in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b và c"]


@given(st.integers(-(10**12), 10**12))
def test_grouping_loses_no_digit(count: int) -> None:
    plain = VI.number(count).replace(".", "").replace("\N{MINUS SIGN}", "-")
    assert int(plain) == count
