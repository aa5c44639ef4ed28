"""The demonstration as staff meet it: one sender late, one that never sent, a correction, decisions."""

from __future__ import annotations

from datetime import date

import pytest

from data.demo.generator.periods import ANCHOR, BASELINE, LAST
from unionmap.figures.allocation import divide
from unionmap.figures.cube import Cube, load_cube
from unionmap.figures.finder import find
from unionmap.figures.measure import measure
from unionmap.figures.slicing import WHOLE
from unionmap.filing.board import Standing, board
from unionmap.intake.changes import compare
from unionmap.model.programme import programme
from unionmap.reports.file_words import PROVINCE
from unionmap.store.allocations import Allocation, allocations
from unionmap.store.engine import Store
from unionmap.store.followups import follow_ups
from unionmap.store.releases import diff
from unionmap.store.upload_rows import upload_rows

LATE, MISSING = "CDXP-29242", "CDXP-29512"
AFTER_DUE = date(2026, 11, 1)
MARK = "(mô phỏng)"


@pytest.fixture(scope="module")
def store(demo_store: Store) -> Store:
    return demo_store


@pytest.fixture(scope="module")
def cube(demo_cube: Cube) -> Cube:
    return demo_cube


def test_one_sender_was_late_and_one_never_sent(store: Store) -> None:
    lines = board(store, LAST, AFTER_DUE).lines
    assert [line.upper for line in lines if line.published and line.late] == [LATE]
    assert [line.upper for line in lines if line.standing is Standing.LATE] == [MISSING]
    assert {line.published.sender for line in lines if line.published} == {LATE, "demo"} - {PROVINCE}
    assert not any(line.late for line in board(store, ANCHOR, AFTER_DUE).lines)


def test_the_correction_adds_the_forgotten_admissions_and_changes_no_other_sender(store: Store) -> None:
    (replaced,) = diff(store, 1, 2)
    assert replaced.before is not None and replaced.after is not None
    before, after = (upload_rows(store, "unions", upload) for upload in (replaced.before, replaced.after))
    found = compare(before, after, "unions")
    assert (found.new, found.vanished) == ((), ())
    moved = {(move.id, move.field): move.difference for move in found.moved}
    admitted = {union: difference for (union, field), difference in moved.items() if field == "admitted"}
    assert admitted
    assert {union: moved[union, "members"] for union in admitted} == admitted
    assert set(before.set_index("union_id").loc[list({union for union, _ in moved}), "upper"]) == {LATE}


def test_the_correction_leaves_the_published_totals_alone(store: Store, cube: Cube) -> None:
    corrected = load_cube(store, 2)
    for period in cube.periods:
        before, after = (
            measure(each, "members", period, WHOLE).total.numerator or 0 for each in (cube, corrected)
        )
        assert after - before == (40 if period == LAST else 0)


def test_decided_divisions_sum_to_their_target_and_follow_their_rule(store: Store, cube: Cube) -> None:
    kept = [version for dimension in ("district", "upper") for version in _versions(store, dimension)]
    assert len(kept) == 4
    for version in kept:
        new = version.new
        target = next(target for target in programme() if target.id == new.target)
        assert new.decision.endswith(MARK) and new.decided_on > new.figures_day >= BASELINE
        ruled = divide(cube, target, new.figures_day, new.dimension, new.rule)
        assert dict(new.parts) == ruled.parts
        assert sum(new.parts.values()) == target.value


def _versions(store: Store, dimension: str) -> list[Allocation]:
    return allocations(store, "I01-2025", dimension)


def test_the_diary_is_of_employers_without_a_union_and_names_nobody(store: Store, cube: Cube) -> None:
    told = follow_ups(store)
    for period in (ANCHOR, LAST):
        assert told.keys() <= {found.employer_id for found in find(store, cube, period, WHOLE).candidates}
    lines = [line for of_one in told.values() for line in of_one]
    assert {line.new.stage for line in lines} == {"SURVEY", "CONTACT", "CAMPAIGN", "LAUNCH"}
    assert all(text.endswith(MARK) for line in lines for text in (line.new.note, line.new.follower))
    assert all(line.new.day <= LAST for line in lines)
