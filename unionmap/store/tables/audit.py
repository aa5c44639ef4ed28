"""Who changed what: entries chained by hash, checksums of all that was added, and bytes let go."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

AUDIT_ENTRY = Table(
    "audit_entry",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("object", String, nullable=False),
    Column("source", String, nullable=False),
    Column("before", String, nullable=False),
    Column("after", String, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
)

SEAL = Table(
    "seal",
    METADATA,
    Column("of_table", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("entry", Integer, ForeignKey("audit_entry.number"), nullable=False, index=True),
    Column("rows", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
)

DROPPED_BYTES = Table(
    "dropped_bytes",
    METADATA,
    Column("sha256", String(64), ForeignKey("raw_file.sha256"), primary_key=True),
    Column("at", DateTime, nullable=False),
)
