"""Notebooks, of which every save is a version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "notebook_version",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("notebook", "state")),
        sa.Column("parent", sa.Integer()),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("actor", "origin", "title", "content")),
        sa.PrimaryKeyConstraint("id", name="pk_notebook_version"),
    )
    op.create_index("ix_notebook_version_notebook", "notebook_version", ["notebook"])
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _nothing_changes() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER notebook_version_no_{act.lower()} BEFORE {act} ON notebook_version "
            f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on notebook_version'); END"
        )
