"""Series breaks drawn across a chart of time."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from unionmap.charts.palette import INK, MUTED
from unionmap.charts.path import moment
from unionmap.charts.theme import Row, layered, rows
from unionmap.model.breaks import SeriesBreak
from unionmap.words import Reader

NAME_ROOM = alt.expr("min(380, scale('x', datum.at) - 8)")
"""Pixels for a break's name to the left of its line: it may not press the chart narrow."""

LETTER = 6.6
"""Pixels a letter of a break's name takes, about: a name that would be cut is left out."""

NAME_WHERE_IT_FITS = f"scale('x', datum.at) < {LETTER} * length(datum.text) ? '' : datum.text"


def break_lines(reader: Reader, breaks: Sequence[SeriesBreak], x: alt.X, height: float) -> alt.LayerChart:
    """A dotted line for each break, its note on hovering, its name beside it ``height`` up the value axis.

    On a narrow screen the name has no room: the page says it in words, too.
    """
    told: list[Row] = [
        {
            "at": moment(known.day),
            "value": height,
            "text": reader.label(known.label),
            "note": reader.label(known.note),
        }
        for known in breaks
    ]
    base = alt.Chart(rows(told)).encode(x=x, tooltip=alt.Tooltip("note:N", title=reader.text("Series break")))
    rule = base.mark_rule(color=INK, strokeDash=[2, 3], strokeWidth=1.5)
    label = base.mark_text(align="right", baseline="bottom", dx=-6, color=MUTED, fontStyle="italic")
    named = label.encode(y=alt.Y("value:Q"), text=alt.value(alt.expr(NAME_WHERE_IT_FITS)))
    return layered(rule, named)
