"""Events of unions and areas that were entered by hand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "recorded_event",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("actor", "subject", "event", "code")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("into", "name")),
        sa.Column("day", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("decision", "note")),
        sa.Column("withdraws", sa.Integer()),
        sa.PrimaryKeyConstraint("number", name="pk_recorded_event"),
        sa.ForeignKeyConstraint(["withdraws"], ["recorded_event.number"], name="fk_recorded_event_withdraws"),
    )
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _nothing_changes() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER recorded_event_no_{act.lower()} BEFORE {act} ON recorded_event "
            f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on recorded_event'); END"
        )
