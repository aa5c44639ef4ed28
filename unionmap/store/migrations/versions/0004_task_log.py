"""The log of what was done for the programme's tasks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "task_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("actor", "kind")),
        sa.Column("day", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("unit", "what", "evidence")),
        *(sa.Column(name, sa.Integer()) for name in ("count", "out_of")),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.Column("withdraws", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_task_log"),
        sa.ForeignKeyConstraint(["withdraws"], ["task_log.id"], name="fk_task_log_withdraws"),
    )
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _nothing_changes() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER task_log_no_{act.lower()} BEFORE {act} ON task_log "
            f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on task_log'); END"
        )
