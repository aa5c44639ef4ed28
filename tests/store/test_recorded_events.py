"""Events entered by hand: nothing is changed, what is withdrawn no longer stands, a number names a state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from unionmap.store.engine import Store
from unionmap.store.recorded_events import (
    EVENTS_OF,
    NEED_A_NAME,
    NEED_ANOTHER,
    NewEvent,
    UnfitEventError,
    record,
    recorded_events,
    withdraw_event,
)
from unionmap.store.tables import RECORDED_EVENT

DAY = date(2025, 7, 15)
MOVE = NewEvent("union", "MOVED", "TV0001", DAY, "12/QĐ-LĐLĐ", into="KV-TV")
RETYPE = NewEvent("area", "RETYPED", "29266", DAY, "7/NQ-HĐND", name="Phường Càng Long")


def test_a_withdrawn_event_stands_no_more_and_an_older_link_still_shows_it(store: Store) -> None:
    first, second = record(store, MOVE, "Ban Tổ chức"), record(store, RETYPE, "Ban Tổ chức")
    third = withdraw_event(store, first, "nhập nhầm", "Ban Tổ chức")
    assert [line.new for line in recorded_events(store)] == [RETYPE]
    assert {line.number for line in recorded_events(store, second)} == {first, second}
    assert third > second
    with pytest.raises(LookupError):
        withdraw_event(store, first, "lần nữa", "Ban Tổ chức")


@pytest.mark.parametrize("act", [update(RECORDED_EVENT).values(code="X"), delete(RECORDED_EVENT)])
def test_nothing_is_changed_or_deleted(store: Store, act: object) -> None:
    record(store, MOVE, "Ban Tổ chức")
    with pytest.raises(DatabaseError), store.write("x", "event") as connection:
        connection.execute(act)  # type: ignore[call-overload]
    assert [line.new for line in recorded_events(store)] == [MOVE]


@pytest.mark.parametrize(
    "unfit",
    [
        replace(MOVE, decision=" "),
        replace(MOVE, code=""),
        replace(MOVE, into=""),
        replace(MOVE, into="no-such-union"),
        replace(MOVE, event="RETYPED"),
        replace(RETYPE, name=""),
        replace(RETYPE, event="FOUNDED"),
        NewEvent("union", "MERGED", "TV0001", DAY, "1/QĐ", into="TV0001"),
    ],
)
def test_an_event_that_lacks_something_is_refused(store: Store, unfit: NewEvent) -> None:
    with pytest.raises(UnfitEventError):
        record(store, unfit, "Ban Tổ chức")
    with pytest.raises(UnfitEventError):
        record(store, MOVE, "  ")
    assert recorded_events(store) == []


def test_every_rule_is_about_an_event_of_some_list() -> None:
    assert {*EVENTS_OF["union"], *EVENTS_OF["area"]} >= NEED_ANOTHER | NEED_A_NAME
