"""Cells of an old workbook that hold an error such as #REF!; run by ``worker.py`` alone.

calamine gives such cells as blank, and a blank cell says that nothing is known.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

Errors = dict[str, list[tuple[int, int, str]]]
"""Row and column, from 0, and what the cell shows, by the sheet's name."""


def errors(data: bytes) -> Errors:
    """Every error of a workbook; none of one that xlrd cannot read."""
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), on_demand=True, ragged_rows=True)
        return {sheet.name: list(_of_sheet(sheet, xlrd)) for sheet in book.sheets()}
    except (xlrd.XLRDError, xlrd.compdoc.CompDocError, AssertionError, LookupError, ValueError):
        return {}


def _of_sheet(sheet: Any, xlrd: Any) -> Iterator[tuple[int, int, str]]:
    texts = xlrd.biffh.error_text_from_code
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind == xlrd.XL_CELL_ERROR:
                yield row, column, texts.get(sheet.cell_value(row, column), "#N/A")
