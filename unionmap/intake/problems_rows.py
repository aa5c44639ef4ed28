"""What can be said about the rows of a sheet: the part of the catalogue that names single cells.

A sentence names the cell as the spreadsheet does, says what stands there, and what to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from unionmap.intake.problems import Kind, Problem, Severity
from unionmap.intake.problems_rows_texts import BLOCKING, NOTING, WARNING


def _kinds() -> dict[str, Kind]:
    parts = ((Severity.BLOCKS, BLOCKING), (Severity.WARNS, WARNING), (Severity.NOTES, NOTING))
    return {code: Kind(severity, vi, en) for severity, texts in parts for code, (vi, en) in texts.items()}


ROW_CATALOGUE: Mapping[str, Kind] = MappingProxyType(_kinds())


@dataclass(frozen=True)
class RowProblem(Problem):
    """A problem of a row or a cell: ``letter`` is the column's letter, ``column`` its heading.

    ``field`` names what the column holds, so that a correction finds its way back.
    """

    letter: str = ""
    field: str = ""

    @property
    def kind(self) -> Kind:
        return ROW_CATALOGUE[self.code]

    @property
    def cell(self) -> str:
        """The cell as a spreadsheet names it, ``E12``; "" where the problem has no single cell."""
        return f"{self.letter}{self.row}" if self.letter and self.row else ""

    def _place(self, language: str) -> str:
        sheet, row, column = ("Sheet", "row", "column") if language == "en" else ("Trang", "dòng", "cột")
        parts = [f'{sheet} "{self.sheet}"'] if self.sheet else []
        parts += [f"{row} {self.row}"] if self.row else []
        named = " ".join(part for part in (self.letter, f'"{self.column}"' if self.column else "") if part)
        parts += [f"{column} {named}"] if named else []
        place = ", ".join(parts)
        return place[:1].upper() + place[1:]


@dataclass(frozen=True)
class Group:
    """All problems of one code: how many, and the first of them."""

    code: str
    severity: Severity
    count: int
    first: Problem


_ORDER = (Severity.BLOCKS, Severity.WARNS, Severity.NOTES)


def grouped(problems: Iterable[Problem]) -> list[Group]:
    """Problems by code, the blocking ones first, within a severity the most frequent first."""
    listed = list(problems)
    counts = Counter(problem.code for problem in listed)
    first = {problem.code: problem for problem in reversed(listed)}
    groups = [Group(code, first[code].severity, count, first[code]) for code, count in counts.items()]
    return sorted(groups, key=lambda group: (_ORDER.index(group.severity), -group.count))


def blocks(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stands in the way of publishing."""
    return any(problem.severity is Severity.BLOCKS for problem in problems)
