"""Figures of one period in two releases, and the step between."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.figures.basis import Figure
from unionmap.figures.wording import state_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.reports.table import NO_FIGURE, Column, Table
from unionmap.words import Reader

Pair = tuple[Figure | None, Figure | None]
"""The same indicator before and after; ``None`` where a release has no report of the period."""


def before_after_table(reader: Reader, title: str, pairs: Sequence[Pair]) -> Table:
    """One row for every indicator that stands on at least one side."""
    columns = (
        Column(reader.text("Indicator")),
        Column(reader.text("Before")),
        Column(reader.text("After")),
        Column(reader.text("Change")),
    )
    return Table(title, columns, tuple(_row(reader, *pair) for pair in pairs if any(pair)))


def _row(reader: Reader, before: Figure | None, after: Figure | None) -> tuple[str, ...]:
    known = after or before
    assert known is not None
    label = reader.label(INDICATORS[known.indicator].label)
    return label, _words(reader, before), _words(reader, after), _step(reader, before, after)


def _words(reader: Reader, figure: Figure | None) -> str:
    if figure is None:
        return NO_FIGURE
    return with_unit(reader, figure) if figure.is_known else state_words(reader, figure.state)


def _step(reader: Reader, before: Figure | None, after: Figure | None) -> str:
    """The change in the indicator's unit; a dash where a side is not known."""
    if before is None or after is None or before.exact is None or after.exact is None:
        return NO_FIGURE
    step = after.exact - before.exact
    indicator = INDICATORS[after.indicator]
    if indicator.is_rate:
        return reader.points(step)
    return reader.signed(step, 1 if indicator.kind == "average" else 0)
