"""The largest unions, and every figure without the largest one."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings

from tests.figures.made import NOW, cube_now, temporary_store
from tests.figures.slices import slices
from tests.samples import PERIODS, published, union
from unionmap.figures.concentration import concentration
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.unions import unions_of
from unionmap.model.slices import Slice
from unionmap.store.engine import Store

UNIONS = [
    union("U1", members=50, workers=60, district="842", ownership="FDI"),
    union("U2", members=30, workers=60, district="844", ownership="FDI"),
    union("U3", members=20, workers=60, district="844", ownership="HC"),
]


def test_shares_of_the_largest() -> None:
    found = concentration(cube_now(*UNIONS), NOW, top=2)
    assert [(leader.union_id, leader.share) for leader in found.leaders] == [
        ("U1", Fraction(50)),
        ("U2", Fraction(30)),
    ]
    assert (found.top_share, found.members.value) == (Fraction(80), 100)


def test_without_the_largest_every_sum_lacks_it_where_it_is() -> None:
    found = measure(cube_now(*UNIONS), "penetration", NOW, Slice(without_largest=True), by="district")
    assert (found.total.numerator, found.total.denominator, found.total.unions) == (50, 120, 2)
    assert (found.rows["842"].unions, found.rows["844"].numerator) == (0, 50)


def test_the_largest_is_that_of_the_slice() -> None:
    slice_ = Slice(without_largest=True).narrowed("district", ["844"])
    assert measure(cube_now(*UNIONS), "members", NOW, slice_).total.value == 20
    assert concentration(cube_now(*UNIONS), NOW, slice_).leaders[0].union_id == "U3"


def test_a_slice_without_unions_has_no_largest() -> None:
    slice_ = Slice(without_largest=True).narrowed("district", ["850"])
    found = concentration(cube_now(*UNIONS), NOW, slice_)
    assert (found.leaders, found.top_share, found.members.value) == ((), None, 0)


@settings(max_examples=60)
@given(slice_=slices())
def test_single_unions_and_sums_tell_the_same(random_store: Store, random_cube: Cube, slice_: Slice) -> None:
    rows = unions_of(random_store, 1, PERIODS[0], slice_)
    total = measure(random_cube, "members", PERIODS[0], slice_).total
    assert len(rows) == total.unions
    assert int(rows["members"].sum()) == (total.numerator or 0)
    leaders = concentration(random_cube, PERIODS[0], slice_).leaders
    known = rows["union_id"].head(len(leaders))
    assert [leader.union_id for leader in leaders if leader.members] == list(
        known[rows["members"].head(len(leaders)).fillna(0) > 0]
    )


def test_unions_of_a_slice_stand_by_size_and_without_the_ended_ones() -> None:
    ended = union("U4", status="dissolved", members=0)
    with temporary_store() as store:
        release = published(store, {("unions", NOW): [*reversed(UNIONS), ended]})
        assert list(unions_of(store, release, NOW, Slice())["union_id"]) == ["U1", "U2", "U3"]
