"""A figure beside the straight path that its milestones ask for, and where its own trend leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import altair as alt

from unionmap.charts.break_lines import break_lines
from unionmap.charts.palette import ABOVE, ACCENT, MUTED, PAPER, SECOND
from unionmap.charts.path import moment, points, shown_breaks
from unionmap.charts.theme import Row, finished, layered, number_axis, rows
from unionmap.figures.basis import Figure
from unionmap.figures.pace import RequiredPath
from unionmap.figures.projection import Projection
from unionmap.figures.wording import amount, with_unit, written
from unionmap.model.breaks import SeriesBreak
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader

HEIGHT = 340
MARGIN = 0.1
"""Room above and below, as a share of the range of values."""

ROOMY = 0.25
"""With more of the time axis than this behind the last figure, its value stands there."""

FEW_YEARS = 12
"""Up to so many years every one is named on the axis."""


@dataclass(frozen=True)
class Way:
    """What is drawn: the figures so far, the path to the milestones up to a day, and the trend carried on.

    ``until`` is the end of the time axis. Path and projection are left out where they are refused.
    """

    series: Sequence[tuple[date, Figure]]
    path: RequiredPath | None
    projection: Projection
    until: date
    breaks: Sequence[SeriesBreak] = ()


@dataclass(frozen=True)
class _Plot:
    reader: Reader
    indicator: str
    x: alt.X
    axis: alt.Axis
    scale: alt.Scale
    floor: float
    roomy: bool

    def y(self, field: str = "value") -> alt.Y:
        return alt.Y(f"{field}:Q", axis=self.axis, scale=self.scale)


def pace_path(reader: Reader, way: Way, description: str) -> alt.LayerChart:
    """The line of figures, the dashed path with its milestones, the band of the projection, the breaks.

    The value axis shows the range of the values and does not begin at nought. Raises ValueError without a
    known figure.
    """
    known = list(points(way.series, way.breaks))
    if not known:
        raise ValueError("a path needs at least one known figure")
    plot = _plot(reader, way, known[0].figure.indicator)
    shown = shown_breaks(way.series, way.breaks)
    layers = [
        *([break_lines(reader, shown, plot.x, plot.floor)] if shown else []),
        *([_band(plot, way.projection)] if way.projection.steps else []),
        *([_asked(plot, way)] if way.path else []),
        _achieved(plot, way),
    ]
    return finished(layered(*layers), reader, description, HEIGHT)


def _plot(reader: Reader, way: Way, indicator: str) -> _Plot:
    declared, values = INDICATORS[indicator], _values(way)
    margin = MARGIN * ((max(values) - min(values)) or 1)
    low, high = max(0, min(values) - margin), max(values) + margin
    top = min(high, 100) if declared.is_rate else high
    upright = {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleY": -10}
    unit = None if declared.is_rate else reader.label(declared.unit)
    axis = number_axis(reader, unit, declared.is_rate, tickCount=5, **upright)
    scale = alt.Scale(domain=[low, top], nice=False, zero=False)
    first, last = _first(way), way.series[-1][0]
    roomy = (way.until - last) > ROOMY * (way.until - first)
    return _Plot(reader, indicator, _x(way), axis, scale, low + margin / 4, roomy)


def _first(way: Way) -> date:
    return min([way.series[0][0], *([way.path.anchors[0][0]] if way.path else [])])


def _x(way: Way) -> alt.X:
    first = _first(way)
    step = 1 if way.until.year - first.year <= FEW_YEARS else 5
    ticks = {"interval": "year", "step": step}
    axis = alt.Axis(title=None, format="%Y", tickCount=ticks, grid=False, labelOverlap="greedy")
    return alt.X("at:T", axis=axis, scale=alt.Scale(domain=[moment(first), moment(way.until)]))


def _values(way: Way) -> list[float]:
    anchors = [anchor for anchor in (way.path.anchors if way.path else ()) if anchor[0] <= way.until]
    return [
        *(float(figure.value) for _, figure in way.series if figure.value is not None),
        *(float(value) for _, value in anchors),
        *(level for step in way.projection.steps for level in (step.low, step.high)),
    ]


def _achieved(plot: _Plot, way: Way) -> alt.LayerChart:
    reader = plot.reader
    tooltip = [
        alt.Tooltip("period:N", title=reader.text("Period")),
        alt.Tooltip("text:N", title=reader.label(INDICATORS[plot.indicator].label)),
    ]
    base = alt.Chart(rows(_quarters(reader, way))).encode(x=plot.x, y=plot.y())
    line = base.mark_line(color=ACCENT, strokeWidth=2.5).encode(detail="stretch:N")
    dots = base.mark_point(color=ACCENT, filled=True, size=40, opacity=1).encode(tooltip=tooltip)
    last = base.transform_filter("datum.last").encode(text="short:N")
    aside = {"align": "left", "dx": 7} if plot.roomy else {"align": "right", "dx": 4}
    return layered(line, dots, *_legible(last, ACCENT, baseline="top", dy=8, **aside))


def _quarters(reader: Reader, way: Way) -> list[Row]:
    return [
        {
            "at": moment(point.period),
            "value": point.value,
            "stretch": point.stretch,
            "period": reader.period(point.period),
            "text": with_unit(reader, point.figure),
            "short": written(reader, point.figure),
            "last": point.period == way.series[-1][0],
        }
        for point in points(way.series, way.breaks)
    ]


def _asked(plot: _Plot, way: Way) -> alt.LayerChart:
    """The path as a dashed line, its milestones as diamonds with year and value; its start is not named."""
    base = alt.Chart(rows(_anchors(plot, way))).encode(x=plot.x, y=plot.y())
    line = base.mark_line(color=SECOND, strokeDash=[6, 4], strokeWidth=1.5)
    named = base.transform_filter("datum.named")
    marks = named.mark_point(color=SECOND, filled=True, shape="diamond", size=110, opacity=1).encode(
        tooltip=alt.Tooltip("text:N", title=plot.reader.text("Target"))
    )
    words = named.encode(text="text:N")
    above = {"baseline": "bottom", "dy": -8}
    last = _legible(words.transform_filter("datum.last"), SECOND, align="right", dx=6, **above)
    rest = _legible(words.transform_filter("!datum.last"), SECOND, align="center", **above)
    return layered(line, *rest, *last, marks)


def _anchors(plot: _Plot, way: Way) -> list[Row]:
    assert way.path is not None
    anchors = [anchor for anchor in way.path.anchors if anchor[0] <= way.until]
    return [
        {
            "at": moment(day),
            "value": float(value),
            "text": f"{day.year}: {amount(plot.reader, plot.indicator, float(value))}",
            "named": at > 0,
            "last": day == anchors[-1][0],
        }
        for at, (day, value) in enumerate(anchors)
    ]


def _band(plot: _Plot, projection: Projection) -> alt.LayerChart:
    reader = plot.reader
    tooltip = [
        alt.Tooltip("period:N", title=reader.text("Period")),
        alt.Tooltip("text:N", title=reader.text("If it goes on like this")),
        alt.Tooltip("range:N", title=reader.text("Band")),
    ]
    base = alt.Chart(rows(_expected(plot, projection))).encode(x=plot.x)
    area = base.mark_area(color=ABOVE[0], opacity=0.75).encode(y=plot.y("low"), y2="high:Q", tooltip=tooltip)
    middle = base.mark_line(color=ACCENT, strokeDash=[2, 3], strokeWidth=2).encode(y=plot.y())
    end = base.transform_filter("datum.last").encode(y=plot.y("low"), text="range:N")
    return layered(area, middle, *_legible(end, MUTED, align="right", baseline="top", dx=-2, dy=6))


def _expected(plot: _Plot, projection: Projection) -> list[Row]:
    return [
        {
            "at": moment(step.period),
            "value": step.middle,
            "low": step.low,
            "high": step.high,
            "period": plot.reader.period(step.period),
            "text": amount(plot.reader, plot.indicator, step.middle),
            "range": _range(plot, step.low, step.high),
            "last": step is projection.end,
        }
        for step in projection.steps
    ]


def _legible(words: alt.Chart, colour: str, **place: Any) -> list[alt.Chart]:
    """Words on a pale halo, so that a line behind them does not cross them out."""
    halo = words.mark_text(stroke=PAPER, strokeWidth=4, strokeJoin="round", fontWeight=600, **place)
    return [halo, words.mark_text(color=colour, fontWeight=600, **place)]


def _range(plot: _Plot, low: float, high: float) -> str:
    return f"{amount(plot.reader, plot.indicator, low)} – {amount(plot.reader, plot.indicator, high)}"
