"""Cells are read as Vietnamese staff write them, or the reason why not is named."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionmap.intake.values import LARGEST_COUNT, count, percent, tick
from unionmap.intake.values_days import FIRST_YEAR, Precision, day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6.339", 6339),
        ("6339", 6339),
        ("6 339", 6339),
        ("6\u00a0339", 6339),
        ("6\u202f339", 6339),
        ("3,384", 3384),
        ("19.420,0", 19420),
        ("53.871", 53871),
        ("1.234.567", 1234567),
        ("12.0", 12),
        ("0", 0),
    ],
)
def test_counts(text: str, number: int) -> None:
    assert count(text).value == number
    assert count(text).problem == ""


@pytest.mark.parametrize("text", ["", " ", "-", "–", "—", "…"])
def test_blank_is_not_nought(text: str) -> None:
    for found in (count(text), percent(text), day(text)):
        assert (found.value, found.problem) == (None, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("5.58", "not_whole"),
        ("0.339", "not_whole"),
        ("12.34.567", "not_whole"),
        ("1.234,567", "not_whole"),
        ("12a", "not_a_number"),
        ("không", "word_for_nought"),
        ("x", "tick_for_number"),
        ("#REF!", "spreadsheet_error"),
        ("#DIV/0!", "spreadsheet_error"),
        ("-5", "negative"),
        ("0912345678", "too_large"),
    ],
)
def test_what_is_no_count_says_why(text: str, problem: str) -> None:
    assert (count(text).value, count(text).problem) == (None, problem)


@given(
    st.integers(min_value=0, max_value=LARGEST_COUNT),
    st.sampled_from([".", ",", " ", "\u00a0", "\u202f", "'", ""]),
    st.booleans(),
)
def test_written_numbers_are_read_back(number: int, mark: str, padded: bool) -> None:
    written = f"{number:,}".replace(",", mark)
    assert count(f" {written} " if padded else written).value == number


@pytest.mark.parametrize(
    ("text", "number"), [("96,62", 96.62), ("96.62", 96.62), ("96,6%", 96.6), ("100 %", 100.0)]
)
def test_percentages(text: str, number: float) -> None:
    assert percent(text).value == number


@pytest.mark.parametrize(
    ("text", "problem"), [("101", "no_share"), ("cao", "not_a_number"), ("#N/A", "spreadsheet_error")]
)
def test_what_is_no_percentage_says_why(text: str, problem: str) -> None:
    assert percent(text).problem == problem


@pytest.mark.parametrize(
    ("text", "first", "precision"),
    [
        ("15/3/2012", date(2012, 3, 15), "day"),
        ("3/5/2021", date(2021, 5, 3), "day"),
        ("41275", date(2013, 1, 1), "day"),
        ("41275.0", date(2013, 1, 1), "day"),
        ("2012-03-15 00:00:00", date(2012, 3, 15), "day"),
        ("ngày 15 tháng 3 năm 2012", date(2012, 3, 15), "day"),
        ("3/2015", date(2015, 3, 1), "month"),
        ("Quý I/2025", date(2025, 1, 1), "quarter"),
        ("2015", date(2015, 1, 1), "year"),
    ],
)
def test_days_and_longer_spans(text: str, first: date, precision: Precision) -> None:
    found = day(text).value
    assert found is not None
    assert (found.first, found.precision) == (first, precision)


def test_a_quarter_ends_with_its_last_day() -> None:
    found = day("Quý I/2025").value
    assert found is not None
    assert found.last == date(2025, 3, 31)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31/02/2019", "no_such_day"),
        ("3/25/2021", "no_such_day"),
        ("15/3/12", "not_a_day"),
        ("99999", "no_such_day"),
        ("0100", "not_a_day"),
        ("#NAME?", "spreadsheet_error"),
    ],
)
def test_what_is_no_day_says_why(text: str, problem: str) -> None:
    assert (day(text).value, day(text).problem) == (None, problem)


@given(
    st.dates(min_value=date(FIRST_YEAR, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(
        ["{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}-{m}-{y}", "{d}.{m}.{y}", "{y}-{m:02}-{d:02}", "{serial}"]
    ),
)
def test_written_days_are_read_back(written: date, form: str) -> None:
    serial = (written - date(1899, 12, 30)) // timedelta(days=1)
    found = day(form.format(d=written.day, m=written.month, y=written.year, serial=serial)).value
    assert found is not None
    assert (found.first, found.last) == (written, written)


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("x", True),
        ("X", True),
        ("✓", True),
        ("1", True),
        ("có", True),
        ("", False),
        ("0", False),
        ("-", False),
    ],
)
def test_ticks(text: str, ticked: bool) -> None:
    assert tick(text).value is ticked


def test_a_number_is_no_tick() -> None:
    assert tick("12").problem == "not_a_tick"
    assert tick("#REF!").problem == "spreadsheet_error"
