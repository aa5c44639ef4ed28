"""Targets divided among areas, and how far the founding of a union at an employer has come."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TEXT, WHOLE, DAY, MOMENT = sa.String(), sa.Integer(), sa.Date(), sa.DateTime()


def upgrade() -> None:
    _allocations()
    _follow_ups()
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _allocations() -> None:
    op.create_table(
        "allocation",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        *(sa.Column(name, TEXT, nullable=False) for name in ("actor", "target", "dimension", "rule")),
        sa.Column("figures_day", DAY, nullable=False),
        sa.Column("release", WHOLE, nullable=False),
        sa.Column("decision", TEXT, nullable=False),
        sa.Column("decided_on", DAY, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_allocation"),
        sa.ForeignKeyConstraint(["release"], ["release.number"], name="fk_allocation_release"),
    )
    op.create_table(
        "allocation_part",
        sa.Column("allocation", WHOLE, nullable=False),
        sa.Column("code", TEXT, nullable=False),
        sa.Column("value", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("allocation", "code", name="pk_allocation_part"),
        sa.ForeignKeyConstraint(["allocation"], ["allocation.number"], name="fk_allocation_part_allocation"),
    )


def _follow_ups() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", WHOLE, nullable=False),
        *(sa.Column(name, TEXT, nullable=False) for name in ("employer_id", "stage", "follower")),
        sa.Column("day", DAY, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("actor", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_follow_up"),
    )
    op.create_index("ix_follow_up_employer_id", "follow_up", ["employer_id"])


def _nothing_changes() -> None:
    for table in ("allocation", "allocation_part", "follow_up"):
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on {table}'); END"
            )
