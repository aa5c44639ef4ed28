"""Where a sheet names its columns: one row, or several under merged names."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.intake.headers import is_heading
from unionmap.intake.segments import is_figure

LOOK_AT = 60
"""Rows from the top among which the header is looked for."""
MOST_ROWS = 4

Row = Sequence[str]


def find_header(grid: Sequence[Row]) -> range:
    """Indices of the header's rows; an empty range at the end of the grid where nothing names columns."""
    start = _by_words(grid)
    if start is None:
        start = _by_shape(grid)
    if start is None:
        return range(len(grid), len(grid))
    while start > 0 and _is_over(grid[start - 1], grid[start]):
        start -= 1
    stop = start + 1
    while stop < len(grid) and stop - start < MOST_ROWS and _is_under(grid[start:stop], grid[stop]):
        stop += 1
    return range(start, stop)


def filled(row: Row) -> list[int]:
    """Indices of the cells that hold something."""
    return [index for index, cell in enumerate(row) if cell and not cell.isspace()]


def _known(row: Row) -> int:
    return sum(is_heading(row[index]) for index in filled(row))


def _by_words(grid: Sequence[Row]) -> int | None:
    """The first of the rows with the most names known to us, two at least."""
    known = [_known(row) for row in grid[:LOOK_AT]]
    most = max(known, default=0)
    return known.index(most) if most > 1 else None


def _by_shape(grid: Sequence[Row]) -> int | None:
    """The first row without figures that is as full as the rows usually are."""
    counts = sorted(len(cells) for cells in map(filled, grid[:LOOK_AT]) if cells)
    usual = counts[len(counts) // 2] if counts else 0
    for index, row in enumerate(grid[:LOOK_AT]):
        cells = filled(row)
        if len(cells) >= max(2, (usual + 1) // 2) and not any(is_figure(row[cell]) for cell in cells):
            return index
    return None


def _is_over(row: Row, below: Row) -> bool:
    """Whether a row holds the merged names over a header row, and is no title."""
    cells = filled(row)
    if not cells or any(is_figure(row[index]) for index in cells):
        return False
    fills_a_gap = any(index >= len(below) or not below[index].strip() for index in cells)
    known = sum(is_heading(row[index]) for index in cells)
    return known * 2 >= len(cells) and (fills_a_gap or len(cells) < len(filled(below)))


def _is_under(header: Sequence[Row], row: Row) -> bool:
    """Whether a row holds the lower half of merged names: it stands under gaps, and holds no figure."""
    cells = filled(row)
    if not cells or any(is_figure(row[index]) for index in cells):
        return False
    return set(cells) <= _spanned(header, len(row)) and (len(cells) > 1 or is_heading(row[cells[0]]))


def _spanned(header: Sequence[Row], width: int) -> set[int]:
    """Columns over which a merged name reaches: gaps in the last header row, and the cell left of a gap."""
    last = header[-1]
    named = set(filled(last))
    gaps = {index for index in range(width) if index not in named and index > min(named, default=width)}
    return gaps | {index for index in named if index + 1 in gaps}
