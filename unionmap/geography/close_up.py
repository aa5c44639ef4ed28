"""Areas too small and too close to be told apart are drawn again, larger, in a free corner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geopandas import GeoSeries

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""x, y, width, height in view box units."""

CROWDED = 17
"""Room (see ``Outline``) below which an area cannot carry a label or a circle."""

CROWD = 4
"""Fewer crowded neighbours than this are left as they are."""

CORNER: Box = (8, 628, 268, 268)
"""The south-west of the frame of Trà Vinh, off the coast: no area of its vintages reaches into it."""

PADDING = 6


ENOUGH = 1.5
"""A close-up that shows things less than so many times larger is not worth its corner."""


@dataclass(frozen=True)
class CloseUp:
    """The part of the map under ``source`` is shown again at ``corner``; ``crowded`` are the areas it is for.

    ``shown`` are all areas of which a part lies under ``source``.
    """

    crowded: frozenset[str]
    shown: frozenset[str]
    source: Box
    corner: Box = CORNER

    @property
    def zoom(self) -> float:
        return self.corner[2] / self.source[2]

    def seen(self, point: Point) -> Point:
        """Where a point of the map lies in the corner."""
        (x, y), (left, top, *_) = point, self.source
        return (
            round(self.corner[0] + (x - left) * self.zoom, 1),
            round(self.corner[1] + (y - top) * self.zoom, 1),
        )

    def frame(self, box: Box) -> Box:
        """The box of the map, widened where the corner reaches beyond it."""
        left, top, width, height = self.corner
        return box[0], box[1], max(box[2], left + width + 8), max(box[3], top + height + 8)


def close_up_of(
    areas: Mapping[str, tuple[float, frozenset[str]]], drawn: GeoSeries, box: Box
) -> CloseUp | None:
    """The close-up of what is crowded, in a free corner; ``None`` where nothing is, or too much to be helped.

    ``areas`` gives the room and the neighbours of each, ``drawn`` their shapes.
    """
    rooms = {code: room for code, (room, _) in areas.items()}
    crowded = crowd(rooms, {code: neighbours for code, (_, neighbours) in areas.items()})
    if not crowded:
        return None
    source = square_around(drawn.loc[sorted(crowded)].total_bounds)
    if CORNER[2] / source[2] < ENOUGH:
        return None
    left, top, width, height = source
    shown = drawn.cx[left : left + width, top : top + height].index
    return CloseUp(crowded, frozenset(shown), source, free_corner(drawn, box))


def free_corner(drawn: GeoSeries, box: Box) -> Box:
    """A place for the close-up that no area reaches into: a corner of the map, else beside it."""
    from shapely import box as rectangle

    _, _, side, _ = CORNER
    edge, right, bottom = CORNER[0], box[2] - side - CORNER[0], box[3] - side - CORNER[0]
    corners = [CORNER, *((x, y, side, side) for y in (bottom, edge) for x in (edge, right))]
    for left, top, width, height in corners:
        inside = top + height <= box[3] and left >= 0
        if inside and not drawn.intersects(rectangle(left, top, left + width, top + height)).any():
            return left, top, width, height
    return box[2], bottom, side, side


def crowd(rooms: Mapping[str, float], neighbours: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The largest group of crowded areas that hang together; empty where no group is large enough."""
    crowded = {code for code, room in rooms.items() if room < CROWDED}
    groups = []
    while crowded:
        group = _reached_from(next(iter(crowded)), crowded, neighbours)
        crowded -= group
        groups.append(group)
    largest = max(groups, key=len, default=frozenset())
    return largest if len(largest) >= CROWD else frozenset()


def _reached_from(start: str, within: set[str], neighbours: Mapping[str, frozenset[str]]) -> frozenset[str]:
    reached, ahead = {start}, [start]
    while ahead:
        ahead = list({n for code in ahead for n in neighbours[code]} & within - reached)
        reached.update(ahead)
    return frozenset(reached)


def square_around(bounds: tuple[float, float, float, float]) -> Box:
    """The square, with some padding, around ``(left, top, right, bottom)``."""
    left, top, right, bottom = bounds
    side = round(max(right - left, bottom - top)) + 2 * PADDING
    return round((left + right - side) / 2), round((top + bottom - side) / 2), side, side
