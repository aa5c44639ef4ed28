"""The diary of founding unions: lines are added, the latest day stands first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unionmap.store.engine import Store
from unionmap.store.followups import NewFollowUp, UnfitFollowUpError, add_follow_up, follow_ups

FIRST = NewFollowUp("D1", "SURVEY", "Tổ phát triển", date(2026, 3, 2), "120 lao động")


def test_the_latest_day_stands_first_and_of_one_day_the_line_written_last(store: Store) -> None:
    lines = [
        replace(FIRST, day=date(2026, 5, 4), stage="CAMPAIGN"),
        FIRST,
        replace(FIRST, day=date(2026, 5, 4), stage="LAUNCH"),
        replace(FIRST, employer_id="D2"),
    ]
    for line in lines:
        add_follow_up(store, line, "Staff")
    found = follow_ups(store)
    assert [kept.new.stage for kept in found["D1"]] == ["LAUNCH", "CAMPAIGN", "SURVEY"]
    assert found["D1"][-1].new == FIRST
    assert {kept.actor for lines_of in found.values() for kept in lines_of} == {"Staff"}
    assert len(found["D2"]) == 1


@pytest.mark.parametrize(
    ("line", "actor"),
    [(replace(FIRST, stage="DONE"), "Staff"), (replace(FIRST, follower=" "), "Staff"), (FIRST, "")],
)
def test_a_line_without_stage_or_names_is_not_kept(store: Store, line: NewFollowUp, actor: str) -> None:
    with pytest.raises(UnfitFollowUpError):
        add_follow_up(store, line, actor)
    assert follow_ups(store) == {}
