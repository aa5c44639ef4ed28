"""Labels that would lie over one another: the one with more room stays, the other shrinks or goes.

What is not written can still be pointed at, spoken by the area itself, and read in the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unionmap.charts.area_picture import AreaPicture, PlacedLabel
from unionmap.charts.labels import SIZES, Label, Size

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom in view box units."""


def apart(areas: Sequence[AreaPicture]) -> tuple[AreaPicture, ...]:
    """The areas with labels of each size that do not touch one another."""
    kept = {size: _kept(areas, size) for size in SIZES}
    return tuple(
        replace(area, labels={size: kept[size][area.code] for size in SIZES if area.code in kept[size]})
        for area in areas
    )


def rectangle(placed: PlacedLabel) -> Rectangle:
    """The ground that a label covers."""
    (x, y), width, height = placed.middle, placed.label.width, placed.label.height
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _kept(areas: Sequence[AreaPicture], size: Size) -> dict[str, PlacedLabel]:
    """Labels by code: those in the largest letters are placed first."""
    labelled = sorted(
        (area for area in areas if size in area.labels), key=lambda area: -area.labels[size].label.font
    )
    kept: dict[str, PlacedLabel] = {}
    taken: list[Rectangle] = []
    for area in labelled:
        tried = (area.labels[size], _shorter(area.labels[size]))
        free = next((placed for placed in tried if not _covers_any(rectangle(placed), taken)), None)
        if free is not None:
            kept[area.code] = free
            taken.append(rectangle(free))
    return kept


def _shorter(placed: PlacedLabel) -> PlacedLabel:
    """The last line alone, which is the number."""
    return replace(placed, label=Label(placed.label.lines[-1:], placed.label.font))


def _covers_any(one: Rectangle, others: Sequence[Rectangle]) -> bool:
    return any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for other in others
    )
