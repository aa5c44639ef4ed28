"""Quarter by quarter: stocks and flows join without a gap, breaks part them, an index begins anew."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.made import BEFORE, NOW, cube_of
from tests.figures.slices import slices
from tests.samples import union
from unionmap.figures.cube import Cube
from unionmap.figures.flows import balances, breaks_within, crosses, indexed, net, span, started
from unionmap.figures.measure import series
from unionmap.model.slices import Slice

KEPT = ("district", "old_commune", "new_commune", "sector", "broad", "ownership", "r2", "r3", "type", "zone")
"""What a union of the demonstration keeps for its whole life, so that none is reclassified."""

FIRST, LAST = date(2021, 12, 31), date(2026, 9, 30)
DISSOLUTION = date(2025, 6, 15)


@settings(max_examples=15)
@given(slice_=slices(KEPT, switches=False), budget=st.sampled_from(("in", "out", "only")))
def test_every_quarter_of_every_slice_closes(demo_cube: Cube, slice_: Slice, budget: str) -> None:
    cut = Slice(slice_.where, pub100=budget)  # type: ignore[arg-type]
    found = balances(demo_cube, demo_cube.periods, cut)
    assert [quarter.residual for quarter in found] == [0] * len(found)
    for quarter in found:
        assert (quarter.opening.numerator or 0) + net(quarter) == quarter.closing.numerator
    for earlier, later in pairwise(found):
        assert earlier.closing.value == later.opening.value


def test_the_span_holds_both_ends(demo_cube: Cube) -> None:
    assert span(demo_cube, date(2024, 12, 31), date(2025, 3, 31)) == (date(2024, 12, 31), date(2025, 3, 31))
    assert balances(demo_cube, (FIRST,)) == ()


@pytest.mark.parametrize(
    ("asked", "start"),
    [
        (None, FIRST),
        (date(2023, 3, 31), date(2023, 3, 31)),
        (date(2023, 5, 1), date(2023, 3, 31)),
        (date(2030, 1, 1), date(2024, 12, 31)),
        (date(1999, 1, 1), FIRST),
    ],
)
def test_the_start_lies_before_the_end(demo_cube: Cube, asked: date | None, start: date) -> None:
    assert started(demo_cube, asked, date(2025, 3, 31)) == start


def test_the_first_period_has_nothing_before_it(demo_cube: Cube) -> None:
    assert started(demo_cube, None, FIRST) == FIRST


def test_a_break_parts_the_whole_and_not_what_it_does_not_touch(demo_cube: Cube) -> None:
    periods = span(demo_cube, FIRST, LAST)
    assert [known.day for known in breaks_within(demo_cube, "members", periods)] == [DISSOLUTION]
    assert breaks_within(demo_cube, "members", periods, Slice(pub100="out")) == ()
    assert breaks_within(demo_cube, "members", periods[:4]) == ()
    by_upper = breaks_within(demo_cube, "members", periods, Slice.of(upper="KKT"))
    assert [known.id for known in by_upper] == ["merger-2025"]


def test_a_break_is_crossed_from_the_day_before_it(demo_cube: Cube) -> None:
    breaks = breaks_within(demo_cube, "members", span(demo_cube, FIRST, LAST))
    assert crosses(date(2025, 6, 14), DISSOLUTION, breaks)
    assert not crosses(DISSOLUTION, LAST, breaks)


def test_an_index_begins_at_100_and_anew_after_a_break(demo_cube: Cube) -> None:
    told = series(demo_cube, "members")
    found = dict(indexed(told, breaks_within(demo_cube, "members", demo_cube.periods)))
    assert found[FIRST] == 100
    assert found[date(2025, 3, 31)] == Fraction(100 * 63_466, 53_871)
    assert found[date(2025, 6, 30)] == 100


def test_an_index_has_no_base_in_nought_and_no_value_where_none_is() -> None:
    third = date(2025, 6, 30)
    rows = {BEFORE: [union(members=0)], NOW: [union(members=20)], third: [union(members=None)]}
    told = series(cube_of({("unions", period): found for period, found in rows.items()}), "members")
    assert indexed(told, ()) == [(BEFORE, None), (NOW, Fraction(100)), (third, None)]
