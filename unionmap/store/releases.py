"""Releases: numbered, immutable mappings of (kind of file, period) to an upload. A link pins one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, insert, select

from unionmap.model.columns import FileKind
from unionmap.store.chain import moment, tell
from unionmap.store.engine import Store
from unionmap.store.tables import RELEASE, RELEASE_ITEM, UPLOAD

Key = tuple[FileKind, date]
Items = dict[Key, int]
"""Upload ids by kind and period."""


class UnknownReleaseError(LookupError):
    """A release that was never published was asked for."""


class OutdatedBaseError(RuntimeError):
    """Somebody published in the meantime: the preview that was approved no longer says what would change."""


class UnfitUploadError(ValueError):
    """An upload does not exist, or is of another kind or period than the place it was meant for."""


@dataclass(frozen=True)
class Release:
    """A published state. ``created_at`` is UTC; ``based_on`` is the release its items were taken from."""

    number: int
    created_at: datetime
    published_by: str
    note: str
    based_on: int | None


@dataclass(frozen=True)
class Difference:
    """One place where two releases differ; ``None`` where a release has nothing there."""

    kind: FileKind
    period: date
    before: int | None
    after: int | None


def releases(store: Store) -> list[Release]:
    """All releases, the newest first."""
    with store.read() as connection:
        rows = connection.execute(select(RELEASE).order_by(RELEASE.c.number.desc())).mappings()
        return [Release(**row) for row in rows]


def latest_release(store: Store) -> int | None:
    """Number of the newest release; ``None`` in an empty store."""
    with store.read() as connection:
        return latest_within(connection)


def release_items(store: Store, number: int) -> Items:
    """What a release is made of. Raises ``UnknownReleaseError``."""
    with store.read() as connection:
        return _items(connection, number)


def diff(store: Store, before: int, after: int) -> list[Difference]:
    """Where two releases differ, in the order of kind and period. Raises ``UnknownReleaseError``."""
    with store.read() as connection:
        old, new = _items(connection, before), _items(connection, after)
    keys = sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
    return [Difference(*key, old.get(key), new.get(key)) for key in keys]


def publish(
    store: Store, changes: Mapping[Key, int | None], by: str, note: str = "", expected: int | None = None
) -> int:
    """Publish the newest release with these changes as a new one, in one transaction; its number.

    ``None`` in ``changes`` takes a place out. With ``expected`` (the release whose preview was approved) a
    newer one in between raises ``OutdatedBaseError``. Raises ``UnfitUploadError``.
    """
    with store.write(by, "publish") as connection:
        if expected is not None and latest_within(connection) != expected:
            raise OutdatedBaseError(f"release {expected} is no longer the newest")
        return insert_release(connection, changes, by, note)


def roll_back(store: Store, to: int, by: str, note: str = "") -> int:
    """Publish an earlier release's items again, as a new release; its number.

    Raises ``UnknownReleaseError``.
    """
    with store.write(by, "rollback") as connection:
        return _insert(connection, _items(connection, to), by, note, based_on=to)


def insert_release(connection: Connection, changes: Mapping[Key, int | None], by: str, note: str) -> int:
    """``publish`` within a transaction that is open already."""
    latest = latest_within(connection)
    items: dict[Key, int | None] = {} if latest is None else dict(_items(connection, latest))
    kept = {key: upload for key, upload in (items | dict(changes)).items() if upload is not None}
    _check_fit(connection, kept)
    return _insert(connection, kept, by, note, based_on=latest)


def latest_within(connection: Connection) -> int | None:
    """``latest_release`` within a transaction that is open already."""
    number: int | None = connection.execute(select(func.max(RELEASE.c.number))).scalar()
    return number


def _items(connection: Connection, number: int) -> Items:
    if connection.execute(select(RELEASE.c.number).where(RELEASE.c.number == number)).first() is None:
        raise UnknownReleaseError(f"there is no release {number}")
    rows = connection.execute(select(RELEASE_ITEM).where(RELEASE_ITEM.c.release == number))
    return {(row.kind, row.period): row.upload_id for row in rows}


def _check_fit(connection: Connection, items: Items) -> None:
    stored = connection.execute(select(UPLOAD.c.id, UPLOAD.c.kind, UPLOAD.c.period))
    known = {row.id: (row.kind, row.period) for row in stored}
    for key, upload in items.items():
        if known.get(upload) != key:
            raise UnfitUploadError(f"upload {upload} is no file of {key[0]} for {key[1]}")


def _insert(connection: Connection, items: Items, by: str, note: str, based_on: int | None) -> int:
    latest = latest_within(connection)
    _tell(connection, {} if latest is None else _items(connection, latest), items)
    number = (latest or 0) + 1
    created = moment(connection)
    release = {
        "number": number,
        "created_at": created,
        "published_by": by,
        "note": note,
        "based_on": based_on,
    }
    connection.execute(insert(RELEASE), release)
    rows = [
        {"release": number, "kind": kind, "period": period, "upload_id": upload}
        for (kind, period), upload in items.items()
    ]
    if rows:
        connection.execute(insert(RELEASE_ITEM), rows)
    return number


def _tell(connection: Connection, before: Items, after: Items) -> None:
    """Let the audit say which places change, with the uploads that stood there and stand there now."""
    changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    names = {key: f"{key[0]} {key[1]}" for key in changed}
    tell(
        connection,
        {"uploads": {names[key]: before[key] for key in changed if key in before}},
        {"uploads": {names[key]: after[key] for key in changed if key in after}},
    )
