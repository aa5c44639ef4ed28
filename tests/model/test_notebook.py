"""Notebooks as values: what cells follow, what edits do, and that their text gives them back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.model.test_view import views
from unionmap.model import notebook_text
from unionmap.model.notebook import Cell, Notebook
from unionmap.model.notebook_edits import (
    added,
    duplicated,
    filtered,
    for_next_meeting,
    frozen,
    moved,
    removed,
    rewritten,
    thawed,
)
from unionmap.model.slices import Slice
from unionmap.model.view import View

WORDS = st.text(max_size=12)
CELLS = st.one_of(
    st.builds(Cell, id=st.just(""), kind=st.sampled_from(["title", "text"]), text=WORDS),
    st.builds(
        Cell, st.just(""), st.just("view"), WORDS, st.sampled_from(["map", "pace"]), views, st.booleans()
    ),
)
BOOKS = st.builds(
    lambda title, cells, common: Notebook(
        title, tuple(replace(cell, id=str(n)) for n, cell in enumerate(cells, start=1)), common
    ),
    WORDS,
    st.lists(CELLS, max_size=5),
    views,
)


@given(BOOKS)
def test_the_text_gives_the_notebook_back(notebook: Notebook) -> None:
    assert notebook_text.read(notebook_text.written(notebook)) == notebook


@given(BOOKS, CELLS)
def test_a_cell_added_and_removed_leaves_the_notebook_as_it_was(notebook: Notebook, cell: Cell) -> None:
    grown = added(notebook, cell)
    assert len(grown.cells) == len(notebook.cells) + 1
    assert len({known.id for known in grown.cells}) == len(grown.cells)
    assert removed(grown, grown.cells[-1].id) == notebook


@given(BOOKS, st.integers(1, 6), st.integers(-6, 6))
def test_moving_loses_no_cell_and_stops_at_the_ends(notebook: Notebook, id_: int, steps: int) -> None:
    shifted = moved(notebook, str(id_), steps)
    assert sorted(cell.id for cell in shifted.cells) == sorted(cell.id for cell in notebook.cells)
    if notebook.cell(str(id_)) is not None:
        place = [cell.id for cell in shifted.cells].index(str(id_))
        assert place == min(max(0, id_ - 1 + steps), len(notebook.cells) - 1)


@given(BOOKS, st.integers(1, 6))
def test_a_copy_stands_behind_its_cell(notebook: Notebook, id_: int) -> None:
    grown = duplicated(notebook, str(id_))
    cell = notebook.cell(str(id_))
    if cell is None:
        assert grown == notebook
    else:
        copy = grown.cells[[known.id for known in grown.cells].index(str(id_)) + 1]
        assert replace(copy, id=cell.id) == cell
        assert removed(grown, copy.id) == notebook


FDI = Slice.of(ownership="FDI")
HERE = Slice.of(district="847")
MARCH, DECEMBER = date(2025, 3, 31), date(2024, 12, 31)


def book(cell: Cell, **common: object) -> Notebook:
    return Notebook("x", (cell,), replace(View(), **common))  # type: ignore[arg-type]


def test_a_cell_that_follows_takes_period_and_slice_from_the_notebook() -> None:
    cell = Cell("1", "view", exhibit="map", view=View(period=DECEMBER, slice=FDI, rate="density"))
    notebook = book(cell, period=MARCH, slice=HERE, release=3, language="en")
    assert notebook.view_of(cell) == View(release=3, period=MARCH, slice=HERE, rate="density", language="en")


def test_a_cell_of_its_own_keeps_its_slice_and_its_period_if_it_names_one() -> None:
    cell = Cell("1", "view", exhibit="map", view=View(slice=FDI), follows=False)
    notebook = book(cell, period=MARCH, slice=HERE, release=3)
    assert notebook.view_of(cell) == View(release=3, period=MARCH, slice=FDI)
    dated = replace(cell, view=View(slice=FDI, period=DECEMBER))
    assert notebook.view_of(dated).period == DECEMBER


def test_a_pinned_release_of_a_cell_gives_way_to_the_notebook() -> None:
    cell = Cell("1", "view", exhibit="map", view=View(release=1))
    assert book(cell).view_of(cell).release is None
    assert book(cell, release=4).view_of(cell).release == 4


def test_freezing_holds_release_and_log_and_can_be_undone() -> None:
    notebook = book(Cell("1", "view", exhibit="tasks"))
    held = frozen(notebook, release=2, log=31)
    assert held.view_of(held.cells[0]) == View(release=2, log=31)
    assert thawed(held) == notebook


def test_the_next_meeting_asks_the_same_of_the_newest_period() -> None:
    cells = (
        Cell("1", "view", exhibit="map", view=View(compare=DECEMBER)),
        Cell("2", "view", exhibit="map", view=View(period=MARCH, slice=FDI), follows=False),
        Cell(
            "3", "view", exhibit="flows", view=View(period=DECEMBER, since=date(2021, 12, 31)), follows=False
        ),
    )
    notebook = frozen(Notebook("Quý I", cells, View(period=MARCH, slice=HERE)), release=2, log=9)
    later = for_next_meeting(notebook, "Quý II", date(2025, 6, 30))
    assert later.title == "Quý II"
    assert later.common == View(period=date(2025, 6, 30), slice=HERE)
    first, second, third = (cell.view for cell in later.cells)
    assert first.compare == MARCH
    assert second == View(period=date(2025, 6, 30), slice=FDI)
    assert third == cells[2].view


def test_a_notebook_of_the_newest_period_stays_one() -> None:
    later = for_next_meeting(Notebook("x"), "y", MARCH)
    assert later == Notebook("y")


def test_edits_of_a_cell_and_of_the_filters_touch_nothing_else() -> None:
    notebook = Notebook("x", (Cell("1", "text", "a"), Cell("2", "text", "b")))
    assert rewritten(notebook, "2", lambda cell: replace(cell, text="c", id="9")).cells == (
        Cell("1", "text", "a"),
        Cell("2", "text", "c"),
    )
    narrowed = filtered(notebook, MARCH, lambda slice_: slice_.narrowed("ownership", ["FDI"]))
    assert narrowed == replace(notebook, common=View(period=MARCH, slice=FDI))
