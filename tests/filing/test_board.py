"""Who has sent, who is late, whose file has problems; and the days on which files are due."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.filing.office import CANG_LONG, PERIOD, TRA_CU, line, report, usual
from unionmap.filing import due
from unionmap.filing.board import Line, Standing, board
from unionmap.filing.due import day_in_vietnam, due_date, today
from unionmap.filing.preview import preview
from unionmap.filing.publish import publish
from unionmap.filing.receive import RefusedFileError, receive
from unionmap.filing.steps import cancel
from unionmap.model.codelists import codelist
from unionmap.store.engine import Store

NEXT = date(2025, 6, 30)
BEFORE_DUE, AFTER_DUE = date(2025, 7, 5), date(2025, 8, 1)
BROKEN = report(line(1, "A", members="9o"), line(2, "B"), line(3, "C"))


def line_of(store: Store, upper: str, day: date = BEFORE_DUE, period: date = NEXT) -> Line:
    return next(found for found in board(store, period, day).lines if found.upper == upper)


def test_nobody_has_sent_yet(store: Store) -> None:
    assert {found.standing for found in board(store, NEXT, BEFORE_DUE).lines} == {Standing.EXPECTED}
    assert {found.standing for found in board(store, NEXT, AFTER_DUE).lines} == {Standing.LATE}


def test_the_board_has_the_upper_level_unions_of_its_period(store: Store) -> None:
    listed = {found.upper for found in board(store, NEXT, BEFORE_DUE).lines}
    later = {found.upper for found in board(store, date(2026, 9, 30), BEFORE_DUE).lines}
    assert TRA_CU in listed
    assert listed.isdisjoint(later)
    assert listed | later == set(codelist("upper_union").codes)


def test_from_problems_to_waiting_to_published(store: Store) -> None:
    broken = receive(store, BROKEN, "a.csv", "unions", NEXT, TRA_CU)
    assert line_of(store, TRA_CU).standing is Standing.PROBLEMS
    assert line_of(store, CANG_LONG).standing is Standing.EXPECTED
    cancel(store, broken, by="staff")
    draft = receive(store, usual(), "a.csv", "unions", NEXT, TRA_CU)
    waiting = line_of(store, TRA_CU)
    assert waiting.standing is Standing.WAITING
    assert waiting.draft is not None
    assert waiting.received == day_in_vietnam(waiting.draft.at)
    publish(store, preview(store, draft), by="leader")
    done = line_of(store, TRA_CU)
    assert done.standing is Standing.PUBLISHED
    assert done.published is not None
    assert done.published.file_name == "a.csv"
    assert line_of(store, CANG_LONG).standing is Standing.EXPECTED


def test_a_refused_file_is_shown_until_a_better_one_comes(store: Store) -> None:
    with pytest.raises(RefusedFileError):
        receive(store, b"\n \n", "a.csv", "unions", NEXT, TRA_CU)
    assert line_of(store, TRA_CU).standing is Standing.REFUSED
    receive(store, usual(), "a.csv", "unions", NEXT, TRA_CU)
    assert line_of(store, TRA_CU).standing is Standing.WAITING


def test_a_file_for_the_whole_province_stands_by_itself(store: Store) -> None:
    draft = receive(store, usual(), "a.csv", "unions", NEXT, "Phòng Tổ chức", scope="whole")
    found = board(store, NEXT, BEFORE_DUE)
    assert [kept.id for kept in found.whole] == [draft.id]
    assert {each.standing for each in found.lines} == {Standing.EXPECTED}


def test_a_file_that_came_after_its_day_is_late(store: Store) -> None:
    receive(store, usual(), "a.csv", "unions", NEXT, TRA_CU)
    found = line_of(store, TRA_CU)
    assert found.received == today()
    assert found.late


def test_a_union_may_have_a_day_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = [
        {"kind": "unions", "upper": "", "valid_from": "", "days_after": "10"},
        {"kind": "unions", "upper": "", "valid_from": "2025-04-01", "days_after": "7"},
        {"kind": "unions", "upper": TRA_CU, "valid_from": "", "days_after": "20"},
    ]
    monkeypatch.setattr(due, "read_rows", lambda path: rules)
    assert due_date("unions", CANG_LONG, PERIOD) == PERIOD + timedelta(days=10)
    assert due_date("unions", CANG_LONG, NEXT) == NEXT + timedelta(days=7)
    assert due_date("unions", TRA_CU, NEXT) == NEXT + timedelta(days=20)
    assert due_date("employers", TRA_CU, NEXT) is None


def test_a_late_evening_in_london_is_the_next_day_in_vietnam() -> None:
    assert day_in_vietnam(datetime(2025, 7, 10, 16, 59)) == date(2025, 7, 10)  # noqa: DTZ001
    assert day_in_vietnam(datetime(2025, 7, 10, 17, 0)) == date(2025, 7, 11)  # noqa: DTZ001
