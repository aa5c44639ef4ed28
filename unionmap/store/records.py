"""Versions of divided targets and lines of the log that came in a file, with the row each was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select

from unionmap.store.allocations import NewAllocation, insert_allocation, newest_version
from unionmap.store.engine import Store
from unionmap.store.tables import UPLOAD_RECORD
from unionmap.store.task_entry import NewEntry
from unionmap.store.task_log import insert_entries, newest_line_within

RowsOfDivision = tuple[tuple[int, ...], NewAllocation]
"""A division and the rows of the file in which it stands."""


def newest_records(connection: Connection) -> tuple[int, int]:
    """The numbers of the newest version of any target and of the newest line of the log; 0 for none."""
    return newest_version(connection), newest_line_within(connection)


def insert_divisions(
    connection: Connection, upload_id: int, divisions: Iterable[RowsOfDivision], actor: str
) -> None:
    """Keep divisions of an upload as new versions, within an open transaction.

    Raises ``store.allocations.UnfitAllocationError``.
    """
    for rows, new in divisions:
        _insert_records(connection, upload_id, dict.fromkeys(rows, insert_allocation(connection, new, actor)))


def insert_lines(connection: Connection, upload_id: int, lines: Mapping[int, NewEntry], actor: str) -> None:
    """Keep lines of an upload, by their rows there, in the log, within an open transaction.

    Raises ``store.task_log.UnfitEntryError``.
    """
    numbers = {row: insert_entries(connection, [entry], actor) for row, entry in lines.items()}
    _insert_records(connection, upload_id, numbers)


def _insert_records(connection: Connection, upload_id: int, records: Mapping[int, int]) -> None:
    rows = [{"upload_id": upload_id, "source_row": row, "record": record} for row, record in records.items()]
    if rows:
        connection.execute(insert(UPLOAD_RECORD), rows)


def records_of(store: Store, upload_id: int) -> dict[int, int]:
    """The number of the record that each row of an upload became, in the order of the rows."""
    query = select(UPLOAD_RECORD.c.source_row, UPLOAD_RECORD.c.record)
    query = query.where(UPLOAD_RECORD.c.upload_id == upload_id).order_by(UPLOAD_RECORD.c.source_row)
    with store.read() as connection:
        return {row.source_row: row.record for row in connection.execute(query)}
