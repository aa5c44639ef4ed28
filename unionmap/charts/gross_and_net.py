"""Who came, who went, and what the total gained: three bars that are never added into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from unionmap.charts.listing import listing_height, named_rows
from unionmap.charts.palette import ABOVE, ACCENT, BELOW, INK, MUTED, SECOND
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.words import Reader

ROOM = 0.45
"""Share of the range that is left free at the right for the words beside the bars."""

NARROW = 560
"""Pixels: below this only the amounts stand behind the bars."""


@dataclass(frozen=True)
class Bar:
    """One signed amount of people, and what a milestone asks of it: ``asked`` with its words, if anything."""

    code: str
    name: str
    value: int
    net: bool = False
    asked: float | None = None
    asked_words: str = ""


def gross_and_net(reader: Reader, bars: Sequence[Bar], description: str) -> alt.LayerChart:
    """Bars from nought to either side, each with its amount, and a mark where a milestone asks for one.

    Raises ValueError without a bar.
    """
    if not bars:
        raise ValueError("there is nothing to draw")
    codes, names = [bar.code for bar in bars], {bar.code: bar.name for bar in bars}
    x = alt.X("value:Q", axis=None, stack=None, scale=alt.Scale(domain=_domain(bars), nice=False))
    y = named_rows(codes, names)
    base = alt.Chart(rows([_row(reader, bar) for bar in bars])).encode(y=y, x=x)
    colour = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=["came", "went", "net"], range=[ABOVE[1], BELOW[1], ACCENT]),
        legend=None,
    )
    bar = base.mark_bar(height={"band": 0.62}).encode(x2=alt.datum(0), color=colour)
    told = alt.value(alt.expr(f"width < {NARROW} ? datum.short : datum.text"))
    words = base.mark_text(align="left", dx=8).encode(x="end:Q", text=told, color=alt.value(INK))
    nought = alt.Chart(rows([{"value": 0}])).mark_rule(color=MUTED).encode(x="value:Q")
    layers = [bar, nought, words, *([_asked(bars, y)] if any(b.asked for b in bars) else [])]
    return finished(layered(*layers), reader, description, listing_height(codes))


def _domain(bars: Sequence[Bar]) -> list[float]:
    values = [0, *(bar.value for bar in bars), *(bar.asked or 0 for bar in bars)]
    width = (max(values) - min(values)) or 1
    return [min(values), max(values) + ROOM * width]


def _row(reader: Reader, bar: Bar) -> Row:
    signed = reader.signed(bar.value)
    return {
        "code": bar.code,
        "value": bar.value,
        "end": max(bar.value, bar.asked or 0, 0),
        "kind": "net" if bar.net else "came" if bar.value >= 0 else "went",
        "short": signed,
        "text": f"{signed} · {bar.asked_words}" if bar.asked_words else signed,
    }


def _asked(bars: Sequence[Bar], y: alt.Y) -> alt.Chart:
    told: list[Row] = [{"code": bar.code, "value": bar.asked} for bar in bars if bar.asked is not None]
    mark = alt.Chart(rows(told)).mark_point(color=SECOND, filled=True, shape="diamond", size=130, opacity=1)
    # The bars switch the axis off; a second layer that does so leaves nothing to draw.
    return mark.encode(x="value:Q", y=y)
