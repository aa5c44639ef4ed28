"""What the federation plans and does: divisions of targets, employers followed, tasks."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, DateTime, ForeignKey, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

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
