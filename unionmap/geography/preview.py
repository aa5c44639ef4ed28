"""A picture of a boundary file before it is kept: its areas as they lie, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from unionmap.geography.reading.reader import Geometry

WIDTH, MARGIN = 900.0, 12.0
KNOWN = {"fill": "#dfe9f2", "stroke": "#6b7885", "stroke-width": "1"}
STRAY = {"fill": "#f3d3ab", "stroke": "#8a4600", "stroke-width": "1.5"}
GAP = {"fill": "#ffffff", "stroke": "#c26a00", "stroke-width": "3"}
OVERLAP = {"fill": "#0b4670", "stroke": "#0b4670", "stroke-width": "3"}


def preview_svg(
    title: str,
    known: Sequence[Geometry],
    strays: Sequence[Geometry],
    gaps: Sequence[Geometry],
    overlaps: Sequence[Geometry],
) -> str:
    """An SVG document: matched areas pale, others orange, gaps ringed in orange, overlaps dark blue."""
    import geopandas
    import shapely

    from unionmap.geography.drawing import METRES
    from unionmap.geography.shapes import svg_path

    groups = [(known, KNOWN), (strays, STRAY), (gaps, GAP), (overlaps, OVERLAP)]
    shapes = [shapely.geometry.shape(geometry) for group, _ in groups for geometry in group]
    ground = geopandas.GeoSeries(shapes, crs="EPSG:4326").to_crs(METRES)
    west, south, east, north = ground.total_bounds
    scale = (WIDTH - 2 * MARGIN) / max(east - west, (north - south) / 1.2)
    drawn = iter(
        ground.affine_transform([scale, 0, 0, -scale, MARGIN - scale * west, MARGIN + scale * north])
    )
    size = f"0 0 {(east - west) * scale + 2 * MARGIN:.0f} {(north - south) * scale + 2 * MARGIN:.0f}"
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": size, "role": "img"})
    SubElement(root, "title").text = title
    for group, look in groups:
        layer = SubElement(root, "g", {**look, "stroke-linejoin": "round"})
        for _ in group:
            SubElement(layer, "path", {"d": svg_path(next(drawn), 1)})
    return tostring(root, encoding="unicode")
