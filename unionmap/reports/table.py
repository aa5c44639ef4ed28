"""A table on its way to the screen or to a worksheet: one declaration for both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from unionmap.words import Reader

Cell = str | int | float | date | None
"""``None`` where there is no figure; the table's last column then says why."""

Kind = Literal["text", "count", "change", "percent", "points", "average", "day"]

NO_FIGURE = "–"

WRITERS: dict[Kind, Callable[[Reader, Any], str]] = {
    "count": lambda reader, value: reader.number(value),
    "change": lambda reader, value: reader.signed(value),
    "percent": lambda reader, value: reader.percent(value),
    "points": lambda reader, value: reader.signed(value, 1),
    "average": lambda reader, value: reader.number(value, 1),
    "day": lambda reader, value: reader.day(value),
    "text": lambda _, value: str(value),
}


@dataclass(frozen=True)
class Column:
    """A heading in the reader's words, and how its cells are written."""

    heading: str
    kind: Kind = "text"

    def written(self, reader: Reader, cell: Cell) -> str:
        """The cell as the reader sees it: without a figure a dash, never a nought."""
        return NO_FIGURE if cell is None else WRITERS[self.kind](reader, cell)


@dataclass(frozen=True)
class Table:
    """Rows of cells under columns; the last ``totals`` rows are totals of those above them.

    Raises ValueError where two columns carry the same heading.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: int = 0

    def __post_init__(self) -> None:
        headings = [column.heading for column in self.columns]
        if len(set(headings)) != len(headings):
            raise ValueError(f"{self.title}: a heading stands twice: {headings}")
