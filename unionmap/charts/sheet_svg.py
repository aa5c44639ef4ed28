"""A sheet of maps as one SVG picture that stands alone: for print, for reports, for a file."""

from __future__ import annotations

from textwrap import wrap
from xml.etree.ElementTree import Element, SubElement, tostring

from unionmap.charts.labels import LETTER
from unionmap.charts.legend import CircleKey, Key, Legend
from unionmap.charts.map_picture import MapPicture, MapSheet
from unionmap.charts.map_svg import CIRCLE, map_svg
from unionmap.charts.palette import INK, LINE, MUTED, PAPER
from unionmap.charts.patterns import definitions, fill_of

NAMESPACE = "http://www.w3.org/2000/svg"
FONTS = "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
HEAD, FOOT, MARGIN, LEGEND_WIDTH = 60, 76, 24, 300
STEP, TEXT, TITLE = 34, 20, 26
NOTE, NOTE_LETTERS = 16, 31
BOLD = 1.08
"""How much wider bold letters are."""

SWATCH = {"width": "36", "height": "24"}


def sheet_svg(sheet: MapSheet) -> str:
    """The sheet as an SVG document: titles, maps, legend, notes, source and demonstration, all inside."""
    _, _, map_width, map_height = sheet.pictures[0].box
    width = len(sheet.pictures) * (map_width + MARGIN) + LEGEND_WIDTH
    noted = bool(sheet.footer) or any(picture.note for picture in sheet.pictures)
    height = HEAD + map_height + (FOOT if noted else 0) + 2 * MARGIN
    root = _root(sheet, width, height)
    for index, picture in enumerate(sheet.pictures):
        _draw_map(root, picture, sheet.selected, f"map{index}", MARGIN + index * (map_width + MARGIN))
    _draw_legend(root, sheet.legend, width - LEGEND_WIDTH + MARGIN, HEAD + MARGIN)
    _write(root, " · ".join(sheet.footer), MARGIN, height - MARGIN, MUTED)
    return tostring(root, encoding="unicode")


def _root(sheet: MapSheet, width: float, height: float) -> Element:
    look = {"role": "img", "font-family": FONTS, "font-size": str(TEXT), "fill": INK}
    root = Element("svg", {"xmlns": NAMESPACE, "viewBox": f"0 0 {width:g} {height:g}", **look})
    SubElement(root, "title").text = ". ".join(picture.title for picture in sheet.pictures)
    SubElement(root, "desc").text = " ".join(picture.sentence for picture in sheet.pictures)
    SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": PAPER})
    return root


def _draw_map(root: Element, picture: MapPicture, selected: str | None, prefix: str, left: float) -> None:
    _, _, width, height = picture.box
    _write(root, picture.title, left, HEAD - TITLE / 2, INK, size=TITLE, weight="600")
    drawn = map_svg(picture, selected, prefix, ("wide",))
    for name, side in (("x", left), ("y", HEAD), ("width", width), ("height", height)):
        drawn.set(name, f"{side:g}")
    root.append(drawn)
    _write(root, picture.note, left, HEAD + height + MARGIN, MUTED)


def _draw_legend(root: Element, legend: Legend, left: float, top: float) -> None:
    top = _head(root, legend.title, left, top)
    for key in legend.keys:
        top += STEP
        _draw_key(root, key, left, top)
    for line in wrap(legend.note, NOTE_LETTERS):
        top += NOTE * 1.35
        _write(root, line, left, top, MUTED, size=NOTE)
    if legend.circles:
        top = _head(root, legend.circle_title, left, top + 2 * STEP)
    for sample in legend.circles:
        top = _draw_circle(root, sample, left, top)


def _head(root: Element, words: str, left: float, top: float) -> float:
    """Words in bold, in as many lines as they need; the height of the last one."""
    for line, text in enumerate(wrap(words, int((LEGEND_WIDTH - MARGIN) / (BOLD * LETTER * TEXT)))):
        top += TEXT * 1.25 if line else 0
        _write(root, text, left, top, INK, weight="600")
    return top


def _draw_key(root: Element, key: Key, left: float, middle: float) -> None:
    root.append(definitions([key.paint], f"key{middle:g}"))
    place = {"x": f"{left:g}", "y": f"{middle - 18:g}", **SWATCH}
    SubElement(root, "rect", {**place, "fill": fill_of(key.paint, f"key{middle:g}"), "stroke": LINE})
    label = f"{key.label} ({key.areas})" if key.areas else key.label
    _write(root, label, left + 48, middle, INK)


def _draw_circle(root: Element, sample: CircleKey, left: float, top: float) -> float:
    """Draws the circle below ``top``; where the next one may begin."""
    reach = max(sample.radius, STEP / 2) + 4
    place = {"cx": f"{left + sample.radius:g}", "cy": f"{top + reach:g}", "r": f"{sample.radius:.2f}"}
    SubElement(root, "circle", {**place, **CIRCLE})
    _write(root, sample.label, left + 2 * sample.radius + 12, top + reach + TEXT / 3, INK)
    return top + 2 * reach


def _write(
    root: Element, words: str, x: float, y: float, ink: str, size: float = TEXT, weight: str = "400"
) -> None:
    look = {"fill": ink, "font-size": f"{size:g}", "font-weight": weight}
    SubElement(root, "text", {"x": f"{x:g}", "y": f"{y:g}", **look}).text = words
