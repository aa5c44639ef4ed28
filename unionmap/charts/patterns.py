"""Patterns that tell apart, without colour, what is no plain value: tiles over an area's ground colour."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from unionmap.charts.paint import Paint, Pattern
from unionmap.charts.palette import ink_on

TILE = 16
STROKES: dict[Pattern, tuple[str, float]] = {
    "small_base": ("M-4,4l8,-8M0,16l16,-16M12,20l8,-8", 1.6),
    "zero": ("M8,5a3,3 0 1,0 .01,0z", 1.4),
    "no_data": ("M-4,12l8,8M0,0l16,16M12,-4l8,8", 2.4),
    "not_applicable": ("M4,4h.01M12,12h.01", 3.4),
    "suppressed": ("M0,0l16,16M0,16l16,-16", 1.4),
    "out_of_scope": ("M0,4h16M0,12h16", 1.4),
}
"""Path data within a tile, and the width of the line."""

OPACITY: dict[Pattern, str] = {"small_base": "0.5"}
USUAL_OPACITY = "0.42"


def fill_of(paint: Paint, prefix: str) -> str:
    """The value of an SVG ``fill`` attribute."""
    return paint.fill if paint.pattern == "plain" else f"url(#{_id(paint, prefix)})"


def definitions(paints: Iterable[Paint], prefix: str) -> Element:
    """``<defs>`` with a pattern for every paint that needs one; ``prefix`` keeps the ids of maps apart."""
    defs = Element("defs")
    for paint in sorted({p for p in paints if p.pattern != "plain"}, key=lambda p: (p.pattern, p.fill)):
        defs.append(_tile(paint, prefix))
    return defs


def _id(paint: Paint, prefix: str) -> str:
    return f"{prefix}-{paint.pattern}-{paint.fill[1:]}"


def _tile(paint: Paint, prefix: str) -> Element:
    side = str(TILE)
    tile = Element("pattern", id=_id(paint, prefix), width=side, height=side, patternUnits="userSpaceOnUse")
    SubElement(tile, "rect", width=side, height=side, fill=paint.fill)
    strokes, width = STROKES[paint.pattern]
    drawn = {
        "d": strokes,
        "fill": "none",
        "stroke": ink_on(paint.fill),
        "stroke-width": str(width),
        "stroke-linecap": "round",
        "opacity": OPACITY.get(paint.pattern, USUAL_OPACITY),
    }
    SubElement(tile, "path", drawn)
    return tile
