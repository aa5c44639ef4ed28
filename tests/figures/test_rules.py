"""The six states, and the numbers at which a rate is hidden or marked."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from unionmap.figures import reasons
from unionmap.figures.basis import Basis, Figure, State
from unionmap.figures.rules import Amount, figure
from unionmap.model.indicators import INDICATORS

BASIS = Basis(1, date(2025, 3, 31), None, "2021", "unions", date(2025, 3, 31), synthetic=True)


def rate(numerator: int, denominator: int, indicator: str = "penetration", unions: int = 1) -> Figure:
    over = Amount(denominator, unions)
    return figure(INDICATORS[indicator], Amount(numerator, unions), over, unions, BASIS)


def count(amount: Amount, indicator: str = "members") -> Figure:
    return figure(INDICATORS[indicator], amount, None, amount.rows, BASIS)


@pytest.mark.parametrize(
    ("denominator", "state", "small"),
    [
        (19, State.SUPPRESSED, False),
        (20, State.VALUE, True),
        (99, State.VALUE, True),
        (100, State.VALUE, False),
    ],
)
def test_rates_over_few_people(denominator: int, state: State, small: bool) -> None:
    found = rate(10, denominator)
    assert (found.state, found.small_base) == (state, small)
    assert (found.numerator, found.denominator) == (10, denominator)
    assert found.is_known == (state == State.VALUE)


def test_a_hidden_rate_cannot_be_read_off_the_exact_value() -> None:
    found = rate(10, 19)
    assert (found.value, found.exact, found.reason) == (None, None, reasons.SMALL_DENOMINATOR)


@pytest.mark.parametrize(("denominator", "small"), [(1, True), (9, True), (10, False)])
@pytest.mark.parametrize("indicator", ["agreement_units", "coverage25"])
def test_rates_over_few_units_are_marked_and_never_hidden(
    denominator: int, small: bool, indicator: str
) -> None:
    found = rate(1, denominator, indicator)
    assert (found.state, found.small_base) == (State.VALUE, small)


def test_averages_are_no_rates() -> None:
    found = rate(120, 2, "average_members")
    assert (found.value, found.exact, found.small_base) == (60, Fraction(60), False)


def test_nought_is_a_figure() -> None:
    assert count(Amount(0, rows=3)) == count(Amount(0, rows=3))
    assert (count(Amount(0, rows=3)).state, count(Amount(0, rows=3)).value) == (State.ZERO, 0)
    assert (rate(0, 50).state, rate(0, 50).value) == (State.ZERO, 0)


def test_no_union_is_nought_for_counts_and_no_rate() -> None:
    counted, rated = count(Amount()), rate(0, 0, unions=0)
    assert (counted.state, counted.value, counted.reason) == (State.ZERO, 0, reasons.NO_UNION)
    assert (rated.state, rated.value, rated.reason) == (State.NOT_APPLICABLE, None, reasons.NO_UNION)


def test_a_rate_over_nothing_does_not_apply() -> None:
    found = rate(0, 0, "agreement_units", unions=3)
    assert (found.state, found.reason) == (State.NOT_APPLICABLE, reasons.NO_DENOMINATOR)


def test_only_empty_cells_are_no_data_and_some_are_a_value_that_says_so() -> None:
    nothing, something = count(Amount(0, rows=2, missing=2)), count(Amount(7, rows=2, missing=1))
    assert (nothing.state, nothing.value, nothing.reason) == (State.NO_DATA, None, reasons.CELLS_EMPTY)
    assert (something.state, something.value, something.missing) == (State.VALUE, 7, 1)


def test_a_rate_needs_both_sides() -> None:
    empty = Amount(0, rows=2, missing=2)
    found = figure(INDICATORS["penetration"], Amount(50, 2), empty, 2, BASIS)
    assert (found.state, found.numerator, found.denominator) == (State.NO_DATA, 50, None)


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("dimension_missing:legal", State.NOT_APPLICABLE),
        ("no_table:workforce", State.NO_DATA),
        (reasons.NO_REPORT, State.NO_DATA),
        (reasons.NOT_COLLECTED, State.NO_DATA),
        (reasons.OUTSIDE_SLICE, State.OUT_OF_SCOPE),
    ],
)
def test_every_obstacle_has_its_state(reason: str, state: State) -> None:
    found = count(Amount(reason=reason))
    assert (found.state, found.reason, found.value) == (state, reason, None)


def test_percent_is_exact_beside_the_rounded_value() -> None:
    found = rate(63_466, 65_684)
    assert found.exact == Fraction(6_346_600, 65_684)
    assert found.value == pytest.approx(96.623, abs=0.001)
