"""The tables of the store. Rows are added; nothing is ever updated or deleted."""

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
    MetaData,
    String,
    Table,
)
from sqlalchemy.types import TypeEngine

from unionmap.model.columns import COLUMNS, FileKind, Kind

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

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


ALLOCATION = Table(
    "allocation",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("created_at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("target", String, nullable=False),
    Column("dimension", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("figures_day", Date, nullable=False),
    Column("release", Integer, ForeignKey("release.number"), nullable=False),
    Column("decision", String, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("note", String, nullable=False),
)

ALLOCATION_PART = Table(
    "allocation_part",
    METADATA,
    Column("allocation", Integer, ForeignKey("allocation.number"), primary_key=True),
    Column("code", String, primary_key=True),
    Column("value", Integer, nullable=False),
)

FOLLOW_UP = Table(
    "follow_up",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("employer_id", String, nullable=False, index=True),
    Column("stage", String, nullable=False),
    Column("follower", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("note", String, nullable=False),
    Column("recorded_at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
)

ATTEMPT = Table(
    "attempt",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("file_name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("period", Date, nullable=False),
    Column("sender", String, nullable=False),
    Column("by", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("draft", Integer, ForeignKey("draft.id")),
)

DRAFT = Table(
    "draft",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("kind", String, nullable=False),
    Column("period", Date, nullable=False),
    Column("sender", String, nullable=False),
    Column("by", String, nullable=False),
    Column("file_name", String, nullable=False),
    Column("received_sha256", String(64), nullable=False, index=True),
    Column("kept_sha256", String(64), ForeignKey("raw_file.sha256"), nullable=False),
    Column("encoding", String, nullable=False),
    Column("scope", String, nullable=False),
)

DRAFT_STEP = Table(
    "draft_step",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("draft", Integer, ForeignKey("draft.id"), nullable=False, index=True),
    Column("at", DateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("step", String, nullable=False),
    Column("blocking", Integer, nullable=False),
    Column("warning", Integer, nullable=False),
    Column("uppers", String, nullable=False),
    Column("release", Integer, ForeignKey("release.number")),
    Column("upload_id", Integer, ForeignKey("upload.id")),
)

COLUMN_MAPPING = Table(
    "column_mapping",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("draft", Integer, ForeignKey("draft.id"), nullable=False, index=True),
    Column("at", DateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("mapping", String, nullable=False),
)

CORRECTION = Table(
    "correction",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("draft", Integer, ForeignKey("draft.id"), nullable=False, index=True),
    Column("at", DateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("sheet", String, nullable=False),
    Column("source_row", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("before", String, nullable=False),
    Column("after", String, nullable=False),
)

UPLOAD_PART = Table(
    "upload_part",
    METADATA,
    Column("upload_id", Integer, ForeignKey("upload.id"), primary_key=True),
    Column("upper", String, primary_key=True),
    Column("source_upload", Integer, ForeignKey("upload.id"), nullable=False),
)

TASK_LOG = Table(
    "task_log",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("recorded_at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("unit", String, nullable=False),
    Column("what", String, nullable=False),
    Column("evidence", String, nullable=False),
    Column("count", Integer),
    Column("out_of", Integer),
    Column("synthetic", Boolean, nullable=False),
    Column("withdraws", Integer, ForeignKey("task_log.id")),
)

ROWS: dict[FileKind, Table] = {kind: _row_table(kind) for kind in COLUMNS}
"""One table for each kind of file: the upload, the row in the sender's file, the declared columns."""
