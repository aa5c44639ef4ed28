"""A map as SVG: one drawing for the screen, for print and for tests."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from unionmap.charts.area_picture import AreaPicture, PlacedLabel
from unionmap.charts.labels import LINE, Size
from unionmap.charts.map_picture import MapPicture
from unionmap.charts.palette import INK, PALE_INK, ink_on
from unionmap.charts.patterns import definitions, fill_of

BORDER = "#ffffff"
COAST = "#6b7885"
CIRCLE = {"fill": PALE_INK, "fill-opacity": "0.4", "stroke": INK, "stroke-width": "1.8"}
CASING = {"fill": "none", "stroke": PALE_INK, "stroke-width": "4.5", "stroke-opacity": "0.7"}
UNTOUCHABLE = {"pointer-events": "none"}
ROUND = {"stroke-linejoin": "round"}
HALO = 0.22
"""Width of the halo around a letter, in ems."""

BASELINE = 0.36
"""From the middle of a line of figures down to its foot, in ems."""


def map_svg(picture: MapPicture, selected: str | None, prefix: str, sizes: tuple[Size, ...]) -> Element:
    """The map alone, without title and legend: areas, border, circles, labels from the back to the front."""
    view_box = " ".join(map(str, picture.box))
    svg = Element("svg", {"class": "map", "viewBox": view_box, "role": "group", "aria-label": picture.title})
    SubElement(svg, "desc").text = picture.sentence
    svg.append(definitions((area.paint for area in picture.areas), prefix))
    svg.append(_areas(picture, selected, prefix))
    SubElement(svg, "path", {"d": picture.border, "fill": "none", "stroke": COAST, "stroke-width": "2"})
    svg.append(_lifted(picture, selected))
    svg.append(_circles(picture))
    for size in sizes:
        svg.append(_labels(picture, size))
    return svg


def _areas(picture: MapPicture, selected: str | None, prefix: str) -> Element:
    group = Element("g", {"class": "areas", "stroke": BORDER, "stroke-width": "2", **ROUND})
    for area in picture.areas:
        group.append(_area(area, area.code == selected, prefix))
    return group


def _area(area: AreaPicture, selected: bool, prefix: str) -> Element:
    lines = [area.name, *area.tip]
    described = {
        "class": "area",
        "d": area.path,
        "fill": fill_of(area.paint, prefix),
        "role": "button",
        "tabindex": "-1",
        "aria-pressed": "true" if selected else "false",
        "aria-label": ". ".join(lines),
        "data-code": area.code,
        "data-tip": "\n".join(lines),
        "data-at": f"{area.spot[0]},{area.spot[1]}",
        "data-neighbours": " ".join(area.neighbours),
    }
    return Element("path", described)


def _lifted(picture: MapPicture, selected: str | None) -> Element:
    """The outline of the selected area, above its neighbours' borders; the screen adds the one pointed at."""
    group = Element("g", {"class": "lifted", "fill": "none", **UNTOUCHABLE, **ROUND})
    for area in picture.areas:
        if area.code == selected:
            SubElement(group, "path", {"d": area.path, "stroke": PALE_INK, "stroke-width": "11"})
            SubElement(group, "path", {"d": area.path, "stroke": INK, "stroke-width": "6"})
    return group


def _circles(picture: MapPicture) -> Element:
    group = Element("g", {"class": "circles", **UNTOUCHABLE})
    circles = {area.code: area.circle for area in picture.areas if area.circle}
    for code, circle in sorted(circles.items(), key=lambda item: -item[1].radius):
        (x, y), radius = circle.middle, circle.radius
        place = {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{radius:.2f}"}
        SubElement(group, "circle", {**place, **CASING})
        SubElement(group, "circle", {**place, **CIRCLE, "data-circle": code})
    return group


def _labels(picture: MapPicture, size: Size) -> Element:
    look = {"class": f"labels {size}", "text-anchor": "middle", "aria-hidden": "true"}
    group = Element("g", {**look, **UNTOUCHABLE})
    for area in picture.areas:
        if size in area.labels:
            group.append(_label(area.labels[size], area.paint.fill))
    return group


def _label(placed: PlacedLabel, background: str) -> Element:
    lines, font = placed.label.lines, placed.label.font
    x, y = placed.middle
    first = y - (len(lines) - 1) * LINE * font / 2 + BASELINE * font
    look = {
        "font-size": f"{font:g}",
        "fill": ink_on(background),
        "stroke": background,
        "stroke-width": f"{HALO * font:.1f}",
        **ROUND,
        "paint-order": "stroke",
    }
    text = Element("text", look)
    for index, line in enumerate(lines):
        weight = "700" if index == len(lines) - 1 else "500"
        at = {"x": f"{x:g}", "y": f"{first + index * LINE * font:.1f}"}
        SubElement(text, "tspan", {**at, "font-weight": weight}).text = line
    return text
