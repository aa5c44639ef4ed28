"""How much of a page's width each column of a table is given."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.reports.table import Table
from unionmap.words import Reader

NARROW, WIDE, GAP = 4, 34, 3
"""Letters: no column is reckoned narrower or wider than that; and the gap between two."""


def cells_of(reader: Reader, table: Table) -> list[list[str]]:
    """Every row as the reader reads it."""
    return [
        [column.written(reader, cell) for column, cell in zip(table.columns, cells, strict=True)]
        for cells in table.rows
    ]


def shares(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """The share of each column by what stands in it, summing to one; headings may wrap between words."""
    letters = [_letters(heading, [row[at] for row in rows]) for at, heading in enumerate(headings)]
    return [count / sum(letters) for count in letters]


def _letters(heading: str, cells: list[str]) -> int:
    words = max(map(len, heading.split()), default=0)
    return min(max([NARROW, words, len(heading) // 3, *map(len, cells)]), WIDE) + GAP
