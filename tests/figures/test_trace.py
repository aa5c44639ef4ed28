"""The rows behind a figure add up to it, for any slice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.slices import slices
from tests.samples import PERIODS
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.trace import trace
from unionmap.model.indicators import INDICATORS
from unionmap.model.slices import Slice
from unionmap.store.engine import Store

TRACED = sorted(set(INDICATORS) - {"reached_unorganised"})


@settings(max_examples=60)
@given(slice_=slices(), period=st.sampled_from(PERIODS), indicator=st.sampled_from(TRACED))
def test_the_rows_add_up_to_the_figure(
    random_store: Store, random_cube: Cube, slice_: Slice, period: date, indicator: str
) -> None:
    figure = measure(random_cube, indicator, period, slice_).total
    declared = INDICATORS[indicator]
    sums = {
        m: part.total(m)
        for part in trace(random_store, random_cube, indicator, period, slice_)
        for m in part.measures
    }
    for name, value in ((declared.numerator, figure.numerator), (declared.denominator, figure.denominator)):
        if value is not None and name is not None and sums:
            assert sums[name] == value


@pytest.mark.parametrize("indicator", ["members", "density", "coverage25"])
def test_every_row_has_its_place_in_a_file(random_store: Store, random_cube: Cube, indicator: str) -> None:
    for part in trace(random_store, random_cube, indicator, PERIODS[-1], Slice()):
        assert part.rows["file"].astype(bool).all()
        assert (part.rows["row"] > 0).all()
        assert not part.rows.duplicated(["file", "row"]).any()


def test_nothing_stands_behind_what_no_file_brings(random_store: Store, random_cube: Cube) -> None:
    assert trace(random_store, random_cube, "reached_unorganised", PERIODS[-1], Slice()) == []
