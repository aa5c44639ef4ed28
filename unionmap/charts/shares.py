"""Parts of wholes as bars on one scale in percent: how much of what was asked for has been done."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import listing_height, named_rows
from unionmap.charts.palette import ACCENT, INK, LINE
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.task_log import Sum
from unionmap.words import Reader

WHOLE = 100
BAND = 0.62
END_ROOM = 1.7
"""How far the axis goes beyond the longest bar: the percentage and both counts stand behind it."""

NARROW = 420
"""Pixels: below this only the percentage stands behind a bar."""


def shares(
    reader: Reader, sums: Mapping[str, Sum], names: Mapping[str, str], description: str
) -> alt.LayerChart:
    """A bar for each code, from the largest share down, and a line at the whole.

    Codes of which no whole is known are left out. Raises ValueError where none remains.
    """
    known = {code: float(found.percent) for code, found in sums.items() if found.percent is not None}
    if not known:
        raise ValueError("shares need at least one whole")
    codes = sorted(known, key=lambda code: -known[code])
    longest = max(WHOLE, *known.values())
    x = alt.X("percent:Q", axis=None, scale=alt.Scale(domain=[0, END_ROOM * longest], nice=False))
    told = [_row(reader, code, names[code], sums[code]) for code in codes]
    tooltip = [alt.Tooltip("name:N", title=" "), alt.Tooltip("text:N", title=reader.text("Rate"))]
    base = alt.Chart(rows(told)).encode(x=x, y=named_rows(codes, names), tooltip=tooltip)
    words = alt.value(alt.expr(f"width < {NARROW} ? datum.short : datum.text"))
    bar = base.mark_bar(color=ACCENT, height={"band": BAND})
    label = base.mark_text(align="left", dx=8, color=INK).encode(x="beyond:Q", text=words)
    whole = alt.Chart(rows([{"percent": WHOLE}])).mark_rule(color=LINE, strokeDash=[4, 3]).encode(x=x)
    return finished(layered(bar, whole, label), reader, description, listing_height(codes))


def _row(reader: Reader, code: str, name: str, found: Sum) -> Row:
    percent = found.percent or 0
    short = reader.percent(percent)
    counts = f"{reader.number(found.part)}/{reader.number(found.of)}"
    return {
        "code": code,
        "name": name,
        "percent": float(percent),
        "beyond": max(WHOLE, float(percent)),
        "short": short,
        "text": f"{short} ({counts})",
    }
