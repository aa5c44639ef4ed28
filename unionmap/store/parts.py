"""Which upload the rows of each upper-level union in a merged upload came from."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from unionmap.store.engine import Store
from unionmap.store.tables import ROWS, UPLOAD_PART

NO_UPPER = ""
"""Stands for rows that name no upper-level union."""


def insert_parts(connection: Connection, upload_id: int, parts: Mapping[str, int]) -> None:
    """Note, within an open transaction, the upload from which each upper-level union's rows came."""
    rows = [
        {"upload_id": upload_id, "upper": upper, "source_upload": source} for upper, source in parts.items()
    ]
    if rows:
        connection.execute(insert(UPLOAD_PART), rows)


def parts_of(store: Store, upload_id: int) -> dict[str, int]:
    """Source uploads of union reports by upper-level union: of one that was not merged, the upload itself."""
    merged = select(UPLOAD_PART.c.upper, UPLOAD_PART.c.source_upload).where(
        UPLOAD_PART.c.upload_id == upload_id
    )
    own = select(ROWS["unions"].c.upper).where(ROWS["unions"].c.upload_id == upload_id).distinct()
    with store.read() as connection:
        known = {row.upper: row.source_upload for row in connection.execute(merged)}
        found = {upper or NO_UPPER for upper in connection.execute(own).scalars()}
    return known or dict.fromkeys(sorted(found), upload_id)
