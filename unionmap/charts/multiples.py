"""Small pictures of one figure over time, one for each area, drawn as HTML that flows with the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from unionmap.charts.palette import ACCENT, INK, LINE, MUTED

WIDTH, HEIGHT = 220, 74
MARGIN = 6
GRID = "display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.6rem 1rem"
HEAD = f"font-size:.9rem;font-weight:600;color:{INK};margin:0"
FULL = "display:block;width:100%;height:auto"
FOOT = f"font-size:.8rem;color:{MUTED};margin:0"

Moment = tuple[date, float | None]
"""A period and its value; ``None`` where there is none."""


@dataclass(frozen=True)
class Panel:
    """One area: its name, its values over time, what the last of them is, and how the first became it."""

    name: str
    values: Sequence[Moment]
    last: str
    said: str


@dataclass(frozen=True)
class _Frame:
    """What all panels share: days from left to right, values from the lowest to the highest."""

    first: date
    days: int
    low: float
    high: float

    def x(self, day: date) -> float:
        return MARGIN + (WIDTH - 2 * MARGIN) * (day - self.first).days / self.days

    def y(self, value: float) -> float:
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (value - self.low) / (self.high - self.low)


def multiples_html(panels: Sequence[Panel], breaks: Sequence[date], level: float | None = None) -> str:
    """A grid of panels on one scale of time and one of values.

    A line ends before each of the ``breaks`` and begins anew after it; a dotted stroke marks the day.
    ``level`` is drawn as a fine line in every panel. All text is escaped. Raises ValueError without a value.
    """
    frame = _frame(panels, level)
    grid = Element("div", {"style": GRID})
    for panel in panels:
        grid.append(_panel(panel, frame, breaks, level))
    return tostring(grid, encoding="unicode", method="html")


def stretches(values: Sequence[Moment], breaks: Sequence[date]) -> list[list[tuple[date, float]]]:
    """Values joined by a line: parted by gaps and by breaks."""
    found: list[list[tuple[date, float]]] = []
    before: date | None = None
    for day, value in values:
        if value is not None:
            if before is None or any(before < known <= day for known in breaks):
                found.append([])
            found[-1].append((day, value))
        before = None if value is None else day
    return found


def _frame(panels: Sequence[Panel], level: float | None) -> _Frame:
    """From nought to the highest value, or, about a level, from the lowest to the highest."""
    values = [value for panel in panels for _, value in panel.values if value is not None]
    if not values:
        raise ValueError("small pictures need at least one known value")
    days = [day for panel in panels for day, _ in panel.values]
    low = 0.0 if level is None else min([level, *values])
    high = max([*values, *([] if level is None else [level])])
    return _Frame(min(days), (max(days) - min(days)).days or 1, low, high if high > low else low + 1)


def _panel(panel: Panel, frame: _Frame, breaks: Sequence[date], level: float | None) -> Element:
    figure = Element("figure", {"style": "margin:0;min-width:0"})
    SubElement(figure, "p", {"style": HEAD}).text = f"{panel.name}: {panel.last}"
    picture = tostring(_picture(panel, frame, breaks, level), encoding="unicode")
    address = f"data:image/svg+xml,{quote(picture)}"
    SubElement(figure, "img", {"src": address, "alt": f"{panel.name}. {panel.said}", "style": FULL})
    SubElement(figure, "p", {"style": FOOT}).text = panel.said
    return figure


def _picture(panel: Panel, frame: _Frame, breaks: Sequence[date], level: float | None) -> Element:
    """The lines as a picture of their own: drawn into a page, Streamlit would take them out again."""
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}"})
    _rule(svg, (MARGIN, HEIGHT - MARGIN), (WIDTH - MARGIN, HEIGHT - MARGIN), LINE)
    if level is not None:
        _rule(svg, (MARGIN, frame.y(level)), (WIDTH - MARGIN, frame.y(level)), LINE)
    for day in breaks:
        _rule(svg, (frame.x(day), MARGIN / 2), (frame.x(day), HEIGHT - MARGIN), INK, "2 3")
    for stretch in stretches(panel.values, breaks):
        _line(svg, stretch, frame)
    return svg


def _rule(
    svg: Element, start: tuple[float, float], end: tuple[float, float], colour: str, dash: str = ""
) -> None:
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    drawn = {name: f"{value:.1f}" for name, value in ends.items()}
    SubElement(svg, "line", {**drawn, "stroke": colour, **({"stroke-dasharray": dash} if dash else {})})


def _line(svg: Element, stretch: Sequence[tuple[date, float]], frame: _Frame) -> None:
    """The line of one stretch, its last point marked: a point alone is a stretch, too."""
    points = [(frame.x(day), frame.y(value)) for day, value in stretch]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    SubElement(svg, "polyline", {"points": path, "fill": "none", "stroke": ACCENT, "stroke-width": "2"})
    x, y = points[-1]
    SubElement(svg, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "3", "fill": ACCENT})
