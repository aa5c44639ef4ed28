"""A file on its way to a release: attempts, drafts, mappings, corrections."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

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
