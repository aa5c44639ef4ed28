"""From a geometry to what a drawing needs of it: a path and a place for its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

LABEL_ASPECT = 2
"""A label is about twice as wide as it is high."""


def svg_path(shape: BaseGeometry, digits: int = 0) -> str:
    """Path data of a polygon or multipolygon, in units of so many decimals; rings too small are left out."""
    return "".join(_ring(points, digits) for points in _rings(shape, digits) if len(points) > 2)


def label_spot(shape: BaseGeometry) -> tuple[tuple[float, float], float]:
    """Centre and half width of the largest ellipse inside the shape that is as wide as a label is.

    Found as the largest circle inside the shape stretched upwards.
    """
    from shapely import affinity, maximum_inscribed_circle

    largest = max(_polygons(shape), key=lambda polygon: polygon.area)
    stretched = affinity.scale(largest, 1, LABEL_ASPECT, origin=(0, 0))
    radius = maximum_inscribed_circle(stretched, tolerance=0.5)
    x, y = radius.coords[0]
    return (round(x, 1), round(y / LABEL_ASPECT, 1)), round(radius.length, 1)


def _polygons(shape: BaseGeometry) -> Iterable[Polygon]:
    parts: Iterable[Polygon] = getattr(shape, "geoms", [shape])
    return parts


def _rings(shape: BaseGeometry, digits: int) -> Iterator[list[tuple[int, int]]]:
    for polygon in _polygons(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            yield _whole(ring.coords[:-1], 10**digits)


def _whole(points: Iterable[tuple[float, ...]], parts: int) -> list[tuple[int, int]]:
    """Points in whole parts of a unit, each once where several fall on one."""
    kept: list[tuple[int, int]] = []
    for x, y, *_ in points:
        point = (round(x * parts), round(y * parts))
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept


def _ring(points: list[tuple[int, int]], digits: int) -> str:
    (x, y), *others = points
    steps = [f"M{_unit(x, digits)},{_unit(y, digits)}"]
    for to_x, to_y in others:
        steps.append(f"l{_unit(to_x - x, digits)},{_unit(to_y - y, digits)}")
        x, y = to_x, to_y
    return "".join([*steps, "z"])


def _unit(parts: int, digits: int) -> str:
    return f"{parts / 10**digits:g}" if digits else str(parts)
