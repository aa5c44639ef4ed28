"""The sheets that rows are read from, and corrections laid over them; the sender's file stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from unionmap.intake.aids import is_aid
from unionmap.intake.reading import Reading
from unionmap.intake.table import Table

Grid = Sequence[Sequence[str]]


@dataclass(frozen=True)
class SheetGrid:
    """All rows of one sheet as text; ``numbers`` are their numbers in the file, from 1 where not given."""

    name: str
    rows: Grid
    numbers: Sequence[int] | None = None

    @property
    def row_numbers(self) -> Sequence[int]:
        """The number of each row in the file."""
        return self.numbers if self.numbers is not None else range(1, len(self.rows) + 1)


@dataclass(frozen=True)
class Correction:
    """What a person wrote in a cell's stead: ``row`` as the file numbers it, ``column`` from 0."""

    sheet: str
    row: int
    column: int
    text: str
    by: str
    at: datetime


def as_sheets(source: Reading | Sequence[SheetGrid] | Grid) -> list[SheetGrid]:
    """The sheets of a file that was read, without the aids of our own forms, or of a single grid."""
    if isinstance(source, Reading):
        return [_sheet(table) for table in source.tables if not is_aid(table.sheet)]
    sheets = [each for each in source if isinstance(each, SheetGrid)]
    return sheets or [SheetGrid("", [each for each in source if not isinstance(each, SheetGrid)])]


def _sheet(table: Table) -> SheetGrid:
    """A table with its titles, header and footer put back around it, in the order of the file."""
    around = (*table.preamble, *table.header_rows, *table.footer)
    rows: dict[int, Sequence[str]] = {row.number: row.cells for row in around}
    body = zip(*(column.tolist() for _, column in table.frame.items()), strict=True)
    rows |= dict(zip(table.row_numbers, body, strict=True))
    numbers = sorted(rows)
    return SheetGrid(table.sheet, [rows[number] for number in numbers], numbers)


def with_corrections(sheets: Iterable[SheetGrid], corrections: Iterable[Correction]) -> list[SheetGrid]:
    """The sheets as corrected; of two corrections of one cell the later one counts."""
    listed = sorted(corrections, key=lambda correction: correction.at)
    return [_corrected(sheet, [each for each in listed if each.sheet == sheet.name]) for sheet in sheets]


def _corrected(sheet: SheetGrid, corrections: Sequence[Correction]) -> SheetGrid:
    if not corrections:
        return sheet
    place = {number: index for index, number in enumerate(sheet.row_numbers)}
    rows = [list(row) for row in sheet.rows]
    for each in corrections:
        if each.row in place:
            row = rows[place[each.row]]
            row += [""] * (each.column + 1 - len(row))
            row[each.column] = each.text
    return SheetGrid(sheet.name, rows, sheet.row_numbers)
