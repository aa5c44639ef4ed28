"""The areas of a boundary vintage, ready to be drawn: paths, label points and areas in one view box.

Coordinates are VN-2000 / UTM zone 48N (EPSG:3405), scaled so that the province is ``WIDTH`` units wide,
y down, the same frame for every vintage of a scope. Outlines are generalised (see ``geo/README.md``): square
kilometres are those of the drawing, not official ones.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from unionmap.geography.drawing import METRES, Outline, Outlines, draw
from unionmap.model.codelists import areas
from unionmap.model.dimensions import SCOPE
from unionmap.model.files import GEO
from unionmap.model.vintages import vintages

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["Outline", "Outlines", "on_the_ground", "outlines"]


@cache
def outlines(vintage: str, scope: str = SCOPE) -> Outlines:
    """Outlines of a vintage (``districts-2021``, ``communes-2021``, ``communes-2025``).

    Raises ValueError where the scope has no area, or the outlines are not exactly those of ``geo/areas.csv``.
    """
    return draw(on_the_ground(vintage, scope).geometry, vintage, scope)


def on_the_ground(vintage: str, scope: str) -> GeoDataFrame:
    """Areas of the scope in metres, indexed by code in the codelist's order."""
    import geopandas

    read = geopandas.read_file(GEO / f"{vintages()[vintage].outlines}.geojson").set_index("code")
    wanted = list(areas(vintage, scope).codes)
    if not wanted:
        raise ValueError(f"{vintage}: areas.csv knows no area of the scope {scope}")
    if not read.index.is_unique or not read.index.isin(areas(vintages()[vintage].outlines).codes).all():
        raise ValueError(f"{vintage}: the outlines are not those of the areas in areas.csv, each once")
    return read.loc[wanted].to_crs(METRES)
