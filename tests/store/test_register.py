"""Single unions and events, as a release holds them."""

from __future__ import annotations

from datetime import date

import pandas as pd

from tests.samples import PERIODS, Row, published, union
from unionmap.store.engine import Store
from unionmap.store.register import events, union_rows

EVENT: Row = {"date": date(2025, 2, 1), "event": "RENAMED", "union_id": "U1", "synthetic": True}


def test_unions_of_a_period(store: Store) -> None:
    rows = [union("U2", members=None), union("U1", status="dissolved")]
    release = published(store, {("unions", PERIODS[0]): rows, ("unions", PERIODS[1]): [union("U3")]})
    found = union_rows(store, release, PERIODS[0])
    assert list(found["union_id"]) == ["U1", "U2"]
    assert list(found["r3"]) == ["NNN", "NNN"]
    assert pd.isna(found["members"].iloc[1])
    assert found["workers"].dtype == "Int64"
    assert union_rows(store, release, date(1999, 3, 31)).empty


def test_events_tell_of_the_union_as_last_reported(store: Store) -> None:
    release = published(
        store,
        {
            ("unions", PERIODS[0]): [union("U1", name="old name")],
            ("unions", PERIODS[1]): [union("U1", name="new name")],
            ("events", PERIODS[1]): [EVENT, EVENT | {"date": date(2025, 3, 31), "union_id": "U9"}],
        },
    )
    found = events(store, release, PERIODS[0], PERIODS[1])
    assert list(found["union_id"]) == ["U9", "U1"]
    assert list(found["name"].fillna("never reported")) == ["never reported", "new name"]


def test_events_after_the_start_and_until_the_end(store: Store) -> None:
    release = published(store, {("events", PERIODS[1]): [EVENT]})
    day = EVENT["date"]
    assert isinstance(day, date)
    assert len(events(store, release, date(2025, 1, 31), day)) == 1
    assert events(store, release, day, date(2025, 12, 31)).empty


def test_an_ended_union_is_told_as_when_it_was_last_active(store: Store) -> None:
    ended = union("U1", status="dissolved", workers=0, members=0, upper=None)
    release = published(
        store,
        {
            ("unions", PERIODS[0]): [union("U1", workers=60, upper="KKT")],
            ("unions", PERIODS[1]): [ended],
            ("events", PERIODS[1]): [EVENT | {"event": "DISSOLVED"}, EVENT | {"union_id": "U9"}],
        },
    )
    found = events(store, release, PERIODS[0], PERIODS[1])
    assert list(found["size"]) == ["W50-99", "unknown"]
    assert list(found["upper"]) == ["KKT", "unknown"]
    assert list(found["r3"]) == ["NNN", "unknown"]
