"""Rows that have too many or too few cells, put right where the other rows show how; every repair is said.

A repair never invents or drops text: it leaves out an empty cell, cuts a cell in two, or cuts the row at
another delimiter. What no such step explains is kept as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from unionmap.intake.problems import Problem
from unionmap.intake.records import Dialect, records
from unionmap.intake.shapes import Profile, profiles, total_fit

ENOUGH_ROWS = 3
"""Rows in order that are needed before anything is concluded from them."""
SAMPLE_ROWS = 1_000
OTHER_DELIMITERS = (" ", ";", ",", "\t", "|")
MISFIT = -4.0
"""A fit a cell under this is not believed."""


@dataclass(frozen=True)
class Repair:
    """One way to read a ragged row, and what to say of it."""

    cells: list[str]
    code: str
    found: str = ""
    values: dict[str, object] = field(default_factory=dict)

    def problem(self, row: int) -> Problem:
        """The problem that reports this repair at a row of the file."""
        return Problem(self.code, row=row, found=self.found, values=self.values)


class Mender:
    """Mends the ragged rows of one table after the shapes of its regular rows."""

    def __init__(self, rows: Sequence[Sequence[str]], width: int, dialect: Dialect) -> None:
        regular = [row for row in rows[: 4 * SAMPLE_ROWS] if len(row) == width][:SAMPLE_ROWS]
        self.width = width
        self.dialect = dialect
        self.columns = profiles(regular, width) if len(regular) >= ENOUGH_ROWS else []

    def mend(self, cells: list[str], raw: str) -> Repair:
        """The best reading of a ragged row; `raw` is the row as it stands in the file."""
        ways = [*self._without_empty(cells), *self._split(cells), *self._recut(raw)] if self.columns else []
        best = max(ways, key=lambda way: self._believed(way.cells), default=None)
        if best is None or self._believed(best.cells) < MISFIT * self.width:
            return self.as_it_is(cells)
        return best

    def mend_header(self, cells: list[str], raw: str) -> Repair:
        """A ragged header has no rows to be compared with: only what its own marks show is mended."""
        surplus = len(cells) - self.width
        if surplus == 1 and "" in cells:
            return _drop(cells, cells.index(""))
        if surplus == -1:
            for index, cell in enumerate(cells):
                cut = cell.find(self.dialect.quote, 1) if self.dialect.quote else -1
                if cut > 0:
                    return self._cut(cells, index, cell[:cut], cell[cut:])
        recut = (repair for repair in self._recut(raw, exact=True) if surplus < -1)
        return next(recut, self._header_as_it_is(cells))

    def _believed(self, cells: list[str]) -> float:
        return total_fit(cells, self.columns)

    def _without_empty(self, cells: list[str]) -> Iterator[Repair]:
        if len(cells) == self.width + 1:
            yield from (_drop(cells, index) for index, cell in enumerate(cells) if not cell)
        elif len(cells) > self.width and not any(cells[self.width :]):
            yield Repair(cells[: self.width], "extra_delimiter", values={"position": self.width + 1})

    def _split(self, cells: list[str]) -> Iterator[Repair]:
        """The one best cut of a cell in two: at a quote, or where both parts look like their columns."""
        if len(cells) != self.width - 1:
            return
        before = [self.columns[index].fit(cell) for index, cell in enumerate(cells)]
        after = [self.columns[index + 1].fit(cell) for index, cell in enumerate(cells)]
        cuts = [
            (sum(before[:index]) + sum(after[index + 1 :]) + fit, index, left, right)
            for index, cell in enumerate(cells)
            for fit, left, right in self._cuts(cell, self.columns[index], self.columns[index + 1])
        ]
        if cuts:
            _, index, left, right = max(cuts)
            yield self._cut(cells, index, left, right)

    def _cuts(self, cell: str, left: Profile, right: Profile) -> Iterator[tuple[float, str, str]]:
        quote = self.dialect.quote
        for place in range(len(cell) + 1):
            first, second = cell[:place], cell[place:]
            at_quote = bool(quote) and second.startswith(quote) and place > 0
            if at_quote:
                second = second[len(quote) :].removesuffix(quote)
            if at_quote or (_sure(left, first) and _sure(right, second)):
                yield left.fit(first) + right.fit(second), first, second

    def _cut(self, cells: list[str], index: int, left: str, right: str) -> Repair:
        quote = self.dialect.quote
        if quote and right.startswith(quote):
            right = right[len(quote) :].removesuffix(quote)
        mended = [*cells[:index], left, right, *cells[index + 1 :]]
        if not left or not right:
            return Repair(mended, "short_row", values={"cells": len(cells), "width": self.width})
        return Repair(mended, "missing_delimiter", found=cells[index])

    def _recut(self, raw: str, exact: bool = False) -> Iterator[Repair]:
        """The row cut at another delimiter; the pieces of one cell are joined again as the columns ask."""
        for delimiter in OTHER_DELIMITERS:
            if delimiter == self.dialect.delimiter or delimiter not in raw:
                continue
            record = next(records(raw, Dialect(delimiter, self.dialect.quote, self.dialect.escape)), None)
            pieces = record.cells if record else []
            if (
                len(pieces) < self.width
                or (exact and len(pieces) != self.width)
                or len(pieces) > 5 * self.width
            ):
                continue
            cells = pieces if exact else _arrange(pieces, delimiter, self.columns)
            yield Repair(cells, "other_delimiter", found=delimiter)

    def as_it_is(self, cells: list[str]) -> Repair:
        """The row kept as it stands: filled with blanks, or with cells beyond the last column."""
        code = "short_row" if len(cells) < self.width else "long_row"
        padded = [*cells, *[""] * (self.width - len(cells))]
        return Repair(padded, code, values={"cells": len(cells), "width": self.width})

    def _header_as_it_is(self, cells: list[str]) -> Repair:
        kept = self.as_it_is(cells)
        return replace(kept, code="short_header") if kept.code == "short_row" else kept


def _drop(cells: list[str], index: int) -> Repair:
    return Repair([*cells[:index], *cells[index + 1 :]], "extra_delimiter", values={"position": index + 1})


def _sure(column: Profile, cell: str) -> bool:
    return column.knows(cell) if cell else column.empty > 0


def _arrange(pieces: list[str], delimiter: str, columns: Sequence[Profile]) -> list[str]:
    """Join neighbouring pieces so that there is one for each column and the columns fit best."""
    reach = len(pieces) - len(columns) + 1
    best: list[tuple[float, list[str]] | None] = [(0.0, [])] + [None] * len(pieces)
    for done, column in enumerate(columns):
        following: list[tuple[float, list[str]] | None] = [None] * (len(pieces) + 1)
        for start in range(done, len(pieces)):
            reached = best[start]
            for end in range(start + 1, min(start + reach, len(pieces)) + 1) if reached else ():
                assert reached is not None
                cell = delimiter.join(pieces[start:end])
                fit = reached[0] + column.fit(cell)
                known = following[end]
                if known is None or fit > known[0]:
                    following[end] = (fit, [*reached[1], cell])
        best = following
    last = best[len(pieces)]
    return last[1] if last else list(pieces)
