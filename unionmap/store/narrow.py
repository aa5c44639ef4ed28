"""Questions about files of one kind or one period, the newest first."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, Table

from unionmap.model.columns import FileKind

Query = Select[*tuple[Any, ...]]


def narrowed(query: Query, table: Table, kind: FileKind | None, period: date | None) -> Query:
    """The rows of a table with columns ``id``, ``kind`` and ``period``; ``None`` for any kind, any period."""
    if kind is not None:
        query = query.where(table.c.kind == kind)
    if period is not None:
        query = query.where(table.c.period == period)
    return query.order_by(table.c.id.desc())
