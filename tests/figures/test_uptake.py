"""Rates learned from like units, and the wider group where there are too few of them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.figures.made import NOW, temporary_store
from tests.samples import Row, published, union
from unionmap.figures.uptake import LEAST_UNITS, Uptake, Uptakes, uptakes
from unionmap.store.register import union_rows

LIMITED = {"ownership": "TNHH", "r3": "NNN", "size": "W100-299"}


def learned(*unions: Row) -> Uptakes:
    with temporary_store() as store:
        release = published(store, {("unions", NOW): unions})
        return uptakes(union_rows(store, release, NOW))


def several(count: int, start: int = 0, **cells: str | int | None) -> list[Row]:
    return [union(f"U{start + number}", **cells) for number in range(count)]


def test_enough_like_units_give_the_rate() -> None:
    rates = learned(*several(LEAST_UNITS, members=80), *several(9, 50, ownership="FDI", members=10))
    found = rates.of(LIMITED)
    assert found.codes == (("ownership", "TNHH"), ("size", "W100-299"))
    assert (found.units, found.rate) == (LEAST_UNITS, Fraction(8, 10))


def test_too_few_like_units_ask_the_next_wider_group() -> None:
    rates = learned(*several(LEAST_UNITS - 1, members=80), *several(1, 50, ownership="CTCP", members=30))
    found = rates.of(LIMITED)
    assert found.codes == (("r3", "NNN"), ("size", "W100-299"))
    assert found.rate == Fraction(80 * (LEAST_UNITS - 1) + 30, 100 * LEAST_UNITS)


def test_the_widest_group_is_taken_however_few_its_units_are() -> None:
    found = learned(union(ownership="FDI", workers=400, members=300)).of(LIMITED)
    assert (found.codes, found.units, found.rate) == ((), 1, Fraction(3, 4))


def test_units_without_numbers_ended_unions_and_occupational_unions_teach_nothing() -> None:
    untold = [
        union("A", members=None),
        union("B", workers=None),
        union("C", workers=0, members=0),
        union("D", status="dissolved"),
        union("E", type="NDCS", ownership="ND"),
    ]
    assert learned(union("F", members=50), *untold).of(LIMITED).units == 1
    with pytest.raises(LookupError):
        learned(*untold).of(LIMITED)


@pytest.mark.parametrize(("workers", "expected"), [(0, 0), (1, 1), (25, 13), (26, 13), (27, 14)])
def test_halves_are_rounded_up(workers: int, expected: int) -> None:
    assert Uptake((), 9, 50, 100).expected(workers) == expected


def test_no_more_members_than_workers_are_expected() -> None:
    assert Uptake((), 9, 120, 100).expected(30) == 30
