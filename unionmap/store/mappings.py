"""Which column holds which field, as people confirmed it: kept with its draft, remembered for its sender."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from unionmap.model.columns import FileKind
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import COLUMN_MAPPING, DRAFT


def insert_mapping(connection: Connection, draft: int, by: str, fingerprint: str, mapping: str) -> None:
    """Keep a mapping (as text) for the headings that the fingerprint names, within an open transaction."""
    values = {"draft": draft, "at": now(), "by": by, "fingerprint": fingerprint, "mapping": mapping}
    connection.execute(insert(COLUMN_MAPPING), values)


def mapping_of(store: Store, draft: int) -> str | None:
    """The mapping last kept with a draft; ``None`` where none was."""
    query = select(COLUMN_MAPPING.c.mapping).where(COLUMN_MAPPING.c.draft == draft)
    with store.read() as connection:
        return connection.execute(query.order_by(COLUMN_MAPPING.c.id.desc()).limit(1)).scalar()


def remembered_mapping(store: Store, sender: str, kind: FileKind, fingerprint: str) -> str | None:
    """The sender's last mapping of these headings, else the last one of that kind; ``None`` for neither."""
    query = (
        select(COLUMN_MAPPING.c.mapping)
        .join_from(COLUMN_MAPPING, DRAFT)
        .where(DRAFT.c.sender == sender, DRAFT.c.kind == kind)
        .order_by((COLUMN_MAPPING.c.fingerprint == fingerprint).desc(), COLUMN_MAPPING.c.id.desc())
        .limit(1)
    )
    with store.read() as connection:
        return connection.execute(query).scalar()
