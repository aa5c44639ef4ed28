"""A trend carried on: within one stretch, with a band that grows, or refused with its reason."""

from __future__ import annotations

from datetime import date
from math import isclose, sqrt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.figures.made import cube_of
from tests.figures.slices import slices
from tests.samples import union
from unionmap.figures import reasons
from unionmap.figures.change import crossed_break
from unionmap.figures.cube import Cube
from unionmap.figures.projection import Projection, projected, projected_to
from unionmap.figures.targets import break_before, narrower_by
from unionmap.model.periods import quarters_later
from unionmap.model.programme import TARGETED, Target, programme
from unionmap.model.slices import Slice

BY_ID = {target.id: target for target in programme()}
Q1_2025, LATER, END_2030 = date(2025, 3, 31), date(2026, 9, 30), date(2030, 12, 31)
START = date(2022, 3, 31)


def carried(members: list[int | None], quarters: int = 4) -> Projection:
    """The projection of one union with these members in consecutive quarters."""
    days = [quarters_later(START, at) for at in range(len(members))]
    files = {
        ("unions", day): [union(members=count, workers=10**6)]
        for day, count in zip(days, members, strict=True)
    }
    cube = cube_of(files)  # type: ignore[arg-type]
    return projected(cube, "members", days[-1], quarters_later(days[-1], quarters))


def test_an_even_pace_goes_on_without_a_band() -> None:
    found = carried([100, 110, 120, 130, 140])
    assert (found.mean, found.spread, found.quarters, found.since) == (10, 0, 4, START)
    assert [(step.low, step.middle, step.high) for step in found.steps] == [
        (level,) * 3 for level in (140, 150, 160, 170, 180)
    ]


def test_the_band_is_that_of_a_random_walk_with_drift() -> None:
    found = carried([100, 110, 100, 110, 100, 110])
    end = found.end
    assert end is not None
    assert isclose(end.middle, 110 + 4 * 2)
    assert isclose(end.high - end.middle, found.spread * sqrt(4 * (1 + 4 / 5)))
    assert isclose(end.high - end.middle, end.middle - end.low)


@settings(max_examples=25)
@given(members=st.lists(st.integers(0, 900), min_size=5, max_size=9))
def test_the_band_holds_the_middle_grows_and_never_goes_below_nought(members: list[int]) -> None:
    found = carried(list(members), quarters=20)
    assert all(0 <= step.low <= step.middle <= step.high for step in found.steps)
    assert found.steps[0].low == found.steps[0].high == members[-1]
    unheld = [step.high - step.middle for step in found.steps if step.low > 0]
    assert unheld == sorted(unheld)


def test_four_changes_in_a_row_are_needed() -> None:
    assert carried([100, 110, 120, 130]).reason == reasons.TOO_FEW_QUARTERS
    assert carried([100, 110, 120, None, 140, 150, 160]).reason == reasons.TOO_FEW_QUARTERS
    assert carried([100, 110, 120, 130, None]).reason == reasons.TOO_FEW_QUARTERS
    assert carried([1, 1, 1, None, 100, 110, 120, 130, 140]).mean == 10


def test_only_what_came_after_the_break_is_carried_on(demo_cube: Cube) -> None:
    found = projected(demo_cube, "members", LATER, END_2030)
    assert (found.since, found.quarters) == (date(2025, 6, 30), 5)
    assert found.mean == (47_750 - 42_030) / 5


def test_nothing_is_carried_across_a_break_that_is_known(demo_cube: Cube) -> None:
    assert projected(demo_cube, "members", Q1_2025, END_2030).reason == "series_break:dissolution-2025"
    like_for_like = projected(demo_cube, "members", Q1_2025, END_2030, Slice(pub100="out"))
    assert like_for_like.reason is None


def test_a_target_that_does_not_fit_has_no_projection(demo_cube: Cube) -> None:
    assert projected_to(demo_cube, BY_ID["I01-2030"], LATER).reason == "series_break:dissolution-2025"
    assert (
        projected_to(demo_cube, BY_ID["I01-2030"], Q1_2025, Slice(pub100="out")).reason
        == "narrower_than_target:pub100"
    )
    assert projected_to(demo_cube, BY_ID["I05-2025"], LATER).reason == reasons.DUE_PASSED


def test_a_rate_stays_within_a_hundred_percent(demo_cube: Cube) -> None:
    found = projected_to(demo_cube, BY_ID["I05-2045"], LATER)
    assert found.end is not None
    assert max(step.high for step in found.steps) == 100


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slice_=slices(), target=st.sampled_from([t for t in programme() if t.kind == "target"]))
def test_no_slice_gets_a_projection_across_a_scope_or_a_break(
    demo_cube: Cube, slice_: Slice, target: Target
) -> None:
    for period in (Q1_2025, LATER):
        found = projected_to(demo_cube, target, period, slice_)
        unfit = (
            narrower_by(target, slice_)
            or break_before(target, period)
            or crossed_break(demo_cube, target.indicator, period, target.due, slice_)
        )
        assert not (unfit and found.steps)
        assert bool(found.steps) == (found.reason is None)


@pytest.mark.parametrize("indicator", TARGETED)
@pytest.mark.parametrize("period", [Q1_2025, LATER])
def test_the_changes_carried_on_lie_within_one_stretch(demo_cube: Cube, indicator: str, period: date) -> None:
    found = projected(demo_cube, indicator, period, quarters_later(period, 8))
    if found.since is not None:
        assert crossed_break(demo_cube, indicator, found.since, period) is None
