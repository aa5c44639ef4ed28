"""Accounts, told by what happened to them."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

ACCOUNT_EVENT = Table(
    "account_event",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("account", String, nullable=False, index=True),
    Column("what", String, nullable=False),
    Column("told", String, nullable=False, info={"secret": True}),
    Column("actor", String, nullable=False),
    Column("address", String, nullable=False),
)
