"""A chart away from the page: as an SVG picture, or as a specification that a browser draws by itself."""

from __future__ import annotations

from typing import Any

import altair as alt

from unionmap.charts.raster import FONTS, bundle, chart_svg_of
from unionmap.charts.theme import Chart

WIDTH = 960
"""Pixels a chart is given where no page says how wide it may be."""

VEGA_LITE = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


def chart_spec(chart: Chart) -> dict[str, Any]:
    """The chart as Vega-Lite, for a browser that has the drawing program at hand."""
    return chart.to_dict(validate=False)


def chart_svg(chart: Chart, width: int = WIDTH) -> str:
    """The chart as an ``<svg>`` document so many pixels wide, without a browser. Its texts are escaped."""
    spec = chart_spec(chart) | {"width": width}
    spec["config"] = spec["config"] | {"font": FONTS.replace("'", ""), "background": "white"}
    return chart_svg_of(spec, VEGA_LITE)


def drawing_program() -> str:
    """The program that draws a specification in a browser, as one script; it sets ``vegaEmbed``."""
    return bundle()
