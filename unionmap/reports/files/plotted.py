"""Which column of a table a spreadsheet or a slide can plot by itself, for the reader to go on with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unionmap.model.breaks import series_breaks
from unionmap.reports.table import Kind, Table

NUMBERS: frozenset[Kind] = frozenset({"count", "change", "percent", "points", "average"})
CHANGES: frozenset[Kind] = frozenset({"change", "points"})
FEW_ROWS, MANY_ROWS = 2, 30
"""With fewer rows there is nothing to compare, with more no name can be read."""


@dataclass(frozen=True)
class Plot:
    """Names and numbers of one column, totals left out.

    ``first`` and ``last`` are rows of the table. Each span is plotted as a series of its own: a line is never
    drawn across a series break.
    """

    kind: Literal["bar", "line"]
    column: int
    spans: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        return self.spans[0][0]

    @property
    def last(self) -> int:
        return self.spans[-1][1]


def plotted(table: Table | None) -> Plot | None:
    """A column of numbers by the names, or the days, of the first column; ``None`` where none is fit.

    It is the column that tells a change where there is one, else the first.
    """
    if table is None:
        return None
    last = len(table.rows) - table.totals - 1
    numbers = [at for at in range(1, len(table.columns)) if _known(table, at, last) >= FEW_ROWS]
    column = min(numbers, key=lambda at: table.columns[at].kind not in CHANGES, default=None)
    if column is None or not FEW_ROWS <= last + 1 <= MANY_ROWS:
        return None
    if table.columns[0].kind == "day":
        return Plot("line", column, _unbroken(table, last))
    names = [row[0] for row in table.rows[: last + 1]]
    return Plot("bar", column, ((0, last),)) if len(set(names)) == len(names) else None


def _known(table: Table, column: int, last: int) -> int:
    """How many numbers a column holds; none where it is not one of numbers."""
    if table.columns[column].kind not in NUMBERS:
        return 0
    return sum(row[column] is not None for row in table.rows[: last + 1])


def _unbroken(table: Table, last: int) -> tuple[tuple[int, int], ...]:
    """Rows between series breaks, as first and last of each run."""
    days = [row[0] for row in table.rows[: last + 1]]
    starts = [0]
    for at in range(1, last + 1):
        before, after = days[at - 1], days[at]
        if isinstance(before, date) and isinstance(after, date) and _parted(before, after):
            starts.append(at)
    return tuple(zip(starts, [*(start - 1 for start in starts[1:]), last], strict=True))


def _parted(before: date, after: date) -> bool:
    return any(before < known.day <= after for known in series_breaks())
