"""A rate of every area against one target: bar, target line, and how far there is to go."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import by_value, listing_height, named_rows
from unionmap.charts.palette import ABOVE, ACCENT, INK, MUTED, SECOND
from unionmap.charts.theme import Row, finished, layered, number_axis, rows
from unionmap.figures.targets import Score
from unionmap.figures.wording import amount, fraction, reason_words, written
from unionmap.words import Reader

NARROW = 420
"""Pixels: below this there is room for the value alone."""

ROOM, WORDS_FROM = 140, 103
"""Percent: the axis ends at 100, the words stand in a column behind it."""


def area_bullets(
    reader: Reader, scores: Mapping[str, Score], names: Mapping[str, str], description: str
) -> alt.LayerChart:
    """One bar for each area's rate, dark where the target is met. All scores are against one target.

    What is not scored has no bar but its reason. Raises ValueError where there is no score.
    """
    if not scores:
        raise ValueError("there is no area to score")
    codes = by_value({code: score.figure for code, score in scores.items()})
    x = alt.X(
        "value:Q",
        axis=number_axis(reader, percent=True, values=[0, 25, 50, 75, 100]),
        scale=alt.Scale(domain=[0, ROOM], nice=False),
    )
    base = alt.Chart(rows([_row(reader, code, scores[code], names[code]) for code in codes])).encode(
        y=named_rows(codes, names), x=x, tooltip=_tooltip(reader)
    )
    colour = alt.condition("datum.met", alt.value(ACCENT), alt.value(ABOVE[1]))
    bar = base.mark_bar(height={"band": 0.6}).encode(color=colour)
    ink = alt.condition("datum.scored", alt.value(INK), alt.value(MUTED))
    label = base.mark_text(align="left").encode(
        text=alt.value(alt.expr(f"width < {NARROW} ? datum.short : datum.text")),
        color=ink,
        x=alt.datum(WORDS_FROM),
    )
    chart = layered(bar, label, _target(reader, next(iter(scores.values()))))
    return finished(chart, reader, description, listing_height(codes))


def _row(reader: Reader, code: str, score: Score, name: str) -> Row:
    shown = score.scored and score.figure.is_known
    return {
        "code": code,
        "name": name,
        "value": float(score.figure.value or 0) if shown else 0,
        "text": _words(reader, score),
        "short": written(reader, score.figure) if score.scored else "–",
        "fraction": fraction(reader, score.figure) or "–",
        "met": bool(score.met),
        "scored": score.scored,
    }


def _words(reader: Reader, score: Score) -> str:
    """``64,7 % (còn thiếu 3)``, or why there is no score."""
    if not score.scored:
        return reason_words(reader, score.reason) or written(reader, score.figure)
    if score.met:
        return written(reader, score.figure)
    return reader.text(
        "{value} ({needed} short)",
        value=written(reader, score.figure),
        needed=reader.number(score.needed or 0),
    )


def _tooltip(reader: Reader) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("name:N", title=" "),
        alt.Tooltip("text:N", title=reader.text("Value")),
        alt.Tooltip("fraction:N", title=reader.text("Counted")),
    ]


def _target(reader: Reader, score: Score) -> alt.LayerChart:
    target = score.target
    words = reader.text(
        "target {year}: {amount}",
        year=target.year,
        amount=amount(reader, target.indicator, float(target.value)),
    )
    base = alt.Chart(rows([{"value": float(target.value), "text": words}])).encode(x="value:Q")
    rule = base.mark_rule(color=SECOND, strokeWidth=2)
    label = base.mark_text(baseline="bottom", dy=-4, color=SECOND, fontWeight=600)
    return layered(rule, label.encode(y=alt.value(0), text="text:N"))
