"""Rates in order, each with the range in which it is steady: no bare ranking."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import by_value, listing_height, named_rows
from unionmap.charts.palette import INK, SECOND
from unionmap.charts.theme import finished, layered, rows
from unionmap.charts.verdicts import point_rows
from unionmap.figures.funnel import Funnel
from unionmap.words import Reader

WORDS = 0.34
"""Share of the width kept for the words behind the ranges."""


def intervals(reader: Reader, found: Funnel, names: Mapping[str, str], description: str) -> alt.LayerChart:
    """A mark for each area's rate on its range of 95 %, the highest first, and a line for the centre.

    Raises ValueError where no area has a rate.
    """
    told = point_rows(reader, found, names)
    if not told:
        raise ValueError("intervals need at least one area with a rate")
    codes = by_value({code: point.figure for code, point in found.points.items()})
    low, high = _ends(found)
    room = (high - low or 1) * WORDS / (1 - WORDS)
    scale = alt.Scale(domain=[low, high + room], nice=False)
    x, y = alt.X("rate:Q", axis=None, scale=scale), named_rows(codes, names)
    base = alt.Chart(rows(told)).encode(y=y)
    colour = alt.Color("colour:N", scale=None)
    reach = base.mark_rule(strokeWidth=3, opacity=0.45).encode(
        x=alt.X("low:Q", axis=None, scale=scale), x2="high:Q", color=colour
    )
    mark = base.mark_point(size=80, opacity=1, strokeWidth=2).encode(
        x=x,
        stroke=alt.Stroke("colour:N", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        shape=alt.Shape("shape:N", scale=None),
        tooltip=[
            alt.Tooltip("name:N", title=" "),
            alt.Tooltip("told:N", title=reader.text("Value")),
            alt.Tooltip("verdict:N", title=reader.text("Around the centre")),
        ],
    )
    words = base.mark_text(align="left", color=INK).encode(x=alt.datum(high + room / 8), text="text:N")
    centre = alt.Chart(rows([{"rate": float(found.centre)}])).mark_rule(color=SECOND, strokeWidth=2)
    chart = layered(centre.encode(x=x), reach, mark, words)
    return finished(chart, reader, description, listing_height(codes))


def _ends(found: Funnel) -> tuple[float, float]:
    """The lowest and the highest end of any range."""
    ends = [edge for point in found.points.values() for edge in point.interval or ()]
    ends += [float(found.centre), *(float(point.figure.value or 0) for point in found.points.values())]
    return min(ends), max(ends)
