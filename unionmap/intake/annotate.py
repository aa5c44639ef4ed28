"""The sender's own workbook with every cell to mend marked and commented, and a sheet that lists them."""

from __future__ import annotations

import zipfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from unionmap.intake.aids import FIGURES, TO_MEND
from unionmap.intake.problems import Problem, Severity
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.reading import read
from unionmap.intake.rows_source import SheetGrid, as_sheets

COLOURS = {Severity.BLOCKS: "F4C7C3", Severity.WARNS: "FCE8B2", Severity.NOTES: "DCE9F7"}
"""Fills that leave dark text readable; the comment says in words how far a problem goes."""
NAMES = {Severity.BLOCKS: "Phải sửa", Severity.WARNS: "Cần xem lại", Severity.NOTES: "Ghi nhận"}
AUTHOR = "Bản đồ Công đoàn"
LONGEST_COMMENT = 2_000
_ORDER = (Severity.BLOCKS, Severity.WARNS, Severity.NOTES)
_HEADINGS = ("Mức", "Trang", "Ô", "Cần làm gì")

_Marks = dict[tuple[str, str], list[Problem]]


def annotated(data: bytes, problems: Sequence[Problem], name: str = "") -> bytes:
    """An XLSX workbook: the one that was sent, or a new one with the cells of a file of another kind.

    Values and formulas stay as they are; charts and pictures of the original are not carried over. Give it
    only what ``read`` has accepted: it opens workbooks in this process.
    """
    marks = _marks(problems)
    book = _workbook(data, name)
    for sheet in book.worksheets:
        for (_, cell), said in _of_sheet(marks, sheet.title, first=sheet is book.worksheets[0]):
            _mark(sheet, cell, said)
    _list(book, problems)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _marks(problems: Iterable[Problem]) -> _Marks:
    """Problems by sheet and cell; a problem of a whole row stands at its first cell."""
    found: _Marks = defaultdict(list)
    for problem in problems:
        if problem.row:
            found[problem.sheet, cell_of(problem)].append(problem)
    return found


def cell_of(problem: Problem) -> str:
    """The cell at which a problem is marked; "" where it is one of a sheet or of the whole file."""
    if isinstance(problem, RowProblem) and problem.cell:
        return problem.cell
    return f"A{problem.row}" if problem.row else ""


def _of_sheet(marks: _Marks, title: str, *, first: bool) -> Iterable[tuple[tuple[str, str], list[Problem]]]:
    named = ("", title) if first else (title,)
    return [(place, said) for place, said in marks.items() if place[0] in named]


def _workbook(data: bytes, name: str) -> Any:
    from openpyxl import Workbook, load_workbook

    if _is_xlsx(data):
        return load_workbook(BytesIO(data))
    book = Workbook()
    book.remove(book.worksheets[0])
    for index, sheet in enumerate(as_sheets(read(data, name))):
        _write(book.create_sheet(_title(sheet.name, index)), sheet)
    return book if book.worksheets else Workbook()


def _is_xlsx(data: bytes) -> bool:
    if not data.startswith(b"PK"):
        return False
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return "xl/workbook.xml" in archive.namelist()


def _title(name: str, index: int) -> str:
    """A name that a sheet may have: 31 characters, none of those that mean something in a formula."""
    kept = "".join(letter for letter in name if letter not in "[]:*?/\\")[:31]
    return kept or (FIGURES if index == 0 else f"{FIGURES} {index + 1}")


def _write(target: Any, sheet: SheetGrid) -> None:
    """Write a grid at its own row numbers, every cell as text: what looks like a formula is none."""
    for number, cells in zip(sheet.row_numbers, sheet.rows, strict=True):
        for column, text in enumerate(cells, start=1):
            if text:
                cell = target.cell(row=number, column=column)
                cell.value, cell.data_type = _printable(text), "s"


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")[:32_767]


def _mark(sheet: Any, cell: str, said: Sequence[Problem]) -> None:
    from openpyxl.cell.cell import MergedCell
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    target = sheet[cell]
    if isinstance(target, MergedCell):
        target = _anchor(sheet, cell)
    worst = min((problem.severity for problem in said), key=_ORDER.index)
    target.fill = PatternFill("solid", start_color=COLOURS[worst])
    text = "\n".join(f"{NAMES[problem.severity]}: {problem.sentence()}" for problem in said)
    target.comment = Comment(text[:LONGEST_COMMENT], AUTHOR, width=360, height=160)


def _anchor(sheet: Any, cell: str) -> Any:
    """The cell that shows for a merged range."""
    merged = next(area for area in sheet.merged_cells.ranges if cell in area)
    return sheet.cell(row=merged.min_row, column=merged.min_col)


def _list(book: Any, problems: Iterable[Problem]) -> None:
    """A sheet with every problem in words, the blocking ones first."""
    if TO_MEND in book.sheetnames:
        book.remove(book[TO_MEND])
    sheet = book.create_sheet(TO_MEND)
    sheet.append(_HEADINGS)
    for problem in sorted(problems, key=lambda problem: _ORDER.index(problem.severity)):
        row = (NAMES[problem.severity], problem.sheet, cell_of(problem), problem.sentence())
        sheet.append([_printable(text) for text in row])
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s"
    for letter, width in zip("ABCD", (14, 18, 8, 110), strict=True):
        sheet.column_dimensions[letter].width = width
