"""Reading a query's answer column by column: building a frame from rows takes three times as long."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select

from unionmap.store.engine import Store

Columns = dict[str, Any]


def fetch_columns(store: Store, query: Select[*tuple[Any, ...]]) -> Columns:
    """The answer as one sequence of cells for each column, by name; empty sequences for no rows."""
    with store.read() as connection:
        result = connection.execute(query)
        names = list(result.keys())
        rows = result.fetchall()
    return dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
