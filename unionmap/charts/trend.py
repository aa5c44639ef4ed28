"""A figure over the periods, against milestones, broken where the series breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt

from unionmap.charts.break_lines import break_lines
from unionmap.charts.palette import ACCENT, SECOND
from unionmap.charts.path import moment, points, shown_breaks
from unionmap.charts.theme import Row, finished, layered, number_axis, rows
from unionmap.figures.basis import Figure
from unionmap.figures.wording import amount, with_unit, written
from unionmap.model.breaks import SeriesBreak
from unionmap.model.indicators import INDICATORS
from unionmap.model.programme import Target
from unionmap.words import Reader

HEIGHT = 300
HEADROOM = 1.12
"""How far the axis goes beyond the largest value, so that labels have room."""


@dataclass(frozen=True)
class _Plot:
    """What the layers share."""

    x: alt.X
    domain: tuple[str, str]
    top: float


def trend(
    reader: Reader,
    series: Sequence[tuple[date, Figure]],
    description: str,
    milestones: Sequence[Target] = (),
    breaks: Sequence[SeriesBreak] = (),
) -> alt.LayerChart:
    """One indicator's series as a line. Raises ValueError for an empty series.

    ``breaks`` are those that affect the indicator; the line ends before each and begins anew after it.
    ``milestones`` are drawn as level lines with their year and value.
    """
    if not series:
        raise ValueError("a trend needs at least one period")
    plot = _plot(series, milestones)
    layers = [
        *([_milestones(reader, milestones, plot)] if milestones else []),
        *(
            [break_lines(reader, shown, plot.x, plot.top / 60)]
            if (shown := shown_breaks(series, breaks))
            else []
        ),
        _line(reader, series, breaks, plot),
    ]
    return finished(layered(*layers), reader, description, HEIGHT)


def _plot(series: Sequence[tuple[date, Figure]], milestones: Sequence[Target]) -> _Plot:
    known = [float(figure.value) for _, figure in series if figure.value is not None]
    indicator = INDICATORS[series[0][1].indicator]
    top = HEADROOM * max([*known, *(float(target.value) for target in milestones)], default=1)
    first, last = series[0][0], series[-1][0]
    margin = timedelta(days=45)
    domain = (moment(first - margin), moment(last + 4 * margin))
    axis = alt.Axis(title=None, format="%Y", tickCount="year", grid=False, labelFlush=False)
    x = alt.X("at:T", axis=axis, scale=alt.Scale(domain=list(domain)))
    return _Plot(x, domain, min(top, 100) if indicator.is_rate and top <= 100 * HEADROOM else top)


def _y(reader: Reader, figure: Figure, plot: _Plot) -> alt.Y:
    indicator = INDICATORS[figure.indicator]
    axis = number_axis(
        reader, None if indicator.is_rate else reader.label(indicator.unit), indicator.is_rate, tickCount=5
    )
    axis["titleAngle"], axis["titleAlign"], axis["titleAnchor"], axis["titleY"] = 0, "left", "end", -8
    return alt.Y("value:Q", axis=axis, scale=alt.Scale(domain=[0, plot.top], nice=False))


def _line(
    reader: Reader, series: Sequence[tuple[date, Figure]], breaks: Sequence[SeriesBreak], plot: _Plot
) -> alt.LayerChart:
    told: list[Row] = [
        {
            "at": moment(point.period),
            "value": point.value,
            "stretch": point.stretch,
            "period": reader.period(point.period),
            "text": with_unit(reader, point.figure),
            "short": written(reader, point.figure),
            "last": point.period == series[-1][0],
        }
        for point in points(series, breaks)
    ]
    tooltip = [
        alt.Tooltip("period:N", title=reader.text("Period")),
        alt.Tooltip("text:N", title=reader.label(INDICATORS[series[0][1].indicator].label)),
    ]
    base = alt.Chart(rows(told)).encode(x=plot.x, y=_y(reader, series[0][1], plot))
    line = base.mark_line(color=ACCENT, strokeWidth=2.5).encode(detail="stretch:N")
    dots = base.mark_point(color=ACCENT, filled=True, size=45, opacity=1).encode(tooltip=tooltip)
    label = base.mark_text(align="left", dx=9, dy=-9, fontWeight=600, color=ACCENT).encode(text="short:N")
    return layered(line, dots, label.transform_filter("datum.last"))


def _milestones(reader: Reader, milestones: Sequence[Target], plot: _Plot) -> alt.LayerChart:
    told: list[Row] = [
        {
            "value": float(target.value),
            "at": plot.domain[0],
            "text": reader.text(
                "target {year}: {amount}",
                year=target.year,
                amount=amount(reader, target.indicator, float(target.value)),
            ),
        }
        for target in milestones
    ]
    base = alt.Chart(rows(told)).encode(y=alt.Y("value:Q"))
    rule = base.mark_rule(color=SECOND, strokeDash=[6, 4], strokeWidth=1.5)
    label = base.mark_text(align="left", baseline="bottom", dx=6, dy=-3, color=SECOND, fontWeight=600)
    return layered(rule, label.encode(x=plot.x, text="text:N"))
