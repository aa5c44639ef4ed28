"""Members at the start, those who came and went, members at the end."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from tests.figures.made import BEFORE, NOW, cube_of
from tests.samples import union
from unionmap.figures.balance import balance
from unionmap.figures.cube import Cube
from unionmap.model.slices import Slice


def test_flows_explain_the_change_and_the_rest_is_said() -> None:
    now = union(members=100, admitted=15, transferred_in=2, lost_quit=4, lost_moved=1)
    found = balance(cube_of({("unions", BEFORE): [union(members=90)], ("unions", NOW): [now]}), BEFORE, NOW)
    assert {name: amount.value for name, amount in found.coming.items()} == {
        "admitted": 15,
        "transferred_in": 2,
    }
    assert sum(amount.value for amount in found.going.values()) == 5
    assert found.residual == -2


def test_an_empty_flow_is_told_from_nought() -> None:
    now = union(members=100, admitted=None)
    found = balance(cube_of({("unions", BEFORE): [union(members=90)], ("unions", NOW): [now]}), BEFORE, NOW)
    assert (found.coming["admitted"].missing, found.coming["transferred_in"].missing) == (1, 0)
    assert found.residual == 10


def test_without_a_stock_there_is_no_residual() -> None:
    cube = cube_of({("unions", BEFORE): [union(members=None)], ("unions", NOW): [union()]})
    assert balance(cube, BEFORE, NOW).residual is None


def test_the_demonstration_closes_every_quarter(demo_cube: Cube) -> None:
    assert {balance(demo_cube, *pair).residual for pair in pairwise(demo_cube.periods)} == {0}
    assert balance(demo_cube, demo_cube.periods[0], demo_cube.periods[-1]).residual == 0


def test_a_slice_that_unions_do_not_leave_closes_too(demo_cube: Cube) -> None:
    found = balance(demo_cube, date(2021, 12, 31), date(2025, 3, 31), Slice.of(ownership="FDI"))
    assert found.residual == 0
    assert found.coming["admitted"].value > 0
