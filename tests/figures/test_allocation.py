"""Division of targets: whole numbers, the exact sum, and no growth told across a series break."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionmap.figures.allocation import (
    NothingToDivideByError,
    divide,
    largest_remainder,
)
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.model.planning import AMONG, DIVISIBLE, RULES
from unionmap.model.programme import Target, programme

Q1_2025, LATER = date(2025, 3, 31), date(2026, 9, 30)
BY_ID = {target.id: target for target in programme() if target.id in DIVISIBLE}

weights = st.dictionaries(
    st.text(max_size=3), st.integers(0, 10**6) | st.fractions(0, 1000), min_size=1, max_size=40
).filter(lambda found: any(found.values()))


@given(st.integers(0, 10**6), weights)
def test_parts_sum_exactly_and_stay_within_one_of_their_quota(
    total: int, found: dict[str, Fraction | int]
) -> None:
    parts = largest_remainder(total, found)
    whole = sum(map(Fraction, found.values()))
    assert sum(parts.values()) == total
    for code, weight in found.items():
        assert abs(parts[code] - Fraction(total) * weight / whole) < 1
        assert weight or parts[code] == 0


@given(st.integers(0, 10**6), weights)
def test_more_weight_never_gives_less(total: int, found: dict[str, Fraction | int]) -> None:
    parts = largest_remainder(total, found)
    in_order = sorted(found, key=lambda code: (found[code], parts[code]))
    assert [parts[code] for code in in_order] == sorted(parts.values())


def test_the_largest_fractions_get_what_is_left_over() -> None:
    assert largest_remainder(10, {"a": 1, "b": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}
    assert largest_remainder(7, {"a": 50, "b": 30, "c": 20}) == {"a": 4, "b": 2, "c": 1}


@pytest.mark.parametrize("found", [{}, {"a": 0, "b": 0}])
def test_without_any_weight_there_is_nothing_to_divide_by(found: dict[str, int]) -> None:
    with pytest.raises(NothingToDivideByError):
        largest_remainder(5, found)


@pytest.mark.parametrize(("total", "weight"), [(-1, 1), (1, -1)])
def test_nothing_negative_is_divided(total: int, weight: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        largest_remainder(total, {"a": weight, "b": 5})


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("dimension", AMONG)
@pytest.mark.parametrize("target", BY_ID.values(), ids=BY_ID)
def test_every_division_sums_to_the_target_or_says_why_not(
    demo_cube: Cube, target: Target, dimension: str, rule: str
) -> None:
    for period in (Q1_2025, LATER):
        found = divide(demo_cube, target, period, dimension, rule)
        assert (found.parts is None) == bool(found.obstacle)
        if found.parts is not None:
            assert sum(found.parts.values()) == target.value
            assert set(found.parts) == set(found.present)


def test_members_by_district_in_proportion(demo_cube: Cube) -> None:
    found = divide(demo_cube, BY_ID["I01-2030"], Q1_2025, "district", "members")
    members = measure(demo_cube, "members", Q1_2025, by="district")
    assert found.parts is not None
    for code, part in found.parts.items():
        assert abs(part - Fraction(93_500 * (members.rows[code].numerator or 0), 63_466)) < 1


def test_the_increase_goes_where_workers_have_no_union(demo_cube: Cube) -> None:
    found = divide(demo_cube, BY_ID["I01-2030"], Q1_2025, "district", "unorganised")
    without = measure(demo_cube, "unorganised_workers", Q1_2025, by="district")
    assert found.parts is not None
    for code, part in found.parts.items():
        quota = Fraction(
            (93_500 - 63_466) * (without.rows[code].numerator or 0), without.total.numerator or 1
        )
        assert abs(part - found.present[code] - quota) < 1


def test_the_same_number_more_for_every_one(demo_cube: Cube) -> None:
    found = divide(demo_cube, BY_ID["I03-2045"], Q1_2025, "district", "number")
    assert found.parts is not None
    assert {part - found.present[code] for code, part in found.parts.items()} <= {14, 15}


def test_after_the_break_the_last_comparable_figures_are_used(demo_cube: Cube) -> None:
    assert divide(demo_cube, BY_ID["I01-2030"], LATER, "district", "rate").period == Q1_2025


def test_upper_level_unions_are_those_of_the_day_and_get_no_growth_across_the_break(demo_cube: Cube) -> None:
    shared = divide(demo_cube, BY_ID["I01-2030"], LATER, "upper", "members")
    assert shared.parts is not None
    assert shared.period == LATER
    assert "LD-842" not in shared.parts
    assert divide(demo_cube, BY_ID["I01-2030"], LATER, "upper", "rate").parts is None


def test_a_target_that_is_exceeded_has_no_increase_to_divide(demo_cube: Cube) -> None:
    assert divide(demo_cube, BY_ID["I03-2025"], Q1_2025, "district", "number").parts is None


def test_what_stands_on_no_code_is_told(demo_cube: Cube) -> None:
    found = divide(demo_cube, BY_ID["I01-2030"], Q1_2025, "new_commune", "members")
    total = measure(demo_cube, "members", Q1_2025).total
    assert sum(found.present.values()) + found.unplaced == total.numerator
    assert found.unplaced > 0
