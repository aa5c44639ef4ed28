"""Outlines that are kept as GeoJSON text, a feature a line with its ``code``: put together, and drawn."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from unionmap.geography.drawing import METRES, Outlines, draw
from unionmap.geography.reading.reader import Geometry

if TYPE_CHECKING:
    from geopandas import GeoSeries

DIGITS = 5
"""Decimals of a degree: about a metre."""


def drawing_of(areas: Iterable[tuple[str, Geometry]]) -> str:
    """The text of a drawing, sorted by code; areas of one code become one.

    Raises ValueError where there is none.
    """
    import shapely

    shapes: dict[str, list[object]] = {}
    for code, geometry in areas:
        shapes.setdefault(code, []).append(shapely.geometry.shape(geometry))
    if not shapes:
        raise ValueError("a drawing needs at least one area")
    lines = [
        f'{{"type":"Feature","properties":{{"code":"{code}"}},"geometry":{_text(shapely.union_all(same))}}}'
        for code, same in sorted(shapes.items())
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def codes_of(drawing: str) -> tuple[str, ...]:
    """Codes of the areas of a drawing."""
    return tuple(feature["properties"]["code"] for feature in json.loads(drawing)["features"])


def drawn(drawing: str, vintage: str, scope: str, codes: Iterable[str]) -> Outlines:
    """Some areas of a drawing, in the order of ``codes``. Raises KeyError where it lacks one."""
    ground = on_the_ground(drawing)
    return draw(ground.loc[list(codes)], vintage, scope)


def dissolved(drawing: str, vintage: str, groups: Mapping[str, str]) -> Outlines:
    """Areas joined to larger ones: ``groups`` gives the code of the larger one by the code of each."""
    ground = on_the_ground(drawing)
    wider = ground.groupby(ground.index.map(groups)).agg(lambda shapes: shapes.union_all())
    return draw(wider.set_crs(METRES), vintage, "")


def on_the_ground(drawing: str) -> GeoSeries:
    """Areas in metres by code."""
    import geopandas

    frame = geopandas.GeoDataFrame.from_features(json.loads(drawing)["features"], crs="EPSG:4326")
    return frame.set_index("code").geometry.to_crs(METRES)


def _text(shape: object) -> str:
    from shapely import to_geojson, transform

    return to_geojson(transform(shape, lambda points: points.round(DIGITS)))
