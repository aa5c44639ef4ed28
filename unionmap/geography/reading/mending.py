"""Outlines made fit to be drawn: valid, without gap or overlap, with few points and with shared borders.

What was wrong is measured first, in square kilometres, so that it can be said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unionmap.geography.drawing import METRES, SQUARE_METRES_A_KM2

if TYPE_CHECKING:
    import numpy as np
    from geopandas import GeoSeries
    from shapely.geometry.base import BaseGeometry

LEAST = 1.0
"""Square metres below which a gap or an overlap is the rounding of a coordinate."""

LISTED = 100
"""Of the largest, so many are shown on the map; all are counted."""

CLOSED = 25.0
"""Metres up to which a gap between areas is closed; a wider one may be a lake, or an area that is missing."""

FINEST, COARSEST = 5.0, 100.0
"""Metres by which a border may move when it is generalised."""

A_DRAWING = 1500
"""The border moves by less than this part of the drawing's width."""


@dataclass(frozen=True)
class Flaws:
    """Gaps, or overlaps: how many, how large in all, and the largest of them."""

    count: int
    km2: float
    largest: tuple[BaseGeometry, ...]


@dataclass(frozen=True)
class Mended:
    """Areas in metres, one polygon or multipolygon each, in their order; ``points`` before and after.

    ``gaps`` and ``overlaps`` are in metres, too.
    """

    areas: GeoSeries
    invalid: tuple[int, ...]
    gaps: Flaws
    overlaps: Flaws
    points: tuple[int, int]
    tolerance: float


def mended(areas: GeoSeries) -> Mended:
    """Valid, measured, cleaned, generalised. ``areas`` are polygons in the system in which they were drawn:

    what is straight there may be bent in another, and would then seem to gape.
    """
    import shapely

    before = int(shapely.get_num_coordinates(areas).sum())
    invalid = tuple(int(place) for place in (~areas.is_valid).to_numpy().nonzero()[0])
    valid = areas.make_valid(method="structure", keep_collapsed=False).apply(polygons_of)
    gaps, overlaps = gaps_of(valid), overlaps_of(valid)
    ground = valid.to_crs(METRES)
    tolerance = tolerance_for(ground)
    drawn = generalised(ground, tolerance)
    after = int(shapely.get_num_coordinates(drawn).sum())
    return Mended(drawn, invalid, gaps, overlaps, (before, after), tolerance)


def polygons_of(shape: BaseGeometry | None) -> BaseGeometry:
    """The polygons within any geometry, as one; empty where there is none."""
    from shapely import MultiPolygon, get_parts

    parts = [] if shape is None else [part for part in get_parts(shape) if part.geom_type == "Polygon"]
    nested = [] if shape is None else [p for p in get_parts(shape) if p.geom_type == "MultiPolygon"]
    found = [*parts, *(polygon for multi in nested for polygon in multi.geoms)]
    return found[0] if len(found) == 1 else MultiPolygon(found)


def overlaps_of(areas: GeoSeries) -> Flaws:
    """Where two areas lie over each other."""
    import shapely

    one, other = areas.sindex.query(areas.array, predicate="intersects")
    pairs = one < other
    shapes = areas.to_numpy()
    return _flaws(shapely.intersection(shapes[one[pairs]], shapes[other[pairs]]), areas.crs)


def gaps_of(areas: GeoSeries) -> Flaws:
    """Where no area lies though areas lie all around: a gap that opens to the outside is a coast."""
    import numpy as np
    import shapely

    whole = polygons_of(areas.union_all())
    rings = [shapely.Polygon(ring) for polygon in shapely.get_parts(whole) for ring in polygon.interiors]
    return _flaws(np.array(rings, dtype=object), areas.crs)


def _flaws(shapes: np.ndarray, crs: object) -> Flaws:
    import geopandas
    import numpy as np

    shapes = np.array([polygons_of(shape) for shape in shapes], dtype=object)
    ground = geopandas.GeoSeries(shapes, crs=crs).to_crs(METRES)
    large = ground[ground.area >= LEAST]
    largest = large.loc[large.area.sort_values(ascending=False, kind="stable").index[:LISTED]]
    return Flaws(len(large), float(large.area.sum()) / SQUARE_METRES_A_KM2, tuple(largest))


def tolerance_for(areas: GeoSeries) -> float:
    """Metres by which borders may move: what cannot be seen in a drawing of all areas, within limits."""
    west, south, east, north = areas.total_bounds
    return float(min(max(max(east - west, north - south) / A_DRAWING, FINEST), COARSEST))


def generalised(areas: GeoSeries, tolerance: float) -> GeoSeries:
    """Fewer points, borders shared as before. Small gaps and all overlaps are first given to a neighbour."""
    import geopandas
    import shapely

    shapes = areas.to_numpy()
    if not shapely.coverage_is_valid(shapes, gap_width=CLOSED):
        shapes = shapely.coverage_clean(shapes, gap_width=CLOSED)
    simple = shapely.coverage_simplify(shapes, tolerance)
    return geopandas.GeoSeries(simple, index=areas.index, crs=areas.crs).apply(polygons_of)
