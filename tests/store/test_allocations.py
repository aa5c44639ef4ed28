"""Divided targets: they sum to the target, a new version supersedes, none is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.samples import PERIODS, union, upload
from unionmap.store.allocations import (
    NewAllocation,
    UnfitAllocationError,
    add_allocation,
    allocation_of,
    allocations,
)
from unionmap.store.engine import Store
from unionmap.store.releases import publish

EVEN = NewAllocation(
    target="I03-2025",
    dimension="district",
    rule="hand",
    figures_day=PERIODS[0],
    release=1,
    parts={"842": 500, "844": 420},
    decision="1/QĐ-LĐLĐ (mô phỏng)",
    decided_on=date(2025, 1, 15),
    note="first",
)


@pytest.fixture(autouse=True)
def release(store: Store) -> int:
    return publish(store, {("unions", PERIODS[0]): upload(store, "unions", PERIODS[0], [union()])}, by="test")


def test_the_newest_version_is_in_force_and_the_older_ones_stay(store: Store) -> None:
    later = replace(EVEN, parts={"842": 499, "844": 421}, note="second")
    assert [add_allocation(store, new, "Staff") for new in (EVEN, later)] == [1, 2]
    assert [(kept.number, kept.actor, kept.new) for kept in allocations(store, "I03-2025", "district")] == [
        (2, "Staff", later),
        (1, "Staff", EVEN),
    ]
    assert allocation_of(store, "I03-2025", "district") == {"842": 499, "844": 421}


def test_targets_and_dimensions_are_kept_apart(store: Store) -> None:
    add_allocation(store, EVEN, "Staff")
    assert allocation_of(store, "I03-2025", "upper") is None
    assert allocation_of(store, "I03-2030", "district") is None


@pytest.mark.parametrize(
    ("new", "actor"),
    [
        (replace(EVEN, parts={"842": 500, "844": 419}), "Staff"),
        (replace(EVEN, parts={"842": 921, "844": -1}), "Staff"),
        (replace(EVEN, target="I99-2025"), "Staff"),
        (replace(EVEN, decision=" "), "Staff"),
        (EVEN, " "),
    ],
)
def test_what_does_not_sum_or_has_no_author_is_not_kept(store: Store, new: NewAllocation, actor: str) -> None:
    with pytest.raises(UnfitAllocationError):
        add_allocation(store, new, actor)
    assert allocations(store, new.target, "district") == []
