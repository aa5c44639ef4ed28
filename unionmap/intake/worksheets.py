"""The sheets of a workbook into tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unionmap.intake.delimited import build_table, segment_problems
from unionmap.intake.encoding import mended
from unionmap.intake.problems import Problem
from unionmap.intake.sandbox import Sheet
from unionmap.intake.segments import Row, segments
from unionmap.intake.syllables import evidence
from unionmap.intake.table import Table

_BETWEEN = "\x1d"
"""Put between cells that are read as one text: no older encoding uses it for a letter."""


def read_sheets(sheets: Sequence[Sheet]) -> tuple[list[Table], list[Problem]]:
    """The tables of all sheets that hold any, with what is to be said of each sheet."""
    tables: list[Table] = []
    problems: list[Problem] = []
    for sheet in sheets:
        found, said = _read_sheet(sheet)
        tables += found
        problems += said
    if not tables:
        problems.append(Problem("no_table"))
    return tables, problems


def _read_sheet(sheet: Sheet) -> tuple[list[Table], list[Problem]]:
    rows, problems = _in_unicode(sheet)
    problems += _said_of(sheet)
    grid = [Row(number, cells) for number, cells in enumerate(rows, start=1)]
    tables = []
    for number, segment in enumerate(segments(grid)):
        header = [row.cells for row in segment.header]
        tables.append(build_table(segment, header, [row.cells for row in segment.body], sheet.name))
        problems += segment_problems(segment, sheet.name, another=number > 0)
    if not tables:
        problems.append(Problem("empty_sheet", sheet=sheet.name))
    return tables, problems


def _said_of(sheet: Sheet) -> list[Problem]:
    said = []
    if sheet.hidden:
        said.append(Problem("hidden_sheet", sheet=sheet.name))
    if sheet.hidden_rows:
        said.append(Problem("hidden_rows", sheet=sheet.name, values={"count": sheet.hidden_rows}))
    if sheet.far:
        width = max(map(len, sheet.rows), default=0)
        values = {"rows": len(sheet.rows), "columns": width}
        said.append(Problem("far_cell", sheet=sheet.name, found=sheet.far, values=values))
    return said


def _in_unicode(sheet: Sheet) -> tuple[list[list[str]], list[Problem]]:
    """The rows with cells typed in an older font (.VnTime, VNI-Times) in Unicode, and what was done."""
    seen = dict.fromkeys(cell for row in sheet.rows for cell in row if not cell.isascii())
    odd = [cell for cell in seen if evidence(cell)[0] < 0 and _BETWEEN not in cell]
    whole = mended(_BETWEEN.join(odd)) if odd else None
    if whole is None:
        return sheet.rows, []
    read = dict(zip(odd, whole.text.split(_BETWEEN), strict=True))
    rows = [[read.get(cell, cell) for cell in row] for row in sheet.rows]
    return rows, [replace(problem, sheet=sheet.name) for problem in whole.problems]
