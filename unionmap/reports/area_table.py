"""Figures by area, or by any other dimension: a row a code, a column an indicator, the total last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from unionmap.figures.basis import Figure
from unionmap.figures.results import Figures
from unionmap.figures.wording import state_words
from unionmap.model.indicators import INDICATORS
from unionmap.reports.table import Column, Kind, Table
from unionmap.words import Reader

KINDS: dict[str, Kind] = {"count": "count", "flow": "count", "average": "average", "rate": "percent"}


def figure_column(reader: Reader, indicator: str) -> Column:
    """The column of an indicator: its short name with its unit."""
    declared = INDICATORS[indicator]
    unit = "" if declared.is_rate else f" ({reader.label(declared.unit)})"
    return Column(reader.label(declared.short) + unit, KINDS[declared.kind])


def area_table(
    reader: Reader, title: str, heading: str, name: Callable[[str], str], columns: Sequence[Figures]
) -> Table:
    """One row for every code of the figures' dimension, which all columns share; the province stands last.

    Where a figure is missing or stands on a small base, a last column says so.
    """
    rows = {name(code): [figures.rows[code] for figures in columns] for code in columns[0].rows}
    rows[reader.text("Total")] = [figures.total for figures in columns]
    noted = {label: _note(reader, figures) for label, figures in rows.items()}
    notes = any(noted.values())
    return Table(
        title,
        (
            Column(heading),
            *(figure_column(reader, figures.indicator) for figures in columns),
            *([Column(reader.text("Note"))] if notes else []),
        ),
        tuple(
            (label, *(figure.value for figure in figures), *([noted[label]] if notes else []))
            for label, figures in rows.items()
        ),
        totals=1,
    )


def _note(reader: Reader, figures: Sequence[Figure]) -> str:
    said = []
    for figure in figures:
        short = reader.label(INDICATORS[figure.indicator].short)
        if not figure.is_known:
            said.append(f"{short}: {state_words(reader, figure.state)}")
        elif figure.small_base:
            said.append(f"{short}: {reader.text('small base')}")
    return "; ".join(said)
