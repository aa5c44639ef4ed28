"""A chart as it fills a place on the wall: drawn once, it scales to every screen and needs no framework."""

from __future__ import annotations

from unionmap.charts.chart_svg import chart_svg
from unionmap.charts.theme import Chart

NARROWEST, WIDEST = 720, 1240
"""Pixels in which a chart's letters stand well beside its marks; fewer would crowd, more would part them."""


def fitting_width(height: float, ratio: float) -> int:
    """The width in pixels at which a chart of this height fills a place ``ratio`` times as wide as high."""
    return round(min(max(height * ratio, NARROWEST), WIDEST))


def wall_svg(chart: Chart, ratio: float) -> str:
    """The chart as an ``<svg>`` for a place ``ratio`` times as wide as high. Its texts are escaped."""
    return chart_svg(chart, fitting_width(float(chart.height), ratio))
