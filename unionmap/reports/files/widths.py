"""A table on paper: how wide each column is, and how many rows are worth a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unionmap.reports.table import Table
from unionmap.words import Reader

MOST_ROWS = 40
"""A longer list is for a spreadsheet: on paper its first rows stand, and how many there are besides."""

NARROW, WIDE, GAP = 4, 24, 3
"""Letters: no column is reckoned narrower or wider than that; and the gap between two."""


def shortened(reader: Reader, table: Table, most: int = MOST_ROWS) -> tuple[Table, str]:
    """The table, or its first rows and its totals; and what to say of the rest, else empty."""
    body, totals = table.rows[: len(table.rows) - table.totals], table.rows[len(table.rows) - table.totals :]
    rest = len(body) - most
    if rest <= 0:
        return table, ""
    said = reader.plural(
        rest, "{n} more row stands in the Excel file.", "{n} more rows stand in the Excel file."
    )
    return replace(table, rows=body[:most] + totals), said


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
