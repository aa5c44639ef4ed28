"""Areas too small and too close to be told apart are drawn again, larger, in a free corner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""x, y, width, height in view box units."""

CROWDED = 17
"""Room (see ``Outline``) below which an area cannot carry a label or a circle."""

CROWD = 4
"""Fewer crowded neighbours than this are left as they are."""

CORNER: Box = (8, 628, 268, 268)
"""The south-west of the frame, off the coast: no area of any vintage reaches into it."""

PADDING = 6


@dataclass(frozen=True)
class CloseUp:
    """The part of the map under ``source`` is shown again at ``CORNER``; ``crowded`` are the areas it is for.

    ``shown`` are all areas of which a part lies under ``source``.
    """

    crowded: frozenset[str]
    shown: frozenset[str]
    source: Box

    @property
    def zoom(self) -> float:
        return CORNER[2] / self.source[2]

    def seen(self, point: Point) -> Point:
        """Where a point of the map lies in the corner."""
        (x, y), (left, top, *_) = point, self.source
        return round(CORNER[0] + (x - left) * self.zoom, 1), round(CORNER[1] + (y - top) * self.zoom, 1)


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
