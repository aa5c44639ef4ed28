"""Events of unions and areas that were entered by hand; lines are added and withdrawn, never changed."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

RECORDED_EVENT = Table(
    "recorded_event",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("recorded_at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("event", String, nullable=False),
    Column("code", String, nullable=False),
    Column("into", String, nullable=False),
    Column("name", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("decision", String, nullable=False),
    Column("note", String, nullable=False),
    Column("withdraws", Integer, ForeignKey("recorded_event.number")),
)
"""``subject`` is ``union`` or ``area``; ``code`` is its code, ``into`` that of the other one it concerns."""
