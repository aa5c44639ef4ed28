"""Labels of a map as SVG text with a halo in the colour of the area beneath."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from unionmap.charts.area_picture import AreaPicture, PlacedLabel
from unionmap.charts.labels import LINE, Size
from unionmap.charts.palette import ink_on

UNTOUCHABLE = {"pointer-events": "none"}
HALO = 0.22
"""Width of the halo around a letter, in ems."""

BASELINE = 0.36
"""From the middle of a line of figures down to its foot, in ems."""


def labels(areas: Iterable[AreaPicture], size: Size) -> Element:
    """Every label of one size, hidden from screen readers: they speak the areas themselves."""
    look = {"class": f"labels {size}", "text-anchor": "middle", "aria-hidden": "true"}
    group = Element("g", {**look, **UNTOUCHABLE})
    group.extend(_label(area.labels[size], area.paint.fill) for area in areas if size in area.labels)
    return group


def _label(placed: PlacedLabel, background: str) -> Element:
    lines, font = placed.label.lines, placed.label.font
    x, y = placed.middle
    first = y - (len(lines) - 1) * LINE * font / 2 + BASELINE * font
    text = Element("text", _look(font, background))
    for index, line in enumerate(lines):
        weight = "700" if index == len(lines) - 1 else "500"
        at = {"x": f"{x:g}", "y": f"{first + index * LINE * font:.1f}"}
        SubElement(text, "tspan", {**at, "font-weight": weight}).text = line
    return text


def _look(font: float, background: str) -> dict[str, str]:
    return {
        "font-size": f"{font:g}",
        "fill": ink_on(background),
        "stroke": background,
        "stroke-width": f"{HALO * font:.1f}",
        "stroke-linejoin": "round",
        "paint-order": "stroke",
    }
