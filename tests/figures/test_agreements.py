"""Agreements by where they stand: a partition of the units to which they apply, at one with the cube."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.made import NOW, temporary_store
from tests.figures.slices import slices
from tests.samples import PERIODS, Row, published, union
from unionmap.figures.agreements import (
    HORIZONS,
    IN_FORCE,
    Standing,
    agreements,
    applicable,
    by_month,
    expired,
    expiring,
    months_after,
    standing,
    units_in,
    unrenewed,
)
from unionmap.figures.cube import Cube
from unionmap.figures.measure import measure
from unionmap.figures.unions import unions_of
from unionmap.model.slices import Slice
from unionmap.store.engine import Store

LAST_YEAR = date(2024, 5, 1)


def until(expires: date | None, **cells: object) -> Row:
    return {"agreement_signed": LAST_YEAR, "agreement_expires": expires, **cells}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("signed", "expires", "stands"),
    [
        (None, None, Standing.NEVER),
        (LAST_YEAR, None, Standing.UNCLEAR),
        (None, NOW, Standing.UNCLEAR),
        (NOW + timedelta(days=1), date(2027, 1, 1), Standing.UNCLEAR),
        (LAST_YEAR, NOW - timedelta(days=1), Standing.EXPIRED),
        (LAST_YEAR, NOW, Standing.WITHIN_3),
        (LAST_YEAR, date(2025, 6, 30), Standing.WITHIN_3),
        (LAST_YEAR, date(2025, 7, 1), Standing.WITHIN_6),
        (LAST_YEAR, date(2025, 10, 1), Standing.WITHIN_12),
        (LAST_YEAR, date(2026, 3, 31), Standing.WITHIN_12),
        (LAST_YEAR, date(2026, 4, 1), Standing.LATER),
        (NOW, NOW, Standing.WITHIN_3),
    ],
)
def test_both_days_of_an_agreement_count(signed: date | None, expires: date | None, stands: Standing) -> None:
    assert standing(signed, expires, NOW) is stands


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 9, 30), 3, date(2025, 12, 31)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 1, 30), 1, date(2025, 2, 28)),
        (date(2025, 3, 15), 12, date(2026, 3, 15)),
    ],
)
def test_the_last_of_a_month_stays_the_last(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_go_forward(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months


@settings(max_examples=60)
@given(slice_=slices(), period=st.sampled_from(PERIODS))
def test_standings_part_the_applicable_units_as_the_cube_counts_them(
    random_store: Store, random_cube: Cube, slice_: Slice, period: date
) -> None:
    found = agreements(applicable(unions_of(random_store, 1, period, slice_), period), "district")
    units = measure(random_cube, "agreement_units", period, slice_).total
    workers = measure(random_cube, "agreement_workers", period, slice_).total
    assert units_in(found.total) == units.denominator
    assert units_in(found.total, *IN_FORCE) == units.numerator
    if workers.numerator is not None:
        assert sum(found.total[known].value for known in IN_FORCE) == workers.numerator
    for known in Standing:
        assert sum(parts[known].rows for parts in found.rows.values()) == found.total[known].rows


def test_lists_and_what_lapses_without_renewal() -> None:
    rows = [
        union("U1", **until(date(2025, 12, 1))),
        union("U2", **until(date(2025, 4, 1), workers=None)),
        union("U3", **until(date(2025, 1, 1))),
        union("U4", **until(date(2027, 1, 1))),
        union("U5", ownership="HC", **until(date(2025, 4, 1))),
    ]
    with temporary_store() as store:
        unions = unions_of(store, published(store, {("unions", NOW): rows}), NOW, Slice())
    units = applicable(unions, NOW)
    assert list(expiring(units, 12)["union_id"]) == ["U2", "U1"]
    assert list(expiring(units, 6)["union_id"]) == ["U2"]
    assert list(expired(units)["union_id"]) == ["U3"]
    total = agreements(units, "district").total
    assert (total[Standing.WITHIN_3].rows, total[Standing.WITHIN_3].missing) == (1, 1)
    assert [unrenewed(total, months) for months in (0, *HORIZONS.values())] == [
        Fraction(75),
        Fraction(50),
        Fraction(50),
        Fraction(25),
    ]


def test_every_agreement_that_runs_out_stands_in_its_month() -> None:
    days = [NOW, date(2025, 4, 1), date(2025, 4, 30), date(2026, 3, 31), date(2026, 4, 1)]
    rows = [union(f"U{number}", **until(day)) for number, day in enumerate(days)]
    with temporary_store() as store:
        unions = unions_of(store, published(store, {("unions", NOW): rows}), NOW, Slice())
    found = by_month(applicable(unions, NOW), NOW, 12)
    assert {end: amount.rows for end, amount in found.items() if amount.rows} == {
        NOW: 1,
        date(2025, 4, 30): 2,
        date(2026, 3, 31): 1,
    }
    assert len(found) == 13
    assert len(by_month(applicable(unions.iloc[1:], NOW), NOW, 12)) == 12


def test_without_a_unit_nothing_can_lapse() -> None:
    with temporary_store() as store:
        release = published(store, {("unions", NOW): [union(ownership="HC")]})
        units = applicable(unions_of(store, release, NOW, Slice()), NOW)
    total = agreements(units, "district").total
    assert units_in(total) == 0
    assert unrenewed(total, 3) is None
