"""Changes as bars to the left and right of nought."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import listing_height, named_rows
from unionmap.charts.palette import ABOVE, BELOW, INK, MUTED
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.change import Change
from unionmap.figures.wording import reason_words, state_words, written
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader

MORE, LESS = ABOVE[1], BELOW[1]
LABEL_ROOM = 0.3
"""Share of the bars' range that is left free for the words at their ends."""


def difference(
    reader: Reader, changes: Mapping[str, Change], names: Mapping[str, str], description: str
) -> alt.LayerChart:
    """A bar for each code, from the largest gain down; a change that is refused says why in its tooltip.

    Raises ValueError where there is no code.
    """
    if not changes:
        raise ValueError("changes need at least one row")
    codes = sorted(changes, key=lambda code: _descending(changes[code]))
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=_domain(changes), nice=False))
    base = alt.Chart(rows([_row(reader, code, changes[code], names[code]) for code in codes])).encode(
        y=named_rows(codes, names), x=x, tooltip=_tooltip(reader)
    )
    colour = alt.condition("datum.value < 0", alt.value(LESS), alt.value(MORE))
    bar = base.mark_bar(height={"band": 0.66}).encode(color=colour)
    ink = alt.condition("datum.known", alt.value(INK), alt.value(MUTED))
    gain = base.mark_text(align="left", dx=6).encode(text="text:N", color=ink)
    loss = base.mark_text(align="right", dx=-6).encode(text="text:N", color=ink)
    nought = alt.Chart(rows([{"value": 0}])).mark_rule(color=INK).encode(x="value:Q")
    layers = [
        bar,
        gain.transform_filter("datum.value >= 0"),
        loss.transform_filter("datum.value < 0"),
        nought,
    ]
    return finished(layered(*layers), reader, description, listing_height(codes))


def _domain(changes: Mapping[str, Change]) -> list[float]:
    """From the largest loss to the largest gain, with room for the words on either side that has bars."""
    sizes = [_size(change) for change in changes.values()]
    low, high = min([0, *sizes]), max([0, *sizes])
    room = LABEL_ROOM * (high - low or 1)
    return [low - room if low else 0, high + room]


def _size(change: Change) -> float:
    return float(change.absolute or 0)


def _descending(change: Change) -> tuple[bool, float]:
    return change.absolute is None, -_size(change)


def _row(reader: Reader, code: str, change: Change, name: str) -> Row:
    return {
        "code": code,
        "name": name,
        "value": _size(change),
        "text": _short(reader, change),
        "change": amount_of_change(reader, change),
        "told": " ".join(filter(None, [_from_to(reader, change), reason_words(reader, change.reason)])),
        "known": change.absolute is not None,
    }


def _short(reader: Reader, change: Change) -> str:
    """The change without its unit."""
    if change.absolute is None:
        return state_words(reader, change.state)
    whole = INDICATORS[change.after.indicator].kind in ("count", "flow")
    return reader.signed(change.absolute, 0 if whole else 1)


def amount_of_change(reader: Reader, change: Change) -> str:
    """The change with its sign (percentage points for a rate), or the state where there is none."""
    if change.absolute is not None and INDICATORS[change.after.indicator].is_rate:
        return reader.points(change.absolute)
    return _short(reader, change)


def _from_to(reader: Reader, change: Change) -> str:
    return f"{written(reader, change.before)} → {written(reader, change.after)}"


def _tooltip(reader: Reader) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("name:N", title=" "),
        alt.Tooltip("change:N", title=reader.text("Change")),
        alt.Tooltip("told:N", title=reader.text("From, to")),
    ]
