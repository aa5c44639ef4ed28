"""What runs out month by month: a column for each month, so that a crowded one is seen in time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import altair as alt

from unionmap.charts.palette import ACCENT, MUTED
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.words import Reader

HEIGHT = 190
HEADROOM = 1.2

NARROW = 620
"""Pixels: below this the names of months stand upright."""


def calendar(reader: Reader, months: Mapping[date, int], unit: str, description: str) -> alt.LayerChart:
    """A column for each month (named by its last day) with its number, nought included.

    ``unit`` names what is counted. Raises ValueError where there is no month.
    """
    if not months:
        raise ValueError("a calendar needs at least one month")
    told: list[Row] = [
        {
            "month": month_words(month),
            "value": count,
            "text": reader.number(count),
            "told": f"{reader.number(count)} {unit}",
            "none": not count,
        }
        for month, count in months.items()
    ]
    order = [str(row["month"]) for row in told]
    narrow = f"containerSize()[0] < {NARROW}"
    angle, align = alt.expr(f"{narrow} ? -90 : 0"), alt.expr(f"{narrow} ? 'right' : 'center'")
    baseline = alt.expr(f"{narrow} ? 'middle' : 'top'")
    x = alt.X(
        "month:N",
        sort=order,
        axis=alt.Axis(title=None, labelAngle=angle, labelAlign=align, labelBaseline=baseline, ticks=False),
    )
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(domain=[0, HEADROOM * (max(months.values()) or 1)]))
    tooltip = [
        alt.Tooltip("month:N", title=reader.text("Month")),
        alt.Tooltip("told:N", title=reader.text("Expires")),
    ]
    base = alt.Chart(rows(told)).encode(x=x, y=y, tooltip=tooltip)
    bar = base.mark_bar(color=ACCENT, width={"band": 0.62})
    number = base.mark_text(baseline="bottom", dy=-4, fontWeight=600).encode(
        text="text:N", color=alt.condition("datum.none", alt.value(MUTED), alt.value(ACCENT))
    )
    return finished(layered(bar, number), reader, description, HEIGHT)


def month_words(month: date) -> str:
    """``4/2025``, the same in both languages."""
    return f"{month.month}/{month.year}"
