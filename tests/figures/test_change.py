"""Changes between periods, and the breaks across which there is none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.figures.made import cube_of
from tests.samples import Row, union
from unionmap.figures import reasons
from unionmap.figures.basis import State
from unionmap.figures.change import change, crossed_break
from unionmap.model.slices import Slice

MARCH, JUNE, SEPTEMBER = date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30)
DECEMBER = date(2025, 12, 31)
PUBLIC: Row = {"ownership": "HC", "budget": "NSNN100", "legal": "KAD", "district": "844"}
CUBE = cube_of(
    {
        ("unions", MARCH): [union("U1", members=80), union("U2", **PUBLIC)],
        ("unions", JUNE): [union("U1", members=90), union("U2", status="dissolved", **PUBLIC)],
        ("unions", SEPTEMBER): [union("U1", members=100), union("U3", members=0, district="845")],
        ("unions", DECEMBER): [union("U1", members=95), union("U3", members=5, district="845")],
    }
)


def test_counts_change_in_people_and_in_percent() -> None:
    total = change(CUBE, "members", JUNE, SEPTEMBER).total
    assert (total.state, total.absolute, total.relative) == (State.VALUE, Fraction(10), Fraction(100, 9))


def test_rates_change_in_percentage_points() -> None:
    total = change(CUBE, "penetration", JUNE, SEPTEMBER).total
    assert (total.absolute, total.relative, total.reason) == (Fraction(-40), None, None)


def test_no_change_is_nought() -> None:
    total = change(CUBE, "members", SEPTEMBER, DECEMBER).total
    assert (total.state, total.absolute, total.relative) == (State.ZERO, Fraction(0), Fraction(0))


def test_nothing_to_start_from_gives_no_percentage() -> None:
    row = change(CUBE, "members", SEPTEMBER, DECEMBER, by="district").rows["845"]
    assert (row.absolute, row.relative, row.reason) == (Fraction(5), None, reasons.NO_BASE)


def test_what_is_not_known_has_no_change() -> None:
    row = change(CUBE, "penetration", SEPTEMBER, DECEMBER, by="district").rows["850"]
    assert (row.state, row.absolute, row.reason) == (State.NOT_APPLICABLE, None, reasons.NO_UNION)


def test_what_is_not_determined_at_one_end_only_keeps_its_row() -> None:
    cube = cube_of(
        {("unions", SEPTEMBER): [union("U1")], ("unions", DECEMBER): [union("U1", district=None, members=99)]}
    )
    rows = change(cube, "members", SEPTEMBER, DECEMBER, by="district").rows
    assert (rows["unknown"].absolute, [*rows][-1]) == (Fraction(99), "unknown")
    assert change(cube, "penetration", SEPTEMBER, DECEMBER, by="district").rows["unknown"].absolute is None


def test_across_the_break_there_is_no_change() -> None:
    found = change(CUBE, "members", MARCH, JUNE, by="district")
    assert found.crossed is not None
    assert found.total.reason == "series_break:dissolution-2025"
    assert {row.state for row in found.rows.values()} == {State.OUT_OF_SCOPE}


@pytest.mark.parametrize(
    "like_for_like", [Slice(pub100="out"), Slice(enterprise=True), Slice.of(ownership="TNHH")]
)
def test_like_for_like_runs_through_the_break(like_for_like: Slice) -> None:
    found = change(CUBE, "members", MARCH, JUNE, like_for_like)
    assert (found.crossed, found.total.absolute) == (None, Fraction(10))


@pytest.mark.parametrize("slice_", [Slice(pub100="only"), Slice.of(district="844")])
def test_a_slice_with_budget_paid_units_does_not(slice_: Slice) -> None:
    assert crossed_break(CUBE, "members", MARCH, JUNE, slice_) is not None


def test_figures_that_the_break_does_not_affect_go_on() -> None:
    assert change(CUBE, "agreement_units", MARCH, JUNE).crossed is None


def test_the_upper_level_does_not_continue_after_the_merger() -> None:
    like_for_like = Slice(pub100="out")
    assert crossed_break(CUBE, "members", JUNE, SEPTEMBER, like_for_like) is None
    by_upper = crossed_break(CUBE, "members", JUNE, SEPTEMBER, like_for_like, by="upper")
    cut_by_upper = crossed_break(CUBE, "members", JUNE, SEPTEMBER, like_for_like.narrowed("upper", ["KKT"]))
    assert by_upper is not None
    assert by_upper == cut_by_upper
    assert by_upper.id == "merger-2025"
