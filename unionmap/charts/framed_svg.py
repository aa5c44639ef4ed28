"""A map or a chart as a picture to hand on: title above, key and notes below, so that it can stand alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from unionmap.charts.chart_svg import chart_svg
from unionmap.charts.labels import LETTER
from unionmap.charts.map_picture import MapSheet
from unionmap.charts.palette import INK, LINE, MUTED, PAPER, SECOND
from unionmap.charts.raster import FONT, FONTS
from unionmap.charts.sheet_svg import NAMESPACE, sheet_svg
from unionmap.charts.theme import Chart

WIDTH, MARGIN = 1200.0, 24.0
TITLE, TEXT, NOTE = 28.0, 19.0, 16.0
LINE_HEIGHT = 1.35
SWATCH, GAP = 18.0, 28.0


@dataclass(frozen=True)
class Picture:
    """An SVG document and its size in pixels."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True)
class Caption:
    """The words around a picture. ``key`` holds colours by their words; ``badge`` may be empty."""

    title: str = ""
    key: Mapping[str, str] | None = None
    notes: Sequence[str] = ()
    badge: str = ""


def framed(drawn: MapSheet | Chart, caption: Caption) -> Picture:
    """The picture with its caption. A map's own footer is left out: the caption's notes stand for it."""
    root = _Frame(WIDTH if not isinstance(drawn, MapSheet) else _width(drawn))
    root.write(caption.title, TITLE, INK, weight="700")
    root.write(caption.badge, NOTE, SECOND, weight="700")
    root.place(_svg(drawn))
    root.list(caption.key or {})
    for note in caption.notes:
        root.write(note, NOTE, MUTED)
    return root.finished()


def _width(sheet: MapSheet) -> float:
    return WIDTH * (1 if len(sheet.pictures) == 1 else 1.5)


def _svg(drawn: MapSheet | Chart) -> str:
    return sheet_svg(replace(drawn, footer=())) if isinstance(drawn, MapSheet) else chart_svg(drawn)


class _Frame:
    """Grows downwards; ``at`` is where the next thing may begin."""

    def __init__(self, width: float) -> None:
        register_namespace("", NAMESPACE)
        self.width, self.at = width, MARGIN
        self.root = Element(f"{{{NAMESPACE}}}svg", {"font-family": FONTS, "fill": INK})
        self.paper = self.add("rect", {"width": "100%", "height": "100%", "fill": PAPER})

    def add(self, name: str, attributes: dict[str, str]) -> Element:
        return SubElement(self.root, f"{{{NAMESPACE}}}{name}", attributes)

    def write(self, words: str, size: float, ink: str, weight: str = "400") -> None:
        """Words in as many lines as they need."""
        for line in wrap(words, int((self.width - 2 * MARGIN) / (LETTER * size))):
            self.at += LINE_HEIGHT * size
            self.text(line, MARGIN, size, ink, weight)

    def text(self, words: str, x: float, size: float, ink: str, weight: str = "400") -> None:
        look = {
            "x": f"{x:g}",
            "y": f"{self.at:g}",
            "fill": ink,
            "font-size": f"{size:g}",
            "font-weight": weight,
        }
        self.add("text", look).text = words

    def place(self, svg: str) -> None:
        """Another document, as wide as there is room."""
        inner = fromstring(svg.replace("Source Sans 3", FONT))
        _, _, width, height = (float(side) for side in inner.attrib["viewBox"].split())
        room = self.width - 2 * MARGIN
        sides = {"x": MARGIN, "y": self.at + MARGIN / 2, "width": room, "height": room * height / width}
        inner.attrib.update({name: f"{side:g}" for name, side in sides.items()})
        inner.set("font-family", FONTS)
        self.root.append(inner)
        self.at += MARGIN + sides["height"]

    def list(self, key: Mapping[str, str]) -> None:
        """Swatches with their words, in lines."""
        x = MARGIN
        self.at += LINE_HEIGHT * TEXT if key else 0
        for words, colour in key.items():
            room = SWATCH + 8 + len(words) * LETTER * TEXT
            if x > MARGIN and x + room > self.width - MARGIN:
                x, self.at = MARGIN, self.at + LINE_HEIGHT * TEXT
            box = {
                "x": f"{x:g}",
                "y": f"{self.at - SWATCH + 3:g}",
                "width": f"{SWATCH}",
                "height": f"{SWATCH}",
            }
            self.add("rect", {**box, "fill": colour, "stroke": LINE})
            self.text(words, x + SWATCH + 8, TEXT, INK)
            x += room + GAP

    def finished(self) -> Picture:
        height = self.at + MARGIN
        sides = {"width": f"{self.width:g}", "height": f"{height:g}"}
        self.root.attrib.update(sides | {"viewBox": f"0 0 {self.width:g} {height:g}", "role": "img"})
        return Picture(tostring(self.root, encoding="unicode"), self.width, height)
