"""The required path meets every milestone, and a pace is told only where figure and target fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.figures.made import cube_of
from tests.figures.slices import slices
from tests.samples import union
from unionmap.figures import reasons
from unionmap.figures.cube import Cube
from unionmap.figures.pace import followed, pace, required_path
from unionmap.figures.runs import YEAR, best_year, breaks_within, changes, runs
from unionmap.figures.targets import break_before, narrower_by
from unionmap.model.periods import quarters_later
from unionmap.model.programme import TARGETED, Target, programme, targets
from unionmap.model.slices import Slice

BY_ID = {target.id: target for target in programme()}
Q1_2025, LATER = date(2025, 3, 31), date(2026, 9, 30)
IN_ANY_SLICE = settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("indicator", ["members", "unions", "admitted_total"])
def test_the_path_starts_at_the_baseline_and_meets_every_milestone(demo_cube: Cube, indicator: str) -> None:
    path = required_path(demo_cube, indicator)
    assert path is not None
    assert path.stated
    assert path.at(date(2021, 12, 31)) == {"members": 53_871, "unions": 892, "admitted_total": 0}[indicator]
    assert [path.at(target.due) for target in targets(indicator)] == [t.value for t in targets(indicator)]


@given(quarter=st.integers(0, 95))
def test_between_two_milestones_every_quarter_asks_for_the_same(demo_cube: Cube, quarter: int) -> None:
    path = required_path(demo_cube, "members")
    assert path is not None
    here, there = (path.at(quarters_later(date(2021, 12, 31), quarter + step)) for step in (0, 1))
    assert here is not None and there is not None
    leg = Fraction(14_629, 16) if quarter < 16 else Fraction(25_000, 20) if quarter < 36 else Fraction(1_250)
    assert there - here == leg


def test_the_path_ends_where_the_programme_does(demo_cube: Cube) -> None:
    path = required_path(demo_cube, "members")
    assert path is not None
    assert path.at(date(2045, 12, 31)) == 168_500
    assert (path.at(date(2021, 9, 30)), path.at(date(2046, 3, 31))) == (None, None)


def test_without_a_stated_baseline_the_first_figure_starts_the_path(demo_cube: Cube) -> None:
    path = required_path(demo_cube, "agreement_units")
    assert path is not None
    assert not path.stated
    assert path.at(date(2021, 12, 31)) == Fraction(100 * 79, 132)


def test_a_start_above_the_milestone_is_held_to_the_milestone(demo_cube: Cube) -> None:
    path = required_path(demo_cube, "penetration")
    assert path is not None
    assert path.at(date(2021, 12, 31)) == path.at(date(2045, 12, 31)) == 90


def test_without_any_figure_there_is_no_path(demo_cube: Cube) -> None:
    assert required_path(demo_cube, "reached_unorganised") is None
    assert followed(demo_cube, "reached_unorganised", LATER) == []


def test_every_quarter_stands_beside_the_path(demo_cube: Cube) -> None:
    quarters = followed(demo_cube, "members", LATER)
    assert [quarter.period for quarter in quarters] == list(demo_cube.periods)
    by_period = {quarter.period: quarter for quarter in quarters}
    assert by_period[date(2021, 12, 31)].gap == 0
    assert by_period[Q1_2025].gap == 63_466 - (53_871 + Fraction(14_629 * 13, 16))
    assert {quarter.gap for quarter in quarters if quarter.period > Q1_2025} == {None}


def test_the_pace_of_the_last_quarter_before_the_break(demo_cube: Cube) -> None:
    found = pace(demo_cube, BY_ID["I01-2025"], Q1_2025)
    assert (found.quarters, found.per_quarter) == (Fraction(3), Fraction(1_678))
    assert found.best is not None
    assert (found.best.start, found.best.end) == (date(2024, 3, 31), Q1_2025)
    assert found.best.per_quarter == Fraction(63_466 - 57_321, 4)
    assert found.latest_start == date(2024, 12, 31)
    assert not found.still_reachable
    assert found.ahead is not None


def test_growth_a_year_is_that_of_the_programme(demo_cube: Cube) -> None:
    found = pace(demo_cube, BY_ID["I01-2025"], date(2021, 12, 31))
    assert found.yearly is not None
    assert round(found.yearly, 2) == 6.19


def test_a_milestone_farther_off_is_still_reachable(demo_cube: Cube) -> None:
    found = pace(demo_cube, BY_ID["I01-2030"], Q1_2025)
    assert found.latest_start == date(2025, 12, 31)
    assert found.still_reachable


def test_the_latest_start_is_the_last_that_is_enough(demo_cube: Cube) -> None:
    found = pace(demo_cube, BY_ID["I01-2030"], Q1_2025)
    assert found.latest_start is not None and found.best is not None and found.score.gap is not None
    needed = -found.score.gap / found.best.per_quarter
    for later, enough in ((0, True), (1, False)):
        start = quarters_later(found.latest_start, later)
        left = 4 * (2030 - start.year) + 4 - (start.month + 2) // 3
        assert (left >= needed) == enough


def test_what_is_met_needs_no_pace_and_what_is_past_has_none(demo_cube: Cube) -> None:
    assert pace(demo_cube, BY_ID["I03-2025"], Q1_2025).per_quarter == 0
    assert pace(demo_cube, BY_ID["I04-2025"], LATER).reason == reasons.DUE_PASSED


@IN_ANY_SLICE
@given(slice_=slices(), target=st.sampled_from([t for t in programme() if t.kind == "target"]))
def test_no_pace_across_a_scope_or_a_break(demo_cube: Cube, slice_: Slice, target: Target) -> None:
    for period in (Q1_2025, LATER):
        found = pace(demo_cube, target, period, slice_)
        unfit = narrower_by(found.target, slice_) or break_before(found.target, period)
        if unfit:
            assert found.reason is not None
            assert (found.per_quarter, found.yearly, found.latest_start) == (None, None, None)
        assert (found.per_quarter is None) == (found.reason is not None)


def test_another_province_s_target_has_no_pace(demo_cube: Cube) -> None:
    elsewhere = replace(BY_ID["I05-2030"], scope="vinh-long")
    assert pace(demo_cube, elsewhere, Q1_2025).reason == "other_scope:vinh-long"


@pytest.mark.parametrize("indicator", TARGETED)
def test_a_run_never_goes_across_a_break(demo_cube: Cube, indicator: str) -> None:
    found = runs(demo_cube, indicator, LATER)
    affected = indicator in ("members", "unions", "penetration")
    if affected:
        assert [run[-1][0] for run in found] == [Q1_2025, LATER]
        assert [len(run) for run in found] == [14, 6]
    else:
        assert len(found) <= 1


def test_like_for_like_runs_through(demo_cube: Cube) -> None:
    (run,) = runs(demo_cube, "members", LATER, Slice(pub100="out"))
    assert len(run) == len(demo_cube.periods)
    assert breaks_within(demo_cube, "members", demo_cube.periods, Slice(pub100="out")) == ()


def test_a_break_is_named_once_where_it_touches(demo_cube: Cube) -> None:
    found = breaks_within(demo_cube, "members", demo_cube.periods)
    assert [known.id for known in found] == ["dissolution-2025"]
    assert breaks_within(demo_cube, "members", demo_cube.periods[:5]) == ()


def test_a_missing_quarter_ends_a_run() -> None:
    quarters = [quarters_later(date(2022, 3, 31), step) for step in (0, 1, 3, 4)]
    files = {("unions", day): [union(members=10 * at)] for at, day in enumerate(quarters)}
    found = runs(cube_of(files), "members", date(2024, 12, 31))  # type: ignore[arg-type]
    assert [[int(value) for _, value in run] for run in found] == [[0, 10], [20, 30]]
    assert changes(found[1]) == [10]


@given(values=st.lists(st.integers(0, 10**6), min_size=1, max_size=14))
def test_the_best_year_is_not_beaten_by_any_other(values: list[int]) -> None:
    run = [(quarters_later(date(2020, 3, 31), at), Fraction(value)) for at, value in enumerate(values)]
    best = best_year([run])
    years = [Fraction(values[at + YEAR] - values[at], YEAR) for at in range(len(values) - YEAR)]
    assert (best is None) == (not years)
    assert best is None or best.per_quarter == max(years)
