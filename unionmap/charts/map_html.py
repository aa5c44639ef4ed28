"""A sheet of maps as HTML for the screen: titles, legend and notes are text that flows with the width."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from unionmap.charts.legend import CircleKey, Key, Legend
from unionmap.charts.map_picture import MapPicture, MapSheet
from unionmap.charts.map_svg import CIRCLE, map_svg
from unionmap.charts.patterns import definitions, fill_of

SWATCH = "0 0 30 20"


def map_html(sheet: MapSheet) -> str:
    """One ``<div class="sheet">``: a figure for each map, the legend, the footer. All text is escaped."""
    root = Element("div", {"class": "sheet", "data-maps": str(len(sheet.pictures))})
    for index, picture in enumerate(sheet.pictures):
        root.append(_figure(picture, sheet.selected, f"map{index}"))
    root.append(_legend(sheet.legend, sheet.pictures[0].box[2]))
    footer = SubElement(root, "p", {"class": "footer"})
    for line in sheet.footer:
        SubElement(footer, "span").text = line
    return tostring(root, encoding="unicode", method="html")


def _figure(picture: MapPicture, selected: str | None, prefix: str) -> Element:
    figure = Element("figure")
    SubElement(figure, "figcaption").text = picture.title
    figure.append(map_svg(picture, selected, prefix, ("wide", "narrow")))
    if picture.note:
        SubElement(figure, "p", {"class": "note"}).text = picture.note
    return figure


def _legend(legend: Legend, map_width: float) -> Element:
    block = Element("div", {"class": "legend"})
    SubElement(block, "p", {"class": "legend-title"}).text = legend.title
    keys = SubElement(block, "ul")
    for key in legend.keys:
        keys.append(_key(key))
    if legend.note:
        SubElement(block, "p", {"class": "note"}).text = legend.note
    if legend.circles:
        SubElement(block, "p", {"class": "legend-title"}).text = legend.circle_title
        circles = SubElement(block, "ul", {"class": "circle-keys"})
        for sample in legend.circles:
            circles.append(_circle(sample, map_width))
    return block


def _key(key: Key) -> Element:
    item = Element("li")
    svg = SubElement(item, "svg", {"class": "swatch", "viewBox": SWATCH, "aria-hidden": "true"})
    svg.append(definitions([key.paint], "key"))
    SubElement(svg, "rect", width="100%", height="100%", fill=fill_of(key.paint, "key"))
    SubElement(item, "span").text = key.label
    if key.areas:
        SubElement(item, "span", {"class": "areas-count"}).text = f"({key.areas})"
    return item


def _circle(sample: CircleKey, map_width: float) -> Element:
    """A circle as large on the screen as its like on the map: its width is told as a share of the map's."""
    item = Element("li")
    reach = sample.radius + 2
    box = f"{-reach:.1f} {-reach:.1f} {2 * reach:.1f} {2 * reach:.1f}"
    share = {"style": f"--share: {2 * reach / map_width:.4f}"}
    svg = SubElement(item, "svg", {"class": "circle-key", "viewBox": box, "aria-hidden": "true", **share})
    SubElement(svg, "circle", {"r": f"{sample.radius:.2f}", **CIRCLE})
    SubElement(item, "span").text = sample.label
    return item
