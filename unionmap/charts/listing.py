"""What charts with one row for each code have in common: order, names on the axis, height."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import altair as alt

from unionmap.figures.basis import Figure

ROW_HEIGHT = 30
LABEL_ROOM = 1.3
"""How far the axis goes beyond the largest value, so that the values written after the bars have room."""


def by_value(figures: Mapping[str, Figure]) -> list[str]:
    """Codes from the largest value down; those without a value follow in their own order."""
    return sorted(figures, key=lambda code: _descending(figures[code]))


def _descending(figure: Figure) -> tuple[bool, float]:
    return figure.value is None, -(figure.value or 0)


def named_rows(codes: Sequence[str], names: Mapping[str, str], field: str = "code") -> alt.Y:
    """A row for each code in this order, labelled with its name: two codes may share one name."""
    axis = alt.Axis(title=None, labelExpr=lookup(codes, names), ticks=False, domain=False, labelPadding=8)
    return alt.Y(f"{field}:N", sort=list(codes), scale=alt.Scale(domain=list(codes)), axis=axis)


def lookup(codes: Sequence[str], names: Mapping[str, str]) -> str:
    """A Vega expression that gives the name of an axis label's code."""
    return f"({json.dumps({code: names[code] for code in codes}, ensure_ascii=False)})[datum.value]"


def listing_height(codes: Sequence[str]) -> int:
    """Pixels for the rows of these codes."""
    return ROW_HEIGHT * max(len(codes), 1)
