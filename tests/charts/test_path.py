"""Stretches of a line: none goes through a gap or across a series break."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from tests.charts.examples import BASIS, members
from unionmap.charts.path import moment, points, shown_breaks
from unionmap.figures.basis import Figure, State
from unionmap.model.breaks import SeriesBreak
from unionmap.model.label import Label
from unionmap.model.periods import quarter_end

PERIODS = [quarter_end(year, quarter) for year in range(2021, 2027) for quarter in range(1, 5)]
GAP = replace(members(1), state=State.NO_DATA, value=None, numerator=None, basis=BASIS)


def broken_on(day: date) -> SeriesBreak:
    return SeriesBreak("test", day, Label("Gián đoạn", "Break"), Label("", ""), frozenset({"members"}))


def series(known: list[bool]) -> list[tuple[date, Figure]]:
    return [(period, members(100) if there else GAP) for period, there in zip(PERIODS, known, strict=False)]


@given(some.lists(some.booleans(), max_size=24), some.lists(some.sampled_from(PERIODS), max_size=3))
def test_points_are_joined_exactly_where_nothing_lies_between(known: list[bool], days: list[date]) -> None:
    told = list(points(series(known), [broken_on(day) for day in days]))
    for one, other in pairwise(told):
        gap = PERIODS.index(other.period) - PERIODS.index(one.period) > 1
        crossed = any(one.period < day <= other.period for day in days)
        assert (one.stretch == other.stretch) == (not gap and not crossed)


@given(some.lists(some.booleans(), max_size=24))
def test_only_known_values_are_points(known: list[bool]) -> None:
    assert len(list(points(series(known), []))) == sum(known)


def test_a_break_on_the_first_day_is_not_shown_and_one_on_the_last_is() -> None:
    told = series([True, True])
    first, last = PERIODS[:2]
    assert shown_breaks(told, [broken_on(first), broken_on(last)]) == [broken_on(last)]
    assert shown_breaks([], [broken_on(first)]) == []


def test_a_day_has_no_time_zone() -> None:
    assert moment(date(2025, 3, 31)) == "2025-03-31T00:00:00"
