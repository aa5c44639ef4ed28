"""Mending in place: what a person writes in a cell's stead is laid over the file, which stays as it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unionmap.filing.draft import Draft, as_draft, reread
from unionmap.filing.steps import step_of
from unionmap.filing.told import as_intake
from unionmap.intake.rows_source import SheetGrid, as_sheets, with_corrections
from unionmap.store.corrections import KeptCorrection, NewCorrection, insert_corrections
from unionmap.store.drafts import check_version, insert_step
from unionmap.store.engine import Store
from unionmap.store.moment import now


class UnknownCellError(LookupError):
    """The file has no such sheet, or no such row in it."""


@dataclass(frozen=True)
class CellChange:
    """New text for a cell: ``row`` as the file numbers it from 1, ``column`` counted from 0."""

    sheet: str
    row: int
    column: int
    text: str


def correct(store: Store, draft: Draft, changes: Sequence[CellChange], by: str) -> Draft:
    """Lay changes over a draft; the draft as it reads with them. Changes that say what stands there are none.

    Raises ``UnknownCellError``, and as ``store.drafts.check_version``.
    """
    sheets = {sheet.name: sheet for sheet in _sheets(draft)}
    new = [_correction(sheets.get(change.sheet), change) for change in changes]
    new = [each for each in new if each.before != each.after]
    if not new:
        return draft
    told = reread(store, draft, corrections=_as_if_kept(new, by))
    with store.write(by, "correct") as connection:
        check_version(connection, draft.id, draft.kept.version)
        insert_corrections(connection, draft.id, by, new)
        insert_step(connection, draft.id, step_of("corrected", by, draft.reading, told))
    return as_draft(store, draft.id, draft.reading, told)


def cell_text(draft: Draft, sheet: str, row: int, column: int) -> str:
    """What a cell says now, corrections included. Raises ``UnknownCellError``."""
    found = next((each for each in _sheets(draft) if each.name == sheet), None)
    return _text(found, row, column)


def _sheets(draft: Draft) -> list[SheetGrid]:
    return with_corrections(as_sheets(draft.reading), map(as_intake, draft.corrections))


def _text(sheet: SheetGrid | None, row: int, column: int) -> str:
    if sheet is None or row not in sheet.row_numbers or column < 0:
        raise UnknownCellError(f"there is no row {row}, column {column}")
    cells = sheet.rows[list(sheet.row_numbers).index(row)]
    return cells[column] if column < len(cells) else ""


def _correction(sheet: SheetGrid | None, change: CellChange) -> NewCorrection:
    before = _text(sheet, change.row, change.column)
    return NewCorrection(change.sheet, change.row, change.column, before, change.text)


def _as_if_kept(new: Sequence[NewCorrection], by: str) -> list[KeptCorrection]:
    at = now()
    return [KeptCorrection(0, at, by, each) for each in new]
