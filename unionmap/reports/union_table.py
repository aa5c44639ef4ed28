"""The single unions behind the figures, as a table."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

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


def _row(reader: Reader, union: dict[Hashable, Any]) -> tuple[Cell, ...]:
    labels = [reader.label(DIMENSIONS[key].codes().label(str(union[key]))) for key in CODES]
    known = {name: None if pd.isna(cell) else cell for name, cell in union.items()}
    return str(union["name"]), *labels, known["workers"], known["members"], known["agreement_expires"]
