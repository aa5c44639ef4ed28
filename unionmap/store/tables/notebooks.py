"""Notebooks, version by version."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Index, Integer, String, Table

from unionmap.store.tables.metadata import METADATA

NOTEBOOK_VERSION = Table(
    "notebook_version",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("notebook", Integer, nullable=False),
    Column("state", Integer, nullable=False),
    Column("parent", Integer),
    Column("created_at", DateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("title", String, nullable=False),
    Column("content", String, nullable=False),
    Index("ix_notebook_version_notebook", "notebook"),
)
"""``state`` is the version whose content this one has (its own id, unless it goes back or forth to another),
``parent`` the state that it was made from. ``origin`` names the file of a delivered notebook, or is empty.
"""
