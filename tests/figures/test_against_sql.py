"""The cube and plain SQL on the stored rows give the same whole numbers for any slice."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures import plain_sql
from tests.figures.slices import slices
from tests.samples import EMPLOYER_PERIODS, PERIODS, WORKFORCE_PERIODS
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.slicing import select
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.releases import release_items
from unionmap.store.rollups import dimensions_of


@settings(max_examples=500)
@given(slice_=slices(), period=st.sampled_from(PERIODS))
def test_unions_of_any_slice(random_store: Store, random_cube: Cube, slice_: Slice, period: date) -> None:
    upload = release_items(random_store, 1)["unions", period]
    with random_store.read() as connection:
        expected = plain_sql.union_sums(connection, upload, period, slice_)
    frame = select(random_cube, period, slice_).frame
    assert frame is not None
    assert {name: int(frame[name].sum()) for name in expected} == expected


@settings(max_examples=150)
@given(
    slice_=slices(), indicator=st.sampled_from(("penetration", "agreement_units", "female_share", "members"))
)
def test_figures_of_any_slice(random_store: Store, random_cube: Cube, slice_: Slice, indicator: str) -> None:
    upload = release_items(random_store, 1)["unions", PERIODS[-1]]
    with random_store.read() as connection:
        sums = plain_sql.union_sums(connection, upload, PERIODS[-1], slice_)
    numerator, denominator = {
        "penetration": ("members", "workers"),
        "agreement_units": ("agreement_units", "applicable_units"),
        "female_share": ("female", "members"),
        "members": ("members", None),
    }[indicator]
    total = measure(random_cube, indicator, PERIODS[-1], slice_).total
    assert total.numerator in (sums[numerator], None)
    assert total.numerator is not None or sums[f"{numerator}_missing"] == sums["unions"]
    assert denominator is None or total.denominator in (sums[denominator], None)
    assert total.unions == sums["unions"]


@settings(max_examples=120)
@given(slice_=slices(dimensions_of("workforce"), switches=False), period=st.sampled_from(PERIODS))
def test_wage_workers_of_any_slice(
    random_store: Store, random_cube: Cube, slice_: Slice, period: date
) -> None:
    upload = release_items(random_store, 1)["workforce", WORKFORCE_PERIODS[0]]
    with random_store.read() as connection:
        expected = plain_sql.wage_workers(connection, upload, slice_)
    density = measure(random_cube, "density", period, slice_).total
    assert (density.denominator or 0) == expected
    assert density.basis.denominator_period == WORKFORCE_PERIODS[0]


@settings(max_examples=120)
@given(slice_=slices(dimensions_of("employers"), switches=False))
def test_units_of_25_and_more_of_any_slice(random_store: Store, random_cube: Cube, slice_: Slice) -> None:
    upload = release_items(random_store, 1)["employers", EMPLOYER_PERIODS[-1]]
    with random_store.read() as connection:
        units, with_union = plain_sql.units25(connection, upload, slice_)
    coverage = measure(random_cube, "coverage25", PERIODS[-1], slice_).total
    assert ((coverage.denominator or 0), (coverage.numerator or 0)) == (units, with_union)
