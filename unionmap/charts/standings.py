"""Units to which agreements apply, by where their agreement stands: a stacked bar for each code."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import named_rows
from unionmap.charts.palette import ink_on
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.agreements import IN_FORCE, Parts, Standing
from unionmap.words import Reader
from unionmap.words.message import message

STANDINGS: dict[Standing, str] = {
    Standing.LATER: message("In force for more than 12 months"),
    Standing.WITHIN_12: message("Expires in 6 to 12 months"),
    Standing.WITHIN_6: message("Expires in 3 to 6 months"),
    Standing.WITHIN_3: message("Expires within 3 months"),
    Standing.EXPIRED: message("Signed but expired"),
    Standing.UNCLEAR: message("Dates incomplete"),
    Standing.NEVER: message("No agreement on record"),
}

COLOURS: dict[Standing, str] = {
    Standing.LATER: "#0b4670",
    Standing.WITHIN_12: "#3a79ab",
    Standing.WITHIN_6: "#84b5da",
    Standing.WITHIN_3: "#cfe2f2",
    Standing.EXPIRED: "#cf8436",
    Standing.UNCLEAR: "#9aa5b0",
    Standing.NEVER: "#e4e8ec",
}
"""Blue while in force, the paler the nearer its end; orange once it has run out."""

ROW_HEIGHT = 34
END_ROOM = 1.34
"""How far the axis goes beyond the longest bar, so that the words behind it have room."""

LETTER, EDGE = 7, 6
"""Pixels: the width of a digit and of the space around a number within its part of a bar."""

NARROW = 420
"""Pixels: below this only the rate stands behind a bar."""


def standings(
    reader: Reader, parts: Mapping[str, Parts], names: Mapping[str, str], workers: bool, description: str
) -> alt.LayerChart:
    """A bar for each code, the longest first: units, or their ``workers``; behind it what part is in force.

    Raises ValueError where there is no code.
    """
    if not parts:
        raise ValueError("standings need at least one row")
    totals = {code: sum(sizes(part, workers).values()) for code, part in parts.items()}
    codes = sorted(parts, key=lambda code: -totals[code])
    longest = max(totals.values()) or 1
    told = [row for code in codes for row in _rows(reader, code, names[code], parts[code], workers)]
    y = named_rows(codes, names)
    x = alt.X("from:Q", axis=None, scale=alt.Scale(domain=[0, END_ROOM * longest], nice=False))
    base = alt.Chart(rows(told)).encode(y=y, x=x, tooltip=_tooltip(reader, workers))
    bar = base.mark_bar(height={"band": 0.7}, stroke="#ffffff", strokeWidth=1).encode(
        x2="to:Q", color=alt.Color("fill:N", scale=None)
    )
    number = base.mark_text(fontSize=12, opacity=_readable(END_ROOM * longest)).encode(
        x=alt.X("middle:Q", axis=None), text="number:N", color=alt.Color("ink:N", scale=None)
    )
    words = alt.value(alt.expr(f"width < {NARROW} ? datum.short : datum.text"))
    ends = rows([_end(reader, code, parts[code], totals[code], workers) for code in codes])
    end = alt.Chart(ends).mark_text(align="left", dx=6).encode(y=y, x=x, text=words)
    chart = layered(bar, number, end)
    return finished(chart, reader, description, ROW_HEIGHT * len(codes))


def standing_keys(reader: Reader, total: Parts) -> dict[str, str]:
    """Words and colour of every standing that occurs in ``total``, for the key to the bars."""
    return {reader.text(words): COLOURS[known] for known, words in STANDINGS.items() if total[known].rows}


def sizes(parts: Parts, workers: bool) -> dict[Standing, int]:
    """Units of each standing, or their workers as far as they are known."""
    return {known: amount.value if workers else amount.rows for known, amount in parts.items()}


def in_force(reader: Reader, parts: Parts, workers: bool) -> str:
    """``79/132 (59,8 %)``: the part whose agreement is in force; without any unit a dash."""
    covered, every = coverage(parts, workers)
    counted = f"{reader.number(covered)}/{reader.number(every)}"
    return f"{counted} ({reader.percent(100 * covered / every)})" if every else "–"


def coverage(parts: Parts, workers: bool) -> tuple[int, int]:
    """How many units (or workers) have an agreement in force, and of how many."""
    held = sizes(parts, workers)
    return sum(held[known] for known in IN_FORCE), sum(held.values())


def _readable(axis: float) -> alt.ExprRef:
    """Opaque where the number fits into its part of the bar; ``axis`` is the length of the axis."""
    room = f"(datum.to - datum.from) / {axis} * width"
    return alt.expr(f"{room} > {LETTER} * length(datum.number) + {EDGE} ? 1 : 0")


def _rows(reader: Reader, code: str, name: str, parts: Parts, workers: bool) -> list[Row]:
    found: list[Row] = []
    edge = 0
    for known, size in sizes(parts, workers).items():
        found.append(
            {
                "code": code,
                "name": name,
                "standing": reader.text(STANDINGS[known]),
                "from": edge,
                "to": edge + size,
                "middle": edge + size / 2,
                "number": reader.number(size),
                "fill": COLOURS[known],
                "ink": ink_on(COLOURS[known]),
            }
        )
        edge += size
    return [row for row in found if row["to"] != row["from"]]


def _end(reader: Reader, code: str, parts: Parts, total: int, workers: bool) -> Row:
    covered, every = coverage(parts, workers)
    return {
        "code": code,
        "from": total,
        "text": in_force(reader, parts, workers),
        "short": reader.percent(100 * covered / every) if every else "–",
    }


def _tooltip(reader: Reader, workers: bool) -> list[alt.Tooltip]:
    counted = reader.text("Workers") if workers else reader.text("Units")
    return [
        alt.Tooltip("name:N", title=" "),
        alt.Tooltip("standing:N", title=reader.text("Agreement")),
        alt.Tooltip("number:N", title=counted),
    ]
