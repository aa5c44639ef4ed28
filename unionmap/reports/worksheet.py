"""A table as an Excel workbook: real numbers, frozen heading, and what the figures are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from unionmap.reports.table import Cell, Kind, Table

NUMBER_FORMATS: dict[Kind, str] = {
    "count": "#,##0",
    "change": "+#,##0;-#,##0;0",
    "percent": "0.0%",
    "points": "+0.0;-0.0;0.0",
    "average": "#,##0.0",
    "day": "dd/mm/yyyy",
    "text": "@",
}
TEXT_AS_TEXT = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
WIDEST = 60


def worksheet(table: Table, notes: Sequence[str]) -> bytes:
    """The workbook's bytes. ``notes`` (date, release, filters, what is invented) stand above the table.

    Text that looks like a formula or an address stays text.
    """
    buffer = BytesIO()
    with Workbook(buffer, TEXT_AS_TEXT) as book:
        write_table(book, book.add_worksheet("Bảng"), table, notes)
    return buffer.getvalue()


def write_table(book: Workbook, sheet: Worksheet, table: Table, notes: Sequence[str]) -> int:
    """Fill an empty sheet with the notes and the table; the number of its first row of cells, from 0."""
    first = len(notes) + 3
    _write_head(book, sheet, table, notes)
    _write_rows(book, sheet, table, first)
    _set_widths(sheet, table)
    return first


def _write_head(book: Workbook, sheet: Worksheet, table: Table, notes: Sequence[str]) -> None:
    sheet.write_string(0, 0, table.title, book.add_format({"bold": True, "font_size": 14}))
    for row, note in enumerate(notes, start=1):
        sheet.write_string(row, 0, note, book.add_format({"italic": True}))
    heading = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
    for column, declared in enumerate(table.columns):
        sheet.write_string(len(notes) + 2, column, declared.heading, heading)
    sheet.freeze_panes(len(notes) + 3, 1)


def _write_rows(book: Workbook, sheet: Worksheet, table: Table, first: int) -> None:
    formats = [book.add_format({"num_format": NUMBER_FORMATS[column.kind]}) for column in table.columns]
    for row, cells in enumerate(table.rows, start=first):
        for column, cell in enumerate(cells):
            write_cell(sheet, row, column, cell, table.columns[column].kind, formats[column])


def write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, kind: Kind, style: Format) -> None:
    """A number as a number, a day as a day, a text as nothing but a text."""
    if cell is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, style)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, style)
    else:
        sheet.write_number(row, column, cell / 100 if kind == "percent" else cell, style)


def _set_widths(sheet: Worksheet, table: Table) -> None:
    for column, declared in enumerate(table.columns):
        cells = [row[column] for row in table.rows]
        longest = max(
            [len(cell) for cell in cells if isinstance(cell, str)] + [len(declared.heading) // 2 + 4]
        )
        sheet.set_column(column, column, min(longest + 2, WIDEST))
