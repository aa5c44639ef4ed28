"""What a column usually looks like, and how well a piece of text would fit in it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

LONG_TEXT = 25
"""Characters from which a cell with blanks is taken for running text, whatever stands in it."""

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=20_000)
def fine(cell: str) -> str:
    """The shape of a cell with its digits counted: "28/01/2018" -> "00/00/0000", "MG-8769" -> "A-0000"."""
    if len(cell) > LONG_TEXT and " " in cell:
        return "text"
    return re.sub(r"\d", "0", _LETTERS.sub(lambda found: "A" if found.group().isupper() else "a", cell))


@lru_cache(maxsize=20_000)
def coarse(cell: str) -> str:
    """The shape of a cell with runs shortened: numbers of any length alike, words of any number alike."""
    shape = _DIGITS.sub("0", _LETTERS.sub("a", cell))
    return "text" if len(cell) > LONG_TEXT and " " in cell else re.sub(r"(a[ '.-]*)+", "a", shape)


class Profile:
    """The shapes and values of one column, learned from the rows that are in order."""

    def __init__(self, cells: Sequence[str]) -> None:
        self.count = len(cells)
        self.empty = sum(not cell for cell in cells)
        self.values = Counter(cells)
        self.fine = Counter(map(fine, cells))
        self.coarse = Counter(map(coarse, cells))

    def fit(self, cell: str) -> float:
        """How well a cell fits, as the logarithm of a likelihood: 0 at best, about -7 at worst."""
        if not cell:
            return math.log((self.empty + 0.02) / (self.count + 1))
        alike = 0.5 * self._share(self.fine[fine(cell)]) + 0.2 * self._share(self.coarse[coarse(cell)])
        repeated = self.values[cell] if self.count > len(self.values) else 0
        return math.log(0.001 + alike + 0.3 * min(1.0, 3 * self._share(repeated)) ** 0.5)

    def knows(self, cell: str) -> bool:
        """Whether the column has held this value, or many cells of this very shape."""
        return cell in self.values or self._share(self.fine[fine(cell)]) >= 0.1

    def _share(self, count: int) -> float:
        return count / (self.count + 1)


def profiles(rows: Sequence[Sequence[str]], width: int) -> list[Profile]:
    """One profile a column of `width`, from rows that all have that many cells."""
    return [Profile([row[index] for row in rows]) for index in range(width)]


def total_fit(cells: Sequence[str], columns: Sequence[Profile]) -> float:
    """How well a row fits, summed over its columns."""
    return sum(column.fit(cell) for column, cell in zip(columns, cells, strict=True))
