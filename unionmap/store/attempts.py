"""Every file that anybody tried to send, refused ones too: a note of it, never its contents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import Connection, RowMapping, insert, select

from unionmap.model.columns import FileKind
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.narrow import narrowed
from unionmap.store.tables import ATTEMPT

Outcome = Literal["accepted", "again", "refused"]
"""A new draft, the open draft of the same bytes, or nothing kept."""


@dataclass(frozen=True)
class NewAttempt:
    """A file that came: its checksum and size in bytes. ``reason`` is the code of what refuses it."""

    sha256: str
    size: int
    file_name: str
    kind: FileKind
    period: date
    sender: str
    by: str
    outcome: Outcome
    reason: str = ""
    draft: int | None = None


@dataclass(frozen=True)
class Attempt:
    """A stored attempt. ``at`` is UTC."""

    id: int
    at: datetime
    new: NewAttempt


def add_attempt(store: Store, attempt: NewAttempt) -> int:
    """Keep the note of an attempt; its id."""
    with store.write(attempt.by, "receive") as connection:
        return insert_attempt(connection, attempt)


def insert_attempt(connection: Connection, attempt: NewAttempt) -> int:
    """``add_attempt`` within a transaction that is open already."""
    values = vars(attempt) | {"at": now()}
    number: int = connection.execute(insert(ATTEMPT).returning(ATTEMPT.c.id), values).scalar_one()
    return number


def attempts(store: Store, kind: FileKind | None = None, period: date | None = None) -> list[Attempt]:
    """Stored attempts, of one kind or one period where that is named, the newest first."""
    query = narrowed(select(ATTEMPT), ATTEMPT, kind, period)
    with store.read() as connection:
        return [_attempt(row) for row in connection.execute(query).mappings()]


def _attempt(row: RowMapping) -> Attempt:
    new = NewAttempt(**{name: row[name] for name in NewAttempt.__dataclass_fields__})
    return Attempt(row["id"], row["at"], new)
