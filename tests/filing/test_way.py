"""The staff's whole way without a browser: a dirty file, two cells mended, a dry run, a release, and back."""

from __future__ import annotations

import pytest

from tests.filing.office import PERIOD, TRA_CU, line, report
from unionmap.figures.cube import load_cube
from unionmap.figures.measure import measure
from unionmap.filing.corrections import CellChange, correct
from unionmap.filing.draft import Draft, open_draft
from unionmap.filing.preview import preview
from unionmap.filing.publish import BlockedDraftError, Published, publish
from unionmap.filing.receive import receive
from unionmap.intake.changes import Movement
from unionmap.intake.problems import Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.store.engine import Store
from unionmap.store.releases import latest_release, roll_back
from unionmap.store.uploads import raw_bytes, upload_by_id

DIRTY = report(line(1, "A", members="9o"), line(2, "B", members="hai mươi"), line(3, "C", members="80"))
MENDED = {"9o": "90", "hai mươi": "100"}


def _mend(store: Store, draft: Draft) -> Draft:
    """Write a number in every cell that blocks, as staff would where the problem points."""
    found = [
        p for p in draft.problems if p.severity is Severity.BLOCKS and isinstance(p, RowProblem) and p.row
    ]
    columns = draft.result.mappings[""].columns
    changes = [CellChange(p.sheet, p.row or 0, columns[p.field], MENDED[p.found]) for p in found]
    return correct(store, draft, changes, by="staff")


def _members(store: Store, release: int, by: str | None = None) -> dict[str, int | float | None]:
    figures = measure(load_cube(store, release), "members", PERIOD, by=by)
    return {code: figure.value for code, figure in figures.rows.items()} | {"total": figures.total.value}


def _published(store: Store) -> Published:
    draft = _mend(store, receive(store, DIRTY, "thang 3.csv", "unions", PERIOD, TRA_CU, by="staff"))
    return publish(store, preview(store, draft), by="leader", replace_standing=True)


def test_from_a_dirty_file_to_a_release_and_back(store: Store) -> None:
    before = latest_release(store)
    assert before == 1
    draft = receive(store, DIRTY, "thang 3.csv", "unions", PERIOD, TRA_CU, by="staff")
    assert {p.found for p in draft.problems if p.severity is Severity.BLOCKS} == set(MENDED)
    with pytest.raises(BlockedDraftError):
        publish(store, preview(store, draft), by="staff", replace_standing=True)
    draft = _mend(store, draft)
    assert draft.publishable
    assert [moved.difference for moved in _moved(store, draft)] == [10, -10]
    done = publish(store, preview(store, draft), by="leader", replace_standing=True)
    assert done.release == 2
    assert _members(store, 2, "district")["849"] == 90 + 100 + 80
    assert _members(store, 2, "district")["844"] == 270
    assert _members(store, 1)["total"] == 540
    roll_back(store, 1, by="leader")
    assert _members(store, 3) == _members(store, 1)
    assert _members(store, 2)["total"] == 540


def _moved(store: Store, draft: Draft) -> list[Movement]:
    changes = preview(store, draft).changes
    assert changes is not None
    return [move for move in changes.moved if move.field == "members"]


def test_what_was_sent_stays_byte_for_byte(store: Store) -> None:
    done = _published(store)
    draft = open_draft(store, 1)
    assert raw_bytes(store, draft.kept.kept_sha256) == DIRTY
    assert [(each.new.before, each.new.after, each.by) for each in draft.corrections] == [
        ("9o", "90", "staff"),
        ("hai mươi", "100", "staff"),
    ]
    assert upload_by_id(store, done.upload).kind == "unions"


def test_a_draft_reads_the_same_when_it_is_opened_again(store: Store) -> None:
    draft = _mend(store, receive(store, DIRTY, "thang 3.csv", "unions", PERIOD, TRA_CU))
    again = open_draft(store, draft.id)
    assert again.rows.equals(draft.rows)
    assert again.problems == draft.problems
    assert again.kept == draft.kept
