"""Audit entries, checksums of all that is stored, and the one rule under which a file's bytes may go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

TEXTS = ("actor", "action", "object", "source", "before", "after")


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in TEXTS),
        *(sa.Column(name, sa.String(64), nullable=False) for name in ("previous", "sha256")),
        sa.PrimaryKeyConstraint("number", name="pk_audit_entry"),
    )
    _seals()
    op.create_table(
        "dropped_bytes",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_dropped_bytes"),
        sa.ForeignKeyConstraint(["sha256"], ["raw_file.sha256"], name="fk_dropped_bytes_sha256"),
    )
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()
        _bytes_may_go()


def _seals() -> None:
    op.create_table(
        "seal",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("of_table", "key")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("entry", "rows")),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("of_table", "key", name="pk_seal"),
        sa.ForeignKeyConstraint(["entry"], ["audit_entry.number"], name="fk_seal_entry"),
    )
    op.create_index("ix_seal_entry", "seal", ["entry"])


def _nothing_changes() -> None:
    for table in ("audit_entry", "seal", "dropped_bytes"):
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on {table}'); END"
            )


def _bytes_may_go() -> None:
    """The one exception: bytes may become empty, and only those that a note says are let go."""
    op.execute("DROP TRIGGER raw_file_no_update")
    op.execute(
        "CREATE TRIGGER raw_file_no_update BEFORE UPDATE ON raw_file "
        "WHEN NOT (NEW.sha256 IS OLD.sha256 AND length(NEW.bytes) = 0 "
        "AND EXISTS (SELECT 1 FROM dropped_bytes WHERE sha256 = OLD.sha256)) "
        "BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no UPDATE on raw_file'); END"
    )
