"""What can be done to a notebook: every edit gives a new one and leaves the old as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from unionmap.model.notebook import Cell, Notebook
from unionmap.model.periods import quarters_between, quarters_later
from unionmap.model.slices import Slice
from unionmap.model.view import View

Edit = Callable[[Notebook], Notebook]


def new_id(notebook: Notebook) -> str:
    """An id that no cell of the notebook has: the next number after the greatest there is."""
    numbers = [int(cell.id) for cell in notebook.cells if cell.id.isascii() and cell.id.isdigit()]
    return str(max(numbers, default=0) + 1)


def added(notebook: Notebook, cell: Cell, after: str | None = None) -> Notebook:
    """With the cell under a new id behind another; at the end without one, or where that is gone."""
    cells = [*notebook.cells]
    at = next((place + 1 for place, known in enumerate(cells) if known.id == after), len(cells))
    cells.insert(at, replace(cell, id=new_id(notebook)))
    return replace(notebook, cells=tuple(cells))


def removed(notebook: Notebook, id_: str) -> Notebook:
    """Without the cell."""
    return replace(notebook, cells=tuple(cell for cell in notebook.cells if cell.id != id_))


def duplicated(notebook: Notebook, id_: str) -> Notebook:
    """With a second cell of the same kind and content behind the cell."""
    cell = notebook.cell(id_)
    return notebook if cell is None else added(notebook, cell, after=id_)


def moved(notebook: Notebook, id_: str, steps: int) -> Notebook:
    """With the cell so many places further down (up: negative), as far as there are places."""
    cells = [*notebook.cells]
    at = next((place for place, cell in enumerate(cells) if cell.id == id_), None)
    if at is None:
        return notebook
    cell = cells.pop(at)
    cells.insert(min(max(0, at + steps), len(cells)), cell)
    return replace(notebook, cells=tuple(cells))


def rewritten(notebook: Notebook, id_: str, change: Callable[[Cell], Cell]) -> Notebook:
    """With one cell changed; its id stays."""
    cells = (replace(change(cell), id=id_) if cell.id == id_ else cell for cell in notebook.cells)
    return replace(notebook, cells=tuple(cells))


def filtered(
    notebook: Notebook, period: date | None, change: Callable[[Slice], Slice] = lambda slice_: slice_
) -> Notebook:
    """With another period (``None``: the newest) and a changed slice for all cells that follow."""
    common = replace(notebook.common, period=period, slice=change(notebook.common.slice))
    return replace(notebook, common=common)


def frozen(notebook: Notebook, release: int, log: int) -> Notebook:
    """Held to a release, and to the log of tasks as it is after the line of a number."""
    cells = (replace(cell, view=replace(cell.view, log=log)) for cell in notebook.cells)
    return replace(notebook, cells=tuple(cells), common=replace(notebook.common, release=release))


def thawed(notebook: Notebook) -> Notebook:
    """Showing the newest release again, and the log as it grows."""
    cells = (replace(cell, view=replace(cell.view, log=None)) for cell in notebook.cells)
    return replace(notebook, cells=tuple(cells), common=replace(notebook.common, release=None))


def for_next_meeting(notebook: Notebook, title: str, newest: date) -> Notebook:
    """The same questions about the newest period, frozen to nothing.

    Cells with the notebook's period of their own go along, and so does the period that is compared with, by
    as many quarters. What begins at a baseline goes on beginning there.
    """
    fresh, before = replace(thawed(notebook), title=title), notebook.common.period
    if before is None:
        return fresh
    cells = (replace(cell, view=_later(cell.view, before, newest)) for cell in fresh.cells)
    return replace(fresh, cells=tuple(cells), common=replace(fresh.common, period=newest))


def _later(view: View, before: date, newest: date) -> View:
    if view.period not in (None, before):
        return view
    quarters = int(quarters_between(before, newest))
    compare = None if view.compare is None else quarters_later(view.compare, quarters)
    return replace(view, period=None if view.period is None else newest, compare=compare)
