"""The log of tasks: lines are only added, a mistake is withdrawn, and rules keep persons out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unionmap.store.engine import Store
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import UnfitEntryError, add_entry, entries, newest_line, withdraw

MEETING = NewEntry("DIALOGUE", date(2025, 8, 4), "29242", "15/BB-UBND", "Quarterly dialogue", 3, 4)
PARTY = NewEntry("PARTY_IN_UNION", date(2025, 12, 31), "KV-TV", "9/BC", count=40, out_of=52)


def test_the_latest_day_stands_first_and_of_one_day_the_line_written_last(store: Store) -> None:
    lines = [replace(MEETING, day=date(2026, 1, 5)), MEETING, replace(MEETING, unit="tra-vinh")]
    assert [add_entry(store, line, "Staff") for line in lines] == [1, 2, 3]
    assert [entry.number for entry in entries(store)] == [1, 3, 2]
    assert entries(store)[2].new == MEETING
    assert {entry.actor for entry in entries(store)} == {"Staff"}
    assert entries(store)[0].kind.task == "T09"


def test_a_withdrawn_line_no_longer_stands_but_did_before(store: Store) -> None:
    first, second = add_entry(store, MEETING, "Staff"), add_entry(store, PARTY, "Staff")
    assert withdraw(store, first, "entered twice", "Staff") == newest_line(store) == 3
    assert [entry.number for entry in entries(store)] == [second]
    assert {entry.number for entry in entries(store, until=2)} == {first, second}
    assert entries(store, until=0) == []


def test_only_a_line_that_stands_can_be_withdrawn(store: Store) -> None:
    number = add_entry(store, MEETING, "Staff")
    withdraw(store, number, "", "Staff")
    for gone in (number, 99):
        with pytest.raises(LookupError):
            withdraw(store, gone, "", "Staff")
    assert newest_line(store) == 2


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (replace(MEETING, kind="STRIKE"), "not on the list"),
        (replace(MEETING, unit="842"), "does not exist on that day"),
        (replace(MEETING, unit="KV-TV"), "does not exist on that day"),
        (replace(MEETING, evidence=" "), "Name the evidence"),
        (replace(MEETING, what="call 0912 345 678"), "telephones"),
        (replace(MEETING, count=5), "first above the second"),
        (replace(MEETING, count=None), "first above the second"),
        (replace(MEETING, count=-1, out_of=None), "below nought"),
        (replace(MEETING, kind="COOPERATION"), "Nothing of that sort"),
        (replace(PARTY, what="somebody"), "only sums"),
        (replace(PARTY, count=4), "Fewer than five"),
        (replace(PARTY, count=50), "Fewer than five"),
    ],
)
def test_an_entry_that_breaks_a_rule_is_not_kept(store: Store, entry: NewEntry, said: str) -> None:
    with pytest.raises(UnfitEntryError, match=said):
        add_entry(store, entry, "Staff")
    assert newest_line(store) == 0


@pytest.mark.parametrize(
    "entry",
    [
        replace(MEETING, count=None, out_of=None),
        replace(MEETING, count=0),
        replace(PARTY, count=52),
        NewEntry("FUND", date(2026, 3, 31), "KV-TV", "3/BC", count=120, out_of=100),
    ],
)
def test_what_is_unknown_nought_whole_or_in_arrears_is_kept(store: Store, entry: NewEntry) -> None:
    add_entry(store, entry, "Staff")
    assert entries(store)[0].new == entry


def test_nobody_writes_without_a_name(store: Store) -> None:
    with pytest.raises(UnfitEntryError, match="who writes"):
        add_entry(store, MEETING, " ")
