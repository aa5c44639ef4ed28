"""Accounts, told by what happened to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

TEXTS = ("account", "what", "told", "actor", "address")


def upgrade() -> None:
    op.create_table(
        "account_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("account", "what", "told", "actor", "address")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_account_event"),
    )
    op.create_index("ix_account_event_account", "account_event", ["account"])
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _nothing_changes() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER account_event_no_{act.lower()} BEFORE {act} ON account_event "
            f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on account_event'); END"
        )
