"""A change told union by union: it closes to the unit, and its flows are those of the cube."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.figures.made import temporary_store
from tests.figures.slices import slices
from tests.samples import PERIODS, Row, published, union
from unionmap.figures.balance import balance
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.decomposition import Decomposition, Rows, Step, Stock, decompose
from unionmap.figures.movements import FLOWS, Part
from unionmap.figures.slicing import WHOLE
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.register import union_rows

DECEMBER, MARCH, JUNE = date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30)
STOCKS: tuple[Stock, ...] = get_args(Stock)


def read_once(store: Store, release: int) -> Rows:
    return cache(partial(union_rows, store, release))


@pytest.fixture(scope="module")
def random_rows(random_store: Store) -> Rows:
    return read_once(random_store, 1)


@pytest.fixture(scope="module")
def demonstration(demo_store: Store, demo_cube: Cube) -> tuple[Cube, Rows]:
    return demo_cube, read_once(demo_store, 1)


def told(
    files: Mapping[date, Sequence[Row]], stock: Stock = "members", slice_: Slice = WHOLE
) -> dict[Part, int]:
    """The steps between the first and the last period of a store made of these rows."""
    with temporary_store() as store:
        release = published(store, {("unions", period): rows for period, rows in files.items()})
        cube = load_cube(store, release)
        found = decompose(cube, read_once(store, release), stock, min(files), max(files), slice_)
    assert found.net == total(found)
    return {part: step.value for part, step in found.steps.items()}


def total(found: Decomposition) -> int:
    return sum(step.value for step in found.steps.values())


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slice_=slices(),
    ends=st.lists(st.sampled_from(PERIODS), min_size=2, max_size=2),
    stock=st.sampled_from(STOCKS),
)
def test_any_pair_of_periods_of_any_slice_closes(
    random_cube: Cube, random_rows: Rows, slice_: Slice, ends: list[date], stock: Stock
) -> None:
    found = decompose(random_cube, random_rows, stock, min(ends), max(ends), slice_)
    assert found.net is None or found.net == total(found)
    assert found.net is not None or found.steps == {}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slice_=slices(), ends=st.lists(st.integers(0, 19), min_size=2, max_size=2), stock=st.sampled_from(STOCKS)
)
def test_the_demonstration_closes_without_anything_unexplained(
    demonstration: tuple[Cube, Rows], slice_: Slice, ends: list[int], stock: Stock
) -> None:
    cube, rows = demonstration
    found = decompose(cube, rows, stock, cube.periods[min(ends)], cube.periods[max(ends)], slice_)
    assert found.net == total(found)
    assert Part.UNEXPLAINED not in found.steps
    assert Part.UNREPORTED not in found.steps


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slice_=slices(switches=False))
def test_its_flows_are_those_of_the_cube(demonstration: tuple[Cube, Rows], slice_: Slice) -> None:
    cube, rows = demonstration
    ends = cube.periods[0], cube.periods[-1]
    steps = decompose(cube, rows, "members", *ends, slice_).steps
    found = {part: step.value for part, step in steps.items()}
    flows = balance(cube, *ends, slice_)
    came, went = flows.coming, flows.going
    assert found.get(Part.FOUNDED, 0) + found.get(Part.ADMITTED, 0) == came["admitted"].value
    assert found.get(Part.TRANSFERRED_IN, 0) == came["transferred_in"].value
    for part in (Part.QUIT, Part.MOVED, Part.RESIGNED):
        assert -found.get(part, 0) == went[FLOWS[part][0]].value


def test_the_programme_s_first_years(demonstration: tuple[Cube, Rows]) -> None:
    """Question 2 of a leader: many were admitted, and the total hardly rose."""
    steps = decompose(*demonstration, "members", date(2021, 12, 31), MARCH).steps
    assert steps[Part.FOUNDED].value + steps[Part.ADMITTED].value == 23_425
    assert sum(step.value for step in steps.values()) == 63_466 - 53_871


def test_the_end_of_budget_paid_unions_is_the_break(demonstration: tuple[Cube, Rows]) -> None:
    found = decompose(*demonstration, "unions", MARCH, date(2025, 9, 30))
    assert found.steps[Part.BREAK] == Step(-737, 737)
    assert [known.id for known in found.crossed] == ["dissolution-2025"]
    assert Part.BREAK not in decompose(*demonstration, "unions", date(2021, 12, 31), MARCH).steps


def test_growth_inside_a_union_is_its_flows() -> None:
    now = union(members=96, admitted=10, transferred_in=2, lost_quit=3, lost_moved=2, lost_resigned=1)
    assert told({DECEMBER: [union()], MARCH: [now]}) == {
        Part.ADMITTED: 10,
        Part.TRANSFERRED_IN: 2,
        Part.QUIT: -3,
        Part.MOVED: -2,
        Part.RESIGNED: -1,
    }


def test_a_new_union_brings_all_its_members() -> None:
    rows = {DECEMBER: [union()], MARCH: [union(), union("U2", members=40, admitted=None)]}
    assert told(rows) == {Part.FOUNDED: 40}
    assert told(rows, "unions") == {Part.FOUNDED: 1}


@pytest.mark.parametrize(
    ("status", "lost", "part"),
    [("dissolved", "lost_dissolved", Part.DISSOLVED), ("merged", None, Part.MERGED)],
)
def test_an_end_takes_away_what_was_there(status: str, lost: str | None, part: Part) -> None:
    ended = union("U2", status=status, members=None, **({lost: 90} if lost else {}))
    rows = {DECEMBER: [union(), union("U2")], MARCH: [union(), ended]}
    assert told(rows) == {part: -90}
    assert told(rows, "unions") == {part: -1}


def test_a_union_that_changes_its_kind_is_reclassified() -> None:
    rows = {DECEMBER: [union()], MARCH: [union(ownership="FDI", members=95, admitted=5)]}
    assert told(rows, slice_=Slice.of(ownership="FDI")) == {Part.ADMITTED: 5, Part.RECLASSIFIED: 90}
    assert told(rows, slice_=Slice.of(ownership="TNHH")) == {Part.RECLASSIFIED: -90}
    assert told(rows, "unions", Slice.of(ownership="TNHH")) == {Part.RECLASSIFIED: -1}


def test_a_missing_report_is_neither_an_end_nor_a_beginning() -> None:
    quiet = {DECEMBER: [union(), union("U2")], MARCH: [union()]}
    assert told(quiet) == {Part.UNREPORTED: -90}
    assert told(quiet | {JUNE: [union(), union("U2", members=92)]}) == {Part.UNREPORTED: 2}
    assert told(quiet | {JUNE: [union(), union("U2")]}, "unions") == {}


def test_what_reports_contradict_is_said() -> None:
    assert told({DECEMBER: [union()], MARCH: [union(members=100)]}) == {Part.UNEXPLAINED: 10}


def test_without_a_stock_there_is_nothing_to_tell() -> None:
    rows = {DECEMBER: [union(members=None)], MARCH: [union()]}
    with temporary_store() as store:
        release = published(store, {("unions", period): told for period, told in rows.items()})
        found = decompose(load_cube(store, release), read_once(store, release), "members", DECEMBER, MARCH)
    assert (found.net, found.steps) == (None, {})


def test_the_unions_behind_a_step_are_named_largest_first(demonstration: tuple[Cube, Rows]) -> None:
    found = decompose(*demonstration, "members", date(2021, 12, 31), MARCH)
    first, second, *_ = found.leading(Part.ADMITTED, 5)
    assert first[1] >= second[1] > 0
    assert sum(value for _, value in found.leading(Part.ADMITTED, 10_000)) == found.steps[Part.ADMITTED].value
