"""Whether what is read is what was stored: compared with its seals before any figure is made of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import SQLAlchemyError

from unionmap.model.columns import FileKind
from unionmap.store.engine import Store
from unionmap.store.faults import StoreFaultError
from unionmap.store.seals import Key, Seal, seal_of
from unionmap.store.tables import RELEASE, RELEASE_ITEM, ROWS, SEAL, UPLOAD


def check_release(
    store: Store, release: int, kind: FileKind | None = None, periods: Collection[date] | None = None
) -> None:
    """Check a release and its uploads, those of one kind or of some periods where that is named.

    Raises ``StoreFaultError`` of the kind ``damaged``.
    """
    item = RELEASE_ITEM.c
    if not store.kept:
        return
    items = select(item.kind, item.period, item.upload_id).where(item.release == release)
    with store.read() as connection:
        check(connection, RELEASE, release)
        check(connection, RELEASE_ITEM, release)
        for found, period, upload in connection.execute(items).all():
            if kind in (None, found) and (periods is None or period in periods):
                check(connection, UPLOAD, upload)
                check(connection, ROWS[found], upload, f"{found} {period}")


def check_upload(store: Store, kind: FileKind, upload: int) -> None:
    """Check one upload and its rows. Raises as ``check_release``."""
    if not store.kept:
        return
    with store.read() as connection:
        check(connection, UPLOAD, upload)
        check(connection, ROWS[kind], upload)


def check(connection: Connection, table: Table, key: Key, what: str = "") -> None:
    """Compare a piece with its seal; ``what`` names it for the reader. Raises as ``check_release``."""
    if not is_sound(connection, table, key):
        raise StoreFaultError("damaged", what or f"{table.name} {key}")


def is_sound(connection: Connection, table: Table, key: Key) -> bool:
    """Whether a piece reads as it was sealed; one that never was may hold nothing."""
    query = select(SEAL.c["rows"], SEAL.c.sha256).where(SEAL.c.of_table == table.name, SEAL.c.key == str(key))
    kept = connection.execute(query).first()
    try:
        found = seal_of(connection, table, key)
    except SQLAlchemyError:
        return False
    return found.rows == 0 if kept is None else found == Seal(table.name, str(key), *kept)
