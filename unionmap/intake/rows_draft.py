"""A sheet on its way to typed rows: its cells by field, what was read of them, and what there is to say."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from unionmap.intake.fields import Field, fields
from unionmap.intake.layout import Layout, Line, Sum
from unionmap.intake.mapping import ColumnMapping
from unionmap.intake.problems_rows import RowProblem
from unionmap.model.label import Label

Value = str | int | float | bool | date | None
T = TypeVar("T")


def column_letter(index: int) -> str:
    """The letter of a column by its index from 0: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass
class Draft:
    """The body rows of one sheet; ``cells`` and ``values`` have one list a field, one entry a row.

    ``sums`` are rows of sums with the positions, among the rows, that they add up; ``provinces`` are rows of
    the whole province, ``left_out`` all rows that do not count, ``unread`` cells that could not be read.
    """

    sheet: str
    layout: Layout
    mapping: ColumnMapping
    period: date
    lines: list[Line] = field(default_factory=list)
    cells: dict[str, Sequence[str]] = field(default_factory=dict)
    values: dict[str, list[Value]] = field(default_factory=dict)
    sums: list[Sum] = field(default_factory=list)
    provinces: set[int] = field(default_factory=set)
    left_out: set[int] = field(default_factory=set)
    unread: set[tuple[int, str]] = field(default_factory=set)
    problems: list[RowProblem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = self.layout.body
        self.sums = list(self.layout.sums)
        rows = [line.cells for line in self.lines]
        shortest = min(map(len, rows), default=0)
        for name, index in self.mapping.columns.items():
            if index < shortest:
                self.cells[name] = [row[index] for row in rows]
            else:
                self.cells[name] = [row[index] if index < len(row) else "" for row in rows]

    @property
    def fields(self) -> dict[str, Field]:
        """Every field of the sheet's kind."""
        return fields(self.mapping.kind)

    def text(self, name: str, position: int) -> str:
        """The cell of a field in one row; "" where the sheet has no such column."""
        return self.cells[name][position] if name in self.cells else ""

    def value(self, name: str, position: int) -> Value:
        """What was read of a field in one row; ``None`` where nothing was."""
        return self.values[name][position] if name in self.values else None

    def texts(self, name: str) -> Sequence[str]:
        """All cells of a field; blanks where the sheet has no such column."""
        return self.cells.get(name) or self._all("")

    def column(self, name: str) -> Sequence[Any]:
        """What was read of a field in all rows; ``None`` where nothing was."""
        return self.values.get(name) or self._all(None)

    def _all(self, value: T) -> Sequence[T]:
        return [value] * len(self.lines)

    def say(self, code: str, position: int | None = None, name: str = "", /, **values: object) -> None:
        """Note a problem: of a cell, of a row where no field is named, of the sheet where no row is."""
        column = self.mapping.columns.get(name)
        row = None if position is None else self.lines[position].number
        found = str(values.pop("found", self.text(name, position) if position is not None else ""))
        self.say_at(code, row, column, name, found, **values)

    def say_at(
        self,
        code: str,
        row: int | None,
        column: int | None,
        name: str = "",
        found: str = "",
        /,
        **values: object,
    ) -> None:
        """Note a problem at a row's number and a column's index."""
        heading = "" if column is None else self.mapping.matches[column].heading
        letter = "" if column is None else column_letter(column)
        self.problems.append(
            RowProblem(code, row, heading, found.strip(), self.sheet, values, letter=letter, field=name)
        )


def spoken(number: float) -> Label:
    """A number as a sentence shows it to a Vietnamese and to an English reader."""
    english = f"{number:,}"
    return Label(english.translate(str.maketrans(",.", ".,")), english)


def by_text(texts: Sequence[str], read: Callable[[str], T]) -> list[T]:
    """What ``read`` makes of each text, made once for equal texts: columns repeat themselves."""
    known = {text: read(text) for text in dict.fromkeys(texts)}
    return [known[text] for text in texts]


def by_cells(read: Callable[..., T], *columns: Sequence[Hashable]) -> list[T]:
    """What ``read`` makes of the cells that stand beside one another, made once for equal cells."""
    rows = list(zip(*columns, strict=True))
    known = {row: read(*row) for row in dict.fromkeys(rows)}
    return [known[row] for row in rows]
