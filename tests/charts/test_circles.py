"""Circles: the area is in proportion to the count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unionmap.charts.circles import CircleScale, round_below

counts = some.integers(0, 10**6)


@given(counts, counts, some.integers(1, 10**6))
def test_areas_are_in_proportion(one: int, other: int, largest: int) -> None:
    scale = CircleScale(largest, 60)
    assert scale.radius(one) ** 2 * other == pytest.approx(scale.radius(other) ** 2 * one)


def test_the_largest_count_has_the_full_radius() -> None:
    assert CircleScale(17_000, 60).radius(17_000) == 60


def test_where_nothing_is_counted_there_are_no_circles() -> None:
    assert CircleScale(0, 60).radius(0) == 0
    assert CircleScale(0, 60).samples() == ()


@given(some.integers(1, 10**6))
def test_samples_are_round_different_and_not_above_the_largest(largest: int) -> None:
    samples = CircleScale(largest, 60).samples()
    assert 1 <= len(samples) <= 3
    assert list(samples) == sorted(set(samples), reverse=True)
    assert samples[0] <= largest
    assert {str(sample).rstrip("0") for sample in samples} <= {"1", "2", "5"}


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (4.9, 2), (5, 5), (999, 500), (1000, 1000)])
def test_round_below(count: float, expected: int) -> None:
    assert round_below(count) == expected
