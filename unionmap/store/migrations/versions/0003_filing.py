"""The way of a file from its arrival to a release: attempts, drafts, what was mended, and merged parts."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TEXT, WHOLE, DAY, MOMENT, SHA256 = sa.String(), sa.Integer(), sa.Date(), sa.DateTime(), sa.String(64)


def upgrade() -> None:
    _drafts()
    _attempts()
    _steps()
    _column_mappings()
    _corrections()
    _upload_parts()
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _needed(kind: sa.types.TypeEngine[Any], *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _of_draft(table: str, *columns: sa.Column[Any], more: tuple[sa.Constraint, ...] = ()) -> None:
    """A table of what was done with drafts: which draft, when, by whom."""
    op.create_table(
        table,
        *_needed(WHOLE, "id", "draft"),
        *_needed(MOMENT, "at"),
        *_needed(TEXT, "by"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["draft"], ["draft.id"], name=f"fk_{table}_draft"),
        *more,
    )
    op.create_index(f"ix_{table}_draft", table, ["draft"])


def _drafts() -> None:
    op.create_table(
        "draft",
        *_needed(WHOLE, "id"),
        *_needed(MOMENT, "at"),
        *_needed(TEXT, "kind"),
        *_needed(DAY, "period"),
        *_needed(TEXT, "sender", "by", "file_name"),
        *_needed(SHA256, "received_sha256", "kept_sha256"),
        *_needed(TEXT, "encoding", "scope"),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.ForeignKeyConstraint(["kept_sha256"], ["raw_file.sha256"], name="fk_draft_kept_sha256"),
    )
    op.create_index("ix_draft_received_sha256", "draft", ["received_sha256"])


def _attempts() -> None:
    op.create_table(
        "attempt",
        *_needed(WHOLE, "id"),
        *_needed(MOMENT, "at"),
        *_needed(SHA256, "sha256"),
        *_needed(WHOLE, "size"),
        *_needed(TEXT, "file_name", "kind"),
        *_needed(DAY, "period"),
        *_needed(TEXT, "sender", "by", "outcome", "reason"),
        sa.Column("draft", WHOLE),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["draft"], ["draft.id"], name="fk_attempt_draft"),
    )
    op.create_index("ix_attempt_sha256", "attempt", ["sha256"])


def _steps() -> None:
    _of_draft(
        "draft_step",
        *_needed(TEXT, "step"),
        *_needed(WHOLE, "blocking", "warning"),
        *_needed(TEXT, "uppers"),
        sa.Column("release", WHOLE),
        sa.Column("upload_id", WHOLE),
        more=(
            sa.ForeignKeyConstraint(["release"], ["release.number"], name="fk_draft_step_release"),
            sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_draft_step_upload_id"),
        ),
    )


def _column_mappings() -> None:
    _of_draft("column_mapping", *_needed(TEXT, "fingerprint", "mapping"))


def _corrections() -> None:
    _of_draft(
        "correction",
        *_needed(TEXT, "sheet"),
        *_needed(WHOLE, "source_row", "position"),
        *_needed(TEXT, "before", "after"),
    )


def _upload_parts() -> None:
    op.create_table(
        "upload_part",
        *_needed(WHOLE, "upload_id"),
        *_needed(TEXT, "upper"),
        *_needed(WHOLE, "source_upload"),
        sa.PrimaryKeyConstraint("upload_id", "upper", name="pk_upload_part"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_upload_part_upload_id"),
        sa.ForeignKeyConstraint(["source_upload"], ["upload.id"], name="fk_upload_part_source_upload"),
    )


def _nothing_changes() -> None:
    for table in ("attempt", "draft", "draft_step", "column_mapping", "correction", "upload_part"):
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on {table}'); END"
            )
