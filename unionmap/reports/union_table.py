"""The single unions behind the figures, as a table."""

from __future__ import annotations

import pandas as pd

from unionmap.model.dimensions import DIMENSIONS
from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader

CODES = ("new_commune", "sector", "ownership", "upper")


def union_table(reader: Reader, title: str, unions: pd.DataFrame) -> Table:
    """One row a union, in the order given; ``unions`` as ``figures.unions.unions_of`` gives them."""
    columns = (
        Column(reader.text("Union")),
        *(Column(reader.label(DIMENSIONS[key].label)) for key in CODES),
        Column(reader.text("Workers"), "count"),
        Column(reader.text("Members"), "count"),
        Column(reader.text("Agreement until"), "day"),
    )
    return Table(title, columns, tuple(_row(reader, union) for union in unions.to_dict("records")))


def _row(reader: Reader, union: dict[str, object]) -> tuple[Cell, ...]:
    labels = [reader.label(DIMENSIONS[key].codes().label(str(union[key]))) for key in CODES]
    numbers = [None if pd.isna(union[name]) else int(union[name]) for name in ("workers", "members")]  # type: ignore[call-overload, arg-type]
    expires = union["agreement_expires"]
    return str(union["name"]), *labels, *numbers, None if pd.isna(expires) else expires  # type: ignore[return-value, arg-type]
