"""Every area as one square of the same size, each near where it lies: a town is as large as a coast.

Squares of a grid that covers the whole outline are dealt out so that the squares of the distances moved are
least in all; of several grids the one is taken that keeps most neighbours side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from unionmap.geography.drawing import MARGIN, TALLEST, WIDTH, Outline, Outlines
from unionmap.geography.shapes import svg_path

if TYPE_CHECKING:
    import numpy as np
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

GAP = 0.04
"""Between two squares, as a share of a side."""

PATIENCE = 400
"""Up to so many areas several grids are tried; more areas fill any grid much alike."""

SHIFTS = (0.5, 0.1, 0.3, 0.7, 0.9)
"""Where a grid begins, as a share of a side: across and down."""

Cell = tuple[int, int]
_STEP = re.compile(r"([Ml])(-?[\d.]+),(-?[\d.]+)|z")


@dataclass(frozen=True)
class Grid:
    """Squares of a side (view box units) whose middles lie within the outline, by column and row."""

    side: float
    left: float
    top: float
    cells: tuple[Cell, ...]

    def middle(self, cell: Cell) -> tuple[float, float]:
        return self.left + (cell[0] + 0.5) * self.side, self.top + (cell[1] + 0.5) * self.side


def tiled(drawn: Outlines) -> Outlines:
    """The same areas as squares. Their neighbours are those of the squares, not quite those of the map."""
    border = shape_of(drawn.border)
    dealt = [_dealt(grid, drawn) for grid in _grids(border, len(drawn.areas))]
    places = max(dealt, key=lambda places: _kept(places, drawn) - _holes(places))
    return _drawn(drawn, places)


def neighbours_kept(drawn: Outlines, tiles: Outlines) -> float:
    """Share of the pairs of neighbours that still touch as squares, at a side or a corner."""
    places = {code: _cell_of(tile, tiles) for code, tile in tiles.areas.items()}
    return _kept(places, drawn)


def shape_of(path: str) -> BaseGeometry:
    """The ground that a path of ours covers."""
    from shapely import union_all

    return union_all([polygon.buffer(0) for polygon in _polygons(path)])


def _polygons(path: str) -> Iterator[Polygon]:
    from shapely import Polygon

    for ring in path.split("z"):
        x = y = 0.0
        points = []
        for command, dx, dy in _STEP.findall(ring):
            x, y = (float(dx), float(dy)) if command == "M" else (x + float(dx), y + float(dy))
            points.append((x, y))
        if len(points) > 2:
            yield Polygon(points)


def _grids(border: BaseGeometry, count: int) -> list[Grid]:
    few = count <= PATIENCE
    shifts = [(across, down) for across in SHIFTS for down in SHIFTS] if few else [(0.5, 0.5)]
    return [_grid(border, count, shift) for shift in shifts]


def _grid(border: BaseGeometry, wanted: int, shift: tuple[float, float]) -> Grid:
    """The grid of the largest squares of which at least so many have their middle within the outline."""
    from shapely import prepare

    prepare(border)
    large = (border.area / wanted) ** 0.5 * 1.6
    small = large / 4
    for _ in range(18):
        side = (large + small) / 2
        if len(_cells(border, side, shift)) >= wanted:
            small = side
        else:
            large = side
    left, top, *_ = border.bounds
    return Grid(small, left - shift[0] * small, top - shift[1] * small, tuple(_cells(border, small, shift)))


def _cells(border: BaseGeometry, side: float, shift: tuple[float, float]) -> list[Cell]:
    import numpy as np
    from shapely import contains_xy

    left, top, right, bottom = border.bounds
    columns, rows = int((right - left) / side) + 2, int((bottom - top) / side) + 2
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
    x = left + (column + 0.5 - shift[0]) * side
    y = top + (row + 0.5 - shift[1]) * side
    inside = contains_xy(border, x, y)
    return list(zip(column[inside].tolist(), row[inside].tolist(), strict=True))


def _dealt(grid: Grid, drawn: Outlines) -> dict[str, Cell]:
    """A square for every area, the distances moved being least in all."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    middles = np.array([grid.middle(cell) for cell in grid.cells])
    centroids = np.array([area.centroid for area in drawn.areas.values()])
    _, chosen = linear_sum_assignment(_squared_distances(centroids, middles))
    return dict(zip(drawn.areas, (grid.cells[index] for index in chosen), strict=True))


def _squared_distances(ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    return ((ones[:, None, :] - others[None, :, :]) ** 2).sum(axis=2)


def _kept(places: Mapping[str, Cell], drawn: Outlines) -> float:
    pairs = [(code, other) for code, area in drawn.areas.items() for other in area.neighbours]
    side_by_side = sum(_touch(places[one], places[other]) for one, other in pairs)
    return side_by_side / len(pairs) if pairs else 1


def _holes(places: Mapping[str, Cell]) -> int:
    """Squares that nobody holds though those to all four sides are held: they would look like an area."""
    held = set(places.values())
    beside = [(column + 1, row) for column, row in held]
    sides = ((1, 0), (-1, 0), (0, 1), (0, -1))
    return sum(
        all((column + across, row + down) in held for across, down in sides)
        for column, row in set(beside) - held
    )


def _touch(one: Cell, other: Cell) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) == 1


def _drawn(drawn: Outlines, places: Mapping[str, Cell]) -> Outlines:
    columns, rows = (sorted({cell[axis] for cell in places.values()}) for axis in (0, 1))
    across, down = columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1
    side = round(min(WIDTH / across, TALLEST / down, WIDTH / 3), 1)
    held = {cell: code for code, cell in places.items()}
    tiles = {
        code: _tile(drawn.areas[code], (cell[0] - columns[0], cell[1] - rows[0]), side, _around(cell, held))
        for code, cell in places.items()
    }
    box = (0, 0, round(across * side) + 2 * MARGIN, round(down * side) + 2 * MARGIN)
    border = _border((cell[0] - columns[0], cell[1] - rows[0], side) for cell in held)
    return replace(drawn, box=box, areas=MappingProxyType(tiles), border=border, close_up=None)


def _around(cell: Cell, held: Mapping[Cell, str]) -> frozenset[str]:
    """Codes of the squares that touch a square."""
    steps = [(across, down) for across in (-1, 0, 1) for down in (-1, 0, 1) if across or down]
    places = [(cell[0] + across, cell[1] + down) for across, down in steps]
    return frozenset(held[place] for place in places if place in held)


def _tile(area: Outline, cell: Cell, side: float, neighbours: frozenset[str]) -> Outline:
    gap = side * GAP / 2
    left, top, width = MARGIN + cell[0] * side + gap, MARGIN + cell[1] * side + gap, side - 2 * gap
    path = f"M{left:.1f},{top:.1f}l{width:.1f},0l0,{width:.1f}l-{width:.1f},0z"
    middle = (round(left + width / 2, 1), round(top + width / 2, 1))
    return replace(
        area,
        path=path,
        label=middle,
        room=round(width / 2, 1),
        centroid=middle,
        neighbours=neighbours,
        square=True,
    )


def _cell_of(tile: Outline, tiles: Outlines) -> Cell:
    side = 2 * next(iter(tiles.areas.values())).room / (1 - GAP)
    return int((tile.label[0] - MARGIN) / side), int((tile.label[1] - MARGIN) / side)


def _border(squares: Iterable[tuple[int, int, float]]) -> str:
    """The common outline of the squares."""
    from shapely import box, union_all

    drawn = [
        box(*(MARGIN + side * corner for corner in (column, row, column + 1, row + 1)))
        for column, row, side in squares
    ]
    return svg_path(union_all(drawn), digits=1)
