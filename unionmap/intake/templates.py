"""An empty form for each kind of file, made from the declarations of the columns; it reads back as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from unionmap.intake.aids import EXAMPLE, FIGURES, GUIDE, LISTS
from unionmap.intake.templates_columns import FormColumn, form_columns
from unionmap.intake.templates_examples import example_rows
from unionmap.model.columns import FileKind

ROWS = 2_000
"""Rows of the form with drop-downs."""

_TEXT_AS_TEXT = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_FORMATS = {"count": "#,##0", "flow": "#,##0", "date": "dd/mm/yyyy"}
_GUIDE_HEADINGS = ("Cột", "Bắt buộc", "Cách điền", "Column (English)")

Cell = str | int | date | None


def template(kind: FileKind, *, filled: bool = False) -> bytes:
    """An XLSX workbook: the form, an example, a guide to each column, and the lists of the drop-downs.

    ``filled`` puts the example's simulated rows into the form itself.
    """
    columns = form_columns(kind)
    buffer = BytesIO()
    with Workbook(buffer, _TEXT_AS_TEXT) as book:
        form = book.add_worksheet(FIGURES)
        _write_table(book, form, columns, example_rows(kind) if filled else ())
        _write_table(book, book.add_worksheet(EXAMPLE), columns, example_rows(kind))
        _write_guide(book, book.add_worksheet(GUIDE), columns)
        lists = _write_lists(book.add_worksheet(LISTS), columns)
        for index, column in enumerate(columns):
            form.data_validation(1, index, ROWS, index, _validation(column, lists.get(column.name, "")))
    return buffer.getvalue()


def _write_table(
    book: Workbook, sheet: Worksheet, columns: Sequence[FormColumn], rows: Sequence[Mapping[str, Cell]]
) -> None:
    heading = book.add_format(
        {"bold": True, "text_wrap": True, "bottom": 1, "valign": "top", "bg_color": "#E8EEF4"}
    )
    sheet.freeze_panes(1, 0)
    for index, column in enumerate(columns):
        style = book.add_format({"num_format": _FORMATS.get(column.kind, "@")})
        sheet.set_column(index, index, column.width, style)
        sheet.write_string(0, index, column.heading, heading)
        sheet.write_comment(0, index, column.help)
        for number, row in enumerate(rows, start=1):
            _write_cell(sheet, number, index, row.get(column.name), style)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell, style)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, style)
    elif cell:
        sheet.write_string(row, column, cell, style)


def _write_guide(book: Workbook, sheet: Worksheet, columns: Sequence[FormColumn]) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "bottom": 1})
    for index, (heading, width) in enumerate(zip(_GUIDE_HEADINGS, (28, 10, 80, 28), strict=True)):
        sheet.set_column(index, index, width, wrapped)
        sheet.write_string(0, index, heading, bold)
    for row, column in enumerate(columns, start=1):
        needed = "có" if column.required else ""
        for index, text in enumerate((column.heading, needed, column.help, column.label.en)):
            sheet.write_string(row, index, text, wrapped)


def _write_lists(sheet: Worksheet, columns: Sequence[FormColumn]) -> dict[str, str]:
    """Write the choices of each column below its heading; the range of each, as a formula names it."""
    ranges: dict[str, str] = {}
    with_choices = [column for column in columns if column.choices]
    for index, column in enumerate(with_choices):
        sheet.set_column(index, index, column.width)
        sheet.write_column(0, index, [column.heading, *column.choices])
        letter = _letter(index)
        ranges[column.name] = f"='{LISTS}'!${letter}$2:${letter}${len(column.choices) + 1}"
    return ranges


def _letter(index: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(index))


def _validation(column: FormColumn, choices: str) -> dict[str, object]:
    """What the form accepts in a column; anything else is asked about, not refused: the import says more."""
    shown = {"input_title": column.heading[:32], "input_message": column.help[:255], "error_type": "warning"}
    if choices:
        return {"validate": "list", "source": choices, **shown}
    if column.kind in ("count", "flow"):
        return {"validate": "integer", "criteria": ">=", "value": 0, **shown}
    if column.kind == "date":
        return {"validate": "date", "criteria": ">=", "value": date(1929, 1, 1), **shown}
    return {"validate": "any", **shown}
