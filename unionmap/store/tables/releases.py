"""What was received and published, and the rows that figures are made from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    String,
    Table,
)
from sqlalchemy.types import TypeEngine

from unionmap.model.columns import COLUMNS, RECORDS, FileKind, Kind
from unionmap.store.tables.metadata import METADATA

RAW_FILE = Table(
    "raw_file",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

UPLOAD = Table(
    "upload",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("period", Date, nullable=False),
    Column("sha256", String(64), ForeignKey("raw_file.sha256"), nullable=False, index=True),
    Column("file_name", String, nullable=False),
    Column("received_at", DateTime, nullable=False),
    Column("sender", String, nullable=False),
    Column("synthetic", Boolean, nullable=False),
    Column("note", String, nullable=False),
)

RELEASE = Table(
    "release",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("created_at", DateTime, nullable=False),
    Column("published_by", String, nullable=False),
    Column("note", String, nullable=False),
    Column("based_on", Integer, ForeignKey("release.number")),
)

RELEASE_ITEM = Table(
    "release_item",
    METADATA,
    Column("release", Integer, ForeignKey("release.number"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("period", Date, primary_key=True),
    Column("upload_id", Integer, ForeignKey("upload.id"), nullable=False),
)

_TYPES: dict[Kind, TypeEngine[Any]] = {
    "text": String(),
    "code": String(),
    "count": Integer(),
    "flow": Integer(),
    "date": Date(),
    "flag": Boolean(),
}


def _row_table(kind: FileKind) -> Table:
    declared = [Column(c.name, _TYPES[c.kind], nullable=not c.required) for c in COLUMNS[kind]]
    return Table(
        kind,
        METADATA,
        Column("upload_id", Integer, primary_key=True),
        Column("source_row", Integer, primary_key=True),
        *declared,
        ForeignKeyConstraint(["upload_id"], ["upload.id"]),
    )


ROWS: dict[FileKind, Table] = {kind: _row_table(kind) for kind in COLUMNS if kind not in RECORDS}
"""For each kind of file that makes a release: the upload, the row in the sender's file, its columns."""
