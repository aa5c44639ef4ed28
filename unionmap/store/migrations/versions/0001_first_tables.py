"""The first tables: raw files, uploads, releases, and one typed table for each kind of file.

A migration keeps the tables as they were on its day, so it spells them out and borrows nothing from
``store/tables.py``, which moves on; a test compares the two.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TEXT, WHOLE, DAY, FLAG = sa.String(), sa.Integer(), sa.Date(), sa.Boolean()


def upgrade() -> None:
    _uploads()
    _releases()
    _unions()
    _employers()
    _workforce()
    _events()
    if op.get_context().dialect.name == "sqlite":
        _nothing_changes()


def _uploads() -> None:
    op.create_table(
        "raw_file",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_raw_file"),
    )
    op.create_table(
        "upload",
        sa.Column("id", WHOLE, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("period", DAY, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("file_name", TEXT, nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("sender", TEXT, nullable=False),
        sa.Column("synthetic", FLAG, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_upload"),
        sa.ForeignKeyConstraint(["sha256"], ["raw_file.sha256"], name="fk_upload_sha256"),
    )
    op.create_index("ix_upload_sha256", "upload", ["sha256"])


def _releases() -> None:
    op.create_table(
        "release",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("published_by", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("based_on", WHOLE),
        sa.PrimaryKeyConstraint("number", name="pk_release"),
        sa.ForeignKeyConstraint(["based_on"], ["release.number"], name="fk_release_based_on"),
    )
    op.create_table(
        "release_item",
        sa.Column("release", WHOLE, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("period", DAY, nullable=False),
        sa.Column("upload_id", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("release", "kind", "period", name="pk_release_item"),
        sa.ForeignKeyConstraint(["release"], ["release.number"], name="fk_release_item_release"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_release_item_upload_id"),
    )


def _row_table(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("upload_id", WHOLE, nullable=False),
        sa.Column("source_row", WHOLE, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("upload_id", "source_row", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name=f"fk_{name}_upload_id"),
    )


def _columns(kind: sa.types.TypeEngine[Any], names: str, required: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=not required) for name in names.split()]


def _unions() -> None:
    _row_table(
        "unions",
        *_columns(TEXT, "union_id name type", required=True),
        *_columns(TEXT, "trade district old_commune new_commune"),
        *_columns(TEXT, "ownership", required=True),
        *_columns(TEXT, "legal"),
        *_columns(TEXT, "vsic_version", required=True),
        *_columns(TEXT, "vsic zone budget r4"),
        *_columns(DAY, "founded"),
        *_columns(TEXT, "upper"),
        *_columns(TEXT, "status", required=True),
        *_columns(WHOLE, "workers members female admitted transferred_in"),
        *_columns(WHOLE, "lost_quit lost_moved lost_resigned lost_dissolved"),
        *_columns(DAY, "agreement_signed agreement_expires"),
        *_columns(FLAG, "synthetic", required=True),
    )


def _employers() -> None:
    _row_table(
        "employers",
        *_columns(TEXT, "employer_id name", required=True),
        *_columns(TEXT, "district old_commune new_commune"),
        *_columns(TEXT, "ownership", required=True),
        *_columns(TEXT, "legal"),
        *_columns(TEXT, "vsic_version", required=True),
        *_columns(TEXT, "vsic"),
        *_columns(WHOLE, "workers"),
        *_columns(TEXT, "union_id"),
        *_columns(FLAG, "synthetic", required=True),
    )


def _workforce() -> None:
    _row_table(
        "workforce",
        *_columns(TEXT, "district vsic_version vsic ownership", required=True),
        *_columns(WHOLE, "wage_workers"),
        *_columns(TEXT, "source quality"),
        *_columns(FLAG, "synthetic", required=True),
    )


def _events() -> None:
    _row_table(
        "events",
        *_columns(DAY, "date", required=True),
        *_columns(TEXT, "event union_id", required=True),
        *_columns(TEXT, "into decision reason note"),
        *_columns(FLAG, "synthetic", required=True),
    )


def _nothing_changes() -> None:
    """Let the database itself refuse to change or drop what was stored: a link relies on it."""
    tables = "raw_file upload release release_item unions employers workforce events"
    for table in tables.split():
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the store keeps everything: no {act} on {table}'); END"
            )
