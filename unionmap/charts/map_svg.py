"""A map as SVG: one drawing for the screen, for print and for tests."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from unionmap.charts.area_picture import AreaPicture
from unionmap.charts.labels import Size
from unionmap.charts.map_picture import MapPicture
from unionmap.charts.palette import INK, PALE_INK, PAPER
from unionmap.charts.patterns import definitions, fill_of
from unionmap.charts.svg_labels import UNTOUCHABLE, labels
from unionmap.geography.close_up import CORNER, Box, CloseUp

COAST = "#6b7885"
BORDER = 2.0
MANY = 150
"""From so many areas on borders grow thinner: those of thousands would else hide what they part."""

SELECTED = ((PALE_INK, 11.0), (INK, 6.0))
"""Strokes around the selected area, from the back to the front."""

CIRCLE = {"fill": PALE_INK, "fill-opacity": "0.4", "stroke": INK, "stroke-width": "1.8"}
CASING = {"fill": "none", "stroke": PALE_INK, "stroke-width": "4.5", "stroke-opacity": "0.7"}
ROUND = {"stroke-linejoin": "round"}


def map_svg(picture: MapPicture, selected: str | None, prefix: str, sizes: tuple[Size, ...]) -> Element:
    """The map alone, without title and legend: areas, border, circles, labels from the back to the front.

    ``prefix`` keeps the ids of several maps apart; ``sizes`` says in which sizes labels are written.
    """
    look = {"class": "map", "viewBox": _view_box(picture.box), "role": "group", "aria-label": picture.title}
    svg = Element("svg", look)
    SubElement(svg, "desc").text = picture.sentence
    svg.append(definitions((area.paint for area in picture.areas), prefix))
    border = _border(picture)
    svg.append(_areas([_area(area, area.code == selected, prefix) for area in picture.areas], border))
    coast = {"fill": "none", "stroke": COAST, "stroke-width": f"{border:g}"}
    SubElement(svg, "path", {"d": picture.border, **coast})
    svg.append(_lifted(picture, selected))
    if picture.close_up:
        svg.extend(_close_up(picture, picture.close_up, selected, prefix))
    svg.append(_circles(picture))
    svg.extend(labels(picture.areas, size) for size in sizes)
    return svg


def _border(picture: MapPicture) -> float:
    """How wide a border is drawn."""
    return round(BORDER * min(1, MANY / len(picture.areas)) ** 0.5, 2)


def _view_box(box: Box) -> str:
    return " ".join(f"{side:g}" for side in box)


def _areas(paths: list[Element], border: float) -> Element:
    group = Element("g", {"class": "areas", "stroke": PAPER, "stroke-width": f"{border:.2f}", **ROUND})
    group.extend(paths)
    return group


def _area(area: AreaPicture, selected: bool, prefix: str) -> Element:
    """A path to point at, to move to by keyboard and to press."""
    spoken = {"role": "button", "tabindex": "-1", "aria-pressed": "true" if selected else "false"}
    spoken["aria-label"] = ". ".join([area.name, *area.tip])
    placed = {"data-at": f"{area.spot[0]:g},{area.spot[1]:g}", "data-neighbours": " ".join(area.neighbours)}
    return Element("path", {**_painted(area, prefix), "class": "area", **spoken, **placed})


def _copy(area: AreaPicture, prefix: str) -> Element:
    """The same area once more in the close-up: to point at, and silent."""
    return Element("path", {**_painted(area, prefix), "class": "area copy", "aria-hidden": "true"})


def _painted(area: AreaPicture, prefix: str) -> dict[str, str]:
    tip = "\n".join([area.name, *area.tip])
    return {"d": area.path, "fill": fill_of(area.paint, prefix), "data-code": area.code, "data-tip": tip}


def _lifted(picture: MapPicture, selected: str | None, zoom: float = 1) -> Element:
    """The outline of the selected area, above its neighbours' borders; the screen adds the one pointed at."""
    group = Element("g", {"class": "lifted", "fill": "none", **UNTOUCHABLE, **ROUND})
    for area in picture.areas:
        if area.code == selected:
            for stroke, width in SELECTED:
                SubElement(
                    group, "path", {"d": area.path, "stroke": stroke, "stroke-width": f"{width / zoom:.2f}"}
                )
    return group


def _close_up(picture: MapPicture, close_up: CloseUp, selected: str | None, prefix: str) -> list[Element]:
    """The frame on the map, and the part within it again, larger."""
    frame = {"fill": "none", "stroke": INK, "stroke-width": "1.5", **UNTOUCHABLE}
    corner = _rect(CORNER)
    magnified = Element("svg", {"class": "close-up", "viewBox": _view_box(close_up.source), **corner})
    copies = [_copy(area, prefix) for area in picture.areas if area.code in close_up.shown]
    magnified.append(_areas(copies, BORDER / close_up.zoom))
    magnified.append(_lifted(picture, selected, close_up.zoom))
    return [
        Element("rect", {**_rect(close_up.source), **frame}),
        magnified,
        Element("rect", {**corner, **frame}),
    ]


def _rect(box: Box) -> dict[str, str]:
    return {name: f"{side:g}" for name, side in zip(("x", "y", "width", "height"), box, strict=True)}


def _circles(picture: MapPicture) -> Element:
    """The largest at the back, so that none is hidden."""
    group = Element("g", {"class": "circles", **UNTOUCHABLE})
    circles = {area.code: area.circle for area in picture.areas if area.circle}
    for code, circle in sorted(circles.items(), key=lambda item: -item[1].radius):
        x, y = circle.middle
        place = {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{circle.radius:.2f}"}
        SubElement(group, "circle", {**place, **CASING})
        SubElement(group, "circle", {**place, **CIRCLE, "data-circle": code})
    return group
