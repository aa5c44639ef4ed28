"""The grid of rows to mend: only those with problems, and what was written in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.filing.office import PERIOD, TRA_CU, fill, line, report
from unionmap.filing.corrections import CellChange, correct
from unionmap.filing.draft import Draft
from unionmap.filing.receive import receive
from unionmap.intake.problems import Severity
from unionmap.reports.mend_grid import MendGrid, mend_grids
from unionmap.store.engine import Store, open_store

DIRTY = report(line(1, "A", members="9x"), line(2, "B"), line(3, "C", members="12a"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path}/store.sqlite3")
    fill(opened)
    yield opened
    opened.close()


@pytest.fixture
def draft(store: Store) -> Draft:
    return receive(store, DIRTY, "thang 3.csv", "unions", PERIOD, TRA_CU)


def blocking(draft: Draft, most: int = 10) -> list[MendGrid]:
    return mend_grids(draft, [Severity.BLOCKS], most)


def test_it_holds_the_rows_with_problems_and_the_columns_to_look_at_first(draft: Draft) -> None:
    (grid,) = blocking(draft)
    assert [row.number for row in grid.rows] == [5, 7]
    assert grid.headings[:2] == ("Tên CĐCS", "Tổng số ĐV")
    assert [row.cells[1] for row in grid.rows] == ["9x", "12a"]
    assert {row.look_at for row in grid.rows} == {("Tổng số ĐV",)}


def test_a_long_one_is_cut_and_says_so(draft: Draft) -> None:
    (grid,) = blocking(draft, most=1)
    assert ([row.number for row in grid.rows], grid.left_out) == ([5], 1)


def test_what_is_written_reaches_the_cell_it_was_written_in(store: Store, draft: Draft) -> None:
    (grid,) = blocking(draft)
    members = grid.positions[1]
    changes = grid.changes({0: {str(members): "90"}, 1: {str(members): None}})
    assert changes == [CellChange("", 5, members, "90"), CellChange("", 7, members, "")]
    mended = correct(store, draft, changes[:1], by="Tổ số liệu")
    assert [row.number for grid in blocking(mended) for row in grid.rows] == [7]
