"""Boundaries that people brought along, each set as it came and as it is drawn."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

BOUNDARY_SET = Table(
    "boundary_set",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("title", String, nullable=False),
    Column("level", String, nullable=False),
    Column("province", String, nullable=False),
    Column("valid_from", Date),
    Column("areas", Integer, nullable=False),
    Column("file_name", String, nullable=False),
    Column("received_sha256", String(64), ForeignKey("raw_file.sha256"), nullable=False),
    Column("report", String, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("drawing", String, nullable=False),
)
"""``drawing`` is GeoJSON, a feature a line with ``code`` as its only property, and ``sha256`` its checksum.
``level`` is one of ``model.national``; ``province`` is empty for the whole country. ``report`` is JSON.
"""
