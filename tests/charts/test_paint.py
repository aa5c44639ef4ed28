"""Paint: by class, and every state unlike any other even in black and white."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from tests.charts.examples import VI, all_states, rate
from unionmap.charts.mark import Mark, rate_mark, shift_mark
from unionmap.charts.paint import STATE_PAINTS, class_colours, paint
from unionmap.figures import reasons
from unionmap.figures.basis import State
from unionmap.geography.classes import GAP, classes

AGREEMENTS = classes("agreement_units")


def test_every_state_has_a_pattern_of_its_own() -> None:
    patterns = [paint(rate_mark(VI, figure), AGREEMENTS).pattern for figure in all_states()]
    assert len(set(patterns)) == len(patterns) == len(State) + 1


def test_only_a_value_has_no_paint_of_its_state() -> None:
    assert set(State) - set(STATE_PAINTS) == {State.VALUE}


@given(some.integers(1, 100))
def test_a_value_has_the_colour_of_its_class(units: int) -> None:
    painted = paint(rate_mark(VI, rate(units, 100)), AGREEMENTS)
    assert painted.fill == class_colours(AGREEMENTS)[AGREEMENTS.of(units)]
    assert painted.pattern == "plain"


def test_a_rate_of_nought_is_not_a_low_rate() -> None:
    assert paint(rate_mark(VI, rate(0, 40)), AGREEMENTS) == STATE_PAINTS[State.ZERO]


def test_a_distance_of_nought_is_a_distance() -> None:
    painted = paint(shift_mark(VI, rate(70, 100), 0, "Mục tiêu 70 %"), GAP)
    assert painted.fill == class_colours(GAP)[GAP.of(0)]


def test_the_unrounded_value_is_painted() -> None:
    figure = rate(6_999, 10_000)
    mark = rate_mark(VI, figure)
    assert mark.short == "70,0"
    assert paint(mark, AGREEMENTS).fill == class_colours(AGREEMENTS)[AGREEMENTS.of(69.99)]


def test_a_refused_distance_is_out_of_scope_and_says_why() -> None:
    mark: Mark = shift_mark(
        VI, rate(70, 100), None, "", reasons.reason(reasons.SERIES_BREAK, "dissolution-2025")
    )
    assert mark.state is State.OUT_OF_SCOPE
    assert any("Không so sánh được" in line for line in mark.tip)


def test_a_distance_of_a_missing_figure_keeps_its_state() -> None:
    missing = next(figure for figure in all_states() if figure.state is State.NO_DATA)
    assert shift_mark(VI, missing, None, "Mục tiêu 70 %").state is State.NO_DATA
