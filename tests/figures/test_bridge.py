"""The bridge over a break closes to the unit, whatever the slice, and every kind of step has its cause."""

from __future__ import annotations

from datetime import date
from functools import cache, partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.made import temporary_store
from tests.figures.slices import slices
from tests.samples import PERIODS, Row, published, union
from unionmap.figures.bridge import CAUSES, Bridge, Cause, bridge
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.decomposition import Stock, decompose
from unionmap.figures.movements import Part
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.register import union_rows

MARCH, SEPTEMBER = date(2025, 3, 31), date(2025, 9, 30)


def test_every_part_has_a_cause() -> None:
    assert set(CAUSES) == set(Part)
    assert set(CAUSES.values()) == set(Cause)


@settings(max_examples=25)
@given(slice_=slices(), stock=st.sampled_from(["members", "unions"]))
def test_it_closes_to_the_unit(random_store: Store, random_cube: Cube, slice_: Slice, stock: Stock) -> None:
    rows = cache(partial(union_rows, random_store, 1))
    found = bridge(decompose(random_cube, rows, stock, PERIODS[0], PERIODS[-1], slice_))
    if found is None:
        return
    assert (found.opening.numerator or 0) + found.net == (found.closing.numerator or 0)
    assert [known.id for known in found.crossed] == ["dissolution-2025"]


def of(before: list[Row], after: list[Row], slice_: Slice | None = None) -> Bridge | None:
    with temporary_store() as store:
        release = published(store, {("unions", MARCH): before, ("unions", SEPTEMBER): after})
        rows = partial(union_rows, store, release)
        return bridge(
            decompose(load_cube(store, release), rows, "members", MARCH, SEPTEMBER, slice_ or Slice())
        )


SCHOOL = union("S", ownership="SNCL-N", budget="NSNN100", members=50, upper="GD")
CLOSED = SCHOOL | {"status": "dissolved", "members": None, "lost_dissolved": 50}
FACTORY = union("F", members=90, upper="LD-842")


def test_each_cause_gets_its_own() -> None:
    grown = FACTORY | {"members": 130, "admitted": 45, "lost_quit": 10, "transferred_in": 5, "workers": 200}
    found = of([SCHOOL, FACTORY], [CLOSED, grown])
    assert found is not None
    steps = {cause: (step.value, step.unions) for cause, step in found.causes.items()}
    assert steps[Cause.DISSOLUTION] == (-50, 1)
    assert steps[Cause.TRANSFER] == (5, 1)
    assert steps[Cause.REAL] == (35, 1)
    assert steps[Cause.UNKNOWN] == (0, 0)
    assert [known.id for known in found.crossed] == ["dissolution-2025", "merger-2025"]


def test_a_union_under_another_upper_level_union_is_a_transfer_and_no_loss() -> None:
    found = of([FACTORY], [FACTORY | {"upper": "KV-TV"}], Slice.of(upper="LD-842"))
    assert found is not None
    assert found.causes[Cause.TRANSFER].value == found.net == -90


def test_like_for_like_nothing_ends_with_the_break() -> None:
    found = of([SCHOOL, FACTORY], [CLOSED, FACTORY], Slice(pub100="out"))
    assert found is not None
    assert (found.causes[Cause.DISSOLUTION].value, found.net) == (0, 0)


def test_without_a_break_there_is_no_bridge(random_store: Store, random_cube: Cube) -> None:
    rows = partial(union_rows, random_store, 1)
    assert bridge(decompose(random_cube, rows, "members", PERIODS[0], PERIODS[1])) is None
