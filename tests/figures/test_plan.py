"""Shortfalls on a basis that is said, and plans that no other plan undercuts."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.candidates import candidate
from unionmap.figures.cube import Cube
from unionmap.figures.finder import Candidate
from unionmap.figures.measure import measure
from unionmap.figures.plan import fewest, gain, gained, shortfall
from unionmap.figures.simulation import with_new_unions
from unionmap.model import planning
from unionmap.model.programme import programme
from unionmap.model.slices import Slice

Q1_2025, LATER = date(2025, 3, 31), date(2026, 9, 30)
GOALS = {target.id: target for target in programme() if target.id in planning.GOALS}


@st.composite
def employers(draw: st.DrawFn) -> list[Candidate]:
    sizes = draw(st.lists(st.tuples(st.integers(0, 49), st.booleans()), max_size=8))
    return [
        candidate(number, expected, "U1" if ended else None) for number, (expected, ended) in enumerate(sizes)
    ]


@given(employers(), st.sampled_from(sorted(GOALS)), st.integers(0, 200))
def test_no_plan_of_fewer_employers_reaches_the_target(
    listed: list[Candidate], goal: str, needed: int
) -> None:
    target = GOALS[goal]
    found = fewest(listed, target, needed)
    enough = [
        count
        for count in range(len(listed) + 1)
        if any(gained(target, some) >= needed for some in combinations(listed, count))
    ]
    assert (None if found is None else len(found)) == min(enough, default=None)
    assert found is None or gained(target, found) >= needed


@settings(max_examples=20)
@given(employers(), st.sampled_from(sorted(GOALS)))
def test_what_a_union_adds_is_what_the_shortfall_loses(
    demo_cube: Cube, listed: list[Candidate], goal: str
) -> None:
    target = GOALS[goal]
    before = shortfall(demo_cube, target, LATER)
    after = shortfall(with_new_unions(demo_cube, LATER, listed), target, LATER)
    assert before.standing is not None and after.standing is not None
    assert after.standing - before.standing == gained(target, listed)


def test_of_equal_gains_the_larger_employer_comes_first() -> None:
    listed = [candidate(1, 10), candidate(2, 40), candidate(3, 20)]
    found = fewest(listed, GOALS["I04-2025"], 2)
    assert found is not None
    assert [employer.employer_id for employer in found] == ["D2", "D3"]


def test_an_employer_that_the_register_counts_already_adds_nothing_to_coverage() -> None:
    assert gain(GOALS["I04-2025"], candidate(1, 30, ended="U1")) == 0


def test_before_the_break_the_score_itself_is_used(demo_cube: Cube) -> None:
    found = shortfall(demo_cube, GOALS["I01-2025"], Q1_2025)
    assert (found.standing, found.needed, found.since) == (63_466, 5_034, None)


def test_after_the_break_members_are_counted_like_for_like(demo_cube: Cube) -> None:
    found = shortfall(demo_cube, GOALS["I01-2030"], LATER)
    unpaid = Slice(pub100="out")
    then, now = (measure(demo_cube, "members", day, unpaid).total.numerator or 0 for day in (Q1_2025, LATER))
    assert (found.since, found.growth) == (Q1_2025, now - then)
    assert found.standing == 63_466 + now - then
    assert found.needed == 93_500 - found.standing


def test_coverage_is_scored_on_both_sides_of_the_break(demo_cube: Cube) -> None:
    found = shortfall(demo_cube, GOALS["I04-2025"], LATER)
    assert (found.standing, found.needed, found.since) == (182, 32, None)
