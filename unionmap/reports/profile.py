"""An area beside the province: the same indicators of both."""

from __future__ import annotations

from collections.abc import Sequence

from unionmap.figures.basis import Figure
from unionmap.figures.wording import state_words, with_unit
from unionmap.model.indicators import INDICATORS
from unionmap.reports.table import Column, Table
from unionmap.words import Reader


def beside_table(
    reader: Reader, title: str, names: Sequence[str], figures: Sequence[tuple[Figure, ...]]
) -> Table:
    """One row for every indicator, one column for every name; a row's figures are of the same indicator."""
    rows = tuple(
        (reader.label(INDICATORS[row[0].indicator].label), *(_words(reader, figure) for figure in row))
        for row in figures
    )
    return Table(title, (Column(reader.text("Indicator")), *(Column(name) for name in names)), rows)


def _words(reader: Reader, figure: Figure) -> str:
    if not figure.is_known:
        return state_words(reader, figure.state)
    small = f" ({reader.text('small base')})" if figure.small_base else ""
    return with_unit(reader, figure) + small
