"""Sets of boundaries: the file byte for byte, what is drawn of it, what was found. Never changed later."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import RowMapping, insert, select

from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import BOUNDARY_SET
from unionmap.store.uploads import keep_bytes

ACTION = "boundaries"

T = BOUNDARY_SET.c
_TOLD = [column for column in BOUNDARY_SET.columns if column.name != "drawing"]


class UnknownBoundariesError(LookupError):
    """There are no boundaries of this number."""


@dataclass(frozen=True)
class NewBoundaries:
    """Boundaries to be kept. ``data`` is the file as it came; the rest is as in the table."""

    title: str
    level: str
    province: str
    valid_from: date | None
    areas: int
    file_name: str
    data: bytes
    drawing: str
    report: str


@dataclass(frozen=True)
class Boundaries:
    """A kept set, without its outlines. ``at`` is UTC, ``by`` who brought it along."""

    number: int
    at: datetime
    by: str
    title: str
    level: str
    province: str
    valid_from: date | None
    areas: int
    file_name: str
    received_sha256: str
    report: str
    sha256: str


def keep_boundaries(store: Store, new: NewBoundaries, by: str) -> int:
    """Keep a set, all or nothing; its number."""
    own = {name: getattr(new, name) for name in ("title", "level", "province", "valid_from", "areas")}
    with store.write(by, ACTION) as connection:
        values = {
            **own,
            "at": now(),
            "by": by,
            "file_name": new.file_name,
            "received_sha256": keep_bytes(connection, new.data),
            "report": new.report,
            "sha256": hashlib.sha256(new.drawing.encode()).hexdigest(),
            "drawing": new.drawing,
        }
        number: int = connection.execute(insert(BOUNDARY_SET).returning(T.number), values).scalar_one()
    return number


def boundaries(store: Store) -> list[Boundaries]:
    """Every set, the newest first."""
    with store.read() as connection:
        rows = connection.execute(select(*_TOLD).order_by(T.number.desc())).mappings()
        return [_boundaries(row) for row in rows]


def boundaries_by_number(store: Store, number: int) -> Boundaries:
    """One set. Raises UnknownBoundariesError."""
    with store.read() as connection:
        row = connection.execute(select(*_TOLD).where(T.number == number)).mappings().first()
    if row is None:
        raise UnknownBoundariesError(number)
    return _boundaries(row)


def drawing_of(store: Store, number: int) -> str:
    """What is drawn of a set. Raises UnknownBoundariesError."""
    with store.read() as connection:
        found: str | None = connection.execute(select(T.drawing).where(T.number == number)).scalar()
    if found is None:
        raise UnknownBoundariesError(number)
    return found


def _boundaries(row: RowMapping) -> Boundaries:
    return Boundaries(**row)
