"""Letting the bytes of old files go: the checksum, the rows that were read and the figures stay."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, text, update

from unionmap.store.chain import moment
from unionmap.store.drafts import kept_drafts
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import DROPPED_BYTES, RAW_FILE
from unionmap.store.uploads import uploads

MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class OldFile:
    """Bytes of which every use is older than the time for which files are kept. ``size`` is in bytes."""

    sha256: str
    name: str
    last_used: datetime
    size: int


def old_files(store: Store, months: int, at: datetime | None = None) -> list[OldFile]:
    """Files that may be let go after so many months, the oldest first.

    Not those of the demonstration, whose dates are invented, and none that an open draft is read from.
    """
    used: dict[str, tuple[datetime, str]] = {}
    spared = {upload.sha256 for upload in uploads(store) if upload.synthetic}
    spared |= {draft.kept_sha256 for draft in kept_drafts(store) if draft.open}
    uses = [(each.sha256, each.received_at, each.file_name) for each in uploads(store)]
    uses += [(each.kept_sha256, each.at, each.new.file_name) for each in kept_drafts(store)]
    for sha256, when, name in uses:
        used[sha256] = max(used.get(sha256, (when, name)), (when, name))
    limit, sizes = months_before(at or now(), months), _sizes(store)
    found = [
        OldFile(sha256, name, when, sizes[sha256])
        for sha256, (when, name) in used.items()
        if sha256 in sizes and sha256 not in spared and when < limit
    ]
    return sorted(found, key=lambda old: (old.last_used, old.sha256))


def drop(store: Store, files: Sequence[OldFile], actor: str) -> None:
    """Let the bytes of files go, noted in the audit; on the disk their place is written over."""
    if not files:
        return
    with store.write(actor, "retention") as connection:
        connection.execute(text("PRAGMA secure_delete = ON"))
        at = moment(connection)
        connection.execute(insert(DROPPED_BYTES), [{"sha256": old.sha256, "at": at} for old in files])
        for old in files:
            connection.execute(update(RAW_FILE).where(RAW_FILE.c.sha256 == old.sha256).values(bytes=b""))
    _empty_the_log(store)


def months_before(at: datetime, months: int) -> datetime:
    """The same day so many months earlier, or the last of a shorter month."""
    year, month = divmod(at.year * MONTHS_A_YEAR + at.month - 1 - months, MONTHS_A_YEAR)
    last = monthrange(year, month + 1)[1]
    return at.replace(year=year, month=month + 1, day=min(at.day, last))


def _sizes(store: Store) -> dict[str, int]:
    """The bytes of every file that still has some, by checksum."""
    size = func.length(RAW_FILE.c.bytes).label("size")
    query = select(RAW_FILE.c.sha256, size).where(size > 0)
    with store.read() as connection:
        return {row.sha256: row.size for row in connection.execute(query)}


def _empty_the_log(store: Store) -> None:
    """Take what was written into the main file: until then the log beside it still holds the bytes."""
    with closing(store.engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
