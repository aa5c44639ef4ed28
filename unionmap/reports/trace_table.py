"""The rows behind a figure as a table: which file, which row, what it adds."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from unionmap.figures.trace import Trace
from unionmap.model.dimensions import DIMENSIONS
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

MEASURES = {
    "members": message("Members"),
    "employee_members": message("Members who are employees"),
    "workers": message("Workers"),
    "union_employees": message("Employees"),
    "wage_workers": message("Wage workers"),
    "unions": message("Unions"),
    "female": message("Women members"),
    "admitted": message("Admitted"),
    "lost": message("Lost"),
    "net_change": message("Net change"),
    "agreement_units": message("Agreement in force"),
    "applicable_units": message("Agreement applies"),
    "agreement_workers": message("Workers with an agreement"),
    "applicable_workers": message("Workers to whom it applies"),
    "units25": message("25 workers or more"),
    "units25_with_union": message("of these with a union"),
}
"""What a row adds to each measure, in words."""


def trace_table(reader: Reader, title: str, trace: Trace) -> Table:
    """One row for every stored row that enters the figure, the largest amount first, the sums last."""
    named = trace.source != "workforce"
    headings = [*([reader.text("Name")] if named else []), reader.label(DIMENSIONS["district"].label)]
    headings += [] if named else [reader.label(DIMENSIONS[key].label) for key in ("sector", "ownership")]
    columns = (
        *(Column(heading) for heading in headings),
        Column(reader.text("As of"), "day"),
        *(Column(reader.text(MEASURES[measure]), "count") for measure in trace.measures),
        Column(reader.text("File")),
        Column(reader.text("Row"), "count"),
    )
    rows = [_row(reader, trace, named, row) for row in trace.rows.to_dict("records")]
    blank: list[Cell] = [""] * (len(headings) - 1)
    sums: list[Cell] = [trace.total(measure) for measure in trace.measures]
    total: tuple[Cell, ...] = (reader.text("Total"), *blank, None, *sums, "", None)
    return Table(title, columns, (*rows, total), totals=1)


def _row(reader: Reader, trace: Trace, named: bool, row: dict[Hashable, Any]) -> tuple[Cell, ...]:
    keys = ("district",) if named else ("district", "sector", "ownership")
    labels = [reader.label(DIMENSIONS[key].codes().label(str(row[key]))) for key in keys]
    amounts = [int(row[measure]) for measure in trace.measures]
    name = [str(row["name"])] if named else []
    return *name, *labels, row["period"], *amounts, str(row["file"]), int(row["row"])
