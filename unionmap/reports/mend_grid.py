"""The rows of a file that have problems, as grids to be mended: one a sheet, the cells as they read now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from unionmap.filing.corrections import CellChange
from unionmap.filing.draft import Draft
from unionmap.intake.layout import Layout, Role
from unionmap.intake.mapping import ColumnMapping
from unionmap.intake.problems import Severity
from unionmap.intake.problems_rows import RowProblem


@dataclass(frozen=True)
class MendRow:
    """A row by its number in the file: the headings to look at, and its cells in the order of the grid."""

    number: int
    look_at: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class MendGrid:
    """Rows of one sheet; ``positions`` and ``headings`` name its columns, those with problems first.

    ``left_out`` counts rows with problems beyond those that are shown.
    """

    sheet: str
    positions: tuple[int, ...]
    headings: tuple[str, ...]
    rows: tuple[MendRow, ...]
    left_out: int

    def changes(self, edits: Mapping[int, Mapping[str, str | None]]) -> list[CellChange]:
        """What somebody wrote, by the row's place in the grid and the column's key (its position as text)."""
        return [
            CellChange(self.sheet, self.rows[place].number, int(position), text or "")
            for place, cells in edits.items()
            for position, text in cells.items()
        ]


def mend_grids(draft: Draft, severities: Sequence[Severity], most: int) -> list[MendGrid]:
    """A grid for every sheet with problems of these severities, of ``most`` rows at most."""
    found = [
        _grid(sheet, layout, draft.result.mappings[sheet], _to_mend(draft, sheet, severities), most)
        for sheet, layout in draft.result.layouts.items()
    ]
    return [grid for grid in found if grid.rows]


def _to_mend(draft: Draft, sheet: str, severities: Sequence[Severity]) -> list[RowProblem]:
    return [
        problem
        for problem in draft.result.problems
        if isinstance(problem, RowProblem) and problem.sheet == sheet and problem.severity in severities
    ]


def _grid(
    sheet: str, layout: Layout, mapping: ColumnMapping, problems: Sequence[RowProblem], most: int
) -> MendGrid:
    lines = {line.number: line for line in layout.lines if line.role not in (Role.HEADER, Role.BLANK)}
    rows = [problem.row for problem in problems if problem.row is not None]
    numbers = sorted({row for row in rows if row in lines})
    shown = numbers[:most]
    positions = _positions(mapping, problems)
    mended = [
        MendRow(
            number,
            tuple(dict.fromkeys(each.column for each in problems if each.row == number and each.column)),
            tuple(_cell(lines[number].cells, position) for position in positions),
        )
        for number in shown
    ]
    headings = tuple(mapping.matches[position].heading for position in positions)
    return MendGrid(sheet, positions, headings, tuple(mended), len(numbers) - len(shown))


def _positions(mapping: ColumnMapping, problems: Sequence[RowProblem]) -> tuple[int, ...]:
    """The name, then columns with problems, then all others that are read."""
    columns = mapping.columns
    asked = [columns[problem.field] for problem in problems if problem.field in columns]
    name = [columns["name"]] if "name" in columns else []
    return tuple(dict.fromkeys((*name, *asked, *sorted(columns.values()))))


def _cell(cells: Sequence[str], position: int) -> str:
    return cells[position] if position < len(cells) else ""
