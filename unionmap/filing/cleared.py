"""A copy of a file in which columns of personal data are empty: what must not be stored is not stored."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath

from unionmap.intake.layout import Role, read_layout
from unionmap.intake.problems import Problem
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.reading import Reading
from unionmap.intake.rows_draft import column_letter
from unionmap.intake.rows_source import SheetGrid, as_sheets
from unionmap.store.drafts import NewDraft

REFUSING = frozenset({"column_sensitive", "column_personal", "column_chairperson"})
LONGEST_TITLE = 31
SAME_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  a workbook knows no zone
"""Written as the day of making, so that the same file cleared again has the same bytes."""
Column = tuple[str, str]
"""The name of a sheet and the letter of a column."""


def refused_columns(problems: Iterable[Problem]) -> dict[Column, int]:
    """The columns that may not be stored, each with the row of its heading."""
    return {
        (problem.sheet, problem.letter): problem.row or 0
        for problem in problems
        if isinstance(problem, RowProblem) and problem.code in REFUSING
    }


def cleared(new: NewDraft, reading: Reading, refused: dict[Column, int]) -> tuple[NewDraft, bytes]:
    """The draft and its file without what stands under the refused headings, every row at its place.

    A text stays a text, now in UTF-8; anything else becomes an XLSX workbook of plain cells.
    """
    sheets = [_emptied(sheet, refused) for sheet in as_sheets(reading)]
    if [sheet.name for sheet in sheets] == [""]:
        return replace(new, encoding=""), _as_csv(sheets[0])
    name = PurePath(new.file_name).with_suffix(".xlsx").name
    return replace(new, file_name=name), _as_workbook(sheets)


def _emptied(sheet: SheetGrid, refused: dict[Column, int]) -> SheetGrid:
    # A row of column numbers with a gap would be taken for a row of figures.
    layout = read_layout(sheet.rows, sheet.row_numbers)
    numbered = {line.number for line in layout.having(Role.COLUMN_NUMBERS)}
    rows = [
        row
        if number in numbered
        else [_kept(sheet.name, number, index, cell, refused) for index, cell in enumerate(row)]
        for number, row in zip(sheet.row_numbers, sheet.rows, strict=True)
    ]
    return SheetGrid(sheet.name, rows, sheet.row_numbers)


def _kept(sheet: str, row: int, index: int, cell: str, refused: dict[Column, int]) -> str:
    heading = refused.get((sheet, column_letter(index)))
    return cell if heading is None or row <= heading else ""


def _as_csv(sheet: SheetGrid) -> bytes:
    """A line for every row; line ends within a cell become blanks, so that rows keep their numbers."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in _in_place(sheet):
        writer.writerow([" ".join(cell.splitlines()) for cell in row])
    return text.getvalue().encode()


def _in_place(sheet: SheetGrid) -> list[Sequence[str]]:
    rows = dict(zip(sheet.row_numbers, sheet.rows, strict=True))
    return [rows.get(number, ()) for number in range(1, max(rows, default=0) + 1)]


def _as_workbook(sheets: Sequence[SheetGrid]) -> bytes:
    from xlsxwriter import Workbook

    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": SAME_DAY})
        for number, sheet in enumerate(sheets, start=1):
            page = book.add_worksheet(_title(sheet.name, number))
            for row, cells in zip(sheet.row_numbers, sheet.rows, strict=True):
                for column, cell in enumerate(cells):
                    page.write_string(row - 1, column, cell)
    return target.getvalue()


def _title(name: str, number: int) -> str:
    """The sheet's own name where a workbook can have it, else its beginning and its number."""
    legal = "".join("_" if letter in "[]:*?/\\" else letter for letter in name)
    fits = legal == name and len(name) <= LONGEST_TITLE
    return name if fits else f"{legal[: LONGEST_TITLE - 5]} ({number})"
