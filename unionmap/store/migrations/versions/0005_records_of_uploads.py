"""From which row of which file a version of a divided target, or a line of the log, was taken."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "upload_record",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("upload_id", "source_row", "record")),
        sa.PrimaryKeyConstraint("upload_id", "source_row", name="pk_upload_record"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_upload_record_upload_id"),
    )
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _nothing_changes() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER upload_record_no_{act.lower()} BEFORE {act} ON upload_record "
            f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on upload_record'); END"
        )
