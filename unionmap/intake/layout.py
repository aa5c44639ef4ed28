"""What every row of a sheet is: titles, the header, groups, figures, sums, signatures. Nothing is lost.

Staff export the printed form, not a table: a title block, names of columns in two rows, a row of column
numbers, group rows, sums and a signature stand around the rows that hold the figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from unionmap.intake.headers import path_name
from unionmap.intake.layout_header import find_header
from unionmap.intake.layout_lines import Line, Role, classify
from unionmap.intake.layout_sums import Sum, sums
from unionmap.intake.layout_titles import period_end, reporting_unit
from unionmap.intake.table import column_paths

__all__ = ["Layout", "Line", "Role", "Sum", "read_layout"]


@dataclass(frozen=True)
class Layout:
    """A sheet understood: one header path a column, one line a row of the grid, and what the titles say.

    ``period_end`` and ``reporting_unit`` are suggestions for a person to confirm.
    """

    headers: tuple[tuple[str, ...], ...]
    lines: tuple[Line, ...]
    sums: tuple[Sum, ...]
    period_end: date | None
    reporting_unit: str

    @property
    def names(self) -> list[str]:
        """One name a column, ``CNVCLĐ/Nữ`` where the header has several rows."""
        return [path_name(path) for path in self.headers]

    @property
    def body(self) -> list[Line]:
        """The rows that hold figures, in the order of the sheet."""
        return self.having(Role.BODY)

    def having(self, *roles: Role) -> list[Line]:
        """The lines of some roles, in the order of the sheet."""
        return [line for line in self.lines if line.role in roles]


def read_layout(grid: Sequence[Sequence[str]], numbers: Sequence[int] | None = None) -> Layout:
    """Classify each row of a grid of text exactly once.

    ``numbers`` are the rows' numbers in the sender's file; without them rows count from 1. A grid without
    a header has columns without names, and all its filled rows are titles or notes.
    """
    numbers = numbers if numbers is not None else range(1, len(grid) + 1)
    width = max((len(row) for row in grid), default=0)
    header = find_header(grid)
    lines = classify(grid, numbers, header)
    above = [text for line in lines[: header.start] for text in line.cells if text.strip()]
    return Layout(
        headers=tuple(column_paths(grid[header.start : header.stop], width)) if header else ((),) * width,
        lines=tuple(lines),
        sums=tuple(sums(lines)),
        period_end=period_end(above),
        reporting_unit=reporting_unit(above),
    )
