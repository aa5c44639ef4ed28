"""From a geometry to what a drawing needs of it: a path and a place for its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely import Polygon
    from shapely.geometry.base import BaseGeometry

LABEL_ASPECT = 2
"""A label is about twice as wide as it is high."""


def svg_path(shape: BaseGeometry) -> str:
    """Path data of a polygon or multipolygon, in whole units; rings too small to show are left out."""
    return "".join(_ring(points) for points in _rings(shape) if len(points) > 2)


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


def _rings(shape: BaseGeometry) -> Iterator[list[tuple[int, int]]]:
    for polygon in _polygons(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            yield _whole(ring.coords[:-1])


def _whole(points: Iterable[tuple[float, ...]]) -> list[tuple[int, int]]:
    """Points rounded to whole units, each once where several fall on one."""
    kept: list[tuple[int, int]] = []
    for x, y, *_ in points:
        point = (round(x), round(y))
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept


def _ring(points: list[tuple[int, int]]) -> str:
    (x, y), *others = points
    steps = [f"M{x},{y}"]
    for to_x, to_y in others:
        steps.append(f"l{to_x - x},{to_y - y}")
        x, y = to_x, to_y
    return "".join([*steps, "z"])
