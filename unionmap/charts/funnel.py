"""The funnel: every area by its size and its rate, between limits that narrow as areas grow."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import exp, log
from statistics import median
from typing import Any

import altair as alt

from unionmap.charts.funnel_names import placed
from unionmap.charts.palette import INK, PAPER, SECOND
from unionmap.charts.theme import Row, finished, layered, number_axis, rows
from unionmap.charts.verdicts import point_rows
from unionmap.figures.funnel import INNER, OUTER, Funnel, limits
from unionmap.figures.wording import amount
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader

HEIGHT = 420
STEPS = 60
"""Sizes at which a limit is drawn."""

BESIDE = 1.6
"""How far the axis goes beyond the smallest and the largest area, as a factor."""

MARGIN = 0.12
"""Room above and below the rates, as a share of their range."""

LEAST = 10
"""Percentage points: rates that lie closer together than this are not drawn apart."""

FAR_RIGHT = 0.7
"""Beyond this part of the width a name stands to the left of its mark."""

NARROW = 420
"""Pixels: below this names that would run into others are left to the list beside and the tooltip."""

ALL_NAMED = 12
"""Up to so many areas each carries its name; among more, only those beyond the outer limits."""

BANDS: dict[Fraction, str] = {OUTER: "#eef2f6", INNER: "#dde6ee"}


def funnel_chart(reader: Reader, found: Funnel, names: Mapping[str, str], description: str) -> alt.LayerChart:
    """Areas as marks, hollow on a small base; bands hold 95 and 99.8 of 100 that differ by chance alone.

    Raises ValueError where no area has a rate.
    """
    told = point_rows(reader, found, names)
    if not told:
        raise ValueError("a funnel needs at least one area with a rate")
    x, y = _x(reader, found), _y(reader, found)
    layers: list[alt.Chart | alt.LayerChart] = [
        *_bands(found, x, y),
        _centre(found, y),
        _marks(reader, told, x, y),
        _centre_name(reader, found, y),
        _names(found, told, x, y),
    ]
    return finished(layered(*layers), reader, description, HEIGHT)


def sizes(found: Funnel) -> list[float]:
    """Sizes from below the smallest to beyond the largest area, evenly spaced on a logarithmic axis."""
    held = [point.figure.denominator or 1 for point in found.points.values()]
    first, last = log(max(1, min(held) / BESIDE)), log(max(held) * BESIDE)
    return [exp(first + (last - first) * step / STEPS) for step in range(STEPS + 1)]


def window(found: Funnel) -> tuple[float, float]:
    """The rates that are shown, in percent: those of all areas, and the limits of a middling one."""
    held = [point.figure for point in found.points.values()]
    middling = int(median(figure.denominator or 1 for figure in held))
    rates = [*limits(found.centre, middling, OUTER), *(float(figure.value or 0) for figure in held)]
    room = max(MARGIN * (max(rates) - min(rates)), (LEAST - max(rates) + min(rates)) / 2)
    return max(0, min(rates) - room), max(rates) + room


def _x(reader: Reader, found: Funnel) -> alt.X:
    rate = INDICATORS[next(iter(found.points.values())).figure.indicator]
    named = reader.label(rate.denominator_label) if rate.denominator_label else ""
    edge = sizes(found)
    scale = alt.Scale(type="log", domain=[edge[0], edge[-1]], nice=False)
    title = reader.text("Size: {counted} (logarithmic scale)", counted=named)
    return alt.X("size:Q", scale=scale, axis=number_axis(reader, title, grid=False, values=_ticks(edge)))


def _ticks(edge: list[float]) -> list[int]:
    steps = [step * 10**power for power in range(7) for step in (1, 2, 5)]
    return [step for step in steps if edge[0] <= step <= edge[-1]]


def _y(reader: Reader, found: Funnel) -> alt.Y:
    scale = alt.Scale(domain=list(window(found)), nice=False, clamp=True)
    return alt.Y("rate:Q", scale=scale, axis=number_axis(reader, percent=True, tickCount=6))


def _bands(found: Funnel, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    low, high = window(found)
    drawn = []
    for deviations, colour in BANDS.items():
        at = [(size, limits(found.centre, size, deviations)) for size in sizes(found)]
        told: list[Row] = [
            {"size": size, "rate": max(low, edge[0]), "upper": min(high, edge[1])} for size, edge in at
        ]
        drawn.append(alt.Chart(rows(told)).mark_area(color=colour, opacity=1).encode(x=x, y=y, y2="upper:Q"))
    return drawn


def _centre(found: Funnel, y: alt.Y) -> alt.Chart:
    base = alt.Chart(rows([{"rate": float(found.centre)}])).encode(y=y)
    return base.mark_rule(color=SECOND, strokeWidth=2)


def _centre_name(reader: Reader, found: Funnel, y: alt.Y) -> alt.LayerChart:
    """Over the marks, with an edge of paper around its letters."""
    told = rows([{"rate": float(found.centre), "text": centre_words(reader, found)}])
    base = alt.Chart(told).encode(y=y, x=alt.value(alt.expr("width")), text="text:N")
    place: dict[str, Any] = {"align": "right", "baseline": "bottom", "dx": -4, "dy": -3, "fontWeight": 600}
    edge = base.mark_text(color=PAPER, stroke=PAPER, strokeWidth=4, **place)
    return layered(edge, base.mark_text(color=SECOND, **place))


def centre_words(reader: Reader, found: Funnel) -> str:
    """What the areas lie around: a target, or the rate of all of them together."""
    indicator = next(iter(found.points.values())).figure.indicator
    value = amount(reader, indicator, float(found.centre))
    if found.target is None:
        return reader.text("all together: {amount}", amount=value)
    return reader.text("target {year}: {amount}", year=found.target.year, amount=value)


def _marks(reader: Reader, told: list[Row], x: alt.X, y: alt.Y) -> alt.Chart:
    tooltip = [
        alt.Tooltip("name:N", title=" "),
        alt.Tooltip("told:N", title=reader.text("Value")),
        alt.Tooltip("verdict:N", title=reader.text("Around the centre")),
    ]
    mark = alt.Chart(rows(told)).mark_point(size=90, opacity=1, strokeWidth=2)
    return mark.encode(
        x=x,
        y=y,
        stroke=alt.Stroke("colour:N", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        shape=alt.Shape("shape:N", scale=None),
        tooltip=tooltip,
    )


def _names(found: Funnel, told: list[Row], x: alt.X, y: alt.Y) -> alt.Chart:
    """Names beside the marks: to the left of those far right, below those whose name another would cross."""
    edge = sizes(found)
    kept = [row for row in told if len(told) <= ALL_NAMED or row["far"]]
    labels = placed(kept, (edge[0], edge[-1]), window(found))
    beyond = f"scale('x', datum.size) > {FAR_RIGHT} * width"
    side, shift = alt.expr(f"{beyond} ? 'right' : 'left'"), alt.expr(f"{beyond} ? -9 : 9")
    height = alt.expr("datum.above ? -7 : 9")
    shown = alt.expr(f"width < {NARROW} && !datum.roomy ? 0 : 1")
    text = alt.Chart(rows(labels)).mark_text(align=side, dx=shift, dy=height, color=INK, opacity=shown)
    return text.encode(x=x, y=y, text="name:N")
