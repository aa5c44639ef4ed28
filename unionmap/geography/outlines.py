"""The areas of a boundary vintage, ready to be drawn: paths, label points and areas in one view box.

Coordinates are VN-2000 / UTM zone 48N (EPSG:3405), scaled so that the province is ``WIDTH`` units wide,
y down, the same frame for every vintage of a scope. Outlines are generalised (see ``geo/README.md``): square
kilometres are those of the drawing, not official ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from unionmap.geography.close_up import Box, CloseUp, Point, crowd, square_around
from unionmap.geography.shapes import label_spot, svg_path
from unionmap.model.codelists import areas
from unionmap.model.dimensions import SCOPE
from unionmap.model.files import GEO

if TYPE_CHECKING:
    from geopandas import GeoDataFrame, GeoSeries

WIDTH = 1000
MARGIN = 8
METRES = "EPSG:3405"
SQUARE_METRES_A_KM2 = 1_000_000


@dataclass(frozen=True)
class Outline:
    """One area. ``label`` lies inside it, in an ellipse of the radii ``room`` and half of it."""

    code: str
    path: str
    label: Point
    room: float
    centroid: Point
    km2: float
    neighbours: frozenset[str]


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


@cache
def outlines(vintage: str, scope: str = SCOPE) -> Outlines:
    """Outlines of a vintage (``districts-2021``, ``communes-2021``, ``communes-2025``).

    Raises ValueError where the scope has no area, or the outlines are not exactly those of ``geo/areas.csv``.
    """
    ground = _on_the_ground(vintage, scope)
    drawn = _in_the_box(ground.geometry)
    neighbours = _neighbours(ground)
    km2 = ground.geometry.area / SQUARE_METRES_A_KM2
    found = {
        code: Outline(
            code, svg_path(shape), *label_spot(shape), _xy(shape.centroid), float(km2[code]), neighbours[code]
        )
        for code, shape in drawn.items()
    }
    height = round(float(drawn.total_bounds[3])) + MARGIN
    box = (0, 0, WIDTH + 2 * MARGIN, height)
    border = svg_path(drawn.union_all())
    return Outlines(vintage, scope, box, MappingProxyType(found), border, _close_up(found, drawn))


def _on_the_ground(vintage: str, scope: str) -> GeoDataFrame:
    """Areas of the scope in metres, indexed by code in the codelist's order."""
    import geopandas

    read = geopandas.read_file(GEO / f"{vintage}.geojson").set_index("code")
    if sorted(read.index) != sorted(areas(vintage).codes):
        raise ValueError(f"{vintage}: the outlines are not those of the areas in areas.csv, each once")
    wanted = list(areas(vintage, scope).codes)
    if not wanted:
        raise ValueError(f"{vintage}: areas.csv knows no area of the scope {scope}")
    return read.loc[wanted].to_crs(METRES)


def _in_the_box(shapes: GeoSeries) -> GeoSeries:
    """Metres to view box units, y down."""
    west, _, east, north = shapes.total_bounds
    scale = WIDTH / (east - west)
    return shapes.affine_transform([scale, 0, 0, -scale, MARGIN - scale * west, MARGIN + scale * north])


def _neighbours(ground: GeoDataFrame) -> dict[str, frozenset[str]]:
    """Codes of the areas that touch each area."""
    left, right = ground.sindex.query(ground.geometry, predicate="intersects")
    codes = ground.index
    touching: dict[str, set[str]] = {code: set() for code in codes}
    for one, other in zip(left, right, strict=True):
        touching[codes[one]].add(codes[other])
    return {code: frozenset(others - {code}) for code, others in touching.items()}


def _close_up(found: Mapping[str, Outline], drawn: GeoSeries) -> CloseUp | None:
    crowded = crowd({c: a.room for c, a in found.items()}, {c: a.neighbours for c, a in found.items()})
    if not crowded:
        return None
    left, top, width, height = source = square_around(drawn.loc[list(crowded)].total_bounds)
    shown = drawn.cx[left : left + width, top : top + height].index
    return CloseUp(crowded, frozenset(shown), source)


def _xy(point: object) -> Point:
    return round(point.x, 1), round(point.y, 1)  # type: ignore[attr-defined]
