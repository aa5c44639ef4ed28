"""The funnel: limits hold the target and narrow with size; verdicts are those of the score interval."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.figures.made import NOW, cube_now
from tests.samples import union
from unionmap.figures.cube import Cube
from unionmap.figures.funnel import INNER, OUTER, Verdict, funnel, limits, score_interval, verdict
from unionmap.model.programme import targets
from unionmap.model.slices import Slice

DAY = date(2025, 3, 31)
TARGET = targets("agreement_units")[0]

centres = st.fractions(Fraction(1, 10), Fraction(999, 10), max_denominator=100)
sizes = st.integers(1, 10**6)


@given(centre=centres, size=sizes, more=sizes, deviations=st.sampled_from((INNER, OUTER)))
def test_limits_hold_the_centre_and_narrow_with_size(
    centre: Fraction, size: int, more: int, deviations: Fraction
) -> None:
    low, high = limits(centre, size, deviations)
    closer_low, closer_high = limits(centre, size + more, deviations)
    assert 0 <= low <= float(centre) <= high <= 100
    assert low <= closer_low
    assert closer_high <= high


@given(centre=centres, size=sizes)
def test_the_outer_limits_hold_the_inner_ones(centre: Fraction, size: int) -> None:
    inner, outer = limits(centre, size, INNER), limits(centre, size, OUTER)
    assert outer[0] <= inner[0] <= inner[1] <= outer[1]


@given(centre=centres, size=st.integers(1, 5000), share=st.fractions(0, 1))
def test_a_verdict_is_that_of_the_interval(centre: Fraction, size: int, share: Fraction) -> None:
    counted = round(share * size)
    interval = score_interval(counted, size)
    assert interval is not None
    nearest = min(abs(bound - float(centre)) for bound in interval)
    assume(nearest > 1e-9)
    holds = interval[0] <= float(centre) <= interval[1]
    assert holds == (verdict(counted, size, centre) is Verdict.WITHIN)


@pytest.mark.parametrize(
    ("counted", "size", "found"),
    [
        (7, 10, Verdict.WITHIN),
        (0, 1, Verdict.WITHIN),
        (0, 3, Verdict.BELOW),
        (30, 100, Verdict.FAR_BELOW),
        (100, 100, Verdict.FAR_ABOVE),
        (13, 13, Verdict.ABOVE),
        (2, 2, Verdict.WITHIN),
    ],
)
def test_few_units_prove_little(counted: int, size: int, found: Verdict) -> None:
    assert verdict(counted, size, Fraction(70)) is found


def test_one_unit_without_a_union_is_no_finding() -> None:
    assert verdict(0, 1, Fraction(90)) is Verdict.WITHIN


@pytest.mark.parametrize(
    ("counted", "size", "low", "high"),
    [(81, 263, 25.35, 36.82), (15, 148, 5.98, 16.44), (0, 20, 0, 20.05), (1, 29, 0.18, 19.63)],
)
def test_intervals_are_those_published(counted: int, size: int, low: float, high: float) -> None:
    """The examples of Newcombe's paper, which takes 1.95996 deviations."""
    assert score_interval(counted, size, Fraction(195_996, 100_000)) == pytest.approx((low, high), abs=0.006)


def test_more_than_all_has_no_interval() -> None:
    assert score_interval(11, 10) is None
    assert score_interval(0, 0) is None


def test_every_area_is_placed_or_named(demo_cube: Cube) -> None:
    found = funnel(demo_cube, "agreement_units", DAY, "district", target=TARGET)
    assert found is not None
    assert (found.centre, found.target) == (Fraction(70), TARGET)
    assert len(found.points) + len(found.unplaced) == 9
    assert all(point.interval for point in found.points.values())


def test_a_narrower_slice_lies_around_its_own_rate(demo_cube: Cube) -> None:
    found = funnel(demo_cube, "agreement_units", DAY, "district", Slice.of(sector="C"), TARGET)
    assert found is not None
    assert found.target is None
    total = sum(point.figure.numerator or 0 for point in found.points.values())
    assert found.centre == Fraction(
        100 * total, sum(p.figure.denominator or 0 for p in found.points.values())
    )


def test_without_a_rate_or_a_spread_there_is_no_funnel() -> None:
    assert funnel(cube_now(union(workers=None)), "penetration", NOW, "district") is None
    assert funnel(cube_now(union(members=100)), "penetration", NOW, "district") is None
