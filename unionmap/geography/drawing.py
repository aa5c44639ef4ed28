"""From areas on the ground to areas in a view box: paths, label points, neighbours, a common border."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from unionmap.geography.close_up import Box, CloseUp, Point, close_up_of
from unionmap.geography.shapes import label_spot, svg_path

if TYPE_CHECKING:
    from geopandas import GeoSeries

WIDTH = 1000
TALLEST = 1600
"""A country may be long: beyond this height the drawing is narrower than ``WIDTH``."""

MARGIN = 8
METRES = "EPSG:3405"
SQUARE_METRES_A_KM2 = 1_000_000

FEW = 300
"""Up to so many areas paths go by whole units: less to send, and nothing to be seen of it."""


@dataclass(frozen=True)
class Outline:
    """One area. ``label`` lies inside it, in an ellipse of the radii ``room`` and half of it.

    Around the label of a ``square`` tile there is ``room`` to every side.
    """

    code: str
    path: str
    label: Point
    room: float
    centroid: Point
    km2: float
    neighbours: frozenset[str]
    square: bool = False


@dataclass(frozen=True)
class Outlines:
    """Every area of a vintage and scope, by code; ``border`` is their common outline.

    ``close_up`` shows a crowded part again, where there is one.
    """

    vintage: str
    scope: str
    box: Box
    areas: Mapping[str, Outline]
    border: str
    close_up: CloseUp | None

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.areas)

    @property
    def are_tiles(self) -> bool:
        """Whether all areas are equal squares: then they have no room for circles beside their words."""
        return any(area.square for area in self.areas.values())


def draw(ground: GeoSeries, vintage: str, scope: str) -> Outlines:
    """Areas drawn. ``ground`` holds polygons in a projected system, in metres, indexed by code."""
    drawn = _in_the_box(ground)
    digits = 0 if len(ground) <= FEW else 1
    neighbours = touching(ground)
    km2 = ground.area / SQUARE_METRES_A_KM2
    found = {
        code: Outline(
            code,
            svg_path(shape, digits),
            *label_spot(shape),
            _xy(shape.centroid),
            float(km2[code]),
            neighbours[code],
        )
        for code, shape in drawn.items()
    }
    _, _, right, bottom = drawn.total_bounds
    box: Box = (0, 0, round(float(right)) + MARGIN, round(float(bottom)) + MARGIN)
    close_up = close_up_of({code: (area.room, area.neighbours) for code, area in found.items()}, drawn, box)
    box = close_up.frame(box) if close_up else box
    return Outlines(
        vintage, scope, box, MappingProxyType(found), svg_path(drawn.union_all(), digits), close_up
    )


def _in_the_box(shapes: GeoSeries) -> GeoSeries:
    """Metres to view box units, y down."""
    west, south, east, north = shapes.total_bounds
    scale = min(WIDTH / (east - west), TALLEST / (north - south))
    return shapes.affine_transform([scale, 0, 0, -scale, MARGIN - scale * west, MARGIN + scale * north])


def touching(ground: GeoSeries) -> dict[str, frozenset[str]]:
    """Codes of the areas that touch each area."""
    left, right = ground.sindex.query(ground, predicate="intersects")
    codes = ground.index
    found: dict[str, set[str]] = {code: set() for code in codes}
    for one, other in zip(left, right, strict=True):
        found[codes[one]].add(codes[other])
    return {code: frozenset(others - {code}) for code, others in found.items()}


def _xy(point: object) -> Point:
    return round(point.x, 1), round(point.y, 1)  # type: ignore[attr-defined]
