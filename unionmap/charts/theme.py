"""The look of every Altair chart, and numbers on its axes as the reader writes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from unionmap.charts.palette import INK, LINE, MUTED
from unionmap.words import Reader

FONT = "Source Sans, Source Sans 3, Noto Sans, DejaVu Sans, Arial, sans-serif"
TEXT = 14
SMALL = 13
GRID = "#e6eaee"
NAME_ROOM = alt.expr("containerSize()[0] < 520 ? 118 : 320")
"""Pixels for the names beside an axis: on a telephone most of the width is the chart's."""

Chart = alt.LayerChart
"""What every function of this room gives back."""

Row = dict[str, str | float | int | bool | None]

SEPARATORS = {"vi": (",", "."), "en": (".", ",")}
"""Decimal and thousands mark."""


def rows(values: Sequence[Row]) -> alt.InlineData:
    """Rows as data of a chart: exactly these fields go to the browser."""
    return alt.InlineData(values=list(values))


def layered(*layers: alt.Chart | alt.LayerChart) -> alt.LayerChart:
    """Charts drawn over each other, the first at the back."""
    return alt.LayerChart(layer=list(layers))


def finished(chart: alt.LayerChart, reader: Reader, description: str, height: int) -> alt.LayerChart:
    """The chart in the look of the house, ``height`` pixels high; ``description`` is spoken in its place."""
    fit = alt.AutoSizeParams(type="fit", contains="padding")
    sized = chart.properties(height=height, width="container", autosize=fit, description=description)
    return sized.configure(**_config(reader))


def described(chart: Chart, said: str) -> Chart:
    """The chart with another text that is spoken in its place."""
    spoken: Chart = chart.properties(description=said)
    return spoken


def number_axis(reader: Reader, title: str | None = None, percent: bool = False, **more: Any) -> alt.Axis:
    """An axis of whole numbers, or of percentages; these have a decimal where a tick is not whole."""
    if not percent:
        return alt.Axis(title=title, labelExpr="format(datum.value, ',.0f')", **{"tickMinStep": 1} | more)
    sign = reader.percent(0, 0).removeprefix("0")
    whole = "abs(datum.value - round(datum.value)) < 0.001"
    return alt.Axis(
        title=title, labelExpr=f"format(datum.value, {whole} ? ',.0f' : ',.1f') + '{sign}'", **more
    )


def _config(reader: Reader) -> dict[str, Any]:
    decimal, thousands = SEPARATORS[reader.language]
    number = alt.NumberLocale(decimal=decimal, thousands=thousands, grouping=[3], currency=["", ""])
    return {
        "font": FONT,
        "background": "transparent",
        "axis": _axis(),
        "text": {"fontSize": TEXT, "color": INK},
        "view": alt.ViewConfig(stroke=None),
        "locale": alt.Locale(number=number),
    }


def _axis() -> dict[str, Any]:
    ink = {"labelColor": INK, "titleColor": MUTED, "domainColor": LINE, "tickColor": LINE, "gridColor": GRID}
    letters = {
        "labelFontSize": SMALL,
        "titleFontSize": SMALL,
        "titleFontWeight": "normal",
        "labelLimit": NAME_ROOM,
    }
    return ink | letters
