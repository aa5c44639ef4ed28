"""Members who came and went, quarter by quarter, below the stock that they lead to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import altair as alt

from unionmap.charts.break_lines import break_lines
from unionmap.charts.flow_parts import (
    COLOURS,
    HEADROOM,
    Stretch,
    crossed,
    edges,
    flow_names,
    flow_words,
    stretches,
)
from unionmap.charts.palette import ACCENT, INK, MUTED
from unionmap.charts.path import moment, points
from unionmap.charts.theme import Row, finished, layered, number_axis, rows
from unionmap.figures.balance import Balance
from unionmap.figures.flows import net
from unionmap.figures.wording import with_unit, written
from unionmap.model.breaks import SeriesBreak
from unionmap.words import Reader

HEIGHT = 430
STOCK, FLOWS = ("height * 0.36", "height * 0.05"), ("height", "height * 0.46")
"""Lower and upper edge of the two panels, in pixels from the top."""

BEFORE, AFTER = timedelta(days=18), timedelta(days=54)
"""What the axis shows beyond the first and the last period."""

BAR = 0.8
"""Width of a bar as a share of its quarter."""

PALE = 0.35
"""Opacity of a quarter that a break crosses: its bars are not drawn to scale."""


@dataclass(frozen=True)
class _Plot:
    """What the layers share. ``low`` and ``high`` are the edges of the panel of flows, in people."""

    reader: Reader
    quarters: Sequence[Balance]
    breaks: Sequence[SeriesBreak]
    x: alt.X
    width: alt.ExprRef
    low: float
    high: float

    @property
    def y(self) -> alt.Y:
        return _y(self.reader, "low", (self.low, self.high), FLOWS, ticks=5)


def flow_bars(
    reader: Reader, quarters: Sequence[Balance], breaks: Sequence[SeriesBreak], description: str
) -> alt.LayerChart:
    """Above the line of members, below a bar of gains over a bar of losses, and a stroke for what remains.

    Each quarter opens with what the one before closed with. A quarter that one of the ``breaks`` crosses is
    pale and cut off at the frame, so that the others can be read. Raises ValueError without a quarter.
    """
    if not quarters:
        raise ValueError("flows need at least one quarter")
    plot = _plot(reader, quarters, breaks)
    lines = [break_lines(reader, breaks, plot.x, height=0)] if breaks else []
    flows = layered(_bars(plot), _nought(plot), _net(plot), *_cut_off(plot))
    chart = layered(flows, layered(*lines, _stock(plot)), *_headings(reader))
    return finished(chart.resolve_scale(y="independent"), reader, description, HEIGHT)


def _plot(reader: Reader, quarters: Sequence[Balance], breaks: Sequence[SeriesBreak]) -> _Plot:
    first, last = quarters[0].opening.basis.period - BEFORE, quarters[-1].closing.basis.period + AFTER
    axis = alt.Axis(title=None, format="%Y", tickCount="year", grid=False, labelFlush=False)
    x = alt.X("at:T", axis=axis, scale=alt.Scale(domain=[moment(first), moment(last)]))
    width = alt.expr(f"{BAR} * datum.days / {(last - first).days} * width")
    return _Plot(reader, quarters, breaks, x, width, *edges(quarters, breaks))


def _y(reader: Reader, field: str, domain: tuple[float, float], panel: tuple[str, str], ticks: int) -> alt.Y:
    scale = alt.Scale(domain=list(domain), range=[alt.expr(edge) for edge in panel], nice=False)
    axis = number_axis(reader, tickCount=ticks, orient="left", minExtent=52, maxExtent=52)
    return alt.Y(f"{field}:Q", axis=axis, scale=scale)


def _place(quarter: Balance) -> Row:
    """The middle of the quarter, and how many days it has."""
    start, end = quarter.opening.basis.period, quarter.closing.basis.period
    return {"at": moment(start + (end - start) / 2), "days": (end - start).days}


def _bars(plot: _Plot) -> alt.Chart:
    told = [_bar_row(plot, quarter, part) for quarter in plot.quarters for part in stretches(quarter)]
    tooltip = [
        alt.Tooltip("period:N", title=plot.reader.text("Period")),
        alt.Tooltip("name:N", title=plot.reader.text("What")),
        alt.Tooltip("text:N", title=plot.reader.text("People")),
    ]
    bar = alt.Chart(rows(told)).mark_bar(width=plot.width)
    fill, opacity = alt.Color("fill:N", scale=None), alt.Opacity("opacity:Q", scale=None)
    return bar.encode(x=plot.x, y=plot.y, y2="high:Q", color=fill, opacity=opacity, tooltip=tooltip)


def _bar_row(plot: _Plot, quarter: Balance, stretch: Stretch) -> Row:
    low, high = (min(max(edge, plot.low), plot.high) for edge in (stretch.low, stretch.high))
    return {
        **_place(quarter),
        "low": low,
        "high": high,
        "period": plot.reader.period(quarter.closing.basis.period),
        "name": flow_names(plot.reader)[stretch.part],
        "text": flow_words(plot.reader, stretch.amount),
        "fill": COLOURS[stretch.part],
        "opacity": PALE if crossed(quarter, plot.breaks) else 1,
    }


def _nought(plot: _Plot) -> alt.Chart:
    return alt.Chart(rows([{"low": 0}])).mark_rule(color=MUTED).encode(y=plot.y)


def _net(plot: _Plot) -> alt.Chart:
    """A stroke across each bar; none where it lies beyond the frame."""
    told: list[Row] = [
        {**_place(quarter), "low": net(quarter)}
        for quarter in plot.quarters
        if plot.low <= net(quarter) <= plot.high
    ]
    stroke = alt.Chart(rows(told)).mark_tick(
        orient="horizontal", color=INK, thickness=3, size=plot.width, opacity=1
    )
    return stroke.encode(x=plot.x, y=plot.y)


def _cut_off(plot: _Plot) -> list[alt.Chart]:
    """The amount lost beside the foot of each bar that the frame cuts off."""
    lost = [(q, sum(amount.value for amount in q.going.values())) for q in plot.quarters]
    told: list[Row] = [
        {**_place(quarter), "low": plot.low, "text": f"{plot.reader.number(people)} ▼"}
        for quarter, people in lost
        if -people < plot.low
    ]
    if not told:
        return []
    base = alt.Chart(rows(told)).mark_text(align="right", baseline="bottom", dx=4, fontWeight=600)
    return [base.encode(x=plot.x, y=plot.y, text="text:N")]


def _stock(plot: _Plot) -> alt.LayerChart:
    """The line of members at the end of every quarter, broken where the series is."""
    told = _stock_rows(plot)
    highest = max((float(row["stock"] or 0) for row in told), default=0) or 1
    y = _y(plot.reader, "stock", (0, HEADROOM * highest), STOCK, ticks=3)
    base = alt.Chart(rows(told)).encode(x=plot.x, y=y)
    line = base.mark_line(color=ACCENT, strokeWidth=2.5).encode(detail="stretch:N")
    tooltip = [
        alt.Tooltip("period:N", title=plot.reader.text("Period")),
        alt.Tooltip("text:N", title=plot.reader.text("Members")),
    ]
    dot = base.mark_point(color=ACCENT, filled=True, size=40, opacity=1).encode(tooltip=tooltip)
    side = alt.expr("datum.last ? 'right' : 'left'")
    label = base.mark_text(align=side, dy=-10, color=ACCENT, fontWeight=600)
    return layered(line, dot, label.encode(text="short:N").transform_filter("datum.named"))


def _stock_rows(plot: _Plot) -> list[Row]:
    figures = [plot.quarters[0].opening, *(quarter.closing for quarter in plot.quarters)]
    series = [(figure.basis.period, figure) for figure in figures]
    first, last = series[0][0], series[-1][0]
    return [
        {
            "at": moment(point.period),
            "stock": point.value,
            "stretch": point.stretch,
            "period": plot.reader.period(point.period),
            "text": with_unit(plot.reader, point.figure),
            "short": written(plot.reader, point.figure),
            "named": point.period in (first, last),
            "last": point.period == last,
        }
        for point in points(series, plot.breaks)
    ]


def _headings(reader: Reader) -> list[alt.Chart]:
    """What each panel tells, above its upper left corner."""
    heads = {
        STOCK[1]: reader.text("Members at the end of the quarter (people)"),
        FLOWS[1]: reader.text("Came and went in the quarter (people)"),
    }
    return [
        alt.Chart(rows([{"text": words}]))
        .mark_text(align="left", baseline="bottom", color=MUTED)
        .encode(x=alt.value(0), y=alt.value(alt.expr(f"{edge} - 8")), text="text:N")
        for edge, words in heads.items()
    ]
