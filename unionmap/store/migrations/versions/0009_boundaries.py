"""Boundaries that people brought along."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "boundary_set",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("by", "title", "level", "province")),
        sa.Column("valid_from", sa.Date()),
        sa.Column("areas", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("received_sha256", sa.String(64), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("drawing", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_boundary_set"),
        sa.ForeignKeyConstraint(
            ["received_sha256"], ["raw_file.sha256"], name="fk_boundary_set_received_sha256"
        ),
    )
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _nothing_changes() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER boundary_set_no_{act.lower()} BEFORE {act} ON boundary_set "
            f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on boundary_set'); END"
        )
