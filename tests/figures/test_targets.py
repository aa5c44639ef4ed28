"""The programme's targets against the demonstration, whose province totals are the published ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.figures.made import NOW, cube_now
from tests.samples import union
from unionmap.figures.basis import Figure
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.targets import break_before, needed, score, score_by
from unionmap.model.programme import programme
from unionmap.model.slices import Slice

BY_ID = {target.id: target for target in programme()}
Q1_2025, LATER = date(2025, 3, 31), date(2026, 9, 30)


def test_the_score_of_the_last_quarter_before_the_break(demo_cube: Cube) -> None:
    members = score(demo_cube, BY_ID["I01-2025"], Q1_2025)
    unions = score(demo_cube, BY_ID["I03-2025"], Q1_2025)
    assert (members.met, members.gap, members.needed) == (False, Fraction(-5_034), 5_034)
    assert members.share is not None
    assert round(float(members.share), 1) == 92.7
    assert (unions.met, unions.gap, unions.needed) == (True, Fraction(1), 0)


def test_after_the_break_the_last_comparable_score_is_offered(demo_cube: Cube) -> None:
    found = score(demo_cube, BY_ID["I01-2030"], LATER)
    assert (found.scored, found.reason) == (False, "series_break:dissolution-2025")
    assert found.last_comparable is not None
    assert (found.last_comparable.period, found.last_comparable.gap) == (Q1_2025, Fraction(63_466 - 93_500))


def test_the_day_of_the_break_is_already_after_it() -> None:
    target = BY_ID["I01-2025"]
    assert break_before(target, date(2025, 6, 14)) is None
    crossed = break_before(target, date(2025, 6, 15))
    assert crossed is not None
    assert crossed.id == "dissolution-2025"


def test_a_rate_that_the_break_does_not_touch_is_scored_after_it(demo_cube: Cube) -> None:
    found = score(demo_cube, BY_ID["I05-2025"], LATER)
    assert found.scored
    assert found.met == (found.figure.exact is not None and found.figure.exact >= 70)


def test_at_the_baseline_agreements_lack_to_reach_70_percent(demo_cube: Cube) -> None:
    found = score(demo_cube, BY_ID["I05-2025"], date(2021, 12, 31))
    assert (found.figure.numerator, found.figure.denominator) == (79, 132)
    assert (found.met, found.needed) == (False, 14)
    assert found.gap == Fraction(7900, 132) - 70


@pytest.mark.parametrize(
    ("slice_", "named"),
    [
        (Slice.of(sector="C"), "sector"),
        (Slice.of(district="842"), "district"),
        (Slice(enterprise=True), "enterprise"),
        (Slice(pub100="out"), "pub100"),
        (Slice(without_largest=True), "without_largest"),
    ],
)
def test_a_narrower_slice_is_not_scored(demo_cube: Cube, slice_: Slice, named: str) -> None:
    found = score(demo_cube, BY_ID["I01-2025"], Q1_2025, slice_)
    assert (found.met, found.gap, found.reason) == (None, None, f"narrower_than_target:{named}")
    assert found.figure.is_known


@pytest.mark.parametrize("slice_", [Slice(enterprise=True), Slice(pub100="out")])
def test_leaving_out_what_a_rate_never_held_changes_nothing(demo_cube: Cube, slice_: Slice) -> None:
    whole, cut = (score(demo_cube, BY_ID["I05-2025"], Q1_2025, s) for s in (Slice(), slice_))
    assert (whole.gap, whole.met) == (cut.gap, cut.met)
    assert cut.scored


def test_rates_are_scored_by_area_and_counts_are_not(demo_cube: Cube) -> None:
    rates = score_by(demo_cube, BY_ID["I05-2025"], Q1_2025)
    assert rates["842"].scored
    assert all(found.figure.numerator is not None for found in rates.values())
    counts = score_by(demo_cube, BY_ID["I01-2025"], Q1_2025)
    assert {found.reason for found in counts.values()} == {"narrower_than_target:district"}


def test_an_area_agrees_with_its_own_slice(demo_cube: Cube) -> None:
    target = BY_ID["I05-2030"]
    by_area = score_by(demo_cube, target, Q1_2025)["846"]
    sliced = score(demo_cube, target, Q1_2025, Slice.of(district="846"))
    assert (by_area.gap, by_area.needed) == (sliced.gap, sliced.needed)


def test_another_area_is_not_scored(demo_cube: Cube) -> None:
    elsewhere = replace(BY_ID["I05-2025"], scope="vinh-long")
    assert score(demo_cube, elsewhere, Q1_2025).reason == "other_scope:vinh-long"


def test_without_a_figure_there_is_no_score(demo_cube: Cube) -> None:
    found = score(demo_cube, BY_ID["I06-2030"], Q1_2025)
    assert (found.met, found.reason) == (None, "not_collected")


PLAIN = measure(cube_now(union(members=9, workers=20)), "penetration", NOW).total


def counted(numerator: int, denominator: int) -> Figure:
    return replace(PLAIN, numerator=numerator, denominator=denominator)


@given(
    denominator=st.integers(1, 500),
    share=st.fractions(0, 1),
    asked=st.fractions(1, 99),
    operator=st.sampled_from((">=", ">")),
)
def test_what_is_needed_reaches_the_target_and_one_less_does_not(
    denominator: int, share: Fraction, asked: Fraction, operator: str
) -> None:
    target = replace(BY_ID["I07-2045"], value=asked, operator=operator)
    numerator = int(share * denominator)
    lacking = needed(target, counted(numerator, denominator))
    assert target.met_by(Fraction(100 * (numerator + lacking), denominator))
    assert lacking == 0 or not target.met_by(Fraction(100 * (numerator + lacking - 1), denominator))


def test_more_than_two_thirds_is_strict() -> None:
    target = BY_ID["I06-2030"]
    assert target.value == Fraction(200, 3)
    assert not target.met_by(Fraction(200, 3))
    assert needed(replace(target, indicator="penetration"), counted(2, 3)) == 1
