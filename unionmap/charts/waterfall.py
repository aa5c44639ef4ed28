"""From one stock to a later one in steps, each from where the last one ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import altair as alt

from unionmap.charts.listing import listing_height, named_rows
from unionmap.charts.palette import ABOVE, BELOW, INK, LINE, MUTED
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.basis import Figure
from unionmap.figures.decomposition import Decomposition
from unionmap.figures.movements import Part
from unionmap.figures.part_words import part_words, short_part_words
from unionmap.figures.wording import with_unit
from unionmap.words import Reader

OPENING, CLOSING = "opening", "closing"
ROOM = 0.36
"""Share of the levels' range that is left free at the right for the words beside the bars."""

LEFT_ROOM = 0.04
COLOURS = {"up": ABOVE[1], "down": BELOW[1], "break": "#ffffff"}


def waterfall(reader: Reader, found: Decomposition, description: str) -> alt.LayerChart:
    """Both stocks as marks on one axis, and between them a bar for each part; a series break in outline.

    The axis shows the range of the levels and does not begin at nought: bars tell differences.
    Raises ValueError where a stock is not known.
    """
    if found.net is None:
        raise ValueError("a waterfall needs both stocks")
    told = list(_told(reader, found))
    codes = [str(row["code"]) for row in told]
    names = {str(row["code"]): str(row["name"]) for row in told}
    x = alt.X("low:Q", axis=None, scale=alt.Scale(domain=_domain(told), nice=False, zero=False))
    y = named_rows(codes, names)
    base = alt.Chart(rows(told)).encode(y=y, x=x, tooltip=_tooltip(reader))
    chart = layered(_joints(told, x, y), *_steps(base), *_levels(base), _words(base))
    return finished(chart, reader, description, listing_height(codes))


def _told(reader: Reader, found: Decomposition) -> Iterator[Row]:
    """A row for the opening stock, each step and the closing stock; ``end`` is the level after it."""
    level = found.opening.numerator or 0
    yield _stock(reader, OPENING, found.opening)
    for part, step in found.steps.items():
        start, level = level, level + step.value
        kind = "break" if part is Part.BREAK else "up" if step.value > 0 else "down"
        unions = reader.plural(step.unions, "{n} union", "{n} unions")
        yield {
            "code": part,
            "name": short_part_words(reader, part),
            "low": min(start, level),
            "high": max(start, level),
            "end": level,
            "kind": kind,
            "text": reader.signed(step.value),
            "told": f"{part_words(reader, part)}: {reader.signed(step.value)} ({unions})",
        }
    yield _stock(reader, CLOSING, found.closing)


def _stock(reader: Reader, code: str, figure: Figure) -> Row:
    value = figure.numerator or 0
    return {
        "code": code,
        "name": reader.day(figure.basis.period),
        "low": value,
        "high": value,
        "end": value,
        "kind": "level",
        "text": with_unit(reader, figure),
        "told": with_unit(reader, figure),
    }


def _domain(told: list[Row]) -> list[float]:
    levels = [float(row[side] or 0) for row in told for side in ("low", "high")]
    width = (max(levels) - min(levels)) or 1
    return [min(levels) - LEFT_ROOM * width, max(levels) + ROOM * width]


def _steps(base: alt.Chart) -> list[alt.Chart]:
    bars = base.transform_filter("datum.kind != 'level'").encode(x2="high:Q")
    colour = alt.Color(
        "kind:N", scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())), legend=None
    )
    solid = bars.mark_bar(height={"band": 0.62}).encode(color=colour)
    outline = bars.transform_filter("datum.kind == 'break'").mark_bar(
        height={"band": 0.62}, filled=False, stroke=INK, strokeDash=[4, 3], strokeWidth=1.5
    )
    return [solid, outline]


def _levels(base: alt.Chart) -> list[alt.Chart]:
    stocks = base.transform_filter("datum.kind == 'level'")
    return [stocks.mark_tick(color=INK, thickness=4, height={"band": 0.8})]


def _joints(told: list[Row], x: alt.X, y: alt.Y) -> alt.Chart:
    """Thin lines from the end of each row down to the next."""
    joined: list[Row] = [
        {"code": row["code"], "next": after["code"], "low": row["end"]} for row, after in pairwise(told)
    ]
    return alt.Chart(rows(joined)).mark_rule(color=LINE).encode(x=x, y=y, y2="next:N")


def _words(base: alt.Chart) -> alt.Chart:
    bold = alt.condition("datum.kind == 'level'", alt.value(INK), alt.value(MUTED))
    return base.mark_text(align="left", dx=8, fontWeight=600).encode(x="high:Q", text="text:N", color=bold)


def _tooltip(reader: Reader) -> list[alt.Tooltip]:
    return [alt.Tooltip("name:N", title=" "), alt.Tooltip("told:N", title=reader.text("Change"))]
