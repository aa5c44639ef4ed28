"""One table as found: its header, its rows as a frame of text, and where each row stands in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

import pandas as pd

from unionmap.intake.segments import Row


@dataclass
class Table:
    """A table: `frame` is all text, "" where a cell is blank; `row_numbers` are rows of the file, from 1.

    `header` has one tuple a column, its names from top to bottom; `header_rows` are the rows as they stand.
    `width` is the number of cells that most rows have; a longer row gives the frame columns without a name.
    """

    sheet: str
    frame: pd.DataFrame
    header: list[tuple[str, ...]]
    header_rows: list[Row]
    row_numbers: Sequence[int]
    width: int
    preamble: list[Row] = field(default_factory=list)
    footer: list[Row] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """One name a column: the parts of its path with a slash between, `CNVCLĐ/Nữ`."""
        return ["/".join(dict.fromkeys(part for part in path if part)) for path in self.header]


def grid(tables: Sequence[Table]) -> list[list[str]]:
    """All rows of the tables of one sheet, row 1 of the file first; blank where the file has no such row."""
    rows = {row.number: row.cells for row in _outer_rows(tables)}
    for table in tables:
        body = table.frame.itertuples(index=False, name=None)
        rows |= {number: list(cells) for number, cells in zip(table.row_numbers, body, strict=True)}
    return [rows.get(number, []) for number in range(1, max(rows, default=0) + 1)]


def _outer_rows(tables: Sequence[Table]) -> Iterator[Row]:
    return chain.from_iterable((*table.preamble, *table.header_rows, *table.footer) for table in tables)


def text_frame(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> pd.DataFrame:
    """A frame of text with these column names, which may be blank or repeat; rows must have their width."""
    frame = pd.DataFrame(list(rows), columns=range(len(columns)), dtype="str")
    frame.columns = pd.Index(list(columns), dtype="str")
    return frame


def column_paths(header: Sequence[Sequence[str]], width: int) -> list[tuple[str, ...]]:
    """The names of each column from top to bottom; a merged name reaches over the gaps to its right."""
    rows = [[*row, *[""] * (width - len(row))][:width] for row in header]
    for above, below in pairwise(rows):
        for index in range(1, width):
            under_merged_name = not above[index].strip() and below[index].strip() and below[index - 1].strip()
            if under_merged_name:
                above[index] = above[index - 1]
    return [tuple(row[index] for row in rows) for index in range(width)]
