"""What the log adds up to: like with like, unknown is not nought, and late is after the day it was due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from unionmap.figures.task_log import (
    Filing,
    Sum,
    by_task,
    by_unit_and_year,
    filings,
    log_day,
    of_year,
    summed,
    until,
)
from unionmap.model.tasks import LOGGED, reviews
from unionmap.store.moment import now
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import Entry

DAY = date(2026, 3, 2)
TALK = NewEntry("DIALOGUE", DAY, "29242", "1/BB", count=3, out_of=4)


def log(*lines: NewEntry) -> list[Entry]:
    """Lines as the store gives them, numbered in the order written."""
    stored = [Entry(number, now(), "Staff", line) for number, line in enumerate(lines, 1)]
    return sorted(stored, key=lambda entry: (entry.new.day, entry.number), reverse=True)


def test_a_share_is_of_the_lines_that_tell_both_numbers() -> None:
    lines = log(TALK, replace(TALK, count=5, out_of=None), replace(TALK, count=None, out_of=None))
    assert summed(lines) == Sum(lines=3, count=8, uncounted=1, part=3, of=4)
    assert summed(lines).percent == Fraction(75)


def test_without_a_whole_there_is_no_share() -> None:
    assert summed([]).percent is None
    assert summed(log(replace(TALK, count=0, out_of=0))).percent is None


def test_units_and_years_are_kept_apart() -> None:
    lines = log(TALK, TALK, replace(TALK, day=date(2025, 8, 1)), replace(TALK, unit="tra-vinh"))
    found = by_unit_and_year(lines, "DIALOGUE")
    assert {(unit, year): one.lines for unit, years in found.items() for year, one in years.items()} == {
        ("29242", 2026): 2,
        ("29242", 2025): 1,
        ("tra-vinh", 2026): 1,
    }
    assert by_unit_and_year(lines, "FUND") == {}
    assert len(of_year(lines, "DIALOGUE", 2026)) == 3


def test_every_logged_task_is_there_with_or_without_lines() -> None:
    found = by_task(log(TALK))
    assert set(found) == set(LOGGED)
    assert [task for task, lines in found.items() if lines] == ["T09"]


def test_an_earlier_period_hides_later_lines_and_the_newest_period_none() -> None:
    periods = (date(2025, 12, 31), date(2026, 3, 31))
    lines = log(TALK, replace(TALK, day=date(2026, 5, 1)))
    assert log_day(periods, periods[0], lines) == periods[0]
    assert log_day(periods, periods[1], lines) == date(2026, 5, 1)
    assert log_day(periods, periods[1], []) == periods[1]
    assert [entry.new.day for entry in until(lines, DAY)] == [DAY]


def test_reviews_come_in_time_until_the_end_of_the_day_they_are_due() -> None:
    first, second, third, *_ = reviews()
    lines = log(
        NewEntry(first.code, first.due, "tra-vinh", "1/BC"),
        NewEntry(first.code, first.due + timedelta(30), "tra-vinh", "2/BC"),
        NewEntry(second.code, second.due + timedelta(1), "tra-vinh", "3/BC"),
    )
    on_due_day, after = (filings(lines, third.due + timedelta(days)) for days in (0, 1))
    assert [filed.filing for filed in after[:3]] == [Filing.ON_TIME, Filing.LATE, Filing.OVERDUE]
    assert on_due_day[2].filing == Filing.AHEAD
    assert after[0].entry is not None
    assert after[0].entry.new.evidence == "1/BC"
