"""One table as it was found: its header, its rows as a frame of text, and where each row stands in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from unionmap.intake.segments import Row


@dataclass
class Table:
    """A table: `frame` is all text, "" where a cell is blank; `row_numbers` are rows of the file, from 1.

    `header` has one tuple a column, its names from top to bottom; `header_rows` are the rows they stand in.
    """

    sheet: str
    frame: pd.DataFrame
    header: list[tuple[str, ...]]
    header_rows: list[int]
    row_numbers: Sequence[int]
    preamble: list[Row] = field(default_factory=list)
    footer: list[Row] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """One name a column: the parts of its path with a slash between, `CNVCLĐ/Nữ`."""
        return ["/".join(dict.fromkeys(part for part in path if part)) for path in self.header]


def text_frame(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> pd.DataFrame:
    """A frame of text with these column names, which may be blank or repeat; rows must have their width."""
    frame = pd.DataFrame(list(rows), columns=range(len(columns)), dtype="str")
    frame.columns = pd.Index(list(columns), dtype="str")
    return frame


def column_paths(header: Sequence[Sequence[str]], width: int) -> list[tuple[str, ...]]:
    """The names of each column from top to bottom; a merged name reaches over the gaps to its right."""
    rows = [[*row, *[""] * (width - len(row))][:width] for row in header]
    for above, below in zip(rows, rows[1:], strict=False):
        for index in range(1, width):
            under_merged_name = not above[index].strip() and below[index].strip() and below[index - 1].strip()
            if under_merged_name:
                above[index] = above[index - 1]
    return [tuple(row[index] for row in rows) for index in range(width)]
