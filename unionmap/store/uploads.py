"""Uploads: what somebody sent, byte for byte, and the rows that were read from it. Never changed later."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, RowMapping, insert, select

from unionmap.model.columns import COLUMNS, FileKind
from unionmap.store.engine import Store
from unionmap.store.faults import FaultKind, StoreFaultError
from unionmap.store.moment import now
from unionmap.store.narrow import narrowed
from unionmap.store.tables import DROPPED_BYTES, RAW_FILE, ROWS, UPLOAD

Cell = str | int | bool | date | None
TypedRow = Mapping[str, Cell]
"""Cells by the column names of ``model.columns``, and ``source_row``: the row in the sender's file."""


@dataclass(frozen=True)
class NewUpload:
    """A file as it came. ``data`` are the bytes as sent; ``synthetic`` marks demonstration data.

    ``received_at`` (UTC) is the moment at which it is kept, but for the demonstration's, which is invented.
    """

    kind: FileKind
    period: date
    file_name: str
    data: bytes
    sender: str
    synthetic: bool = False
    note: str = ""
    received_at: datetime | None = None


@dataclass(frozen=True)
class Upload:
    """A stored upload, without its bytes. ``received_at`` is UTC."""

    id: int
    kind: FileKind
    period: date
    sha256: str
    file_name: str
    received_at: datetime
    sender: str
    synthetic: bool
    note: str


def add_upload(store: Store, upload: NewUpload, rows: Sequence[TypedRow]) -> int:
    """Keep a file and its rows, all or nothing; its id. Publishing is another step (``releases.publish``).

    Raises ``sqlalchemy.exc.IntegrityError`` where a required cell is empty or a source row stands twice.
    """
    with store.write(upload.sender, "upload") as connection:
        return insert_upload(connection, upload, rows)


def insert_upload(connection: Connection, upload: NewUpload, rows: Sequence[TypedRow]) -> int:
    """``add_upload`` within a transaction that is open already."""
    upload_id: int = connection.execute(
        insert(UPLOAD).returning(UPLOAD.c.id),
        {
            "kind": upload.kind,
            "period": upload.period,
            "sha256": keep_bytes(connection, upload.data),
            "file_name": upload.file_name,
            "received_at": upload.received_at or now(),
            "sender": upload.sender,
            "synthetic": upload.synthetic,
            "note": upload.note,
        },
    ).scalar_one()
    if rows:
        names = ("source_row", *(column.name for column in COLUMNS[upload.kind]))
        cells = [{name: row.get(name) for name in names} | {"upload_id": upload_id} for row in rows]
        connection.execute(insert(ROWS[upload.kind]), cells)
    return upload_id


def keep_bytes(connection: Connection, data: bytes) -> str:
    """Keep bytes once, within an open transaction; the checksum by which they are found again."""
    digest = hashlib.sha256(data).hexdigest()
    known = connection.execute(select(RAW_FILE.c.sha256).where(RAW_FILE.c.sha256 == digest)).first()
    if known is None:
        connection.execute(insert(RAW_FILE), {"sha256": digest, "bytes": data})
    return digest


def uploads(store: Store, kind: FileKind | None = None, period: date | None = None) -> list[Upload]:
    """Stored uploads, of one kind or one period where that is named, the newest first."""
    query = narrowed(select(UPLOAD), UPLOAD, kind, period)
    with store.read() as connection:
        return [_upload(row) for row in connection.execute(query).mappings()]


def upload_by_id(store: Store, upload_id: int) -> Upload:
    """One upload. Raises ``sqlalchemy.exc.NoResultFound``."""
    with store.read() as connection:
        return _upload(connection.execute(select(UPLOAD).where(UPLOAD.c.id == upload_id)).mappings().one())


def uploads_of(store: Store, data: bytes) -> list[Upload]:
    """Uploads of exactly these bytes, the newest first: the same file sent twice is recognised."""
    return uploads_of_sha256(store, hashlib.sha256(data).hexdigest())


def uploads_of_sha256(store: Store, sha256: str) -> list[Upload]:
    """Uploads of the bytes with that checksum, the newest first."""
    query = select(UPLOAD).where(UPLOAD.c.sha256 == sha256).order_by(UPLOAD.c.id.desc())
    with store.read() as connection:
        return [_upload(row) for row in connection.execute(query).mappings()]


def raw_bytes(store: Store, sha256: str) -> bytes:
    """The bytes as they were sent. Raises ``sqlalchemy.exc.NoResultFound`` for an unknown hash.

    Raises ``StoreFaultError``: ``dropped`` where they were let go, ``damaged`` where they are others.
    """
    with store.read() as connection:
        found: object = connection.execute(
            select(RAW_FILE.c.bytes).where(RAW_FILE.c.sha256 == sha256)
        ).scalar_one()
        if not isinstance(found, bytes) or hashlib.sha256(found).hexdigest() != sha256:
            why = "damaged" if found else _why_empty(connection, sha256)
            raise StoreFaultError(why, f"raw_file {sha256}")
    return found


def _why_empty(connection: Connection, sha256: str) -> FaultKind:
    """Bytes that are gone were let go, and noted, or they were lost."""
    noted = connection.execute(select(DROPPED_BYTES).where(DROPPED_BYTES.c.sha256 == sha256)).first()
    return "dropped" if noted else "damaged"


def _upload(row: RowMapping) -> Upload:
    return Upload(**row)
