"""A small trend without axes, for a headline card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import altair as alt

from unionmap.charts.palette import ACCENT
from unionmap.charts.path import moment, points
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.basis import Figure
from unionmap.figures.wording import with_unit
from unionmap.model.breaks import SeriesBreak
from unionmap.words import Reader

HEIGHT = 56
MARGIN = 0.12
"""Room above and below the line, as a share of its range."""


def sparkline(
    reader: Reader,
    series: Sequence[tuple[date, Figure]],
    description: str,
    breaks: Sequence[SeriesBreak] = (),
) -> alt.LayerChart:
    """The shape of a series between its lowest and highest value, broken as in ``trend``, its end marked.

    Raises ValueError where the series has no known value.
    """
    known = list(points(series, breaks))
    if not known:
        raise ValueError("a sparkline needs at least one known value")
    told: list[Row] = [
        {
            "at": moment(point.period),
            "value": point.value,
            "stretch": point.stretch,
            "period": reader.period(point.period),
            "text": with_unit(reader, point.figure),
            "last": point is known[-1],
        }
        for point in known
    ]
    low, high = (edge(point.value for point in known) for edge in (min, max))
    margin = MARGIN * (high - low) or 1
    base = alt.Chart(rows(told)).encode(
        x=alt.X("at:T", axis=None, scale=alt.Scale(domain=[told[0]["at"], told[-1]["at"]])),
        y=alt.Y("value:Q", axis=None, scale=alt.Scale(domain=[low - margin, high + margin], zero=False)),
        tooltip=[
            alt.Tooltip("period:N", title=reader.text("Period")),
            alt.Tooltip("text:N", title=reader.text("Value")),
        ],
    )
    line = base.mark_line(color=ACCENT, strokeWidth=2).encode(detail="stretch:N")
    dots = base.mark_point(filled=True, color=ACCENT, size=alt.expr("datum.last ? 60 : 14"), opacity=1)
    return finished(layered(line, dots), reader, description, HEIGHT)
