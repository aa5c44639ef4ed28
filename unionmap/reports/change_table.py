"""What changed between two periods, by area: before, after, and the way between."""

from __future__ import annotations

from collections.abc import Callable

from unionmap.figures.change import Change, Changes
from unionmap.figures.wording import reason_words
from unionmap.model.indicators import INDICATORS
from unionmap.reports.table import Cell, Column, Kind, Table
from unionmap.words import Reader

LEVELS: dict[str, Kind] = {"count": "count", "flow": "count", "average": "average", "rate": "percent"}
STEPS: dict[str, Kind] = {"count": "change", "flow": "change", "average": "points", "rate": "points"}


def change_table(
    reader: Reader, title: str, heading: str, name: Callable[[str], str], changes: Changes
) -> Table:
    """One row for every code, the total last; a change that cannot be told says why in the last column."""
    kind = INDICATORS[changes.indicator].kind
    rows = [*((name(code), row) for code, row in changes.rows.items()), (reader.text("Total"), changes.total)]
    noted = any(row.absolute is None for _, row in rows)
    columns = (
        Column(heading),
        Column(reader.day(changes.earlier), LEVELS[kind]),
        Column(reader.day(changes.later), LEVELS[kind]),
        Column(reader.text("Change"), STEPS[kind]),
        *([Column(reader.text("Note"))] if noted else []),
    )
    cells = tuple(
        (label, *_cells(row), *([reason_words(reader, row.reason)] if noted else [])) for label, row in rows
    )
    return Table(title, columns, cells, totals=1)


def _cells(change: Change) -> tuple[Cell, ...]:
    absolute = None if change.absolute is None else float(change.absolute)
    return change.before.value, change.after.value, absolute
