"""Where records that came in a file were taken from."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from unionmap.store.tables.metadata import METADATA

UPLOAD_RECORD = Table(
    "upload_record",
    METADATA,
    Column("upload_id", Integer, ForeignKey("upload.id"), primary_key=True),
    Column("source_row", Integer, primary_key=True),
    Column("record", Integer, nullable=False),
)
"""``record`` is the number of a version or of a line of the log, as the upload's kind says."""
