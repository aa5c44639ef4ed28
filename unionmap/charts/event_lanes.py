"""Events over time: a lane for each type, a circle for each quarter with the number in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import altair as alt

from unionmap.charts.break_lines import NAME_WHERE_IT_FITS
from unionmap.charts.listing import lookup
from unionmap.charts.palette import ABOVE, INK, MUTED
from unionmap.charts.path import moment
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.model.breaks import SeriesBreak
from unionmap.words import Reader

LANE = 58
AXIS = 40
LARGEST, SMALLEST = 2400, 24
"""Area of a circle in square pixels."""

HOLDS_NUMBER = 500
"""Square pixels: a smaller circle has its number above it."""

NARROW = 560
"""Pixels: below this the numbers would run into each other and are left to the tooltip."""

NARROW_SHARE = 0.15
"""What remains there of a circle's area, so that circles of neighbouring quarters stay apart."""

Counts = Mapping[tuple[date, str], int]


def event_lanes(
    reader: Reader,
    counts: Counts,
    names: Mapping[str, str],
    periods: Sequence[date],
    breaks: Sequence[SeriesBreak],
    description: str,
) -> alt.LayerChart:
    """Circles whose area is in proportion to the number of events of a type in a period.

    ``names`` gives the types in their order, ``periods`` the axis from its first to its last. Raises
    ValueError where nothing happened.
    """
    if not counts:
        raise ValueError("a timeline needs at least one event")
    kinds = list(names)
    largest = max(counts.values())
    told = [
        _row(reader, period, kind, count, names) | {"area": _area(count, largest)}
        for (period, kind), count in sorted(counts.items())
    ]
    axis = alt.Axis(title=None, labelExpr=lookup(kinds, names), ticks=False, domain=False, grid=True)
    y = alt.Y("kind:N", sort=kinds, scale=alt.Scale(domain=kinds), axis=axis)
    x = _x(periods)
    tooltip = [
        alt.Tooltip("period:N", title=reader.text("Period")),
        alt.Tooltip("name:N", title=reader.text("Event")),
        alt.Tooltip("told:N", title=reader.text("Unions")),
    ]
    base = alt.Chart(rows(told)).encode(x=x, y=y)
    size = alt.expr(f"datum.area * (width < {NARROW} ? {NARROW_SHARE} : 1)")
    circle = base.mark_point(filled=True, color=ABOVE[0], stroke=ABOVE[1], opacity=1, size=size)
    above = alt.expr(f"datum.area < {HOLDS_NUMBER} ? -sqrt(datum.area / PI) - 9 : 0")
    number = base.mark_text(fontSize=12, color=INK, dy=above, opacity=alt.expr(f"width < {NARROW} ? 0 : 1"))
    layers = [circle.encode(tooltip=tooltip), number.encode(text="told:N")]
    drawn = [_breaks(reader, breaks, x)] if breaks else []
    return finished(layered(*drawn, *layers), reader, description, AXIS + LANE * len(kinds))


def _x(periods: Sequence[date]) -> alt.X:
    axis = alt.Axis(title=None, format="%Y", tickCount="year", grid=False, labelFlush=False)
    scale = alt.Scale(domain=[moment(periods[0]), moment(periods[-1])], padding=30)
    return alt.X("at:T", axis=axis, scale=scale)


def _row(reader: Reader, period: date, kind: str, count: int, names: Mapping[str, str]) -> Row:
    return {
        "at": moment(period),
        "kind": kind,
        "name": names[kind],
        "period": reader.quarter(period),
        "count": count,
        "told": reader.number(count),
    }


def _area(count: int, largest: int) -> float:
    """In proportion to the count, but for the smallest, which must still be seen."""
    return max(SMALLEST, LARGEST * count / largest)


def _breaks(reader: Reader, breaks: Sequence[SeriesBreak], x: alt.X) -> alt.LayerChart:
    """A dotted line for each break, its name above the lanes."""
    told: list[Row] = [
        {"at": moment(known.day), "text": reader.label(known.label), "note": reader.label(known.note)}
        for known in breaks
    ]
    base = alt.Chart(rows(told)).encode(x=x, tooltip=alt.Tooltip("note:N", title=reader.text("Series break")))
    label = base.mark_text(align="right", baseline="bottom", dx=-6, color=MUTED, fontStyle="italic")
    rule = base.mark_rule(color=INK, strokeDash=[2, 3], strokeWidth=1.5)
    name = alt.value(alt.expr(NAME_WHERE_IT_FITS))
    return layered(rule, label.encode(y=alt.value(-2), text=name))
